#include "base/fold.h"
#include "base/utf8.h"
#include "diary/search.h"
#include "doctest.h"
#include "small_diary.h"
#include "support/random_diary.h"

#include <algorithm>
#include <array>
#include <set>

using namespace unknot;
using namespace unknot::diary;
using namespace unknot::tests;

namespace {

SearchQuery query(std::string text) {
    SearchQuery one;
    one.text = std::move(text);
    return one;
}

SearchWords english() {
    auto words = table_words();
    words.day = [](time::CivilDay on) { return on == day("2026-11-22") ? "Sunday 22 November" : "some other day"; };
    return words;
}

class Found {
public:
    std::size_t count(std::string text) {
        return search(small.diary, query(std::move(text)), english()).matches.size();
    }

    SearchMatch first(std::string text) {
        auto page = search(small.diary, query(std::move(text)), english());
        REQUIRE_FALSE(page.matches.empty());
        return page.matches.front();
    }

    Record const& note(std::string text, std::string_view at = "2026-11-22T12:00:00.000Z") {
        return small.add(RecordType::note, at, 0, {{Field::note_text, std::move(text)}});
    }

    SmallDiary small;
};

std::vector<std::string> marked(SearchMatch const& match) {
    std::vector<std::string> parts;
    for (auto const& part : match.marked)
        parts.push_back(match.excerpt.substr(part.begin, part.end - part.begin));
    return parts;
}

using Parts = std::vector<std::string>;

}

TEST_SUITE("search") {
    TEST_CASE("any bytes are a query, and nothing is found in nothing") {
        Found found;
        CHECK(found.count("calf") == 0);
        found.note("calf");
        Chance chance(1);
        for (int i = 0; i < 500; ++i) {
            std::string bytes;
            for (auto length = chance() % 700; length > 0; --length)
                bytes += static_cast<char>(chance());
            found.count(bytes);
        }
        CHECK(found.count("\xFF") == 0);
        CHECK(found.count(std::string(100'000, 'a')) == 0);
    }

    TEST_CASE("what stands behind a NUL byte is found too, and a query goes on behind one") {
        Found found;
        found.note(std::string("before\0 behind", 14));
        CHECK(found.count("behind") == 1);
        CHECK(found.count(std::string("before\0 nothing", 15)) == 0);
    }

    TEST_CASE("an empty query is the whole diary, newest first, without profile and settings unless asked for") {
        Found found;
        found.note("old", "2026-11-20T12:00:00.000Z");
        found.note("new");
        found.small.day_start(300);
        found.small.remove(found.note("gone").id);
        for (auto const* const text : {"", "  \xC2\xA0 "}) {
            auto const page = search(found.small.diary, query(text), english());
            REQUIRE(page.matches.size() == 2);
            CHECK(page.matches[0].record->text(Field::note_text) == "new");
            CHECK_FALSE(page.matches[0].field);
            CHECK_FALSE(page.next);
        }
        auto settings = query("");
        settings.types = {RecordType::settings, RecordType::settings};
        CHECK(search(found.small.diary, settings, english()).matches.size() == 1);
    }

    TEST_CASE("every word must be found, whatever capitals and accents") {
        Found found;
        found.note("Crème brûlée after dinner; 2 coffees");
        CHECK(found.count("creme") == 1);
        CHECK(found.count("BRULEE cr") == 1);
        CHECK(found.count("dinner coffee") == 1);
        CHECK(found.count("dinner tea") == 0);
        CHECK(found.count("; 2") == 1);
    }

    TEST_CASE("a word of a choice, a type or a date is not found by its end, which would be most of the diary") {
        Found found;
        found.small.add(RecordType::cramp, "2026-11-22T02:00:00.000Z", 0,
                        {{Field::cramp_muscle, choice(Field::cramp_muscle, "calf")}});
        for (auto const* const text : {"alf", "ramp", "ovember", "26-11"})
            CHECK(found.count(text) == 0);
    }

    TEST_CASE("the parts of a compound word are found, and marked") {
        Found found;
        found.note("Fußkrämpfe nach der Radtour");
        auto const match = found.first("krampf");
        CHECK(match.rank == SearchRank::inside);
        CHECK(marked(match) == Parts{"krämpf"});
        CHECK(marked(found.first("usskra")) == Parts{"ußkrä"});
        CHECK(found.count("krampf tour") == 1);
        CHECK(found.count("krampf wade") == 0);
    }

    TEST_CASE("a Greek word is found by its beginning up to the sigma it ends with, and the other way round") {
        Found found;
        found.note("πόνος");
        CHECK(found.count("πόνοσ") == 1);
        found.note("πόνοσου");
        CHECK(found.count("πόνος") == 2);
    }

    TEST_CASE("words that begin with it come before those it is inside of, however old") {
        Found found;
        found.note("buttermilk", "2026-11-22T12:00:00.000Z");
        found.note("milk", "2026-11-20T12:00:00.000Z");
        found.note("oatmilk, then milk", "2026-11-18T12:00:00.000Z");
        auto const matches = search(found.small.diary, query("milk"), english()).matches;
        REQUIRE(matches.size() == 3);
        CHECK(matches[0].excerpt == "milk");
        CHECK(matches[1].excerpt == "oatmilk, then milk");
        CHECK(marked(matches[1]) == Parts{"milk"});
        CHECK(matches[1].marked.front().begin == 14);   // the one that begins a word
        CHECK(matches[2].excerpt == "buttermilk");
        CHECK(matches[2].rank == SearchRank::inside);
    }

    TEST_CASE("the field in which a word begins is shown before one that has it inside") {
        Found found;
        found.small.add(RecordType::medicine, "2026-11-22T12:00:00.000Z", 0,
                        {{Field::medicine_name, std::string("unease")}, {Field::medicine_note, std::string("ease")}});
        CHECK(found.first("ease").excerpt == "ease");
    }

    TEST_CASE("scripts without spaces are found anywhere") {
        Found found;
        found.note("夜に足がつった");
        CHECK(found.count("足") == 1);
        CHECK(found.count("つった") == 1);
        CHECK(found.first("つった").rank == SearchRank::begins);
    }

    TEST_CASE("words of choices find their records, over several fields at once") {
        Found found;
        found.small.add(
            RecordType::cramp, "2026-11-22T02:00:00.000Z", 0,
            {{Field::cramp_muscle, choice(Field::cramp_muscle, "thigh_front")},
             {Field::cramp_side, choice(Field::cramp_side, "left")},
             {Field::cramp_helped, choices(Field::cramp_helped, std::vector<std::string_view>{"massage", "heat"})},
             {Field::cramp_note, std::string("after the hike")}});
        found.small.add(RecordType::cramp, "2026-11-21T02:00:00.000Z", 0,
                        {{Field::cramp_muscle, choice(Field::cramp_muscle, "calf")}});
        CHECK(found.count("thigh") == 1);
        CHECK(found.count("calf") == 1);
        CHECK(found.count("cramp") == 2);
        CHECK(found.count("left heat hike cramp") == 1);
        CHECK(found.count("calf hike") == 0);
        auto const match = found.first("heat");
        CHECK(match.field == Field::cramp_helped);
        CHECK(match.excerpt == "massage, heat");
        CHECK(marked(match) == Parts{"heat"});
        // Free text is shown before choices.
        CHECK(found.first("heat hike").field == Field::cramp_note);
    }

    TEST_CASE("dates are found as ISO and as words, by the day the record belongs to") {
        Found found;
        found.note("one");
        found.note("two", "2026-11-23T02:00:00.000Z");   // before six: still the 22nd
        found.note("three", "2026-11-23T12:00:00.000Z");
        CHECK(found.count("2026-11-22") == 2);
        CHECK(found.count("2026-11") == 3);
        CHECK(found.count("november") == 2);
        CHECK(found.count("sunday two") == 1);
        auto between = query("");
        between.from = between.to = day("2026-11-22");
        CHECK(search(found.small.diary, between, english()).matches.size() == 2);
        between.from = day("2026-11-23");
        CHECK(search(found.small.diary, between, english()).matches.empty());
    }

    TEST_CASE("a record that names its day is found in a range by it, whenever it was written") {
        Found found;
        found.small.add(RecordType::medicine, "2026-11-22T12:00:00.000Z", 0,
                        {{Field::medicine_on, day("1999-01-02")}, {Field::medicine_name, std::string("Amlodipine")}});
        auto early = query("amlo");
        early.to = day("2000-01-01");
        CHECK(search(found.small.diary, early, english()).matches.size() == 1);
        early.from = day("1999-01-03");
        CHECK(search(found.small.diary, early, english()).matches.empty());
    }

    TEST_CASE("ids are found by their names only") {
        Found found;
        found.small.add(RecordType::intake, "2026-11-22T12:00:00.000Z", 0,
                        {{Field::intake_item, std::string("sparkling_water")}});
        auto words = english();
        words.name = [](FieldRow const&, std::string_view) { return "Mineral water, fizzy"; };
        CHECK(search(found.small.diary, query("fizzy"), words).matches.front().excerpt == "Mineral water, fizzy");
        CHECK(search(found.small.diary, query("sparkling"), words).matches.empty());
        CHECK(search(found.small.diary, query("sparkling"), {}).matches.empty());
    }

    TEST_CASE("the excerpt is cut around the first find and marks all finds") {
        Found found;
        std::string text;
        for (int i = 0; i < 100; ++i)
            text += "много слов ";
        found.note(text + "a Straße and a STRASSE\xE2\x80\xAE here " + text);
        auto const match = found.first("strasse");
        CHECK(match.field == Field::note_text);
        CHECK(is_utf8(match.excerpt));
        CHECK(count_code_points(match.excerpt) <= 122);
        CHECK(match.excerpt.find("\xE2\x80\xAE") == std::string::npos);
        CHECK(marked(match) == Parts{"Straße", "STRASSE"});
        CHECK(match.excerpt.substr(0, 3) == "…");
        CHECK(marked(found.first("stras")) == Parts{"Straß", "STRAS"});
        CHECK(marked(found.first("stras strasse")) == Parts{"Straße", "STRASSE"});   // finds that overlap are one
    }

    TEST_CASE("pages together are the whole, each record once, whatever the size of a page") {
        Chance chance(3);
        Diary diary;
        for (int i = 0; i < 300; ++i) {
            auto record = random_record(chance);
            if (one_in(chance, 2)) record.at.at = {1'800'000'000'000};   // many at the same instant
            REQUIRE(diary.apply({.patches = {}, .records = {record}, .made = {1}}));
        }
        auto all = query("");
        all.limit = 1000;
        auto const whole = search(diary, all, english()).matches;
        CHECK(whole.size() > 100);
        for (auto const& [limit, scan_limit] :
             {std::pair<std::size_t, std::size_t>{1, 1000}, {7, 1000}, {1000, 1}, {3, 5}, {0, 0}}) {
            auto part = query("");
            part.limit = limit;
            part.scan_limit = scan_limit;
            std::vector<Record const*> records;
            do {
                auto const page = search(diary, part, english());
                for (auto const& match : page.matches)
                    records.push_back(match.record);
                part.before = page.next;
            } while (part.before);
            REQUIRE(records.size() == whole.size());
            for (std::size_t i = 0; i < whole.size(); ++i)
                CHECK(records[i] == whole[i].record);
        }
    }

    TEST_CASE("pages together are the whole too where words begin and where they are inside of others") {
        Chance chance(4);
        Diary diary;
        std::size_t expected = 0;
        for (int i = 0; i < 200; ++i) {
            auto record = random_record(chance);
            record.type = "note";
            record.gone = false;
            record.values.clear();
            auto const text = std::array{"milk", "buttermilk", "tea"}[chance() % 3];
            record.set(Field::note_text, CompactString(text));
            expected += std::string_view(text) == "tea" ? 0 : 1;
            if (one_in(chance, 2)) record.at.at = {1'800'000'000'000};
            REQUIRE(diary.apply({.patches = {}, .records = {record}, .made = {1}}));
        }
        auto all = query("milk");
        all.limit = 1000;
        auto const whole = search(diary, all, english()).matches;
        CHECK(whole.size() == expected);
        CHECK(std::is_sorted(whole.begin(), whole.end(), [](SearchMatch const& a, SearchMatch const& b) {
            if (a.rank != b.rank) return a.rank < b.rank;
            return a.record->at.at != b.record->at.at ? b.record->at.at < a.record->at.at : b.record->id < a.record->id;
        }));
        for (auto const& [limit, scan_limit] :
             {std::pair<std::size_t, std::size_t>{1, 1000}, {7, 1000}, {1000, 1}, {3, 5}, {expected, 1000}}) {
            auto part = query("milk");
            part.limit = limit;
            part.scan_limit = scan_limit;
            std::vector<Record const*> records;
            do {
                auto const page = search(diary, part, english());
                CHECK(page.matches.size() <= limit);
                for (auto const& match : page.matches)
                    records.push_back(match.record);
                part.before = page.next;
            } while (part.before);
            REQUIRE(records.size() == whole.size());
            for (std::size_t i = 0; i < whole.size(); ++i)
                CHECK(records[i] == whole[i].record);
        }
    }

    TEST_CASE("every record is found by any word of its own, and by a part of one that a person wrote") {
        Chance chance(5);
        Diary diary;
        for (int i = 0; i < 100; ++i)
            REQUIRE(diary.apply({.patches = {}, .records = {random_record(chance)}, .made = {1}}));
        auto words = english();
        words.name = [](FieldRow const&, std::string_view id) { return std::string(id); };
        std::size_t looked_for = 0;
        for (auto const* record : diary.all()) {
            auto const type = record->type.known();
            if (!type || record->gone) continue;
            for (auto const& [value, field] : record->values) {
                std::string text;
                if (auto const* own = std::get_if<CompactString>(&value)) text = fold(*own);
                if (auto const* chosen = std::get_if<Choice>(&value)) text = words.choice(row(field), chosen->index);
                auto const begin = text.find_first_not_of(' ');
                if (begin == std::string::npos) continue;
                auto one = query(text.substr(begin, std::min<std::size_t>(text.find(' ', begin) - begin, 300)));
                if (!is_utf8(one.text)) continue;   // cut inside a character
                auto const first = code_point_at(one.text, 0).bytes;
                if (std::holds_alternative<CompactString>(value) && one.text.size() > first) one.text.erase(0, first);
                one.types = {*type};
                one.limit = 1000;
                auto const page = search(diary, one, words);
                ++looked_for;
                CAPTURE(one.text);
                CHECK(std::any_of(page.matches.begin(), page.matches.end(),
                                  [&](SearchMatch const& match) { return match.record == record; }));
            }
        }
        CHECK(looked_for > 100);
    }
}
