#include "diary/damage.h"

#include "base/json.h"
#include "base/json_scan.h"
#include "base/utf8.h"
#include "diary/merge.h"

#include <algorithm>
#include <string>

namespace unknot::diary {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// Skips whitespace, control characters, commas and byte order marks.
std::size_t skip_stray(std::string_view line, std::size_t at) {
    while (at < line.size()) {
        if (line.substr(at, byte_order_mark.size()) == byte_order_mark) {
            at += byte_order_mark.size();
        } else if (line[at] == ' ' || line[at] == ',' || is_control(line[at])) {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

void escape(std::string& out, char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    auto const code = static_cast<unsigned char>(c);
    out.append("\\u00").append(1, digits[code >> 4]).append(1, digits[code & 15]);
}

// The same JSON with raw control characters escaped in strings and replaced by spaces elsewhere. Fails for a control
// character after a backslash: it replaced a letter that cannot be recovered.
std::optional<std::string> without_raw_controls(std::string_view json) {
    std::string out;
    bool quoted = false, escaped = false;
    for (char const c : json) {
        bool const control = static_cast<unsigned char>(c) < 0x20;
        if (control && escaped) return {};
        if (!control) {
            out += c;
        } else if (quoted) {
            escape(out, c);
        } else {
            out += ' ';
        }
        if (c == '"' && !escaped) quoted = !quoted;
        escaped = quoted && c == '\\' && !escaped;
    }
    return out;
}

void put(std::vector<Record>& records, Record record) {
    auto const same = std::find_if(records.begin(), records.end(), [&](auto const& r) { return r.id == record.id; });
    if (same == records.end()) {
        records.push_back(std::move(record));
    } else {
        *same = merge(std::move(*same), std::move(record));
    }
}

struct Found {
    std::vector<Record> records;
    std::size_t parts = 0;
};

// Empty when anything on the line is not a record.
Found find_records(std::string_view line) {
    Found found;
    for (auto at = skip_stray(line, 0); at < line.size(); at = skip_stray(line, at)) {
        auto const end = line[at] == '{' ? json_value_end(line, at) : npos;
        auto const json = end == npos ? std::nullopt : without_raw_controls(line.substr(at, end - at));
        if (!json) return {};
        auto record = read_record(*json);
        if (!record) return {};
        put(found.records, std::move(record).value());
        ++found.parts;
        at = end;
    }
    return found;
}

bool is_cut(std::string_view line) {
    auto const start = skip_stray(line, 0);
    return start < line.size() && line[start] == '{' && json_value_end(line, start) == npos;
}

Damage damage_of(std::string_view line) {
    if (is_cut(line)) return Damage::cut_short;
    if (line.size() > record_bytes_limit) return Damage::too_long;
    auto const document = JsonDocument::read(line);
    bool const object = document && document.value().root().kind() == JsonKind::object;
    return object ? Damage::part_missing : Damage::altered;
}

// The string value after the first `"name":`; empty when there is none.
std::string_view text_of(std::string_view line, std::string_view name) {
    auto const quoted = '"' + std::string(name) + '"';
    auto at = line.find(quoted);
    if (at == npos) return {};
    at = skip_json_space(line, at + quoted.size());
    if (at == line.size() || line[at] != ':') return {};
    at = skip_json_space(line, at + 1);
    if (at == line.size() || line[at] != '"') return {};
    auto const rest = line.substr(at + 1);
    auto const end = rest.find('"');
    return end == npos ? std::string_view{} : rest.substr(0, end);
}

}

DamagedLine examine_line(std::string_view line) {
    auto found = find_records(line);
    if (!found.records.empty())
        return {found.parts > 1 ? Damage::joined : Damage::stray, std::move(found.records), {}, {}};
    DamagedLine damaged{damage_of(line), {}, {}, {}};
    if (auto const id = id_from_string(text_of(line, "id"))) damaged.id = id.value();
    damaged.type = type_from_word(text_of(line, "type"));
    return damaged;
}

}
