#include "ui/screens/core/insight_words.h"
#include "ui/screens/findings/parts.h"
#include "ui/widgets/charts.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace unknot::ui::findings {
namespace {

using insight::ManoeuvreRelief;

std::string detail_of(Ui const& ui, ManoeuvreRelief const& line) {
    std::string const alone =
        line.alone > 0 ? ui.tr("findings.alone", {{"n", std::to_string(line.alone)}}) : ui.tr("findings.never_alone");
    if (!line.seconds.interval)
        return ui.tr("findings.no_interval", {{"n", std::to_string(line.missing_for_interval)}}) + " · " + alone;
    auto const& interval = *line.seconds.interval;
    return ui.tr("findings.interval",
                 {{"low", seconds_phrase(ui, interval.low)}, {"high", seconds_phrase(ui, interval.high)}}) +
           " · " + alone;
}

Measure measure_of(Ui const& ui, ManoeuvreRelief const& line, double longest) {
    Measure measure;
    measure.label = ui.tr("helped." + std::string(line.manoeuvre));
    measure.value = ui.tr("findings.helped_value",
                          {{"time", seconds_phrase(ui, line.seconds.value)}, {"n", std::to_string(line.cramps)}});
    measure.share = static_cast<float>(line.seconds.value / std::max(1.0, longest));
    measure.detail = detail_of(ui, line);
    return measure;
}

void draw_muscle(Ui& ui, std::vector<ManoeuvreRelief> const& lines, std::string_view muscle, double longest) {
    auto const block = column(ui, space::snug);
    auto const name = ui.tr("muscle." + std::string(muscle));
    auto const* best = insight::winner(lines, muscle);
    text(ui,
         best != nullptr ? ui.tr("findings.winner",
                                 {{"muscle", name}, {"manoeuvre", ui.tr("helped." + std::string(best->manoeuvre))}})
                         : ui.tr("findings.no_winner", {{"muscle", name}}),
         TextStyle::body_strong);
    std::vector<Measure> measured;
    for (auto const& line : lines)
        if (line.muscle == muscle) measured.push_back(measure_of(ui, line, longest));
    measures(ui, muscle, ui.tr("findings.helped_chart", {{"muscle", name}}), measured);
}

}

void draw_helped(Ui& ui, insight::ReliefTimes const& helped) {
    auto const scope = card(ui, "helped", ui.tr("findings.helped"), Token::accent_soft);
    heading(ui, 2, ui.tr("findings.helped"), TextStyle::heading);
    if (helped.missing_cramps > 0) {
        text(ui, ui.tr("findings.helped_missing", {{"n", std::to_string(helped.missing_cramps)}}), TextStyle::small);
        return;
    }
    std::vector<std::string_view> muscles;
    double longest = 0;
    for (auto const& line : helped.lines) {
        longest = std::max(longest, line.seconds.value);
        if (std::find(muscles.begin(), muscles.end(), line.muscle) == muscles.end()) muscles.push_back(line.muscle);
    }
    for (auto const muscle : muscles)
        draw_muscle(ui, helped.lines, muscle, longest);
    text(ui, ui.tr("findings.helped_note"), TextStyle::small);
}

}
