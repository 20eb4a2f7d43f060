#include "app/core/drafts.h"
#include "diary/field_table.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::app;

namespace {

diary::RecordId record(std::uint8_t number) {
    diary::RecordId id;
    id.bytes.back() = number;
    return id;
}

constexpr Milliseconds at(std::int64_t ms) { return {ms}; }

}

TEST_SUITE("drafts") {
    TEST_CASE("typing without a pause is stored all the same, at the latest after two seconds") {
        Drafts drafts;
        std::string text;
        for (std::int64_t ms = 0; ms < 1'900; ms += 100)
            drafts.type(record(1), "note", text += 'x', at(ms));
        CHECK(drafts.due(DraftsDue::now, at(1'999)).empty());
        CHECK(drafts.due(DraftsDue::now, at(2'000)).size() == 1);
    }
    TEST_CASE("a pause stores it sooner") {
        Drafts drafts;
        drafts.type(record(1), "note", "x", at(0));
        CHECK(drafts.due(DraftsDue::now, draft_rests_for - at(1)).empty());
        CHECK(drafts.due(DraftsDue::now, draft_rests_for).size() == 1);
    }
    TEST_CASE("a text longer than any field holds is checked at once") {
        for (auto const& field : diary::field_table())
            if (field.kind == diary::Kind::text) CHECK(field.high * 4 <= draft_never_fits);   // bytes of a character
        Drafts drafts;
        drafts.type(record(1), "note", std::string(draft_never_fits, 'x'), at(0));
        CHECK(drafts.due(DraftsDue::now, at(0)).empty());
        drafts.type(record(1), "note", std::string(draft_never_fits + 1, 'x'), at(0));
        CHECK(drafts.due(DraftsDue::now, at(0)).size() == 1);
    }
    TEST_CASE("after it was stored the two seconds begin with the next letter") {
        Drafts drafts;
        drafts.type(record(1), "note", "x", at(0));
        drafts.at({record(1), "note"}).unsaved = false;
        CHECK(drafts.due(DraftsDue::all, at(0)).empty());
        CHECK_FALSE(drafts.any_unsaved());
        drafts.type(record(1), "note", "x", at(5'000));   // passed through
        CHECK_FALSE(drafts.any_unsaved());
        drafts.type(record(1), "note", "xy", at(6'000));
        CHECK(drafts.at({record(1), "note"}).since == at(6'000));
        CHECK(drafts.any_unsaved());
    }
    TEST_CASE(
        "a text of an earlier page is stored by passing through its field, and once corrected no more than once") {
        Drafts drafts;
        drafts.take_back({record(1), "note"}, "x", "refused.kept");
        drafts.take_back({record(2), "note"}, "too long", "form.too_long");
        drafts.type(record(1), "note", "x", at(0));   // passed through
        drafts.type(record(2), "note", "short", at(0));
        for (auto const& key : drafts.due(DraftsDue::all, at(0)))
            drafts.at(key).unsaved = false;
        drafts.type(record(1), "note", "x", at(5'000));
        drafts.type(record(2), "note", "short", at(5'000));
        CHECK_FALSE(drafts.any_unsaved());
    }
    TEST_CASE("the same name in another record is another draft") {
        Drafts drafts;
        drafts.type(record(1), "note", "one", at(0));
        drafts.type(record(2), "note", "two", at(0));
        CHECK(drafts.find(record(1), "note")->text == "one");
        CHECK(drafts.of(record(2)).size() == 1);
        drafts.forget(record(1), "note");
        CHECK(drafts.find(record(1), "note") == nullptr);
        CHECK(drafts.find(record(2), "note") != nullptr);
    }
    TEST_CASE("own words that were not taken stay when the screen is left, a mistyped time goes") {
        Drafts drafts;
        drafts.type(record(1), "note", "too long", at(0));
        drafts.type(record(1), "stop", "25:99", at(0));
        drafts.type(record(1), "start", "04:00", at(0));
        drafts.at({record(1), "note"}).problem = "form.too_long";
        drafts.at({record(1), "note"}).own_words = true;
        drafts.at({record(1), "stop"}).problem = "form.no_time";
        for (auto const& key : drafts.due(DraftsDue::all, at(0)))
            drafts.at(key).unsaved = false;
        CHECK(drafts.any_problem());
        drafts.forget_stored();
        CHECK(drafts.of(record(1)).size() == 2);
        drafts.forget_mistakes();
        CHECK(drafts.of(record(1)).size() == 1);
        CHECK(drafts.refused() == Drafts::Key{record(1), "note"});
    }
}
