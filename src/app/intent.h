// What a person can want. Screens return these; App::handle answers them.
#pragma once
#include "app/intent_diary.h"
#include "app/intent_relief.h"

#include <cstdint>
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

using Intent = std::variant<Open, OpenEntry, OpenShare, CrampNow, ShowMuscles, ChooseMuscle, MoveStep, CrampStopped,
                            NoCramp, AddPastCramp, SetWord, ToggleWord, SetNumber, EditText, AnswerMorning,
                            FinishMorning, Delete, Undo, DropUndo, ShowMore, CopyLink, SendLink, KeepPlan, SaveBackup,
                            ChooseBackup, ApplyRestore, SetTheme, Install, TakeUpdate, Reload, RetrySaving>;

}
