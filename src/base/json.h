// Reading a JSON text: strict RFC 8259 (no comments, no NaN, no lone surrogates), with stated limits.
#pragma once
#include "base/json_value.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace unknot {

struct JsonLimits {
    std::size_t bytes = 4u << 20;
    std::size_t depth = 32;   // levels of nested lists and objects
};

class JsonDocument {
public:
    // The text must outlive the document. Error::where is "line 3, column 7".
    [[nodiscard]] static Result<JsonDocument> read(std::string_view text, JsonLimits = {});
    JsonDocument(JsonDocument&&) noexcept;
    JsonDocument& operator=(JsonDocument&&) noexcept;
    ~JsonDocument();

    [[nodiscard]] JsonValue root() const;

private:
    explicit JsonDocument(std::unique_ptr<JsonSource const>);

    std::unique_ptr<JsonSource const> source_;
};

}
