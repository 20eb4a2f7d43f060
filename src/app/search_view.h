// What a search of the diary finds, with things called as they are on screen.
#pragma once
#include "app/parts_log.h"
#include "app/view_look.h"
#include "knowledge/knowledge.h"
#include "knowledge/strings.h"

namespace unknot::app {

[[nodiscard]] SearchView search_view(diary::Diary const&, knowledge::Knowledge const&, knowledge::Strings const&,
                                     LogState const&);

}
