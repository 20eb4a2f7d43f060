#include "ui/screens/core/lines.h"

#include "ui/icon_codes.h"
#include "ui/screens/core/phrases.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace unknot::ui {

using diary::RecordType;

namespace {

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}

// People say 2 min 42 s and 6 h, not 162 s and 360 min.
std::string amount_phrase(Ui const& ui, app::Shown const& shown) {
    if (shown.empty()) return {};
    auto const number = whole_number(shown.number);
    if (number && shown.unit == "unit.seconds") return duration_phrase(ui, Seconds{*number});
    if (number && shown.unit == "unit.minutes") return hours_phrase(ui, *number);
    return ui.tr(shown.unit, {{"n", shown.number}});
}

std::string record_name(Ui const& ui, app::RecordLine const& line) {
    if (line.cramp) return place_phrase(ui, *line.cramp);
    std::string name = line.text;
    for (auto const& word : line.words)
        name += (name.empty() ? "" : " · ") + ui.tr(word);
    std::string type = ui.tr("type." + std::string(diary::word(line.type)));
    if (name.empty()) return type;
    bool const is_routine = line.type == RecordType::stretch && !line.text.empty();   // "Stretch before bed"
    bool const needs_type = (line.type == RecordType::stretch && !is_routine) ||
                            line.type == RecordType::blood_result || line.type == RecordType::tag ||
                            line.type == RecordType::note || line.type == RecordType::check_in;
    return needs_type ? type + " · " + name : name;
}

std::string record_phrase(Ui const& ui, app::RecordLine const& line) {
    auto const amount = amount_phrase(ui, line.amount);
    if (line.cramp) return record_name(ui, line) + " · " + duration_phrase(ui, line.cramp->duration);
    auto phrase = amount.empty() ? record_name(ui, line) : record_name(ui, line) + " · " + amount;
    if (!line.range.empty()) phrase += " (" + amount_phrase(ui, line.range) + ')';
    return phrase;
}

char const* record_icon(RecordType type) {
    switch (type) {
    case RecordType::cramp: return icons::lightning;
    case RecordType::intake: return icons::drop;
    case RecordType::exercise: return icons::sneaker;
    case RecordType::stretch: return icons::person_simple;
    case RecordType::check_in: return icons::moon;
    case RecordType::sign:
    case RecordType::blood_result: return icons::first_aid_kit;
    case RecordType::medicine: return icons::pill;
    case RecordType::experiment: return icons::chart_bar;
    case RecordType::tag: return icons::tag;
    case RecordType::note:
    case RecordType::item:
    case RecordType::profile:
    case RecordType::settings: break;
    }
    return icons::pencil_simple;
}

char const* line_icon(app::RecordLine const& line) {
    if (line.type != RecordType::intake) return record_icon(line.type);
    auto const is = [&](std::string_view word) {
        return std::find(line.words.begin(), line.words.end(), word) != line.words.end();
    };
    if (line.what == "food") return icons::fork_knife;
    if (line.what == "supplement" || line.what == "medicine") return icons::pill;
    if (is("drink.coffee")) return icons::coffee;
    if (is("drink.tea")) return icons::tea_bag;
    return is("drink.wine") || is("drink.beer") || is("drink.spirits") ? icons::wine : icons::drop;
}

time::Moment noon_of(time::CivilDay day) {
    time::Moment noon;
    noon.at.ms = (std::int64_t{day.days} * 24 + 12) * 60 * 60 * 1000;
    return noon;
}

}
