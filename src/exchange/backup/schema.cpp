#include "exchange/backup/schema.h"

#include "base/json_scan.h"
#include "base/json_writer.h"
#include "diary/field_table.h"
#include "exchange/backup/backup.h"

namespace unknot::exchange {
namespace {

using diary::FieldRow;
using diary::Kind;

// The schema around the types. Instants end with the year 9999.
constexpr std::string_view head = R"({
"$schema": "https://json-schema.org/draft/2020-12/schema",
"title": "Backup of an Unknot diary",
"description": "Members and types that are not listed come from a newer version and are kept as they are.",
"type": "object",
"required": ["format", "version", "created", "app", "counts", "records", "sha256"],
"properties": {
    "format": {"const": "unknot-diary"},
    "version": {"const": 1},
    "created": {"type": "string", "format": "date-time"},
    "app": {"type": "string", "description": "name and version of the writer"},
    "counts": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0}},
    "records": {"type": "array", "items": {"$ref": "#/$defs/record"}},
    "unreadable": {"type": "array", "items": {"$ref": "#/$defs/line"},
        "description": "lines of the diary that nobody can read, where there are any"},
    "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$",
        "description": "of the bytes of records, from its [ to its ]; the last member of the file"}
},
"$defs": {
    "instant": {"type": "integer", "minimum": 0, "maximum": 253402300799999,
        "description": "milliseconds since 1970, UTC"},
    "line": {
        "type": "object",
        "required": ["day", "line"],
        "properties": {
            "day": {"type": "string", "maxLength": 64, "description": "the UTC day of the page it stands on"},
            "line": {"type": "string", "description": "as it is stored"},
            "bytes": {"type": "string", "pattern": "^[A-Za-z0-9_-]*$",
                "description": "the same in base64url, where it is no UTF-8"}
        }
    },
    "record": {
        "type": "object",
        "required": ["id", "type", "at", "offset", "edited", "rev"],
        "properties": {
            "id": {"type": "string",
                "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},
            "type": {"type": "string", "minLength": 1, "maxLength": 64},
            "at": {"$ref": "#/$defs/instant"},
            "offset": {"type": "integer", "minimum": -1080, "maximum": 1080,
                "description": "minutes east of UTC that the clock showed"},
            "zone": {"type": "string", "description": "IANA time zone, when known"},
            "edited": {"$ref": "#/$defs/instant"},
            "rev": {"type": "integer", "minimum": 1, "maximum": 4294967295,
                "description": "1 when new, one more with each change"},
            "gone": {"type": "boolean", "description": "true when deleted"}
        },
        "allOf": )";

void write_words(JsonWriter& writer, FieldRow const& row) {
    writer.member("type", "string");
    writer.name("enum");
    writer.begin_list();
    for (auto const word : words_of(row))
        writer.text(word);
    writer.end_list();
}

void write_number(JsonWriter& writer, std::string_view type, FieldRow const& row) {
    writer.member("type", type);
    writer.member("minimum", static_cast<std::int64_t>(row.low));
    writer.member("maximum", static_cast<std::int64_t>(row.high));
}

void write_kind(JsonWriter& writer, FieldRow const& row) {
    switch (row.kind) {
    case Kind::integer: return write_number(writer, "integer", row);
    case Kind::decimal: return write_number(writer, "number", row);
    case Kind::flag: return writer.member("type", std::string_view("boolean"));
    case Kind::choice: return write_words(writer, row);
    case Kind::choices:
        writer.member("type", "array");
        writer.name("items");
        writer.begin_object();
        write_words(writer, row);
        return writer.end_object();
    case Kind::text:
        writer.member("type", "string");
        return writer.member("maxLength", static_cast<std::int64_t>(row.high));
    case Kind::instant: return writer.member("$ref", "#/$defs/instant");
    case Kind::day: writer.member("type", "string"); return writer.member("format", "date");
    }
}

void write_field(JsonWriter& writer, FieldRow const& row) {
    writer.name(row.name);
    writer.begin_object();
    write_kind(writer, row);
    if (row.unit != diary::Unit::none) writer.member("x-unit", word(row.unit));
    writer.member("x-since", row.since);
    writer.name("x-shareable");
    writer.flag(row.shareable == diary::Shareable::yes);
    writer.end_object();
}

// {"if": the record is of this type, "then": these are its fields}
void write_type(JsonWriter& writer, diary::RecordType type) {
    writer.begin_object();
    writer.name("if");
    writer.raw(R"({"properties":{"type":{"const":")" + std::string(word(type)) + R"("}}})");
    writer.name("then");
    writer.begin_object();
    writer.name("properties");
    writer.begin_object();
    for (auto const& row : fields_of(type))
        write_field(writer, row);
    writer.end_object();
    writer.end_object();
    writer.end_object();
}

}

std::string write_backup_schema() {
    JsonWriter types;
    types.begin_list();
    for (std::size_t i = 0; i < diary::record_type_count; ++i)
        write_type(types, static_cast<diary::RecordType>(i));
    types.end_list();
    return indent_json(std::string(head) + types.finish().value() + "}}}");
}

}
