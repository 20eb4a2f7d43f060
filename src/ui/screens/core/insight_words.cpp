#include "ui/screens/core/insight_words.h"

#include "base/typed_number.h"
#include "ui/screens/core/phrases.h"

#include <algorithm>
#include <cmath>

namespace unknot::ui {
namespace {

// After the colon comes a name that the person wrote, of a medicine or a tag.
constexpr std::string_view medicine_prefix = "medicine:", tag_prefix = "tag:";

}

std::string number_phrase(double number) {
    int const digits = number >= 10 ? 0 : number >= 1 ? 1 : 2;
    return write_number(std::min(number, 1e9), digits);
}

std::string cramp_nights_phrase(Ui const& ui, double nights) {
    return ui.tr("findings.cramp_nights", {{"n", number_phrase(nights)}});
}

std::string seconds_phrase(Ui const& ui, double seconds) {
    return duration_phrase(ui, Seconds{static_cast<std::int64_t>(std::llround(seconds))});
}

std::string interval_phrase(Ui const& ui, insight::Interval const& interval) {
    return ui.tr("findings.interval", {{"low", number_phrase(interval.low)}, {"high", number_phrase(interval.high)}});
}

std::string chance_phrase(Ui const& ui, double probability) {
    char const* word = probability >= 0.95                        ? "very_likely"
                       : probability >= insight::likely_inclusion ? "likely"
                       : probability >= 0.5                       ? "more_likely"
                       : probability >= 0.2                       ? "open"
                       : probability >= 0.05                      ? "unlikely"
                                                                  : "very_unlikely";
    return ui.tr("chance." + std::string(word));
}

std::string in_hundred(double probability) {
    return std::to_string(std::clamp(static_cast<int>(std::lround(probability * 100)), 1, 99));
}

std::string factor_name(Ui const& ui, std::string_view id) {
    if (id.starts_with(medicine_prefix))
        return ui.tr("factor.medicine", {{"name", std::string(id.substr(medicine_prefix.size()))}});
    if (id.starts_with(tag_prefix)) return std::string(id.substr(tag_prefix.size()));
    return ui.tr("factor." + std::string(id));
}

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string factor_names(Ui const& ui, app::findings::TriggerLine const& line) {
    std::string names;
    for (auto const& factor : line.factors) {
        auto const name = factor_name(ui, factor.id);
        names = names.empty() ? name : ui.tr("factor.and_or", {{"one", names}, {"other", name}});
    }
    return capitalised(names);
}

std::string missing_phrase(Ui const& ui, insight::MissingData const& missing, insight::RowUnit unit) {
    std::string const of = unit == insight::RowUnit::session ? "missing.sessions." : "missing.nights.";
    std::string list;
    auto const add = [&](char const* key, std::size_t count) {
        if (count == 0) return;
        list += (list.empty() ? "" : ", ") + ui.tr(of + key, {{"n", std::to_string(count)}});
    };
    add("events", missing.events);
    add("days", missing.days);
    add("present", missing.present);
    add("absent", missing.absent);
    add("exposed_events", missing.exposed_events);
    return list;
}

std::string missing_phrase(Ui const& ui, insight::Missing const& missing) {
    auto const cramps = std::to_string(missing.cramps), nights = std::to_string(missing.nights);
    if (missing.nights == 0) return ui.tr("findings.not_enough_cramps", {{"n", cramps}});
    if (missing.cramps == 0) return ui.tr("findings.not_enough_nights", {{"n", nights}});
    return ui.tr("findings.not_enough_both", {{"cramps", ui.tr("findings.more_cramps", {{"n", cramps}})},
                                              {"nights", ui.tr("findings.more_nights", {{"n", nights}})}});
}

}
