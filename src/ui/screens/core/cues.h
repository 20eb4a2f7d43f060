// The switches of what tells of a step without being looked at.
#pragma once
#include "app/core/cues.h"
#include "ui/widgets/ui.h"

#include <optional>
#include <span>

namespace unknot::ui {

// Returns the one that was just switched. Nothing is drawn for what this device does not have.
[[nodiscard]] std::optional<app::Cue> draw_cues(Ui&, std::span<app::CueSwitch const>);

}
