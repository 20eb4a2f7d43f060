// Values of a JSON text that was read. Each knows its place and its own bytes, so that messages name line and column
// and unknown parts can be kept unchanged.
#pragma once
#include "base/json_scan.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct yyjson_val;

namespace unknot {

enum class JsonKind { absent, null, flag, integer, decimal, text, list, object };

class JsonChildren;
struct JsonMember;
struct JsonSource;

// A cursor into a JsonDocument, which must outlive it. An absent value has no members and no kind.
class JsonValue {
public:
    JsonValue() = default;

    explicit operator bool() const { return value_ != nullptr; }

    [[nodiscard]] JsonKind kind() const;
    // The value when it is of that kind and fits; a decimal without fraction counts as an integer, and the reverse.
    [[nodiscard]] std::optional<bool> flag() const;
    [[nodiscard]] std::optional<std::int64_t> integer() const;
    [[nodiscard]] std::optional<double> decimal() const;
    [[nodiscard]] std::optional<std::string_view> text() const;
    // The same, but fails with line and column.
    [[nodiscard]] Result<bool> as_flag() const;
    [[nodiscard]] Result<std::int64_t> as_integer() const;
    [[nodiscard]] Result<double> as_decimal() const;
    [[nodiscard]] Result<std::string_view> as_text() const;

    [[nodiscard]] std::size_t size() const;                   // members or elements; 0 for all other kinds
    [[nodiscard]] JsonValue member(std::string_view) const;   // first of that name; absent when there is none
    [[nodiscard]] JsonChildren children() const;              // in the order written

    [[nodiscard]] JsonPlace place() const;                        // linear in the document: for error messages
    [[nodiscard]] std::string_view raw() const;                   // the bytes of this value in the source; linear too
    [[nodiscard]] Error error(Problem, std::string what) const;   // at "line 3, column 7"

private:
    friend class JsonDocument;
    friend class JsonChildren;

    JsonValue(yyjson_val const* value, JsonSource const* source) : value_(value), source_(source) {}

    yyjson_val const* value_ = nullptr;
    JsonSource const* source_ = nullptr;
};

struct JsonMember {
    JsonValue name;   // absent in a list
    JsonValue value;
};

// for (auto [name, value] : object.children())
class JsonChildren {
public:
    class Iterator {
    public:
        [[nodiscard]] JsonMember operator*() const;
        Iterator& operator++();

        bool operator!=(Iterator const& other) const { return left_ != other.left_; }

    private:
        friend class JsonValue;
        yyjson_val const* at_ = nullptr;
        JsonSource const* source_ = nullptr;
        std::size_t left_ = 0;
        bool named_ = false;
    };

    [[nodiscard]] Iterator begin() const { return first_; }

    [[nodiscard]] static Iterator end() { return {}; }

private:
    friend class JsonValue;
    Iterator first_;
};

}
