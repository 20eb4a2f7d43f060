#include "base/json_scan.h"

#include <algorithm>

namespace unknot {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

bool opens(char c) { return c == '{' || c == '['; }

bool closes(char c) { return c == '}' || c == ']'; }

bool separates(char c) { return c == ',' || c == ':' || is_space(c); }

std::size_t count(std::string_view text, char c) {
    std::size_t found = 0;
    for (auto at = text.find(c); at != npos; at = text.find(c, at + 1))
        ++found;
    return found;
}

// The offset after the closing quote of the string that starts at `at`.
std::size_t string_end(std::string_view text, std::size_t at) {
    for (auto quote = text.find('"', at + 1); quote != npos; quote = text.find('"', quote + 1)) {
        std::size_t escapes = 0;
        while (text[quote - 1 - escapes] == '\\')
            ++escapes;   // at the latest it stops at the opening quote
        if (escapes % 2 == 0) return quote + 1;
    }
    return npos;
}

// The offset after the number or word that starts at `at`; at least one byte further, so that scanning always advances.
std::size_t word_end(std::string_view text, std::size_t at) {
    std::size_t i = at + 1;
    while (i < text.size() && !separates(text[i]) && !opens(text[i]) && !closes(text[i]) && text[i] != '"')
        ++i;
    return i;
}

// The offset after the next token; npos inside an unfinished string.
std::size_t token_end(std::string_view text, std::size_t at) {
    char const c = text[at];
    if (c == '"') return string_end(text, at);
    return opens(c) || closes(c) || separates(c) ? at + 1 : word_end(text, at);
}

}

JsonPlace json_place(std::string_view text, std::size_t offset) {
    auto const before = text.substr(0, offset);
    auto const last_break = before.rfind('\n');
    auto const lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    return {lines + 1, last_break == npos ? before.size() + 1 : before.size() - last_break};
}

std::size_t skip_json_space(std::string_view text, std::size_t at) {
    while (at < text.size() && is_space(text[at]))
        ++at;
    return at;
}

void JsonValueScan::take_first(char c) {
    if (c == '"') {
        state_ = State::quoted;
    } else if (opens(c)) {
        depth_ = 1;
        state_ = State::inside;
    } else {
        state_ = closes(c) || separates(c) ? State::ended : State::word;
    }
}

std::size_t JsonValueScan::take(std::string_view piece) {
    std::size_t at = 0;
    for (; at < piece.size() && state_ != State::ended; ++at) {
        char const c = piece[at];
        switch (state_) {
        case State::start: take_first(c); break;
        case State::word:
            if (!separates(c) && !opens(c) && !closes(c) && c != '"') break;
            state_ = State::ended;
            return at;
        case State::inside:
            if (c == '"') state_ = State::quoted;
            if (opens(c)) ++depth_;
            if (closes(c) && --depth_ == 0) state_ = State::ended;
            break;
        case State::quoted:
            if (c == '\\') state_ = State::escaped;
            if (c == '"') state_ = depth_ == 0 ? State::ended : State::inside;
            break;
        case State::escaped: state_ = State::quoted; break;
        case State::ended: break;
        }
    }
    return at;
}

void JsonValueScan::end_of_text() {
    if (state_ == State::word) state_ = State::ended;
}

std::size_t json_value_end(std::string_view text, std::size_t at) {
    JsonValueScan scan;
    auto const length = scan.take(text.substr(std::min(at, text.size())));
    scan.end_of_text();
    return scan.ended() ? at + length : npos;
}

std::size_t nth_json_value(std::string_view text, std::size_t n) {
    for (std::size_t at = 0; at < text.size();) {
        char const c = text[at];
        if (!separates(c) && !closes(c) && n-- == 0) return at;
        at = token_end(text, at);
        if (at == npos) return npos;
    }
    return npos;
}

bool json_deeper_than(std::string_view text, std::size_t limit) {
    // Most texts are records with few brackets: counting brackets is much faster than scanning past strings.
    if (count(text, '{') + count(text, '[') <= limit) return false;
    std::size_t depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char const c = text[at];
        if (opens(c) && ++depth > limit) return true;
        if (closes(c) && depth > 0) --depth;
        if (c != '"') continue;
        auto const end = string_end(text, at);
        if (end == npos) return false;
        at = end - 1;
    }
    return false;
}

std::string minify_json(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(token_end(text, at), text.size());
        if (!is_space(text[at])) out += text.substr(at, end - at);
        at = end;
    }
    return out;
}

std::string indent_json(std::string_view text) {
    std::string out;
    std::size_t depth = 0;
    auto const new_line = [&] { out.append("\n").append(depth * 2, ' '); };
    for (std::size_t at = skip_json_space(text, 0); at < text.size();) {
        auto const end = std::min(token_end(text, at), text.size());
        char const c = text[at];
        if (closes(c) && depth > 0) {
            --depth;
            if (!opens(out.back())) new_line();
        }
        out += text.substr(at, end - at);
        at = skip_json_space(text, end);
        if (opens(c)) ++depth;
        bool const more = at < text.size() && !closes(text[at]);
        if (c == ',' || (opens(c) && more)) new_line();
        if (c == ':') out += ' ';
    }
    return out + '\n';
}

}
