#include "base/json.h"

#include "base/json_source.h"

namespace unknot {
namespace {

Error read_error(std::string_view text, yyjson_read_err const& failure) {
    auto const place = json_place(text, failure.pos);
    auto const cut = failure.code == YYJSON_READ_ERROR_UNEXPECTED_END;
    return {cut ? Problem::truncated : Problem::malformed,
            "line " + std::to_string(place.line) + ", column " + std::to_string(place.column), failure.msg};
}

}

Result<JsonDocument> JsonDocument::read(std::string_view text, JsonLimits limits) {
    if (text.size() > limits.bytes) {
        return Error{Problem::too_large, {}, "longer than " + std::to_string(limits.bytes) + " bytes"};
    }
    if (text.empty()) return Error{Problem::truncated, {}, "the text is empty"};
    if (json_deeper_than(text, limits.depth)) {
        return Error{Problem::too_large, {}, "nested deeper than " + std::to_string(limits.depth)};
    }
    yyjson_read_err failure{};
    // Without YYJSON_READ_INSITU the text is only read; the signature alone lacks the const.
    auto* const document = yyjson_read_opts(const_cast<char*>(text.data()), text.size(), 0, nullptr, &failure);
    if (document == nullptr) return read_error(text, failure);
    return JsonDocument(std::make_unique<JsonSource const>(text, document));
}

JsonDocument::JsonDocument(std::unique_ptr<JsonSource const> source) : source_(std::move(source)) {}

JsonDocument::JsonDocument(JsonDocument&&) noexcept = default;
JsonDocument& JsonDocument::operator=(JsonDocument&&) noexcept = default;
JsonDocument::~JsonDocument() = default;

JsonValue JsonDocument::root() const { return {yyjson_doc_get_root(source_->document), source_.get()}; }

}
