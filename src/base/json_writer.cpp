#include "base/json_writer.h"

#include "base/utf8.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace unknot {
namespace {

void write_escaped(std::string& out, char c) {
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
    }
    if (static_cast<unsigned char>(c) >= 0x20) {
        out += c;
        return;
    }
    out += "\\u00";
    out += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
    out += "0123456789abcdef"[c & 15];
}

void write_text(std::string& out, std::string_view text) {
    out += '"';
    for (char const c : text)
        write_escaped(out, c);
    out += '"';
}

// The shortest of 15 to 17 significant digits that reads back as the same number: 17 always do. Exact in every C
// library we build with; a faster algorithm would bring tables of a twentieth of the download.
void write_decimal(std::string& out, double number) {
    char digits[32];
    for (int precision = 15; precision <= 17; ++precision) {
        std::snprintf(digits, sizeof digits, "%.*g", precision, number);
        if (std::strtod(digits, nullptr) == number) break;
    }
    out += digits;
}

}

void JsonWriter::begin_value() {
    if (!after_name_ && !empty_.empty()) {
        if (!empty_.back()) out_ += ',';
        empty_.back() = false;
    }
    after_name_ = false;
}

void JsonWriter::open(char bracket) {
    begin_value();
    out_ += bracket;
    empty_.push_back(true);
}

void JsonWriter::close(char bracket) {
    assert(!empty_.empty() && !after_name_);
    empty_.pop_back();
    out_ += bracket;
}

void JsonWriter::begin_object() { open('{'); }

void JsonWriter::end_object() { close('}'); }

void JsonWriter::begin_list() { open('['); }

void JsonWriter::end_list() { close(']'); }

void JsonWriter::name(std::string_view name) {
    text(name);
    out_ += ':';
    after_name_ = true;
}

void JsonWriter::text(std::string_view text) {
    begin_value();
    if (is_utf8(text)) {
        write_text(out_, text);
    } else {
        write_text(out_, to_utf8(text));
    }
}

void JsonWriter::integer(std::int64_t number) {
    begin_value();
    out_ += std::to_string(number);
}

void JsonWriter::decimal(double number) {
    begin_value();
    if (!std::isfinite(number)) {
        not_finite_ = true;
        return;
    }
    write_decimal(out_, number == 0 ? 0 : number);   // -0 and 0 are one number and get one spelling
}

void JsonWriter::flag(bool value) {
    begin_value();
    out_ += value ? "true" : "false";
}

void JsonWriter::raw(std::string_view json) {
    begin_value();
    out_ += json;
}

void JsonWriter::member(std::string_view its_name, std::string_view its_text) {
    name(its_name);
    text(its_text);
}

void JsonWriter::member(std::string_view its_name, std::int64_t its_integer) {
    name(its_name);
    integer(its_integer);
}

Result<std::string> JsonWriter::finish() {
    assert(empty_.empty() && !out_.empty());
    if (not_finite_) return Error{Problem::out_of_range, {}, "a number is not finite"};
    return std::move(out_);
}

}
