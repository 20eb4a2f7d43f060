// What a person can want. Screens return these; App::handle answers them.
#pragma once
#include "diary/field_table.h"
#include "diary/record_id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace unknot::app {

enum class Screen : std::uint8_t { today, relief, stopped, diary, entry, help, share, received, restore, more };

struct Open {
    Screen screen;
};

struct OpenEntry {
    diary::RecordId id;
};

struct OpenShare {
    std::string muscle;
};

struct CrampNow {};

struct ShowMuscles {};   // to choose another one

struct ChooseMuscle {
    std::string muscle;
};

enum class StepMove : std::uint8_t { back, again, next };

struct MoveStep {
    StepMove move;
};

struct CrampStopped {};

struct NoCramp {};   // "Cramp now" was a mistake

struct AddPastCramp {};

struct SetWord {   // a choice of one word
    diary::RecordId id;
    diary::Field field;
    std::string word;
};

struct ToggleWord {   // one of several words, on or off
    diary::RecordId id;
    diary::Field field;
    std::string word;
};

struct SetNumber {   // nothing: not known
    diary::RecordId id;
    diary::Field field;
    std::optional<std::int64_t> number;
};

enum class Text : std::uint8_t { date, start, stop, note };

struct EditText {
    diary::RecordId id;
    Text what;
    std::string text;
    bool left = false;   // the field was left: store it
};

struct AnswerMorning {
    diary::RecordId id;
    std::string after;
};

struct FinishMorning {
    diary::RecordId id;
    bool skipped = false;
};

struct Delete {
    diary::RecordId id;
};

struct Undo {};

struct DropUndo {};

struct ShowMore {};   // of a long list

struct CopyLink {};

struct SendLink {};

struct KeepPlan {};

struct SaveBackup {};

struct ChooseBackup {};

struct ApplyRestore {};

struct SetTheme {
    std::string theme;
};

struct Install {};

struct TakeUpdate {};

struct Reload {};

struct RetrySaving {};

using Intent = std::variant<Open, OpenEntry, OpenShare, CrampNow, ShowMuscles, ChooseMuscle, MoveStep, CrampStopped, NoCramp,
                            AddPastCramp, SetWord, ToggleWord, SetNumber, EditText, AnswerMorning, FinishMorning,
                            Delete, Undo, DropUndo, ShowMore, CopyLink, SendLink, KeepPlan, SaveBackup, ChooseBackup,
                            ApplyRestore, SetTheme, Install, TakeUpdate, Reload, RetrySaving>;

}
