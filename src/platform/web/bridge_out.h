// Calls from the engine to the page: one function per member of `Module.host` (see web/engine/host.ts). A text result
// is written into `out`, cut at `size`, and its length returned.
#pragma once
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

extern "C" {
void host_request_frame(double after_ms);
void host_commit();
void host_publish(BridgeText json);
void host_announce(BridgeText text, int urgent);
void host_copy(BridgeText text);
void host_share(BridgeText title, BridgeText text, BridgeText url);
void host_download(BridgeText name, BridgeText mime, BridgeText bytes);
void host_open_file(BridgeText accept);
void host_keep_awake(int on);
void host_navigate(BridgeText fragment, int replace);
double host_now();
double host_monotonic();
int host_offset_minutes();
int host_zone(char* out, int size);
int host_zone_transitions(BridgeText zone, double from_ms, double to_ms, char* out, int size);
void host_random(unsigned char* bytes, int length);
int host_format_date(double ms, int offset_minutes, BridgeText style, char* out, int size);
void host_launch_taken();
void host_take_update();
void host_reload();
void host_install();
void host_print(BridgeText json);
void host_keep_findings(BridgeText json);
void host_cancel_commit();
void host_forget_loss();
void host_note_version();
void host_save_raw_backup();
void host_save_file(unsigned request, BridgeText name, BridgeText mime);
void host_lock(unsigned request, BridgeText name, BridgeText passphrase, BridgeText head);
void host_unlock(unsigned request, BridgeText passphrase, BridgeText head);
}
