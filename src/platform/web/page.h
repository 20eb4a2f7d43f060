// The one running page: fonts as they arrive, then the session.
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
    // Slots: 0 regular, 1 strong, 2 icons. The bytes stay where they are for good.
    void font(int slot, std::span<std::uint8_t const>);
    // After the fonts. Members of `environment`: see web/engine/environment.ts.
    void start(std::string_view environment);
    // Any of the same members.
    void change_environment(std::string_view changed);

    // The library's files as one JSON object of texts by name. Anything else is left aside: it stays unread.
    void take_library(std::string_view files);

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

// As web/store reads them.
[[nodiscard]] std::string write_batch(app::Batch const&);
[[nodiscard]] std::string write_sentinel(app::Sentinel const&);

[[nodiscard]] std::size_t heap_bytes();

}
