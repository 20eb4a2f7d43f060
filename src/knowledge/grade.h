// How sure the evidence is.
#pragma once

namespace unknot::knowledge {

// As in GRADE. A judgement is our own, without a study.
enum class Grade { high, moderate, low, very_low, judgement };

}
