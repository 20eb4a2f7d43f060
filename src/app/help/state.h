#pragma once

namespace unknot::app::help {

struct State {};   // nothing is remembered

}
