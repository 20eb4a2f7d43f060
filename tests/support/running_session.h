// A session with the real fonts and no window: found by role and name, acted on as a person would, with storage that
// takes what is committed. One at a time: Dear ImGui has one current context.
#pragma once
#include "platform/headless/headless_host.h"
#include "platform/session.h"
#include "support/effects_of.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace unknot::tests {

struct Window {
    float width = 412, height = 915;
    float text_scale = 1;
    ui::Scheme scheme = ui::Scheme::light;
};

class RunningSession {
public:
    explicit RunningSession(Window const& = {}, app::Environment = {});

    void open(std::string_view fragment = {});   // with an empty diary, loaded, drawn
    void open_with(std::map<std::string, std::string> const& pages, std::string_view fragment = {});
    void unfold_all();                                               // what is behind a line on this screen
    void open_file(std::string_view name, std::string_view bytes);   // was chosen, and is read to its end
    void settle();             // frames until none is wanted at once; stored on the way
    void pass(Milliseconds);   // both clocks run on, with the frames that were asked for

    // The one node of that role and name, which must be there.
    [[nodiscard]] ui::Node const& node(ui::Role, std::string_view name) const;
    [[nodiscard]] bool shows(ui::Role, std::string_view name) const;
    [[nodiscard]] bool shows(std::string_view text) const;   // as any node's name

    void act(ui::Role, std::string_view name);   // as a screen reader does
    void type(std::string_view name, std::string text);
    void leave(std::string_view name);
    void press_undo();                      // the keys for it
    void add_past_cramp();                  // from the Diary, where the next begins too
    void search_diary(std::string words);   // opens the page, with one cramp in its diary
    void ease_cramp();                      // from "Cramp now" until it stopped, in a little over two minutes
    void point(ui::PointerKind, float x, float y, ui::PointerType = ui::PointerType::touch);   // without a frame
    void tap(ui::Role, std::string_view name);   // down and up before the next frame; scrolled into view first

    [[nodiscard]] ui::SceneView const& view() const { return session.scene().view; }

    [[nodiscard]] Milliseconds to_the_hour() const;   // when the greeting may change, and the day

    [[nodiscard]] diary::Record const& cramp() const;   // the newest

    // What the host was asked for, of one kind, oldest first.
    template <class Kind>
    [[nodiscard]] std::vector<Kind> asked_for() const {
        return effects_of<Kind>(host.effects);
    }

    platform::HeadlessHost host;
    platform::Session session;
    Window window;
    bool stores = true;           // else commits wait
    std::set<ui::NodeId> items;   // ids Dear ImGui met in the last frame, its own window's left out
    int frames = 0;

private:
    void frame();
    void answer_commits();

    std::map<std::string, std::string> pages_;
    float scroll_ = 0;
};

[[nodiscard]] std::string tr(std::string_view key);

}
