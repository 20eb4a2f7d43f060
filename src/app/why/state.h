#pragma once

namespace unknot::app::why {

struct State {};   // nothing is remembered

}
