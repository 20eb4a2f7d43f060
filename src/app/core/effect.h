// What the app asks of its host. The platform carries the effects out in order.
#pragma once
#include "app/core/effect_encryption.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace unknot::app {

struct Commit {};   // a change waits to be stored; the store calls App::next_commit when it can

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

struct SaveFile {   // its pieces are asked for one by one, see App::backup_piece
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

struct Vibrate {};   // once, and briefly

struct Speak {          // by a voice that is on the device, in place of what is being said
    std::string text;   // empty: says no more
};

enum class History : std::uint8_t { push, replace };

struct Navigate {
    std::string fragment;   // with '#', or empty
    History history;
};

// What to do with a file that is read in pieces.
enum class FileAnswer : std::uint8_t {
    go_on,   // give the next piece
    show,    // give the next piece, and draw: there is something new to show
    stop,    // give no more: cancelled, or enough is known
    wait,    // the code that reads it is not loaded yet: begin again later
};
enum class FileEnd : std::uint8_t { whole, lost };   // lost: the browser cannot read all of it

struct FilePiece {
    enum class State : std::uint8_t { more, end, stopped };
    State state = State::stopped;
    std::string_view bytes;   // valid until the next call
    bool shows = false;       // there is something new to show
};

struct PrintDocument {   // as written by exchange::write_report_print
    std::string json;
};

struct LaunchTaken {};   // the cramp of the noted start time is stored: the page can drop the note

struct ActivateUpdate {};

struct ReloadPage {};

struct ShowInstall {};

struct CancelCommit {};   // aborts the transaction of the commit that is running

struct ForgetLoss {};   // see Environment::loss

struct EraseEverything {};   // all that this app keeps on the device; then the page starts anew

struct NoteVersion {};   // the person has read what is new, see Environment::updated_from

struct SaveRawBackup {};   // a backup made by the page from the stored pages alone, unchanged

struct KeepFindings {   // stored beside the diary for App::remember_findings; losing it only costs time
    std::string json;
};

using Effect =
    std::variant<Commit, Announce, CopyText, ShareLink, Download, OpenFile, KeepAwake, Navigate, LaunchTaken,
                 ActivateUpdate, ReloadPage, ShowInstall, SaveFile, LockFile, UnlockFile, PrintDocument, KeepFindings,
                 CancelCommit, ForgetLoss, NoteVersion, SaveRawBackup, EraseEverything, Vibrate, Speak>;
using Effects = std::vector<Effect>;

}
