// What can be wanted on any screen: to go somewhere, to change a record, to keep what there is.
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

struct OpenCheckIn {};   // of the day that is not over

struct CrampNow {};

struct CrampStopped {};

struct AddPastCramp {};

struct SetWord {   // a choice of one word
    diary::RecordId id;
    diary::Field field;
    std::string word;
};

struct SetWords {   // all words of a field that may have several
    diary::RecordId id;
    diary::Field field;
    std::vector<std::string> words;
};

struct SetNumber {   // nothing: not known
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
    bool on;
};

struct Delete {
    diary::RecordId id;
};

struct Undo {};

struct DropUndo {};

struct ToggleSection {   // shows or hides what is behind a line
    std::string key;
};

struct ChooseBackup {};   // asked for before the parts that read it are there, it waits for them

struct SaveBackup {};

struct Install {};

struct TakeUpdate {};

struct Reload {};

struct RetrySaving {};

using CoreIntent = std::variant<Open, OpenRecord, OpenShare, OpenCheckIn, CrampNow, CrampStopped, AddPastCramp, SetWord,
                                SetWords, SetNumber, SetDay, SetFlag, Delete, Undo, DropUndo, ToggleSection,
                                ChooseBackup, SaveBackup, Install, TakeUpdate, Reload, RetrySaving>;

}
