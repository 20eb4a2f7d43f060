// What is shown of the app itself, around any screen.
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
    saved,   // nothing that was typed, is on its way or was refused exists anywhere
    saving,
    not_saved,
};

struct Chrome {
    Screen screen = Screen::today;
    StorageState storage = StorageState::loading;
    std::size_t unsaved = 0;
    SaveFailure failure = SaveFailure::none;
    Saved saved = Saved::saved;
    std::optional<std::size_t> pages_written;   // in percent, of a commit of many; nothing: no such commit goes on
    bool refused_elsewhere = false;             // own words could not be stored, of a record that is not shown
    bool refused_opens = false;                 // that record is in the diary
    bool update_ready = false;
    std::optional<Loss> loss;
    std::optional<time::Moment> loss_newest, loss_backup;   // of it, by the person's clock
    std::size_t broken_lines = 0;
    std::string undo;   // key of the sentence beside "Undo"; empty when there is nothing to undo
};

}
