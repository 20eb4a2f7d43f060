#include "base/fold.h"
#include "base/utf8.h"
#include "doctest.h"

#include <random>

using namespace unknot;

TEST_SUITE("fold") {
    TEST_CASE("broken bytes become the replacement character") {
        CHECK(fold("a\xFF\xC3") == "a\xEF\xBF\xBD\xEF\xBF\xBD");
        CHECK(fold("").empty());
    }

    TEST_CASE("capitals and accents do not count") {
        CHECK(fold("CRAMP 12") == "cramp 12");
        CHECK(fold("Crème brûlée") == "creme brulee");
        CHECK(fold("Straße, Ærø, Œuvre, Þór, Łódź, İzmir, ĲSSEL") ==
              "strasse, aero, oeuvre, thor, lodz, izmir, ijssel");
        CHECK(fold("Việt Nam, Țară, ǅ") == "viet nam, tara, dz");
        CHECK(fold("e\xCC\x81") == "e");
    }

    TEST_CASE("signs that are no letters stay, among them those between the letters of Latin-1") {
        CHECK(fold("3×4÷2 ¿µ?") == "3×4÷2 ¿µ?");
    }

    TEST_CASE("a Greek sigma is one, wherever it stands in its word") {
        CHECK(fold("πόνος") == fold("πόνοσ"));
        CHECK(fold("ς") == "σ");
    }

    TEST_CASE("other scripts stay as they are, and every kind of space is one") {
        CHECK(fold("судорога 痛") == "судорога 痛");
        CHECK(fold("a\xC2\xA0"
                   "b\tc\nd\xE2\x80\x89"
                   "e") == "a b c d e");
    }

    TEST_CASE("folding twice is folding once, and gives text, whatever the bytes") {
        std::mt19937_64 chance(1);
        for (int i = 0; i < 5000; ++i) {
            std::string text;
            for (auto length = chance() % 20; length > 0; --length)
                text += static_cast<char>(chance() % 3 == 0 ? 0xC3 : chance());
            auto const once = fold(text);
            CHECK(is_utf8(once));
            CHECK(fold(once) == once);
            auto const placed = fold_with_places(text);
            CHECK(placed.text == once);
            REQUIRE(placed.places.size() == once.size() + 1);
            CHECK(placed.places.back() == text.size());
        }
    }

    TEST_CASE("each byte knows where it comes from") {
        auto const folded = fold_with_places("aßé");
        CHECK(folded.text == "asse");
        CHECK(folded.places == std::vector<std::size_t>{0, 1, 1, 3, 5});
    }
}
