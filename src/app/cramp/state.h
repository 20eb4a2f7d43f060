#pragma once

namespace unknot::app::cramp {

struct State {};   // nothing is remembered

}
