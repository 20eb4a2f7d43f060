#include "advice/help.h"
#include "diaries.h"
#include "doctest.h"

#include <random>

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

using Ids = std::vector<std::string>;

HelpView help(DiaryMaker const& maker, time::Instant now = noon) {
    return help_for(maker.diary(), shipped(), moment(now));
}

Ids ids(HelpView const& view) {
    Ids all;
    for (auto const& highlight : view.highlights)
        all.push_back(highlight.sign);
    return all;
}

bool is_nothing(HelpView const& view) { return view.level == HelpLevel::none_logged && view.highlights.empty(); }

diary::RecordId sore_cramp(DiaryMaker& maker, time::Instant at, std::string_view after) {
    return maker.add(RecordType::cramp, at,
                     {field(Field::cramp_end, "stopped"),
                      {Field::cramp_duration, std::int64_t{90}},
                      field(Field::cramp_after, after)});
}

Ids const clot_lines = {"one_leg_swollen", "calf_warm_or_red"};
Ids const long_line = {"cramp_over_10_minutes"};

}

TEST_SUITE("signs that are not raised") {
    TEST_CASE("an empty diary shows nothing") { CHECK(is_nothing(help({}))); }

    TEST_CASE("an ordinary cramp shows nothing") {
        DiaryMaker maker;
        maker.cramp(before_noon(hour), "stopped", 120);
        CHECK(is_nothing(help(maker)));
    }

    TEST_CASE("a cramp with an unknown end shows nothing, however long ago it began") {
        for (auto const age : {minute, 11 * minute, 5 * hour, 13 * day}) {
            DiaryMaker maker;
            maker.cramp(before_noon(age), "unknown");
            CHECK(is_nothing(help(maker)));
        }
    }

    TEST_CASE("a length that was taken back as unknown shows nothing") {
        DiaryMaker maker;
        auto const id = maker.cramp(before_noon(hour), "stopped", 700);
        maker.change(id, {field(Field::cramp_end, "unknown")}, before_noon(minute));
        REQUIRE(maker.diary().find(id)->integer(Field::cramp_duration) == 700);
        CHECK(is_nothing(help(maker)));
    }

    TEST_CASE("gone or a bit sore in the morning shows nothing") {
        for (auto const* after : {"gone", "sore"}) {
            DiaryMaker maker;
            sore_cramp(maker, before_noon(8 * hour), after);
            CHECK(is_nothing(help(maker)));
        }
    }

    TEST_CASE("a cramp of exactly ten minutes is not over ten minutes") {
        DiaryMaker maker;
        maker.cramp(before_noon(hour), "stopped", 600);
        CHECK(is_nothing(help(maker)));
    }

    TEST_CASE("an open cramp shows nothing before it is ten minutes old") {
        DiaryMaker maker;
        maker.cramp(before_noon(10 * minute - 1), "open");
        CHECK(is_nothing(help(maker)));
    }

    TEST_CASE("an open cramp nobody touched for twenty minutes shows nothing until it is answered") {
        DiaryMaker maker;
        maker.cramp(before_noon(20 * minute), "open");
        CHECK(is_nothing(help(maker)));
    }

    TEST_CASE("a cramp that begins after now, by a clock set back, is not a long one") {
        DiaryMaker maker;
        maker.cramp(before_noon(-hour), "open");
        CHECK(is_nothing(help(maker)));
    }

    TEST_CASE("a deleted cramp shows nothing, and shows again when it is back") {
        DiaryMaker maker;
        auto const id = sore_cramp(maker, before_noon(hour), "sore_swollen_warm");
        maker.remove(id, before_noon(minute));
        CHECK(is_nothing(help(maker)));
        maker.change(id, {field(Field::cramp_side, "left")}, noon);
        CHECK(ids(help(maker)) == clot_lines);
    }

    TEST_CASE("a sign fades after 14 days and is asked again") {
        DiaryMaker maker;
        maker.cramp(before_noon(14 * day + 1), "stopped", 700);
        maker.sign(before_noon(14 * day + 1), "leg_cold_or_blue");
        sore_cramp(maker, before_noon(14 * day + 1), "sore_swollen_warm");
        CHECK(is_nothing(help(maker)));
        CHECK(help(maker, before_noon(1)).level == HelpLevel::emergency);
    }

    TEST_CASE("a sign answered no, gone since or seen by a clinician is not shown") {
        DiaryMaker maker;
        maker.sign(before_noon(hour), "leg_cold_or_blue", "no");
        for (auto const* state : {"gone", "seen"})
            maker.add(RecordType::sign, before_noon(hour),
                      {{Field::sign_sign, std::string("dark_urine")}, field(Field::sign_state, state)});
        CHECK(is_nothing(help(maker)));
    }

    TEST_CASE("a sign of a newer version is passed over") {
        DiaryMaker maker;
        maker.sign(before_noon(hour), "not_a_sign_yet");
        maker.add(RecordType::sign, before_noon(hour), {field(Field::sign_answer, "yes")});
        CHECK(is_nothing(help(maker)));
    }
}

TEST_SUITE("signs that are raised") {
    TEST_CASE("still sore, swollen or warm highlights the clot lines, for today") {
        DiaryMaker maker;
        auto const id = sore_cramp(maker, before_noon(8 * hour), "sore_swollen_warm");
        auto const view = help(maker);
        CHECK(view.level == HelpLevel::today);
        CHECK(ids(view) == clot_lines);
        for (auto const& highlight : view.highlights)
            CHECK(highlight.because == id);
    }

    TEST_CASE("an answer about the leg counts also when the length of the cramp stayed unknown") {
        DiaryMaker maker;
        auto const id = maker.cramp(before_noon(8 * hour), "unknown");
        maker.change(id, {field(Field::cramp_after, "sore_swollen_warm")}, before_noon(minute));
        CHECK(ids(help(maker)) == clot_lines);
    }

    TEST_CASE("pain that stays is a line of its own for who has a clot risk") {
        DiaryMaker maker;
        sore_cramp(maker, before_noon(8 * hour), "sore_swollen_warm");
        maker.conditions({"cancer"});
        CHECK(ids(help(maker)) == Ids{"one_leg_swollen", "calf_warm_or_red", "calf_pain_stays"});
    }

    TEST_CASE("one second over ten minutes is over ten minutes") {
        DiaryMaker maker;
        maker.cramp(before_noon(hour), "stopped", 601);
        auto const view = help(maker);
        CHECK(view.level == HelpLevel::today);
        CHECK(ids(view) == long_line);
    }

    TEST_CASE("an open cramp is shown from ten minutes on, until nobody touched it for twenty") {
        for (auto const age : {10 * minute, 10 * minute + 1, 20 * minute - 1}) {
            DiaryMaker maker;
            maker.cramp(before_noon(age), "open");
            CHECK(ids(help(maker)) == long_line);
        }
    }

    TEST_CASE("an open cramp that was touched lately is shown, however old") {
        DiaryMaker maker;
        auto const id = maker.cramp(before_noon(50 * minute), "open");
        maker.change(id, {field(Field::cramp_muscle, "calf")}, before_noon(5 * minute));
        CHECK(ids(help(maker)) == long_line);
    }

    TEST_CASE("a sign is shown for 14 days to the millisecond") {
        DiaryMaker maker;
        maker.cramp(before_noon(14 * day), "stopped", 700);
        CHECK(ids(help(maker)) == long_line);
    }

    TEST_CASE("a sign dated in the future by a wrong clock is still shown") {
        DiaryMaker maker;
        sore_cramp(maker, before_noon(-3 * day), "sore_swollen_warm");
        CHECK(ids(help(maker)) == clot_lines);
    }

    TEST_CASE("an answered sign is shown with its own level; not sure counts as yes") {
        for (auto const& sign : shipped().help.signs)
            for (auto const* answer : {"yes", "not_sure"}) {
                DiaryMaker maker;
                auto const id = maker.sign(before_noon(day), sign.id, answer);
                auto const view = help(maker);
                CHECK(view.level == sign.level);
                REQUIRE(view.highlights.size() == 1);
                CHECK(view.highlights[0].sign == sign.id);
                CHECK(view.highlights[0].because == id);
            }
    }

    TEST_CASE("the last answer counts") {
        DiaryMaker maker;
        maker.sign(before_noon(3 * hour), "dark_urine", "yes");
        maker.sign(before_noon(2 * hour), "dark_urine", "no");
        CHECK(is_nothing(help(maker)));
        maker.sign(before_noon(hour), "dark_urine", "yes");
        CHECK(ids(help(maker)) == Ids{"dark_urine"});
    }

    TEST_CASE("the newest cramp stands as the reason") {
        DiaryMaker maker;
        sore_cramp(maker, before_noon(3 * day), "sore_swollen_warm");
        auto const newer = sore_cramp(maker, before_noon(day), "sore_swollen_warm");
        CHECK(help(maker).highlights.front().because == newer);
    }

    TEST_CASE("highlights stand in the order of the page, each once") {
        DiaryMaker maker;
        maker.sign(before_noon(hour), "varicose_veins");
        maker.sign(before_noon(2 * hour), "one_leg_swollen");
        sore_cramp(maker, before_noon(3 * hour), "sore_swollen_warm");
        maker.sign(before_noon(4 * hour), "stiff_jaw");
        auto const view = help(maker);
        CHECK(view.level == HelpLevel::emergency);
        CHECK(ids(view) == Ids{"stiff_jaw", "one_leg_swollen", "calf_warm_or_red", "varicose_veins"});
    }
}

TEST_SUITE("laws of help") {
    // Adds an entry that may show a sign or not.
    void add_entry(DiaryMaker & maker, std::mt19937 & random) {
        auto const pick = [&](std::uint32_t below) { return random() % below; };
        auto const at = before_noon(static_cast<std::int64_t>(pick(20 * 24)) * hour);
        auto const& signs = shipped().help.signs;
        switch (pick(4)) {
        case 0: maker.sign(at, signs[pick(static_cast<std::uint32_t>(signs.size()))].id); break;
        case 1: maker.cramp(at, "stopped", static_cast<std::int64_t>(pick(1200))); break;
        case 2: maker.cramp(at, pick(2) == 0 ? "unknown" : "open"); break;
        default: sore_cramp(maker, at, pick(2) == 0 ? "sore" : "sore_swollen_warm"); break;
        }
    }

    TEST_CASE("adding a sign or a cramp never lowers the level nor takes a highlight away") {
        for (std::uint32_t seed = 0; seed < 60; ++seed) {
            std::mt19937 random(seed);
            DiaryMaker maker;
            auto before = help(maker);
            for (int entry = 0; entry < 25; ++entry) {
                add_entry(maker, random);
                auto const after = help(maker);
                CHECK(after.level >= before.level);
                auto const now_shown = ids(after);
                for (auto const& sign : ids(before))
                    CHECK(std::find(now_shown.begin(), now_shown.end(), sign) != now_shown.end());
                before = after;
            }
        }
    }

    TEST_CASE("the level is that of the most urgent highlight, and the order of writing does not matter") {
        for (std::uint32_t seed = 0; seed < 20; ++seed) {
            std::mt19937 random(seed);
            DiaryMaker maker;
            for (int entry = 0; entry < 10; ++entry)
                add_entry(maker, random);
            auto const view = help(maker);
            auto most = HelpLevel::none_logged;
            for (auto const& highlight : view.highlights)
                most = std::max(most, knowledge::find_sign(shipped(), highlight.sign)->level);
            CHECK(view.level == most);

            diary::Diary again;
            for (auto const* record : maker.diary().all())
                again.load_page({}, diary::write_record(*record));
            auto const reread = help_for(again, shipped(), moment());
            CHECK(reread.level == view.level);
            CHECK(ids(reread) == ids(view));
        }
    }
}
