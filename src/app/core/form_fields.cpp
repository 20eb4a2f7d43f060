#include "app/core/form_fields.h"

#include <algorithm>
#include <cstdint>

namespace unknot::app {

using diary::Kind;

bool is_among(std::string_view words, std::string_view word) {
    return (' ' + std::string(words) + ' ').find(' ' + std::string(word) + ' ') != std::string::npos;
}

bool is_asked(FormField const& form, diary::Record const& record) {
    if (form.when.words.empty()) return true;
    auto const word = record.choice(form.when.field);
    return word && is_among(form.when.words, *word);
}

std::vector<std::string> chosen_in(FormField const& form, diary::Record const& record) {
    auto const kind = diary::row(form.field).kind;
    if (form.input == Input::yes_no) {
        auto const flag = record.flag(form.field);
        return flag ? std::vector<std::string>{*flag ? "yes" : "no"} : std::vector<std::string>{};
    }
    if (kind == Kind::integer && form.input != Input::number) {
        auto const number = record.integer(form.field);
        return number ? std::vector{std::to_string(*number)} : std::vector<std::string>{};
    }
    if (kind == Kind::choice) {
        auto const word = record.choice(form.field);
        return word ? std::vector{std::string(*word)} : std::vector<std::string>{};
    }
    if (kind != Kind::choices) return {};
    auto const words = record.choices(form.field);
    return {words.begin(), words.end()};
}

std::optional<diary::Value> chosen_value(FieldView const& view) {
    if (view.chosen.empty()) return std::nullopt;
    auto const field = view.form.field;
    switch (diary::row(field).kind) {
    case Kind::choice: return diary::choice(field, view.chosen.front());
    case Kind::choices: {
        std::vector<std::string_view> const words(view.chosen.begin(), view.chosen.end());
        return diary::choices(field, words);
    }
    case Kind::integer: return diary::Value{std::int64_t{std::stoi(view.chosen.front())}};
    case Kind::flag: return diary::Value{view.chosen.front() == "yes"};
    default: return std::nullopt;
    }
}

std::vector<std::string> toggled(std::vector<std::string> words, std::string_view word) {
    auto const found = std::find(words.begin(), words.end(), word);
    if (found != words.end())
        words.erase(found);
    else if (word == "none")
        words = {std::string(word)};   // such a word excludes all others
    else
        words.emplace_back(word);
    if (words.size() > 1) std::erase(words, "none");
    return words;
}

}
