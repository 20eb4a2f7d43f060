#pragma once

namespace unknot::app::settings {

struct State {};   // nothing is remembered

}
