// The interface as the platform sees it: takes input and views, returns intents and the scene.
#pragma once
#include "app/intent.h"
#include "app/view.h"
#include "ui/context.h"
#include "ui/widgets/ui.h"

#include <deque>
#include <map>
#include <optional>
#include <string>

namespace unknot::ui {

struct Frame;

struct Appearance {
    Scheme scheme = Scheme::light;
    float text_scale = 1;   // the person's text size relative to the usual one
};

class Interface {
public:
    Interface(Fonts const&, knowledge::Strings const&, Dates);

    void resize(Viewport const& viewport) { viewport_ = viewport; }

    void pointer(Pointer const& pointer) { painter_.pointer(pointer); }

    void scroll(float top) { scroll_ = top; }

    // The node that has the focus; 0: none.
    void focus(NodeId node) { focused_ = node; }

    // A person is at the notice about the last change.
    [[nodiscard]] bool is_at_undo() const;

    void happened(Event event) { events_.push_back(std::move(event)); }

    [[nodiscard]] bool has_event() const { return !events_.empty(); }

    // Answers the oldest event by building the current screen.
    [[nodiscard]] std::optional<app::Intent> answer(app::View const&, Appearance const&);
    // Lays out and paints one frame; ImGui's draw data is then ready to be rendered.
    void paint(app::View const&, Appearance const&, double seconds);

    [[nodiscard]] Scene const& scene() const { return scene_; }

    [[nodiscard]] bool wants_frame() const { return !events_.empty() || painter_.wants_frame(); }

private:
    [[nodiscard]] Frame frame_of(Ui&, app::View const&) const;
    void move_to(app::Screen);

    knowledge::Strings const& strings_;
    Dates dates_;
    Painter painter_;
    Viewport viewport_;
    std::deque<Event> events_;
    Scene scene_;
    float scroll_ = 0;
    NodeId focused_ = 0;
    std::optional<app::Screen> shown_;
    std::map<app::Screen, float> left_at_;   // scroll position of each screen
    bool moved_ = false;
};

}
