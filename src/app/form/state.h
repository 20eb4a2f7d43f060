#pragma once

namespace unknot::app::form {

struct State {};   // nothing is remembered

}
