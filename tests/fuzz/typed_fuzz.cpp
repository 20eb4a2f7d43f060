// Anything typed, as a number and as a search: a finite number or an error, and matches whose excerpts can be shown and
// whose marks lie in them; folding is text and idempotent.
#include "base/fold.h"
#include "base/typed_number.h"
#include "base/utf8.h"
#include "diary/search.h"
#include "diary/shown_values.h"

#include <array>
#include <cmath>
#include <cstdlib>

using namespace unknot;
using namespace unknot::diary;

namespace {

void check_number(std::string_view typed) {
    auto const number = read_typed_number(typed);
    if (!number && number.error().what.empty()) std::abort();
    if (number && !std::isfinite(number.value())) std::abort();
    // What is shown of it reads as the same again.
    if (number && std::abs(number.value()) < 1e15) {
        auto const shown = write_number(number.value(), 3);
        auto const back = read_typed_number(shown);
        if (!back || write_number(back.value(), 3) != shown) std::abort();
    }
    for (auto const field : {Field::intake_volume, Field::intake_sodium, Field::medicine_dose})
        if (auto const value = read_shown_number(field, typed, {.volume = Scale::us_fluid_ounces, .salt = true}))
            if (!check_value(field, value.value())) std::abort();
}

void check_search(std::string_view query, std::string_view text) {
    Diary diary;
    for (std::uint8_t i = 0; i < 3; ++i) {
        std::array<std::uint8_t, entropy_bytes> entropy{};
        entropy.back() = i;
        auto patch = new_patch(uuid_v7({1000}, entropy), RecordType::note, {{1000}, 0, {}});
        patch.fields = {{Field::note_text, to_utf8(text)}};
        if (!diary.apply({.patches = {patch}, .records = {}, .made = {1}})) return;   // too long a note
    }
    SearchQuery one;
    one.text = std::string(query);
    one.limit = 2;
    auto const page = search(diary, one, table_words());
    for (auto const& match : page.matches) {
        if (!is_utf8(match.excerpt)) std::abort();
        std::size_t before = 0;
        for (auto const& part : match.marked) {
            if (part.begin < before || part.end <= part.begin || part.end > match.excerpt.size()) std::abort();
            if (!is_utf8(match.excerpt.substr(part.begin, part.end - part.begin))) std::abort();
            before = part.end;
        }
    }
    one.before = page.next;
    auto const rest = page.next ? search(diary, one, table_words()).matches.size() : 0;
    if (auto const all = page.matches.size() + rest; all != 0 && all != 3) std::abort();
}

}

// A query, and after the first line break a text to look in.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string_view const all(reinterpret_cast<char const*>(bytes), size);
    auto const line = all.substr(0, all.find('\n'));
    auto const folded = fold(all);
    if (!is_utf8(folded) || fold(folded) != folded) std::abort();
    check_number(line);
    check_search(line, line.size() < all.size() ? all.substr(line.size() + 1) : line);
    return 0;
}
