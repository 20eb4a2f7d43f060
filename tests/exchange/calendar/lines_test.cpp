#include "base/utf8.h"
#include "doctest.h"
#include "exchange/calendar/lines.h"
#include "support/random_diary.h"

using namespace unknot;
using namespace unknot::exchange;

namespace {

// Unfolds as RFC 5545, 3.1 says; checks each line.
std::string unfolded(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        auto const end = text.find("\r\n");
        REQUIRE(end != std::string_view::npos);
        auto line = text.substr(0, end);
        CHECK(line.size() <= calendar_line_octets);
        CHECK(is_utf8(line));
        if (!out.empty()) {
            REQUIRE(line.starts_with(' '));
            line.remove_prefix(1);
        }
        out += line;
        text.remove_prefix(end + 2);
    }
    return out;
}

}

TEST_SUITE("calendar_lines") {
    TEST_CASE("folding never cuts a character, keeps to 75 octets, and can be undone") {
        tests::Chance chance(3);
        constexpr std::string_view letters[] = {"a", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\xA6\xB5", " "};
        for (int i = 0; i < 400; ++i) {
            std::string line = "X:";
            for (auto left = tests::pick(chance, 0, 200); left > 0; --left)
                line += letters[static_cast<std::size_t>(tests::pick(chance, 0, std::ssize(letters) - 1))];
            std::string out;
            append_calendar_line(out, line);
            CHECK(unfolded(out) == line);
        }
    }

    TEST_CASE("exactly 75 octets stand in one line, 76 in two") {
        for (auto const& [length, lines] : {std::pair<std::size_t, std::size_t>{75, 1}, {76, 2}, {149, 2}, {150, 3}}) {
            std::string out;
            append_calendar_line(out, std::string(length, 'x'));
            std::size_t count = 0;
            for (auto at = out.find("\r\n"); at != std::string::npos; at = out.find("\r\n", at + 1))
                ++count;
            CHECK(count == lines);
        }
    }

    TEST_CASE("what has a meaning in the format is escaped, and what must not be shown is left out") {
        CHECK(escape_calendar_text("a,b;c\\d\ne") == "a\\,b\\;c\\\\d\\ne");
        CHECK(escape_calendar_text("a\r\nBEGIN:VEVENT").find('\r') == std::string::npos);
        CHECK(escape_calendar_text("a\r\nBEGIN:VEVENT").find('\n') == std::string::npos);
        CHECK(escape_calendar_text("\x01\xE2\x80\xAEx") == "x");
    }
}
