// What a person can want. Screens return these; App::handle answers them.
#pragma once
#include "app/intent_diary.h"
#include "app/intent_exchange.h"
#include "app/intent_insight.h"
#include "app/intent_log.h"
#include "app/intent_profile.h"
#include "app/intent_relief.h"
#include "app/intent_rescue.h"
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

struct Install {};

struct TakeUpdate {};

struct Reload {};

struct RetrySaving {};

using Intent =
    std::variant<LogIntent, InsightIntent, ExchangeIntent, SharingIntent, ProfileIntent, RescueIntent, Open, OpenEntry,
                 CrampNow, ShowMuscles, ChooseMuscle, ChooseSituation, MoveStep, CrampStopped, NoCramp, AddPastCramp,
                 SetWord, ToggleWord, SetNumber, SetDay, EditText, AnswerMorning, FinishMorning, Delete, Undo, DropUndo,
                 ShowMore, ChooseBackup, SetTheme, Install, TakeUpdate, Reload, RetrySaving>;

}
