// What can fail returns a Result or a Status: the value, or an Error that says what is wrong and where.
#pragma once
#include <cassert>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

namespace unknot {

enum class Problem {
    out_of_range,          // a number or an instant outside what it can be
    malformed,             // not written as the format says
    unknown_name,          // an unknown word, field or id
    too_large,             // over a stated limit
    unsupported_version,   // made with a newer version
    checksum,              // altered since it was written
    truncated,             // cut short
    conflict,              // contradicts itself, or what is stored
};

[[nodiscard]] std::string_view word(Problem);

struct Error {
    Problem problem = Problem::malformed;
    std::string where;   // a place a person can find: "line 3, column 7", "cramp.duration", "record 12"
    std::string what;    // one plain sentence without a full stop
};

// "where: what", or only "what" when there is no place.
[[nodiscard]] std::string to_string(Error const&);

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}

    Result(Error error) : content_(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return content_.index() == 0; }

    T const& value() const& {
        assert(content_.index() == 0);
        return *std::get_if<0>(&content_);
    }

    T& value() & {
        assert(content_.index() == 0);
        return *std::get_if<0>(&content_);
    }

    T&& value() && { return std::move(value()); }

    Error const& error() const {
        assert(content_.index() == 1);
        return *std::get_if<1>(&content_);
    }

private:
    std::variant<T, Error> content_;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;

    Result(Error error) : error_(std::move(error)) {}

    explicit operator bool() const { return !error_; }

    Error const& error() const {
        assert(error_);
        return *error_;
    }

private:
    std::optional<Error> error_;
};

// The outcome of a check: nothing, or what is wrong.
using Status = Result<void>;

}
