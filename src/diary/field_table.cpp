#include "diary/field_table.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>

namespace unknot::diary {
namespace {

constexpr auto shared = Shareable::yes;

// A field's specification, in the words of fields.inc.
struct Spec {
    Kind kind;
    Shareable shareable = Shareable::no;
    Unit unit = Unit::none;
    double low = 0, high = 0;
    std::string_view words = {};
    int since = 1;
};

constexpr Spec integer(Unit unit, double low, double high, Shareable shareable = Shareable::no) {
    return {Kind::integer, shareable, unit, low, high};
}

constexpr Spec decimal(Unit unit, double low, double high, Shareable shareable = Shareable::no) {
    return {Kind::decimal, shareable, unit, low, high};
}

constexpr Spec flag(Shareable shareable = Shareable::no) { return {Kind::flag, shareable}; }

constexpr Spec choice(std::string_view words, Shareable shareable = Shareable::no) {
    return {Kind::choice, shareable, Unit::none, 0, 0, words};
}

constexpr Spec choices(std::string_view words, Shareable shareable = Shareable::no) {
    return {Kind::choices, shareable, Unit::none, 0, 0, words};
}

constexpr Spec text(double most) { return {Kind::text, Shareable::no, Unit::none, 0, most}; }

constexpr Spec instant(Shareable shareable = Shareable::no) { return {Kind::instant, shareable}; }

constexpr Spec day(Shareable shareable = Shareable::no) { return {Kind::day, shareable}; }

// The next word at or after `at`, which is moved past it; empty at the end.
constexpr std::string_view next_word(std::string_view words, std::size_t& at) {
    auto const start = at;
    while (at < words.size() && words[at] != ' ')
        ++at;
    auto const word = words.substr(start, at - start);
    if (at < words.size()) ++at;
    return word;
}

constexpr std::size_t count_words(std::string_view words) {
    std::size_t count = 0;
    for (std::size_t at = 0; !next_word(words, at).empty();)
        ++count;
    return count;
}

constexpr FieldRow make(RecordType type, std::string_view name, Spec const& spec) {
    return {type,      name,       spec.kind,      spec.unit,  spec.low,
            spec.high, spec.since, spec.shareable, spec.words, count_words(spec.words)};
}

constexpr FieldRow table[] = {
#define UNKNOT_FIELD(type, name, ...) make(RecordType::type, #name, __VA_ARGS__),
#include "diary/fields.inc"
#undef UNKNOT_FIELD
};

constexpr std::string_view type_words[] = {"cramp", "intake",   "exercise",   "stretch",     "check_in",
                                           "sign",  "medicine", "experiment", "profile",     "settings",
                                           "note",  "item",     "tag",        "blood_result"};
static_assert(std::size(type_words) == record_type_count);

// The rows [first, last) of a type in the table.
struct Section {
    std::size_t first = 0, last = 0;
};

constexpr auto sections = [] {
    std::array<Section, record_type_count> all{};
    for (std::size_t i = 0; i < std::size(table); ++i) {
        auto& section = all[static_cast<std::size_t>(table[i].type)];
        if (section.last == 0) section.first = i;
        section.last = i + 1;
    }
    return all;
}();

constexpr std::string_view own_columns[] = {"id", "at_utc", "at_local", "offset", "zone", "edited", "rev"};

}

std::span<FieldRow const> field_table() { return table; }

FieldRow const& row(Field field) { return table[static_cast<std::size_t>(field)]; }

std::span<FieldRow const> fields_of(RecordType type) {
    auto const section = sections[static_cast<std::size_t>(type)];
    return field_table().subspan(section.first, section.last - section.first);
}

std::optional<Field> find_field(RecordType type, std::string_view name) {
    for (auto const& row : fields_of(type)) {
        if (row.name == name) return field_of(row);
    }
    return {};
}

Field field_of(FieldRow const& row) {
    auto const index = &row - table;
    assert(index >= 0 && static_cast<std::size_t>(index) < std::size(table));
    return static_cast<Field>(index);
}

std::vector<std::string_view> words_of(FieldRow const& row) {
    std::vector<std::string_view> words;
    std::size_t at = 0;
    for (auto word = next_word(row.words, at); !word.empty(); word = next_word(row.words, at))
        words.push_back(word);
    return words;
}

std::string_view word_at(FieldRow const& row, std::size_t index) {
    std::size_t at = 0;
    auto word = next_word(row.words, at);
    while (index-- > 0)
        word = next_word(row.words, at);
    return word;
}

std::optional<std::size_t> find_word(FieldRow const& row, std::string_view wanted) {
    std::size_t at = 0, index = 0;
    for (auto word = next_word(row.words, at); !word.empty(); word = next_word(row.words, at), ++index) {
        if (word == wanted) return index;
    }
    return {};
}

std::string_view word(RecordType type) { return type_words[static_cast<std::size_t>(type)]; }

std::string_view word(Kind kind) {
    constexpr std::string_view words[] = {"integer", "decimal", "flag", "choice", "choices", "text", "instant", "day"};
    return words[static_cast<std::size_t>(kind)];
}

std::string_view word(Unit unit) {
    constexpr std::string_view words[] = {"",   "s",  "min", "d",      "ml",   "g", "kg",
                                          "mg", "µg", "cm",  "mmol/l", "mmHg", "°C"};
    return words[static_cast<std::size_t>(unit)];
}

std::optional<RecordType> type_from_word(std::string_view wanted) {
    for (std::size_t i = 0; i < record_type_count; ++i) {
        if (type_words[i] == wanted) return static_cast<RecordType>(i);
    }
    return {};
}

std::vector<std::string_view> csv_columns(RecordType type) {
    std::vector<std::string_view> columns(std::begin(own_columns), std::end(own_columns));
    for (auto const& row : fields_of(type))
        columns.push_back(row.name);
    return columns;
}

}
