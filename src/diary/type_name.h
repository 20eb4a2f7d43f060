// The type of a record: a type of this version, or the word of an unknown type.
#pragma once
#include "base/compact_string.h"
#include "diary/field_table.h"

#include <concepts>
#include <optional>
#include <string_view>

namespace unknot::diary {

class TypeName {
public:
    TypeName() = default;   // no word yet

    TypeName(RecordType type) : known_(type) {}   // NOLINT: a type is a type name

    template <std::convertible_to<std::string_view> Word>
    TypeName(Word const& word) : known_(type_from_word(word)) {   // NOLINT: and so is its word
        if (!known_) unknown_ = std::string_view(word);
    }

    [[nodiscard]] std::optional<RecordType> known() const { return known_; }

    [[nodiscard]] std::string_view word() const { return known_ ? diary::word(*known_) : unknown_.view(); }

    [[nodiscard]] bool empty() const { return word().empty(); }

    friend bool operator==(TypeName const&, TypeName const&) = default;

private:
    std::optional<RecordType> known_;
    CompactString unknown_;
};

}
