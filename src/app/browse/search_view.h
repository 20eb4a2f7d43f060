// Makes the view of a search of the diary, with names as they are on screen.
#pragma once
#include "app/browse/state.h"
#include "app/browse/view.h"
#include "diary/search.h"
#include "knowledge/knowledge.h"
#include "knowledge/strings.h"

namespace unknot::app::browse {

[[nodiscard]] SearchView search_view(diary::Diary const&, knowledge::Knowledge const&, knowledge::Strings const&,
                                     State const&);

}
