// The arguments of a subcommand: perhaps a file, flags such as --json, and options with a value such as --age 72.
#pragma once
#include "base/result.h"

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::cli {

// "one, two and three".
[[nodiscard]] std::string listed(std::vector<std::string_view> const&);

// The arguments a subcommand accepts; names include their dashes.
struct OptionSpec {
    std::initializer_list<std::string_view> flags, values;
    std::size_t plain = 0;                                   // the number of arguments without dashes
    std::initializer_list<std::string_view> repeated = {};   // options that may be repeated
};

class Options {
public:
    // Fails, naming the accepted arguments, for an unknown argument, a missing value, and a repeated option that may
    // not be repeated.
    [[nodiscard]] static Result<Options> read(std::span<std::string_view const> arguments, OptionSpec const&);

    [[nodiscard]] bool has(std::string_view flag) const;
    [[nodiscard]] std::optional<std::string_view> value(std::string_view name) const;
    // All values of a repeated option.
    [[nodiscard]] std::vector<std::string_view> values(std::string_view name) const;
    // Empty when the option is absent. Fails when its value is no number within the bounds.
    [[nodiscard]] Result<std::optional<double>> number(std::string_view name, double low, double high) const;
    // The same for whole numbers.
    [[nodiscard]] Result<std::optional<std::int64_t>> whole(std::string_view name, std::int64_t low,
                                                            std::int64_t high) const;

    [[nodiscard]] std::string_view plain(std::size_t index) const { return plain_[index]; }

private:
    std::vector<std::string_view> flags_, plain_;
    std::multimap<std::string_view, std::string_view> values_;
};

}
