#include "ui/screens/core/cues.h"

#include "ui/icon_codes.h"
#include "ui/widgets/toggle.h"

namespace unknot::ui {
namespace {

struct Look {
    std::string_view key;
    char const *on, *off;
};

constexpr Look looks[] = {{"vibration", icons::vibrate, icons::vibrate},
                          {"voice", icons::speaker_high, icons::speaker_slash}};   // in the order of app::Cue

}

std::optional<app::Cue> draw_cues(Ui& ui, std::span<app::CueSwitch const> switches) {
    for (auto const& shown : switches) {
        auto const& look = looks[static_cast<std::size_t>(shown.cue)];
        Toggle const toggle{look.key, ui.tr("cue." + std::string(look.key)), shown.on};
        if (quiet_toggle(ui, toggle, shown.on ? look.on : look.off)) return shown.cue;
    }
    return std::nullopt;
}

}
