// What the app asks of its host. The platform carries these out in order.
#pragma once
#include "app/effect_lock.h"

#include <cstdint>
#include <string>
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

struct PrintDocument {   // as exchange::write_report_print writes it
    std::string json;
};

struct LaunchTaken {};   // the start time noted by the page is in the diary now

struct ActivateUpdate {};

struct ReloadPage {};

struct ShowInstall {};

struct AskPersistence {};   // that the browser keep the records when it runs short of space

struct CancelCommit {};   // that is under way: its transaction is given up

struct ForgetLoss {};   // see Environment::loss

struct SaveRawBackup {};   // a backup made from the stored pages alone, as they are

struct KeepFindings {   // beside the diary, for App::remember_findings; losing it costs time only
    std::string json;
};

using Effect = std::variant<Commit, Announce, CopyText, ShareLink, Download, OpenFile, KeepAwake, Navigate, LaunchTaken,
                            ActivateUpdate, ReloadPage, ShowInstall, AskPersistence, LockFile, UnlockFile,
                            PrintDocument, KeepFindings, CancelCommit, ForgetLoss, SaveRawBackup>;
using Effects = std::vector<Effect>;

}
