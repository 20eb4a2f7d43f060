#include "knowledge/file_reader.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>

namespace unknot::knowledge {
namespace {

// The place of an error of the JSON parser, which is written "line 3, column 7".
std::string with_line(std::string_view file, std::string_view where) {
    std::string place(file);
    constexpr std::string_view before = "line ";
    if (!where.starts_with(before)) return place;
    where.remove_prefix(before.size());
    return place.append(":").append(where.substr(0, where.find(',')));
}

bool is_id(std::string_view text, IdStyle style) {
    char const joint = style == IdStyle::kebab ? '-' : '_';
    bool after_joint = true;   // a separator: neither first nor last, and never two in a row
    for (char const letter : text) {
        bool const plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (!plain && (letter != joint || after_joint)) return false;
        after_joint = !plain;
    }
    return !after_joint;
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    auto const [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (problem != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

bool is_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    auto const year = number(text.substr(0, 4));
    auto const month = number(text.substr(5, 2));
    auto const day = number(text.substr(8, 2));
    if (!year || !month || !day || *year < 1970 || *month < 1 || *day < 1) return false;
    return std::chrono::year_month_day(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                       std::chrono::day(static_cast<unsigned>(*day)))
        .ok();
}

std::string quote(std::string_view text) { return "\"" + std::string(text) + "\""; }

}

FileReader::FileReader(std::string_view name, std::string_view text) : name_(name) {
    auto document = JsonDocument::read(text);
    if (document) {
        document_ = std::move(document).value();
    } else {
        Error const& error = document.error();
        error_ = Error{error.problem, with_line(name_, error.where), error.what};
    }
}

JsonValue FileReader::root() const { return document_ ? document_->root() : JsonValue(); }

Status FileReader::status() const { return error_ ? Status(*error_) : Status(); }

void FileReader::fail(JsonValue at, Problem problem, std::string what) {
    if (error_) return;   // only the first error counts: later ones are often its consequence
    error_ = Error{problem, std::string(name_) + ":" + std::to_string(at.place().line), std::move(what)};
}

void FileReader::expect_members(JsonValue object, std::initializer_list<std::string_view> names) {
    if (error_) return;
    if (object.kind() != JsonKind::object) return fail(object, Problem::malformed, "an object is needed here");
    std::uint64_t seen = 0;   // a bit for each name
    for (auto const [name, value] : object.children()) {
        auto const text = name.text().value_or("");
        auto const found = std::find(names.begin(), names.end(), text);
        if (found == names.end()) return fail(name, Problem::unknown_name, "there is no member " + quote(text));
        auto const bit = std::uint64_t{1} << (found - names.begin());
        if ((seen & bit) != 0) return fail(name, Problem::conflict, quote(text) + " stands here twice");
        seen |= bit;
    }
}

JsonValue FileReader::needed(JsonValue object, std::string_view name) {
    auto const value = object.member(name);
    if (!value && !error_) fail(object, Problem::malformed, quote(name) + " is missing");
    return value;
}

std::string FileReader::text_of(JsonValue element) {
    if (error_) return {};
    auto const text = element.text();
    if (!text) return fail(element, Problem::malformed, "a text is needed here"), std::string();
    if (text->find_first_not_of(" \t\n") == std::string_view::npos)
        fail(element, Problem::malformed, "this text is empty");
    return std::string(*text);
}

std::string FileReader::id_of(JsonValue element, IdStyle style) {
    auto id = text_of(element);
    if (!error_ && !is_id(id, style)) {
        auto const* example = style == IdStyle::kebab ? "like-this" : "like_this";
        fail(element, Problem::malformed, quote(id) + " is no id: write it " + example);
    }
    return id;
}

std::string FileReader::word_of(JsonValue element, Words known) {
    auto word = text_of(element);
    if (!error_ && std::find(known.begin(), known.end(), word) == known.end())
        fail(element, Problem::unknown_name, quote(word) + " is not known here");
    return word;
}

std::string FileReader::text(JsonValue object, std::string_view name) { return text_of(needed(object, name)); }

std::string FileReader::id(JsonValue object, std::string_view name, IdStyle style) {
    return id_of(needed(object, name), style);
}

std::string FileReader::word(JsonValue object, std::string_view name, Words known) {
    return word_of(needed(object, name), known);
}

std::string FileReader::date(JsonValue object, std::string_view name) {
    auto const value = needed(object, name);
    auto date = text_of(value);
    if (!error_ && !is_date(date)) fail(value, Problem::malformed, quote(date) + " is no day like \"2026-11-22\"");
    return date;
}

bool FileReader::flag(JsonValue object, std::string_view name) {
    auto const value = needed(object, name);
    auto const flag = value.flag();
    if (!error_ && !flag) fail(value, Problem::malformed, quote(name) + " is neither true nor false");
    return flag.value_or(false);
}

int FileReader::integer(JsonValue object, std::string_view name, int low, int high) {
    auto const value = needed(object, name);
    auto const integer = value.integer();
    if (error_) return low;
    if (!integer || *integer < low || *integer > high) {
        fail(value, Problem::out_of_range,
             quote(name) + " is no whole number from " + std::to_string(low) + " to " + std::to_string(high));
        return low;
    }
    return static_cast<int>(*integer);
}

double FileReader::decimal(JsonValue object, std::string_view name) {
    auto const value = needed(object, name);
    auto const decimal = value.decimal();
    if (!error_ && !decimal) fail(value, Problem::malformed, quote(name) + " is no number");
    return decimal.value_or(0);
}

std::optional<double> FileReader::optional_decimal(JsonValue object, std::string_view name) {
    auto const value = object.member(name);
    if (!value || value.kind() == JsonKind::null) return std::nullopt;
    return decimal(object, name);
}

std::string FileReader::optional_text(JsonValue object, std::string_view name) {
    return object.member(name) ? text(object, name) : std::string();
}

When FileReader::when(JsonValue object, std::string_view name, Negation negation) {
    (void)needed(object, name);
    When when;
    for (auto const element : optional_list(object, name)) {
        auto all = read_all_of(text_of(element));
        if (all.empty() && !error_)
            fail(element, Problem::malformed, "a rule is written \"context.night and not diary.low_carb\"");
        bool const negated = std::any_of(all.begin(), all.end(), [](Term const& term) { return !term.wanted; });
        if (negated && negation == Negation::refused)
            fail(element, Problem::malformed, "\"not\" is no part of this rule: what is added must never lift it");
        when.push_back(std::move(all));
    }
    return when;
}

std::vector<std::string> FileReader::texts(JsonValue object, std::string_view name) {
    std::vector<std::string> texts;
    for (auto const element : optional_list(object, name))
        texts.push_back(text_of(element));
    return texts;
}

std::vector<std::string> FileReader::ids(JsonValue object, std::string_view name, IdStyle style) {
    std::vector<std::string> ids;
    for (auto const element : optional_list(object, name))
        ids.push_back(id_of(element, style));
    return ids;
}

std::vector<JsonValue> FileReader::optional_list(JsonValue object, std::string_view name) {
    std::vector<JsonValue> elements;
    auto const value = object.member(name);
    if (error_ || !value) return elements;
    if (value.kind() != JsonKind::list) return fail(value, Problem::malformed, quote(name) + " is no list"), elements;
    for (auto const member : value.children())
        elements.push_back(member.value);
    return elements;
}

std::vector<JsonValue> FileReader::list(JsonValue object, std::string_view name) {
    auto const value = needed(object, name);
    auto elements = optional_list(object, name);
    if (!error_ && elements.empty()) fail(value, Problem::malformed, quote(name) + " is empty");
    return elements;
}

}
