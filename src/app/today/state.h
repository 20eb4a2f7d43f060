#pragma once

namespace unknot::app::today {

struct State {};   // nothing is remembered

}
