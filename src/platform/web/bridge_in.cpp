// From the page to the engine: the exported functions behind web/engine/engine.ts. Texts are zero-ended UTF-8.
#include "platform/web/bridge_out.h"
#include "platform/web/page.h"
#include "platform/web/window.h"

#include <emscripten.h>

#include <string>

using namespace unknot;
using platform::page;

namespace {

// Texts the page reads at once; valid until the next call.
std::string answer;

}

extern "C" {

EMSCRIPTEN_KEEPALIVE void unknot_font(int slot, std::uint8_t const* bytes, int length) {
    page().font(slot, {bytes, static_cast<std::size_t>(length)});
}

EMSCRIPTEN_KEEPALIVE void unknot_start(char const* environment) { page().start(environment); }

EMSCRIPTEN_KEEPALIVE void unknot_library(char const* text) { page().take_library(text); }

EMSCRIPTEN_KEEPALIVE void unknot_environment(char const* changed) { page().change_environment(changed); }

EMSCRIPTEN_KEEPALIVE void unknot_load_page(char const* key, char const* text) {
    (void)key;
    page().session().load_page(text);
}

EMSCRIPTEN_KEEPALIVE void unknot_findings(char const* kept) { page().session().remember_findings(kept); }

EMSCRIPTEN_KEEPALIVE void unknot_loaded(double) { page().session().loaded(); }

EMSCRIPTEN_KEEPALIVE void unknot_storage_unavailable(char const* kind, char const*) {
    bool const newer = std::string_view(kind) == "newer";
    page().session().storage_unavailable(newer ? app::StorageState::newer : app::StorageState::unavailable);
}

EMSCRIPTEN_KEEPALIVE void unknot_storage_closed(char const* reason) { unknot_storage_unavailable(reason, ""); }

EMSCRIPTEN_KEEPALIVE void unknot_replace_page(char const* key, char const* text) {
    page().session().replace_page(key, text);
}

EMSCRIPTEN_KEEPALIVE char const* unknot_apply_page(unsigned sequence, char const* key, char const* stored) {
    auto text = page().session().apply_page(sequence, key, stored);
    if (!text) return nullptr;
    answer = std::move(*text);
    return answer.c_str();
}

EMSCRIPTEN_KEEPALIVE void unknot_committed(unsigned sequence, double) { page().session().committed(sequence); }

EMSCRIPTEN_KEEPALIVE void unknot_commit_failed(unsigned sequence, char const* kind, char const*) {
    page().session().commit_failed(sequence, app::save_failure_from(kind));
}

EMSCRIPTEN_KEEPALIVE void unknot_frame(double) { page().session().frame(); }

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

EMSCRIPTEN_KEEPALIVE void unknot_pointer(int kind, int, float x, float y, int type) {
    page().session().pointer({static_cast<ui::PointerKind>(kind), static_cast<ui::PointerType>(type), x, y});
}

EMSCRIPTEN_KEEPALIVE void unknot_activate(unsigned node) {
    page().session().happened({ui::Event::Kind::activated, node, {}});
}

EMSCRIPTEN_KEEPALIVE void unknot_choose(unsigned node) { unknot_activate(node); }

EMSCRIPTEN_KEEPALIVE void unknot_edit(unsigned node, char const* text) {
    page().session().happened({ui::Event::Kind::edited, node, text});
}

EMSCRIPTEN_KEEPALIVE void unknot_edit_done(unsigned node) {
    page().session().happened({ui::Event::Kind::left, node, {}});
}

EMSCRIPTEN_KEEPALIVE void unknot_dismiss() { page().session().happened({ui::Event::Kind::dismissed, 0, {}}); }

EMSCRIPTEN_KEEPALIVE void unknot_scroll(float top) { page().session().scroll(top); }

EMSCRIPTEN_KEEPALIVE void unknot_route(char const* fragment) { page().session().route(fragment); }

EMSCRIPTEN_KEEPALIVE void unknot_visible(int on) { page().session().seen(on != 0); }

EMSCRIPTEN_KEEPALIVE void unknot_context_lost(int lost) {
    if (lost != 0)
        platform::lose_context();
    else
        platform::restore_context();
    host_request_frame(0);
}

EMSCRIPTEN_KEEPALIVE void unknot_copied(int done) { page().session().copied(done != 0); }

EMSCRIPTEN_KEEPALIVE void unknot_shared(char const*) {}

EMSCRIPTEN_KEEPALIVE void unknot_file_opened(char const* name, char const* bytes, int length) {
    page().session().file_opened(name, {bytes, static_cast<std::size_t>(length)});
}

EMSCRIPTEN_KEEPALIVE void unknot_locked(unsigned request, int outcome) {
    page().session().locked(request, static_cast<app::CipherOutcome>(outcome));
}

EMSCRIPTEN_KEEPALIVE void unknot_unlocked(unsigned request, int outcome, char const* bytes, int length) {
    page().session().unlocked(request, static_cast<app::CipherOutcome>(outcome),
                              {bytes, static_cast<std::size_t>(length)});
}

EMSCRIPTEN_KEEPALIVE void unknot_update_taken() { page().session().update_taken(); }

EMSCRIPTEN_KEEPALIVE char const* unknot_stats() {
    answer = "{\"frames\":" + std::to_string(page().session().stats().frames) +
             ",\"draws\":" + std::to_string(platform::drawn_frames()) +
             ",\"heap\":" + std::to_string(platform::heap_bytes()) + "}";
    return answer.c_str();
}
}
