// Calls from the page to the engine: the exported functions behind web/engine/engine.ts. A text is UTF-8 with its
// length, because it may contain a NUL; texts come before numbers.
#include "platform/web/bridge_out.h"
#include "platform/web/page.h"
#include "platform/web/window.h"

#include <emscripten.h>

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

using namespace unknot;
using platform::page;

namespace {

// A result that the page reads at once; valid until the next call.
BridgeText const* answer(std::string text) {
    static std::string bytes;
    static BridgeText result;
    bytes = std::move(text);
    result = bytes;
    return &result;
}

BridgeText piece;   // of a file being saved; valid until the next piece

}

extern "C" {

EMSCRIPTEN_KEEPALIVE void unknot_font(char const* bytes, std::size_t size, int slot) {
    page().font(slot, {reinterpret_cast<std::uint8_t const*>(bytes), size});
}

EMSCRIPTEN_KEEPALIVE void unknot_start(char const* environment, std::size_t size) { page().start({environment, size}); }

EMSCRIPTEN_KEEPALIVE int unknot_library(char const* text, std::size_t size) {
    return page().take_library({text, size});
}

EMSCRIPTEN_KEEPALIVE void unknot_environment(char const* changed, std::size_t size) {
    page().change_environment({changed, size});
}

EMSCRIPTEN_KEEPALIVE void unknot_load_page(char const* key, std::size_t key_size, char const* text, std::size_t size) {
    page().session().load_page({key, key_size}, {text, size});
}

EMSCRIPTEN_KEEPALIVE void unknot_findings(char const* json, std::size_t size) {
    page().session().remember_findings({json, size});
}

EMSCRIPTEN_KEEPALIVE void unknot_loaded() { page().session().loaded(); }

EMSCRIPTEN_KEEPALIVE void unknot_storage_unavailable(char const* kind, std::size_t size) {
    bool const newer = std::string_view(kind, size) == "newer";
    page().session().storage_unavailable(newer ? app::StorageState::newer : app::StorageState::unavailable);
}

EMSCRIPTEN_KEEPALIVE void unknot_replace_page(char const* key, std::size_t key_size, char const* text,
                                              std::size_t size) {
    page().session().replace_page({key, key_size}, {text, size});
}

EMSCRIPTEN_KEEPALIVE BridgeText const* unknot_next_commit() {
    auto const batch = page().session().next_commit();
    return batch ? answer(platform::write_batch(*batch)) : nullptr;
}

EMSCRIPTEN_KEEPALIVE BridgeText const* unknot_apply_page(char const* key, std::size_t key_size, char const* stored,
                                                         std::size_t size, unsigned sequence) {
    auto text = page().session().apply_page(sequence, {key, key_size}, {stored, size});
    return text ? answer(std::move(*text)) : nullptr;
}

EMSCRIPTEN_KEEPALIVE void unknot_committed(unsigned sequence) { page().session().committed(sequence); }

EMSCRIPTEN_KEEPALIVE void unknot_commit_failed(char const* kind, std::size_t size, unsigned sequence) {
    page().session().commit_failed(sequence, app::save_failure_from({kind, size}));
}

EMSCRIPTEN_KEEPALIVE void unknot_commit_progress(unsigned pages, unsigned of) {
    page().session().commit_progress(pages, of);
}

EMSCRIPTEN_KEEPALIVE BridgeText const* unknot_unsaved_records() {
    return answer(page().session().app().unsaved_records());
}

EMSCRIPTEN_KEEPALIVE void unknot_recover(char const* lines, std::size_t size) {
    page().session().recover({lines, size});
}

EMSCRIPTEN_KEEPALIVE BridgeText const* unknot_sentinel() {
    return answer(platform::write_sentinel(page().session().app().sentinel()));
}

EMSCRIPTEN_KEEPALIVE void unknot_frame() { page().session().frame(); }

EMSCRIPTEN_KEEPALIVE void unknot_answer() { page().session().answer(); }

EMSCRIPTEN_KEEPALIVE void unknot_resize(float width, float height, int pixel_width, int pixel_height, float safe_top,
                                        float safe_right, float safe_bottom, float safe_left, float keyboard) {
    platform::resize_window(pixel_width, pixel_height);
    ui::Viewport viewport{width, height, 1, 1, {safe_left, safe_top, safe_right, safe_bottom}, keyboard};
    if (width > 0 && height > 0) {
        viewport.pixels_x = static_cast<float>(pixel_width) / width;
        viewport.pixels_y = static_cast<float>(pixel_height) / height;
    }
    page().session().resize(viewport);
}

EMSCRIPTEN_KEEPALIVE void unknot_pointer(int kind, float x, float y, int type) {
    page().session().pointer({static_cast<ui::PointerKind>(kind), static_cast<ui::PointerType>(type), x, y});
}

EMSCRIPTEN_KEEPALIVE void unknot_activate(unsigned node) {
    page().session().happened({ui::Event::Kind::activated, node, {}});
}

EMSCRIPTEN_KEEPALIVE void unknot_edit(char const* text, std::size_t size, unsigned node) {
    page().session().happened({ui::Event::Kind::edited, node, {text, size}});
}

EMSCRIPTEN_KEEPALIVE void unknot_edit_done(unsigned node) {
    page().session().happened({ui::Event::Kind::left, node, {}});
}

EMSCRIPTEN_KEEPALIVE void unknot_dismiss() { page().session().happened({ui::Event::Kind::dismissed, 0, {}}); }

EMSCRIPTEN_KEEPALIVE void unknot_undo() { page().session().happened({ui::Event::Kind::undone, 0, {}}); }

EMSCRIPTEN_KEEPALIVE void unknot_focus(unsigned node) { page().session().focus(node); }

EMSCRIPTEN_KEEPALIVE void unknot_scroll(float top) { page().session().scroll(top); }

EMSCRIPTEN_KEEPALIVE void unknot_route(char const* fragment, std::size_t size) {
    page().session().route({fragment, size});
}

EMSCRIPTEN_KEEPALIVE void unknot_visible(int on) { page().session().seen(on != 0); }

EMSCRIPTEN_KEEPALIVE void unknot_context_lost(int lost) {
    if (lost != 0)
        platform::lose_context();
    else
        platform::restore_context();
    host_request_frame(0);
}

EMSCRIPTEN_KEEPALIVE void unknot_copied(int done) { page().session().copied(done != 0); }

EMSCRIPTEN_KEEPALIVE int unknot_file_begun(char const* name, std::size_t size, double bytes) {
    // A file can be longer than a std::size_t says here.
    auto const most = static_cast<double>(std::numeric_limits<std::size_t>::max());
    return static_cast<int>(page().session().file_begun({name, size}, static_cast<std::size_t>(std::min(bytes, most))));
}

EMSCRIPTEN_KEEPALIVE int unknot_file_piece(char const* bytes, std::size_t size) {
    return static_cast<int>(page().session().file_piece({bytes, size}));
}

EMSCRIPTEN_KEEPALIVE void unknot_file_ended(int end) { page().session().file_ended(static_cast<app::FileEnd>(end)); }

EMSCRIPTEN_KEEPALIVE int unknot_backup_piece(unsigned request) {
    auto const given = page().session().backup_piece(request);
    piece = given.bytes;
    return static_cast<int>(given.state);
}

EMSCRIPTEN_KEEPALIVE BridgeText const* unknot_piece() { return &piece; }

EMSCRIPTEN_KEEPALIVE void unknot_not_saved(unsigned request) { page().session().not_saved(request); }

EMSCRIPTEN_KEEPALIVE void unknot_locked(unsigned request, int outcome) {
    page().session().locked(request, static_cast<app::CipherOutcome>(outcome));
}

EMSCRIPTEN_KEEPALIVE int unknot_unlocked_piece(char const* plain, std::size_t size, unsigned request) {
    return static_cast<int>(page().session().unlocked_piece(request, {plain, size}));
}

EMSCRIPTEN_KEEPALIVE void unknot_unlocked(unsigned request, int outcome) {
    page().session().unlocked(request, static_cast<app::CipherOutcome>(outcome));
}

EMSCRIPTEN_KEEPALIVE void unknot_update_taken() { page().session().update_taken(); }

EMSCRIPTEN_KEEPALIVE BridgeText const* unknot_stats() {
    return answer("{\"frames\":" + std::to_string(page().session().stats().frames) +
                  ",\"draws\":" + std::to_string(platform::drawn_frames()) +
                  ",\"heap\":" + std::to_string(platform::heap_bytes()) + "}");
}
}
