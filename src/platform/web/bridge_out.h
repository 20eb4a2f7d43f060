// From the engine to the page: one function per member of `Module.host` (see web/engine/host.ts). Texts are zero-ended
// UTF-8; a text that comes back is written into `out`, cut at `size`.
#pragma once

extern "C" {
void host_request_frame(double after_ms);
void host_commit(unsigned sequence, char const* keys_json);
void host_publish(char const* json);
void host_announce(char const* text, int urgent);
void host_copy(char const* text);
void host_share(char const* title, char const* text, char const* url);
void host_download(char const* name, char const* mime, char const* bytes, int length);
void host_open_file(char const* accept);
void host_keep_awake(int on);
void host_navigate(char const* fragment, int replace);
double host_now();
double host_monotonic();
int host_offset_minutes();
void host_zone(char* out, int size);
void host_zone_transitions(char const* zone, double from_ms, double to_ms, char* out, int size);
void host_random(unsigned char* bytes, int length);
void host_format_date(double ms, int offset_minutes, char const* style, char* out, int size);
void host_launch_taken();
void host_take_update();
void host_reload();
void host_install();
void host_print(char const* json);
void host_ask_persistence();
void host_keep_findings(char const* json);
// The salt has 16 bytes, the nonce 12.
void host_lock(unsigned request, char const* name, char const* passphrase, unsigned iterations,
               unsigned char const* salt, unsigned char const* nonce, char const* head, char const* plain, int length);
void host_unlock(unsigned request, char const* passphrase, unsigned iterations, unsigned char const* salt,
                 unsigned char const* nonce, char const* head, char const* message, int length);
}
