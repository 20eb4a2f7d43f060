// What is shown around every screen, about the app itself.
#pragma once
#include "app/core/environment.h"
#include "app/core/outbox.h"
#include "app/core/screen.h"
#include "time/civil.h"

#include <cstdint>
#include <optional>
#include <string>

namespace unknot::app {

enum class Saved : std::uint8_t {
    saved,   // nothing is being typed, waits to be stored or was refused, and the browser has removed nothing
    saving,
    not_saved,
};

struct Chrome {
    Screen screen = Screen::today;
    StorageState storage = StorageState::loading;
    std::size_t unsaved = 0;
    SaveFailure failure = SaveFailure::none;
    Saved saved = Saved::saved;
    std::optional<std::size_t> pages_written;   // in percent, of a commit of many pages; nullopt: no such commit runs
    // Key of the sentence that says why text of the person could not be stored, in a record that is not on screen;
    // empty: there is no such text.
    std::string refused_elsewhere;
    bool refused_opens = false;   // that record is in the diary and can be opened
    bool update_ready = false;
    std::optional<Loss> loss;
    std::optional<time::Moment> loss_newest, loss_backup;   // of `loss`, in local time
    std::size_t broken_lines = 0;
    std::string notice;   // key of the sentence about the last change; empty: none
    bool undo = false;    // beside the notice: the last change can be taken back
};

}
