// Intents that any screen may have: navigation, edits of a record, undo, backup and update.
#pragma once
#include "app/core/screen.h"
#include "app/core/share_request.h"
#include "diary/field_table.h"
#include "diary/record_id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace unknot::app {

struct Open {
    Screen screen;
};

struct OpenRecord {
    diary::RecordId id;
};

struct OpenShare {
    ShareRequest request;
};

struct OpenCheckIn {};   // of the current diary day

struct CrampNow {};

struct CrampStopped {};

struct AddPastCramp {};

struct SetWord {   // sets a field that takes one word; empty: not known
    diary::RecordId id;
    diary::Field field;
    std::string word;
};

struct SetWords {   // sets a field that may have several words
    diary::RecordId id;
    diary::Field field;
    std::vector<std::string> words;
};

struct SetNumber {   // nullopt: not known
    diary::RecordId id;
    diary::Field field;
    std::optional<std::int64_t> number;
};

struct SetDay {   // an ISO date; empty: not known
    diary::RecordId id;
    diary::Field field;
    std::string day;
};

struct SetFlag {
    diary::RecordId id;
    diary::Field field;
    std::optional<bool> on;   // nullopt: not known
};

struct Delete {
    diary::RecordId id;
};

struct Undo {};   // takes back the newest change of this session that was not taken back yet

struct DropUndo {};   // puts the notice about the last change away

struct ToggleSection {   // opens or closes a section of the screen
    std::string key;
};

struct ChooseBackup {};   // works before the files area is loaded: the chosen file then waits for it

struct SaveBackup {};

struct Install {};

struct TakeUpdate {};

struct Reload {};

struct RetrySaving {};

using CoreIntent = std::variant<Open, OpenRecord, OpenShare, OpenCheckIn, CrampNow, CrampStopped, AddPastCramp, SetWord,
                                SetWords, SetNumber, SetDay, SetFlag, Delete, Undo, DropUndo, ToggleSection,
                                ChooseBackup, SaveBackup, Install, TakeUpdate, Reload, RetrySaving>;

}
