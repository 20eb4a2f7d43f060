#include "diary/items.h"

#include <cmath>

namespace unknot::diary {
namespace {

// An item's value as the value of the intake field `to`, which has the same name and kind; amounts times the portions.
std::optional<Value> taken(FieldRow const& of_item, Field to, Value const& value, double portions) {
    if (of_item.kind == Kind::decimal) return *std::get_if<double>(&value) * portions;
    if (of_item.kind == Kind::choice) return choice(to, word_at(of_item, std::get_if<Choice>(&value)->index));
    if (of_item.kind != Kind::integer) return value;
    auto const whole = std::round(static_cast<double>(*std::get_if<std::int64_t>(&value)) * portions);
    // Also refuses NaN; check_value checks the narrower range of the field.
    if (!(std::abs(whole) < 9e15)) return std::nullopt;
    return static_cast<std::int64_t>(whole);
}

Error too_many() { return {Problem::out_of_range, "portions", "more than can be written down, or none"}; }

}

Result<std::vector<FieldEdit>> intake_of_item(Record const& item, double portions) {
    assert(item.is(RecordType::item));
    if (!(portions > 0)) return too_many();
    std::vector<FieldEdit> fields;
    for (auto const& [value, field] : item.values) {
        auto const to = find_field(RecordType::intake, row(field).name);
        if (!to || field == Field::item_note) continue;
        auto copied = taken(row(field), *to, value, portions);
        if (!copied || !check_value(*to, *copied)) return too_many();
        fields.push_back({*to, std::move(copied)});
    }
    if (item.choice(Field::item_what) == "drink")
        fields.push_back({Field::intake_drink, choice(Field::intake_drink, "other")});
    return fields;
}

}
