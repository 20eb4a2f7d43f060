#include "diary/text_value.h"

#include "base/utf8.h"

namespace unknot::diary {

Status check_text(Field field, std::string_view text) {
    auto const& of = row(field);
    auto const place = [&] { return std::string(word(of.type)) + '.' + std::string(of.name); };
    auto const most = static_cast<std::size_t>(of.high);
    constexpr std::size_t max_bytes = 4;   // of one character
    bool const far_too_long = text.size() / max_bytes > most;
    if (!far_too_long && !is_utf8(text)) return Error{Problem::malformed, place(), "not UTF-8"};
    if (!far_too_long && count_code_points(text) <= most) return {};
    return Error{Problem::too_large, place(), "longer than " + std::to_string(most) + " characters"};
}

}
