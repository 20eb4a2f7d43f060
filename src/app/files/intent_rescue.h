// Intents for when records cannot be stored, or were lost.
#pragma once
#include <variant>

namespace unknot::app::files {

struct CancelSaving {};   // cancels a commit of many pages

struct StoreAgain {};   // stores the whole diary, which was removed from the store while this page was open

struct StartNewDiary {};   // goes on without the lost records and hides the notice

struct SaveReadable {};   // a backup of all that the store can still read, made without the diary

struct OpenRefused {};   // opens the record whose text could not be stored

struct CopyRefused {};   // copies that text

struct DropRefused {};   // gives that text up

using RescueIntent =
    std::variant<CancelSaving, StoreAgain, StartNewDiary, SaveReadable, OpenRefused, CopyRefused, DropRefused>;

}
