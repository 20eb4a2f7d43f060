#include "support/running_session.h"

#include "doctest.h"
#include "support/shipped.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>
#include <vector>

namespace {

std::set<unknot::ui::NodeId> seen_items;

}

// Called by Dear ImGui for every item and window.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, ImRect const&, ImGuiLastItemData const* item) {
    // ImGui tells of its windows too; they are the ground things stand on, not things.
    bool const fallback = context->CurrentWindow != nullptr && context->CurrentWindow->IsFallbackWindow;
    bool is_window = id == 0 || item == nullptr || fallback;
    for (ImGuiWindow const* window : context->Windows)
        is_window = is_window || id == window->ID || id == window->MoveId;
    if (!is_window) seen_items.insert(id);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, char const*, ImGuiItemStatusFlags) {}

void ImGuiTestEngineHook_Log(ImGuiContext*, char const*, ...) {}

char const* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace unknot::tests {
namespace {

std::vector<std::uint8_t> read_font(std::string const& name) {
    std::ifstream file(std::string(UNKNOT_BUILD_DIR) + "/fonts/" + name, std::ios::binary);
    std::vector<std::uint8_t> bytes(std::istreambuf_iterator<char>(file), {});
    REQUIRE_MESSAGE(!bytes.empty(), "no font ", name, "; './dev build' makes them");
    return bytes;
}

ui::Fonts fonts() {
    static auto const regular = read_font("inter-400.otf"), strong = read_font("inter-650.otf"),
                      icons = read_font("icons.ttf");
    return {regular, strong, icons};
}

}

std::string tr(std::string_view key) { return std::string(shipped_strings().text(key)); }

RunningSession::RunningSession(Window const& shown_in, app::Environment environment)
    : session(host, fonts(), shipped_with_library(), shipped_strings()), window(shown_in) {
    host.clock = {{1'795'057'920'000}, 60, "Europe/Berlin"};   // 2026-11-19 04:12 there
    host.monotonic = {5'000};
    ui::Viewport viewport;
    viewport.width = window.width;
    viewport.height = window.height;
    session.resize(viewport);
    session.change_appearance(window.scheme, window.text_scale);
    if (environment.origin_path.empty()) environment.origin_path = "https://unknot.example/app/";
    session.change_environment(std::move(environment));
}

void RunningSession::open(std::string_view fragment) {
    session.open(session.environment(), fragment, std::nullopt);
    session.loaded();
    settle();
}

void RunningSession::open_with(std::map<std::string, std::string> const& pages, std::string_view fragment) {
    for (auto const& [key, page] : pages)
        session.load_page(key, page);
    pages_ = pages;
    open(fragment);
}

void RunningSession::open_file(std::string_view name, std::string_view bytes) {
    (void)session.file_begun(name, bytes.size());
    (void)session.file_piece(bytes);
    session.file_ended(app::FileEnd::whole);
}

void RunningSession::unfold_all() {
    for (int n = 0; n < 20; ++n) {
        auto const& nodes = session.scene().nodes;
        auto const folded =
            std::find_if(nodes.begin(), nodes.end(), [](ui::Node const& node) { return node.expanded == false; });
        if (folded == nodes.end()) return;
        act(folded->role, std::string(folded->name));
    }
}

void RunningSession::frame() {
    host.frame_wanted.reset();
    seen_items.clear();
    session.frame();
    items = seen_items;
    ++frames;
    answer_commits();
}

void RunningSession::answer_commits() {
    while (stores) {
        auto const batch = session.next_commit();
        if (!batch) return;
        for (auto const& key : batch->page_keys) {
            auto const page = session.apply_page(batch->sequence, key, pages_[key]);
            REQUIRE(page);
            pages_[key] = *page;
        }
        session.committed(batch->sequence);
    }
}

void RunningSession::settle() {
    answer_commits();
    for (int n = 0; host.frame_wanted && host.frame_wanted->count <= 0; ++n) {
        REQUIRE_MESSAGE(n < 20, "frames are asked for without end");
        frame();
    }
}

void RunningSession::pass(Milliseconds time) {
    settle();
    while (time.count > 0) {
        auto const step = host.frame_wanted ? std::min(*host.frame_wanted, time) : time;
        bool const due = host.frame_wanted && step == *host.frame_wanted;
        host.pass(step);
        time = time - step;
        if (due)
            frame();
        else if (host.frame_wanted)
            host.frame_wanted = *host.frame_wanted - step;
        settle();
    }
}

ui::Node const& RunningSession::node(ui::Role role, std::string_view name) const {
    auto const& nodes = session.scene().nodes;
    auto const fits = [&](ui::Node const& node) { return node.role == role && node.name == name; };
    auto const found = std::find_if(nodes.begin(), nodes.end(), fits);
    REQUIRE_MESSAGE(found != nodes.end(), "no ", std::string(ui::word(role)), " '", std::string(name), "' on ",
                    view().screen);
    return *found;
}

bool RunningSession::shows(ui::Role role, std::string_view name) const {
    return ui::find_node(session.scene(), role, name) != nullptr;
}

bool RunningSession::shows(std::string_view text) const {
    auto const& nodes = session.scene().nodes;
    return std::any_of(nodes.begin(), nodes.end(), [&](ui::Node const& node) { return node.name == text; });
}

void RunningSession::act(ui::Role role, std::string_view name) {
    session.happened({ui::Event::Kind::activated, node(role, name).id, {}});
    settle();
}

void RunningSession::type(std::string_view name, std::string text) {
    session.happened({ui::Event::Kind::edited, node(ui::Role::textbox, name).id, std::move(text)});
    settle();
}

void RunningSession::leave(std::string_view name) {
    session.happened({ui::Event::Kind::left, node(ui::Role::textbox, name).id, {}});
    settle();
}

void RunningSession::press_undo() {
    session.happened({ui::Event::Kind::undone, 0, {}});
    settle();
}

void RunningSession::add_past_cramp() {
    act(ui::Role::button, tr("diary.add"));
    act(ui::Role::button, tr("log.cramp") + ", " + tr("log.cramp_short"));
    act(ui::Role::button, tr("form.store"));
}

void RunningSession::search_diary(std::string words) {
    open();
    ease_cramp();
    act(ui::Role::button, tr("nav.diary"));
    act(ui::Role::button, tr("search.open"));
    type(tr("search.text"), std::move(words));
}

void RunningSession::ease_cramp() {
    act(ui::Role::button, tr("cramp_now"));
    pass({130'000});
    act(ui::Role::button, tr("title.stopped"));
    act(ui::Role::button, tr("stopped.done"));
}

void RunningSession::point(ui::PointerKind kind, float x, float y, ui::PointerType type) {
    session.pointer({kind, type, x, y});
}

void RunningSession::tap(ui::Role role, std::string_view name) {
    auto const& target = node(role, name);
    ui::Rect rect = target.rect;
    if (target.layer == ui::Layer::scroll) {
        float const seen = window.height - view().pad_bottom;
        scroll_ = std::clamp(rect.y + rect.h / 2 - seen / 2, 0.0F, std::max(0.0F, view().height - window.height));
        session.scroll(scroll_);
        settle();
        rect.y -= scroll_;
    }
    float const x = rect.x + rect.w / 2, y = rect.y + rect.h / 2;
    point(ui::PointerKind::down, x, y);
    point(ui::PointerKind::up, x, y);
    settle();
}

Milliseconds RunningSession::to_the_hour() const {
    constexpr std::int64_t hour = 3'600'000;
    return {hour - (host.clock.at.ms + host.clock.offset_minutes * std::int64_t{60'000}) % hour};
}

diary::Record const& RunningSession::cramp() const {
    auto const cramps = session.app().diary().newest(diary::RecordType::cramp, 1);
    REQUIRE(!cramps.empty());
    return *cramps.front();
}

}
