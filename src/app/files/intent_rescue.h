// What can be wanted when something is not stored, or was lost.
#pragma once
#include <variant>

namespace unknot::app::files {

struct CancelSaving {};   // of a commit of many pages

struct StoreAgain {};   // all of the diary, which went from the store while this page was open

struct StartNewDiary {};   // what was lost is not told any more

struct SaveReadable {};   // a backup of what the store gives out, made without the diary

struct OpenRefused {};   // the record whose text could not be stored

struct CopyRefused {};   // that text

using RescueIntent = std::variant<CancelSaving, StoreAgain, StartNewDiary, SaveReadable, OpenRefused, CopyRefused>;

}
