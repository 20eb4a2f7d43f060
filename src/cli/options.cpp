#include "cli/options.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace unknot::cli {
namespace {

bool among(std::initializer_list<std::string_view> names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

Error usage(std::string what) { return {Problem::malformed, {}, std::move(what)}; }

std::string taken(OptionSpec const& spec) {
    std::vector<std::string_view> names;
    for (auto const& some : {spec.values, spec.repeated, spec.flags})
        names.insert(names.end(), some.begin(), some.end());
    return names.empty() ? std::string() : ", where it takes " + listed(names);
}

}

std::string listed(std::vector<std::string_view> const& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text.append(i == 0 ? "" : i + 1 == words.size() ? " and " : ", ").append(words[i]);
    return text;
}

Result<Options> Options::read(std::span<std::string_view const> arguments, OptionSpec const& spec) {
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        auto const argument = arguments[i];
        bool const repeated = among(spec.repeated, argument);
        if (!repeated && (options.has(argument) || options.value(argument)))
            return usage(std::string(argument) + " stands twice");
        if (among(spec.flags, argument)) {
            options.flags_.push_back(argument);
        } else if (repeated || among(spec.values, argument)) {
            if (i + 1 == arguments.size()) return usage(std::string(argument) + " needs a value");
            options.values_.emplace(argument, arguments[++i]);
        } else if (argument.starts_with('-') || options.plain_.size() == spec.plain) {
            return usage("unknown argument " + std::string(argument) + taken(spec));
        } else {
            options.plain_.push_back(argument);
        }
    }
    if (options.plain_.size() < spec.plain) return usage("an argument is missing");
    return options;
}

bool Options::has(std::string_view flag) const { return std::find(flags_.begin(), flags_.end(), flag) != flags_.end(); }

std::optional<std::string_view> Options::value(std::string_view name) const {
    auto const found = values_.find(name);
    return found == values_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string_view> Options::values(std::string_view name) const {
    std::vector<std::string_view> all;
    auto const [from, to] = values_.equal_range(name);
    for (auto option = from; option != to; ++option)
        all.push_back(option->second);
    return all;
}

Result<std::optional<double>> Options::number(std::string_view name, double low, double high) const {
    auto const text = value(name);
    if (!text) return std::optional<double>();
    std::string const digits(*text);
    char* end = nullptr;
    double const number = std::strtod(digits.c_str(), &end);
    if (digits.empty() || digits.find_first_not_of("0123456789.") != std::string::npos ||
        end != digits.c_str() + digits.size() || number < low || number > high)
        return usage(std::string(name) + " needs a number from " + std::to_string(std::llround(low)) + " to " +
                     std::to_string(std::llround(high)));
    return std::optional(number);
}

Result<std::optional<std::int64_t>> Options::whole(std::string_view name, std::int64_t low, std::int64_t high) const {
    auto const text = value(name);
    if (!text) return std::optional<std::int64_t>();
    std::int64_t number = 0;
    auto const [end, problem] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (problem != std::errc{} || end != text->data() + text->size() || number < low || number > high)
        return usage(std::string(name) + " needs a whole number from " + std::to_string(low) + " to " +
                     std::to_string(high));
    return std::optional(number);
}

}
