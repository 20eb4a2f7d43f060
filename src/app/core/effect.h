// What the app asks of its host. The platform carries these out in order.
#pragma once
#include "app/core/effect_encryption.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace unknot::app {

struct Commit {};   // something waits to be stored: App::next_commit, when the store has time for it

enum class Urgency : std::uint8_t { polite, urgent };

struct Announce {
    std::string text;
    Urgency urgency = Urgency::polite;
};

struct CopyText {
    std::string text;
};

struct ShareLink {
    std::string title, text, url;
};

struct Download {
    std::string name, mime, bytes;
};

struct SaveFile {   // whose pieces are asked for one by one, see App::backup_piece
    std::uint32_t request = 0;
    std::string name, mime;
};

struct OpenFile {
    std::string accept;
};

enum class Awake : std::uint8_t { no, yes };

struct KeepAwake {
    Awake awake;
};

enum class History : std::uint8_t { push, replace };

struct Navigate {
    std::string fragment;   // with '#', or empty
    History history;
};

// What becomes of a file that is read in pieces.
enum class FileAnswer : std::uint8_t {
    go_on,   // the next piece
    show,    // the same, and there is something new to show
    stop,    // no more of it: it was cancelled, or what it is is known
    wait,    // what reads it is not there yet: begin again later
};
enum class FileEnd : std::uint8_t { whole, lost };   // lost: the browser cannot read it to the end

struct FilePiece {
    enum class State : std::uint8_t { more, end, stopped };
    State state = State::stopped;
    std::string_view bytes;   // valid until the next call
    bool shows = false;       // there is something new to show
};

struct PrintDocument {   // as exchange::write_report_print writes it
    std::string json;
};

struct LaunchTaken {};   // the start time noted by the page is in the diary now

struct ActivateUpdate {};

struct ReloadPage {};

struct ShowInstall {};

struct CancelCommit {};   // that is under way: its transaction is given up

struct ForgetLoss {};   // see Environment::loss

struct NoteVersion {};   // what it brought was read, see Environment::updated_from

struct SaveRawBackup {};   // a backup made from the stored pages alone, as they are

struct KeepFindings {   // beside the diary, for App::remember_findings; losing it costs time only
    std::string json;
};

using Effect = std::variant<Commit, Announce, CopyText, ShareLink, Download, OpenFile, KeepAwake, Navigate, LaunchTaken,
                            ActivateUpdate, ReloadPage, ShowInstall, SaveFile, LockFile, UnlockFile, PrintDocument,
                            KeepFindings, CancelCommit, ForgetLoss, NoteVersion, SaveRawBackup>;
using Effects = std::vector<Effect>;

}
