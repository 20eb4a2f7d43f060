#include "platform/web/bridge_out.h"

#include <emscripten.h>

// clang-format off
EM_JS(void, host_request_frame, (double after_ms), { Module.host.requestFrame(after_ms); });
EM_JS(void, host_commit, (), { Module.host.commit(); });
EM_JS(void, host_publish, (BridgeText json), { Module.host.publish(Module.text(json)); });
EM_JS(void, host_announce, (BridgeText text, int urgent), { Module.host.announce(Module.text(text), urgent); });
EM_JS(void, host_copy, (BridgeText text), { Module.host.copy(Module.text(text)); });
EM_JS(void, host_share, (BridgeText title, BridgeText text, BridgeText url), {
    Module.host.share(Module.text(title), Module.text(text), Module.text(url));
});
EM_JS(void, host_download, (BridgeText name, BridgeText mime, BridgeText bytes), {
    Module.host.download(Module.text(name), Module.text(mime), Module.bytes(bytes));
});
EM_JS(void, host_open_file, (BridgeText accept), { Module.host.openFile(Module.text(accept)); });
EM_JS(void, host_keep_awake, (int on), { Module.host.keepAwake(on); });
EM_JS(void, host_vibrate, (), { Module.host.vibrate(); });
EM_JS(void, host_speak, (BridgeText text), { Module.host.speak(Module.text(text)); });
EM_JS(void, host_navigate, (BridgeText fragment, int replace), { Module.host.navigate(Module.text(fragment), replace); });
EM_JS(double, host_now, (), { return Module.host.now(); });
EM_JS(double, host_monotonic, (), { return Module.host.monotonic(); });
EM_JS(int, host_offset_minutes, (), { return Module.host.offsetMinutes(); });
EM_JS(int, host_zone, (char* out, int size), { return stringToUTF8(Module.host.zone(), out, size); });
EM_JS(int, host_zone_transitions, (BridgeText zone, double from_ms, double to_ms, char* out, int size), {
    return stringToUTF8(Module.host.zoneTransitions(Module.text(zone), from_ms, to_ms), out, size);
});
EM_JS(void, host_random, (unsigned char* bytes, int length), { HEAPU8.set(Module.host.random(length), bytes); });
EM_JS(int, host_format_date, (double ms, int offset_minutes, BridgeText style, char* out, int size), {
    return stringToUTF8(Module.host.formatDate(ms, offset_minutes, Module.text(style)), out, size);
});
EM_JS(void, host_launch_taken, (), { Module.host.launchTaken(); });
EM_JS(void, host_take_update, (), { Module.host.takeUpdate(); });
EM_JS(void, host_reload, (), { Module.host.reload(); });
EM_JS(void, host_install, (), { Module.host.install(); });
EM_JS(void, host_print, (BridgeText json), { Module.host.print(Module.text(json)); });
EM_JS(void, host_cancel_commit, (), { Module.host.cancelCommit(); });
EM_JS(void, host_forget_loss, (), { Module.host.forgetLoss(); });
EM_JS(void, host_erase_everything, (), { Module.host.eraseEverything(); });
EM_JS(void, host_note_version, (), { Module.host.noteVersion(); });
EM_JS(void, host_save_raw_backup, (), { Module.host.saveRawBackup(); });
EM_JS(void, host_keep_findings, (BridgeText json), { Module.host.keepFindings(Module.text(json)); });
EM_JS(void, host_save_file, (unsigned request, BridgeText name, BridgeText mime), {
    Module.host.saveFile(request, Module.text(name), Module.text(mime));
});
EM_JS(void, host_lock, (unsigned request, BridgeText name, BridgeText passphrase, BridgeText head), {
    Module.host.lock(request, Module.text(name), Module.text(passphrase), Module.text(head));
});
EM_JS(void, host_unlock, (unsigned request, BridgeText passphrase, BridgeText head), {
    Module.host.unlock(request, Module.text(passphrase), Module.text(head));
});
// clang-format on
