#include "support/random_diary.h"

#include <algorithm>

namespace unknot::tests {

using namespace diary;

std::int64_t pick(Chance& chance, std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(chance);
}

bool one_in(Chance& chance, int n) { return pick(chance, 1, n) == 1; }

std::string random_text(Chance& chance) {
    constexpr std::string_view parts[] = {"",           "calf",         "\"",           "\\",
                                          "\n",         "\r\n",         "\x01",         "\x7F",
                                          "\xC3\xA9",   "\xE2\x80\xAE", "\xE2\x80\xA8", "\xF0\x9F\xA6\xB5",
                                          "{\"id\":\"", "</script>",    "__proto__",    ","};
    std::string text;
    for (auto left = pick(chance, 0, 6); left > 0; --left) {
        text += parts[static_cast<std::size_t>(pick(chance, 0, std::ssize(parts) - 1))];
    }
    return text;
}

namespace {

double random_decimal(Chance& chance, FieldRow const& row) {
    if (one_in(chance, 8)) return row.low;
    if (one_in(chance, 8)) return row.high;
    return std::clamp(std::uniform_real_distribution<double>(row.low, row.high)(chance), row.low, row.high);
}

std::string cut_to(std::string text, double code_points) {
    return static_cast<double>(text.size()) <= code_points ? text : std::string{};
}

}

Value random_value(Chance& chance, FieldRow const& row) {
    auto const words = static_cast<std::int64_t>(words_of(row).size());
    switch (row.kind) {
    case Kind::integer: return pick(chance, static_cast<std::int64_t>(row.low), static_cast<std::int64_t>(row.high));
    case Kind::decimal: return random_decimal(chance, row);
    case Kind::flag: return one_in(chance, 2);
    case Kind::choice: return Choice{static_cast<std::uint8_t>(pick(chance, 0, words - 1))};
    case Kind::choices: return Choices{static_cast<std::uint64_t>(pick(chance, 0, (std::int64_t{1} << words) - 1))};
    case Kind::text: return cut_to(random_text(chance), row.high);
    case Kind::instant: return time::Instant{pick(chance, time::first_instant.ms, time::last_instant.ms)};
    case Kind::day: return time::CivilDay{static_cast<std::int32_t>(pick(chance, 0, time::last_day.days))};
    }
    return false;
}

RecordId random_id(Chance& chance, time::Instant at) {
    std::array<std::uint8_t, entropy_bytes> entropy;
    for (auto& byte : entropy)
        byte = static_cast<std::uint8_t>(pick(chance, 0, 255));
    return uuid_v7(at, entropy);
}

time::Moment random_moment(Chance& chance) {
    time::Moment moment;
    // Ten years, so that some records share a day and most do not.
    moment.at.ms = pick(chance, 1'500'000'000'000, 1'815'000'000'000);
    moment.offset_minutes = static_cast<std::int16_t>(15 * pick(chance, -72, 72));
    if (one_in(chance, 2)) moment.zone = "Europe/Berlin";
    return moment;
}

Record random_record(Chance& chance) {
    Record record;
    record.at = random_moment(chance);
    record.id = random_id(chance, record.at.at);
    record.edited = {record.at.at.ms + pick(chance, 0, 1000)};
    record.rev = static_cast<std::uint32_t>(pick(chance, 1, 3));
    record.gone = one_in(chance, 6);
    if (one_in(chance, 10)) {
        record.type = "spell";
    } else {
        auto const type = static_cast<RecordType>(pick(chance, 0, record_type_count - 1));
        record.type = type;
        for (auto const& row : fields_of(type)) {
            if (one_in(chance, 2)) record.set(field_of(row), random_value(chance, row));
        }
    }
    if (one_in(chance, 4)) record.set_unknown({"future", R"([1.0,{"a":null},"x"])"});
    if (one_in(chance, 8)) record.set_unknown({random_text(chance), "12345678901234567890123"});
    return record;
}

Patch random_patch(Chance& chance, Record const& record) {
    auto patch = edit_patch(record);
    if (one_in(chance, 4)) {
        patch.gone = !record.gone;
        return patch;
    }
    if (one_in(chance, 5)) patch.at = random_moment(chance);
    auto const type = record.type.known();
    if (!type) return patch;
    for (auto const& row : fields_of(*type)) {
        // A cramp's end and duration depend on each other; the rest can change alone.
        if (field_of(row) == Field::cramp_end || !one_in(chance, 4)) continue;
        if (one_in(chance, 3)) {
            patch.fields.push_back({field_of(row), std::nullopt});
        } else {
            patch.fields.push_back({field_of(row), random_value(chance, row)});
        }
    }
    return patch;
}

}
