// The part of the advice about supplements, as text.
#pragma once
#include "advice/supplements.h"

#include <string>

namespace unknot::cli {

void append_supplements(std::string& out, advice::SupplementGuide const&);

}
