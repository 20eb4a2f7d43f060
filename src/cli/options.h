// The arguments of a subcommand: a file perhaps, flags such as --json, and options with a value such as --age 72.
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

// What a subcommand takes; names are written with their dashes.
struct OptionSpec {
    std::initializer_list<std::string_view> flags, values;
    std::size_t plain = 0;                                   // how many arguments without dashes there must be
    std::initializer_list<std::string_view> repeated = {};   // values that may stand more than once
};

class Options {
public:
    // Fails, saying what is taken, for an argument that is not, a value that is missing, and one given twice that is
    // not repeated.
    [[nodiscard]] static Result<Options> read(std::span<std::string_view const> arguments, OptionSpec const&);

    [[nodiscard]] bool has(std::string_view flag) const;
    [[nodiscard]] std::optional<std::string_view> value(std::string_view name) const;
    [[nodiscard]] std::vector<std::string_view> values(std::string_view name) const;   // of a repeated option
    // Fails when the value is there and no number within the bounds.
    [[nodiscard]] Result<std::optional<double>> number(std::string_view name, double low, double high) const;
    // The same of whole numbers.
    [[nodiscard]] Result<std::optional<std::int64_t>> whole(std::string_view name, std::int64_t low,
                                                            std::int64_t high) const;

    [[nodiscard]] std::string_view plain(std::size_t index) const { return plain_[index]; }

private:
    std::vector<std::string_view> flags_, plain_;
    std::multimap<std::string_view, std::string_view> values_;
};

}
