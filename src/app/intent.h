// What a person can want. Screens return these; App::handle answers them.
#pragma once
#include "app/intent_diary.h"
#include "app/intent_exchange.h"
#include "app/intent_insight.h"
#include "app/intent_log.h"
#include "app/intent_relief.h"
#include "app/intent_sharing.h"

#include <cstdint>
#include <string>
#include <variant>

namespace unknot::app {

enum class Screen : std::uint8_t {
    today,
    relief,
    stopped,
    diary,
    entry,
    help,
    share,
    received,
    restore,
    more,
    why,
    you,
    log,
    day,
    calendar,
    search,
    record,
    findings,
    experiment,
    data,
    table_import,
    report,
    reminders,
    unreadable,
};

struct Open {
    Screen screen;
};

struct OpenEntry {
    diary::RecordId id;
};

struct ChooseBackup {};   // asked for before the parts that read it are there, it waits for them

struct SetTheme {
    std::string theme;
};

struct Fold {   // shows or hides what is behind a line
    std::string key;
};

struct TypeYear {
    std::string text;
    bool left = false;   // the field was left: say what is wrong with it
};

struct SetRegion {
    std::string region;
};

struct TypeMedicine {
    std::string text;
};

struct AddMedicine {};

struct StopMedicine {
    diary::RecordId id;
};

struct AnswerSign {   // of Help, or a question of a criterion
    std::string sign, answer;
};

struct Install {};

struct TakeUpdate {};

struct Reload {};

struct RetrySaving {};

struct CancelSaving {};   // of a commit of many pages

struct StoreAgain {};   // all of the diary, which went from the store while this page was open

struct StartNewDiary {};   // what was lost is not told any more

struct SaveReadable {};   // a backup of what the store gives out, made without the diary

struct OpenRefused {};   // the record whose text could not be stored

struct CopyRefused {};   // that text

using Intent = std::variant<LogIntent, InsightIntent, ExchangeIntent, SharingIntent, Open, OpenEntry, CrampNow,
                            ShowMuscles, ChooseMuscle, ChooseSituation, MoveStep, CrampStopped, NoCramp, AddPastCramp,
                            SetWord, ToggleWord, SetNumber, SetDay, EditText, AnswerMorning, FinishMorning, Delete,
                            Undo, DropUndo, ShowMore, ChooseBackup, SetTheme, Fold, TypeYear, SetRegion, TypeMedicine,
                            AddMedicine, StopMedicine, AnswerSign, Install, TakeUpdate, Reload, RetrySaving,
                            CancelSaving, StoreAgain, StartNewDiary, SaveReadable, OpenRefused, CopyRefused>;

}
