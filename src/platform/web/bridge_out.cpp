#include "platform/web/bridge_out.h"

#include <emscripten.h>

// clang-format off
EM_JS(void, host_request_frame, (double after_ms), { Module.host.requestFrame(after_ms); });
EM_JS(void, host_commit, (unsigned sequence, char const* keys), { Module.host.commit(sequence, UTF8ToString(keys)); });
EM_JS(void, host_publish, (char const* json), { Module.host.publish(UTF8ToString(json)); });
EM_JS(void, host_announce, (char const* text, int urgent), { Module.host.announce(UTF8ToString(text), urgent); });
EM_JS(void, host_copy, (char const* text), { Module.host.copy(UTF8ToString(text)); });
EM_JS(void, host_share, (char const* title, char const* text, char const* url), {
    Module.host.share(UTF8ToString(title), UTF8ToString(text), UTF8ToString(url));
});
EM_JS(void, host_download, (char const* name, char const* mime, char const* bytes, int length), {
    Module.host.download(UTF8ToString(name), UTF8ToString(mime), HEAPU8.slice(bytes, bytes + length));
});
EM_JS(void, host_open_file, (char const* accept), { Module.host.openFile(UTF8ToString(accept)); });
EM_JS(void, host_keep_awake, (int on), { Module.host.keepAwake(on); });
EM_JS(void, host_navigate, (char const* fragment, int replace), { Module.host.navigate(UTF8ToString(fragment), replace); });
EM_JS(double, host_now, (), { return Module.host.now(); });
EM_JS(double, host_monotonic, (), { return performance.now(); });
EM_JS(int, host_offset_minutes, (), { return Module.host.offsetMinutes(); });
EM_JS(void, host_zone, (char* out, int size), { stringToUTF8(Module.host.zone(), out, size); });
EM_JS(void, host_zone_transitions, (char const* zone, double from_ms, double to_ms, char* out, int size), {
    stringToUTF8(Module.host.zoneTransitions(UTF8ToString(zone), from_ms, to_ms), out, size);
});
EM_JS(void, host_random, (unsigned char* bytes, int length), { HEAPU8.set(Module.host.random(length), bytes); });
EM_JS(void, host_format_date, (double ms, int offset_minutes, char const* style, char* out, int size), {
    stringToUTF8(Module.host.formatDate(ms, offset_minutes, UTF8ToString(style)), out, size);
});
EM_JS(void, host_launch_taken, (), { Module.host.launchTaken(); });
EM_JS(void, host_take_update, (), { Module.host.takeUpdate(); });
EM_JS(void, host_reload, (), { Module.host.reload(); });
EM_JS(void, host_install, (), { Module.host.install(); });
EM_JS(void, host_print, (char const* json), { Module.host.print(UTF8ToString(json)); });
EM_JS(void, host_ask_persistence, (), { Module.host.storageInfo(); });
EM_JS(void, host_keep_findings, (char const* json), { Module.host.keepFindings(UTF8ToString(json)); });
EM_JS(void, host_lock, (unsigned request, char const* name, char const* passphrase, unsigned iterations,
                        unsigned char const* salt, unsigned char const* nonce, char const* head, char const* plain,
                        int length), {
    Module.host.lock(request, UTF8ToString(name), UTF8ToString(passphrase), iterations, HEAPU8.slice(salt, salt + 16),
                     HEAPU8.slice(nonce, nonce + 12), UTF8ToString(head), HEAPU8.slice(plain, plain + length));
});
EM_JS(void, host_unlock, (unsigned request, char const* passphrase, unsigned iterations, unsigned char const* salt,
                          unsigned char const* nonce, char const* head, char const* message, int length), {
    Module.host.unlock(request, UTF8ToString(passphrase), iterations, HEAPU8.slice(salt, salt + 16),
                       HEAPU8.slice(nonce, nonce + 12), UTF8ToString(head), HEAPU8.slice(message, message + length));
});
// clang-format on
