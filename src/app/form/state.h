#pragma once

namespace unknot::app::form {

struct State {};   // the form has no state of its own

}
