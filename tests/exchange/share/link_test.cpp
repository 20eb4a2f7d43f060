#include "base/base64url.h"
#include "base/crc32.h"
#include "doctest.h"
#include "exchange/share/link.h"

#include <algorithm>
#include <cctype>

using namespace unknot;
using namespace unknot::exchange;

namespace {

std::string link_of(std::vector<std::uint8_t> payload) {
    auto link = write_link({LinkKind::relief_plan, std::move(payload)});
    REQUIRE(link);
    return std::move(link).value();
}

Problem problem_of(std::string_view text) {
    auto const document = read_link(text);
    REQUIRE_FALSE(document);
    return document.error().problem;
}

std::string const link = write_link({LinkKind::relief_plan, {1, 2, 3, 250, 0, 77, 9}}).value();

// A link with a correct checksum, and any version and kind.
std::string forged(std::uint8_t version, std::uint8_t kind) {
    std::vector<std::uint8_t> bytes{version, kind, 0, 1, 0xFF, 0xFE, 42};
    auto const crc = crc32(bytes);
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::uint8_t>(crc >> shift));
    return "#s1." + to_base64url(bytes) + 'z';
}

}

TEST_SUITE("share_link") {
    TEST_CASE("what is no link of ours is malformed") {
        for (auto const text : {"", "#", "s1", "#now", "#sX.abc", "https://example.org/", "hello s1.", "#s1x"}) {
            CAPTURE(text);
            CHECK(problem_of(text) == Problem::malformed);
        }
    }

    TEST_CASE("a link cut at any length is cut short") {
        std::string_view const whole = link;
        for (std::size_t length = 2; length < whole.size(); ++length) {
            CAPTURE(length);
            CHECK(problem_of(whole.substr(0, length)) == Problem::truncated);
            CHECK(problem_of(std::string(whole.substr(0, length)) + "?fbclid=x") == Problem::truncated);
        }
    }

    TEST_CASE("a link that was encoded on its way is cut short at any length") {
        std::string_view const code = std::string_view(link).substr(4);
        for (std::string const& marker :
             {std::string("#s1%2E"), std::string("#s1%252E"), std::string("#%2523s1%252e")}) {
            auto const whole = marker + std::string(code);
            CHECK(read_link(whole));
            for (auto length = whole.find("s1") + 2; length < whole.size(); ++length) {
                CAPTURE(whole.substr(0, length));
                CHECK(problem_of(whole.substr(0, length)) == Problem::truncated);
            }
        }
    }

    TEST_CASE("a link in other base64, or in capitals, is never taken for another document") {
        auto const spelt = [](char from, char to) {
            std::vector<std::uint8_t> const payload{0xFB, 0xEF, 0xBE, 0xFF, 0xFF, 0xFF};   // contains '-' and '_'
            auto text = link_of(payload);
            std::replace(text.begin(), text.end(), from, to);
            return text;
        };
        REQUIRE(spelt('-', '+') != spelt('-', '-'));
        REQUIRE(spelt('_', '/') != spelt('_', '_'));
        for (auto const& text : {spelt('-', '+'), spelt('_', '/')})
            CHECK(problem_of(text) == Problem::truncated);   // the character ends the link
        auto capitals = link;
        std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        CHECK(problem_of(capitals) == Problem::checksum);
        CHECK(problem_of("https://example.org/" + capitals) == Problem::checksum);
        CHECK(read_link(link + "="));
    }

    TEST_CASE("every flipped bit of the document shows as altered") {
        auto const code = link.substr(4, link.size() - 5);
        auto const bytes = from_base64url(code).value();
        for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
            auto changed = bytes;
            changed[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
            CAPTURE(bit);
            CHECK(problem_of("#s1." + to_base64url(changed) + 'z') == Problem::checksum);
        }
    }

    TEST_CASE("no flipped bit of the text is ever taken for a link") {
        for (std::size_t bit = 0; bit < link.size() * 8; ++bit) {
            auto changed = link;
            changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ 1 << (bit % 8));
            CAPTURE(changed);
            CHECK_FALSE(read_link(changed));
        }
    }

    TEST_CASE("no changed character is ever taken for another document") {
        for (std::size_t at = 0; at < link.size(); ++at) {
            for (char const c : std::string_view("Az09-_.%=& ")) {
                auto changed = link;
                if (changed[at] == c) continue;
                changed[at] = c;
                CAPTURE(changed);
                // A space instead of '#' leaves the bare code.
                auto const document = read_link(changed);
                CHECK((!document || document.value().payload == read_link(link).value().payload));
            }
        }
    }

    TEST_CASE("a newer version or another kind says so") {
        CHECK(problem_of(forged(2, 1)) == Problem::unsupported_version);
        CHECK(problem_of(forged(1, static_cast<std::uint8_t>(last_link_kind) + 1)) == Problem::unsupported_version);
        CHECK(problem_of(forged(1, 0)) == Problem::unsupported_version);
        CHECK(problem_of("#s2.AAAAAAAAAAAAz") == Problem::unsupported_version);
        CHECK(problem_of("#s17.AAAAAAAAAAAAz") == Problem::unsupported_version);
        CHECK(read_link(forged(1, 1)));
    }

    TEST_CASE("more than a link holds is refused, and never written") {
        CHECK_FALSE(write_link({LinkKind::relief_plan, std::vector<std::uint8_t>(1500)}));
        auto const longest = write_link({LinkKind::relief_plan, std::vector<std::uint8_t>(1411)});
        REQUIRE(longest);
        CHECK(longest.value().size() <= link_fragment_limit);
        CHECK(read_link(longest.value()));
        CHECK(problem_of(std::string(70'000, 'x')) == Problem::too_large);
        CHECK(problem_of("#s1." + std::string(5 << 20, 'A')) == Problem::too_large);
    }

    TEST_CASE("a link survives what messengers and mail do to it") {
        auto const code = link.substr(1);
        for (auto const& text :
             {link, code, "  " + link + "\r\n", "https://example.org/unknot/" + link,
              "https://example.org/?utm_source=x" + link, link + "&fbclid=IwAR0", link + "?utm_medium=mail",
              link + "%3Fx", "https://example.org/%23" + code, "https://example.org/%2523" + code, "(" + link + ").",
              "look: " + link + " good, no?", link + "-", link + "_", "<" + link + ">", "HTTPS://EXAMPLE.ORG/" + link,
              "#s1%2E" + code.substr(3), "#s1%252E" + code.substr(3), "#%2523s1%252e" + code.substr(3) + "&fbclid=x"}) {
            CAPTURE(text);
            auto const document = read_link(text);
            REQUIRE_MESSAGE(document, to_string(document.error()));
            CHECK(document.value().payload == std::vector<std::uint8_t>{1, 2, 3, 250, 0, 77, 9});
        }
    }

    TEST_CASE("every payload reads back, and the link ends with the letter linkifiers keep") {
        std::vector<std::uint8_t> payload;
        for (int i = 0; i < 300; ++i) {
            auto const text = link_of(payload);
            CHECK(text.back() == 'z');
            auto const document = read_link(text);
            REQUIRE(document);
            CHECK(document.value().payload == payload);
            payload.push_back(static_cast<std::uint8_t>(i * 73));
        }
    }
}
