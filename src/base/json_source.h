// The parsed document behind JsonValue. Only json.cpp and json_value.cpp include it, so that nothing else depends on
// yyjson.
#pragma once
#include <yyjson.h>

#include <string_view>

namespace unknot {

struct JsonSource {
    JsonSource(std::string_view source_text, yyjson_doc* parsed) : text(source_text), document(parsed) {}

    ~JsonSource() { yyjson_doc_free(document); }

    JsonSource(JsonSource const&) = delete;
    JsonSource& operator=(JsonSource const&) = delete;

    std::string_view text;
    yyjson_doc* document;
};

}
