// Calls from the engine to the page: one function per member of `Module.host` (see web/engine/host.ts). A text result
// is written into `out`, cut at `size`, and its length returned.
#pragma once
#include <emscripten/em_macros.h>

#include <cstddef>
#include <string>
#include <string_view>

// A UTF-8 text passed between engine and page with its length, because it may contain a NUL. The page gets the address
// of the two members (EngineMemory.read).
struct BridgeText {
    BridgeText() = default;

    BridgeText(std::string_view text) : bytes(text.data()), size(text.size()) {}

    BridgeText(std::string const& text) : BridgeText(std::string_view(text)) {}

    char const* bytes = nullptr;
    std::size_t size = 0;
};

// Declared as imports: newer linkers ask for it where they are called too.
extern "C" {
void host_request_frame(double after_ms) EM_IMPORT(host_request_frame);
void host_commit() EM_IMPORT(host_commit);
void host_publish(BridgeText json) EM_IMPORT(host_publish);
void host_announce(BridgeText text, int urgent) EM_IMPORT(host_announce);
void host_copy(BridgeText text) EM_IMPORT(host_copy);
void host_share(BridgeText title, BridgeText text, BridgeText url) EM_IMPORT(host_share);
void host_download(BridgeText name, BridgeText mime, BridgeText bytes) EM_IMPORT(host_download);
void host_open_file(BridgeText accept) EM_IMPORT(host_open_file);
void host_keep_awake(int on) EM_IMPORT(host_keep_awake);
void host_vibrate() EM_IMPORT(host_vibrate);
void host_speak(BridgeText text) EM_IMPORT(host_speak);
void host_navigate(BridgeText fragment, int replace) EM_IMPORT(host_navigate);
double host_now() EM_IMPORT(host_now);
double host_monotonic() EM_IMPORT(host_monotonic);
int host_offset_minutes() EM_IMPORT(host_offset_minutes);
int host_zone(char* out, int size) EM_IMPORT(host_zone);
int host_zone_transitions(BridgeText zone, double from_ms, double to_ms, char* out, int size)
    EM_IMPORT(host_zone_transitions);
void host_random(unsigned char* bytes, int length) EM_IMPORT(host_random);
int host_format_date(double ms, int offset_minutes, BridgeText style, char* out, int size) EM_IMPORT(host_format_date);
void host_launch_taken() EM_IMPORT(host_launch_taken);
void host_take_update() EM_IMPORT(host_take_update);
void host_reload() EM_IMPORT(host_reload);
void host_install() EM_IMPORT(host_install);
void host_print(BridgeText json) EM_IMPORT(host_print);
void host_keep_findings(BridgeText json) EM_IMPORT(host_keep_findings);
void host_cancel_commit() EM_IMPORT(host_cancel_commit);
void host_forget_loss() EM_IMPORT(host_forget_loss);
void host_erase_everything() EM_IMPORT(host_erase_everything);
void host_note_version() EM_IMPORT(host_note_version);
void host_save_raw_backup() EM_IMPORT(host_save_raw_backup);
void host_save_file(unsigned request, BridgeText name, BridgeText mime) EM_IMPORT(host_save_file);
void host_lock(unsigned request, BridgeText name, BridgeText passphrase, BridgeText head) EM_IMPORT(host_lock);
void host_unlock(unsigned request, BridgeText passphrase, BridgeText head) EM_IMPORT(host_unlock);
}
