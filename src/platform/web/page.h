// The page: takes the fonts as they arrive, then runs the session.
#pragma once
#include "platform/session.h"
#include "platform/web/web_host.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace unknot::platform {

class Page {
public:
    // Slots: 0 regular, 1 strong, 2 icons. The bytes must stay valid for ever.
    void font(int slot, std::span<std::uint8_t const>);
    // Call after the fonts. Members of `environment`: see web/engine/environment.ts.
    void start(std::string_view environment);
    // Any of the same members.
    void change_environment(std::string_view changed);

    // Takes what web/start/library.ts has fetched. False when it is not a valid library; then nothing changes.
    [[nodiscard]] bool take_library(std::string_view text);

    [[nodiscard]] Session& session() { return *session_; }

private:
    void read_appearance(std::string_view environment);

    ui::Fonts fonts_;
    WebHost host_;
    std::optional<knowledge::Knowledge> knowledge_;
    std::optional<knowledge::Strings> strings_;
    std::unique_ptr<Session> session_;
    ui::Scheme scheme_ = ui::Scheme::light;
    float text_scale_ = 1;
};

[[nodiscard]] Page& page();

// In the form that web/store reads.
[[nodiscard]] std::string write_batch(app::Batch const&);
[[nodiscard]] std::string write_sentinel(app::Sentinel const&);

[[nodiscard]] std::size_t heap_bytes();

}
