#include "ui/screens/core/phrases.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace unknot::ui {

std::string duration_phrase(Ui const& ui, std::optional<Seconds> duration) {
    if (!duration) return ui.tr("duration.unknown");
    auto const minutes = duration->count / 60, seconds = duration->count % 60;
    if (minutes == 0) return ui.tr("duration.seconds", {{"s", std::to_string(seconds)}});
    if (seconds == 0) return ui.tr("duration.minutes", {{"m", std::to_string(minutes)}});
    return ui.tr("duration.both", {{"m", std::to_string(minutes)}, {"s", std::to_string(seconds)}});
}

std::string hours_phrase(Ui const& ui, std::int64_t minutes) {
    auto const h = std::to_string(minutes / 60), m = std::to_string(minutes % 60);
    if (minutes < 60) return ui.tr("duration.minutes", {{"m", m}});
    return minutes % 60 == 0 ? ui.tr("duration.hours", {{"h", h}}) : ui.tr("duration.long", {{"h", h}, {"m", m}});
}

std::string stopwatch(Seconds elapsed) {
    auto const seconds = elapsed.count % 60;
    return std::to_string(elapsed.count / 60) + (seconds < 10 ? ":0" : ":") + std::to_string(seconds);
}

std::string offset_phrase(time::Moment const& moment) {
    int const minutes = std::abs(moment.offset_minutes);
    std::string const hours = (moment.offset_minutes < 0 ? "-" : "+") + std::to_string(minutes / 60);
    return " (UTC" + hours + (minutes % 60 == 0 ? "" : ":" + std::to_string(minutes % 60)) + ")";
}

std::string place_phrase(Ui const& ui, app::CrampLine const& cramp) {
    if (cramp.muscle.empty()) return ui.tr("cramp.somewhere");
    std::string const muscle = ui.tr("in_text.muscle." + cramp.muscle);
    return cramp.side.empty()
               ? muscle
               : ui.tr("cramp.sided", {{"side", ui.tr("in_text.side." + cramp.side)}, {"muscle", muscle}});
}

std::string cramp_phrase(Frame const& frame, app::CrampLine const& cramp) {
    return frame.dates(cramp.at, DateStyle::time) + " · " + place_phrase(frame.ui, cramp) + " · " +
           duration_phrase(frame.ui, cramp.duration);
}

std::string day_phrase(Frame const& frame, time::CivilDay day, DateStyle style) {
    time::Moment noon;   // any moment of the local day will do
    noon.at.ms = (std::int64_t{day.days} * 24 + 12) * 60 * 60 * 1000;
    return frame.dates(noon, style);
}

std::string moment_phrase(Frame const& frame, time::Moment const& at) {
    return frame.dates(at, DateStyle::short_day) + " " + frame.dates(at, DateStyle::time);
}

std::string night_question(Frame const& frame, time::CivilDay night) {
    return frame.ui.tr("night.question", {{"from", day_phrase(frame, night, DateStyle::weekday)},
                                          {"to", day_phrase(frame, {night.days + 1}, DateStyle::weekday)}});
}

std::string source_names(knowledge::Knowledge const& knowledge, std::vector<std::string> const& ids) {
    std::string names;
    for (auto const& id : ids) {
        auto const* source = knowledge::find_source(knowledge, id);
        if (source == nullptr) continue;   // does not happen: the knowledge check refuses unknown ids
        names += (names.empty() ? "" : "; ") + source->authors;
        if (source->year > 0) names += " " + std::to_string(source->year);
    }
    return names;
}

std::string decimal_text(double number) {
    auto const tenths = std::llround(number * 10);
    if (tenths >= 1000 || tenths % 10 == 0) return std::to_string(std::llround(number));
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

std::vector<Choice> word_choices(Ui const& ui, diary::Field field) {
    std::vector<Choice> choices;
    auto const& row = diary::row(field);
    for (auto const word : diary::words_of(row)) {
        std::string const key(word);
        choices.push_back({key, ui.tr(std::string(row.name) + "." + key), Token::none});
    }
    // Words are appended to the table, but "other" is looked for at the end.
    auto const other = std::find_if(choices.begin(), choices.end(), [](auto& choice) { return choice.key == "other"; });
    if (other != choices.end() && choices.back().key != "not_sure") std::rotate(other, other + 1, choices.end());
    return choices;
}

std::vector<Choice> number_choices(int low, int high) {
    std::vector<Choice> choices;
    for (int number = low; number <= high; ++number) {
        choices.push_back({std::to_string(number), std::to_string(number), Token::none});
    }
    return choices;
}

}
