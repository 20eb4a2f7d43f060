// What Today says was taken in so far, to people who eat low carb.
#include "app/running_app.h"
#include "doctest.h"
#include "support/shipped.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

std::optional<browse::LedgerCard> card(RunningApp& run) {
    run.want(Open{Screen::today});
    return run.app.view(run.now()).cards->ledger;
}

void eat_low_carb(RunningApp& run, std::string const& since) {
    auto const profile = diary::singleton_id(RecordType::profile);
    run.want(SetWord{profile, Field::profile_diet, "keto"});
    if (!since.empty()) run.want(SetDay{profile, Field::profile_diet_since, since});
}

}

TEST_SUITE("ledger card") {
    TEST_CASE("others have none") {
        RunningApp run({}, shipped_with_library());
        run.start();
        run.log_drink("water");
        CHECK_FALSE(card(run));
    }
    TEST_CASE("nobody who fasts, or has an eating disorder, is counted the days of a diet") {
        auto const profile = diary::singleton_id(RecordType::profile);
        RunningApp fasting({}, shipped_with_library()), unwell({}, shipped_with_library());
        for (auto* run : {&fasting, &unwell}) {
            run->start();
            eat_low_carb(*run, "2026-11-10");
            REQUIRE(card(*run));
        }
        fasting.want(SetWord{profile, Field::profile_diet, "fasting"});
        unwell.want(SetWords{profile, Field::profile_conditions, {"eating_disorder"}});
        CHECK_FALSE(card(fasting));
        CHECK_FALSE(card(unwell));
    }
    TEST_CASE("a day that has not come is no day of the diet") {
        RunningApp run({}, shipped_with_library());   // on 19 November
        run.start();
        eat_low_carb(run, "2026-11-25");
        REQUIRE(card(run));
        CHECK_FALSE(card(run)->diet_day);
        CHECK(card(run)->rows.empty());
    }
    TEST_CASE("it has the day of the diet and the minerals, with what is enough where that may be said") {
        RunningApp run({}, shipped_with_library());
        run.start();
        eat_low_carb(run, "2026-11-10");
        run.log_drink("water");
        auto const shown = card(run);
        REQUIRE(shown);
        CHECK(shown->diet_day == 10);
        REQUIRE_FALSE(shown->rows.empty());
        CHECK(shown->rows.front().item == advice::LedgerItem::drinks);
        CHECK(shown->rows.size() <= 4);
    }
    TEST_CASE("each share of a bar lies within it, and what is taken in lengthens it") {
        RunningApp run({}, shipped_with_library());
        run.start();
        eat_low_carb(run, "2026-11-10");
        run.want(log::OpenNew{RecordType::intake, "food"});
        run.leave(Field::intake_name, "Stew");
        run.leave(Field::intake_magnesium, "100");
        auto const magnesium = [&] {
            auto const rows = card(run)->rows;
            auto const row = std::find_if(rows.begin(), rows.end(), [](browse::LedgerRow const& one) {
                return one.item == advice::LedgerItem::magnesium;
            });
            REQUIRE(row != rows.end());
            REQUIRE(row->bar);
            return *row->bar;
        };
        auto const before = magnesium();
        run.want(log::OpenNew{RecordType::intake, "food"});
        run.leave(Field::intake_name, "Seeds");
        run.leave(Field::intake_magnesium, "5000");
        auto const after = magnesium();
        CHECK(before.taken < after.taken);
        for (auto const& bar : {before, after})
            for (float const share : {bar.taken, bar.enough, bar.limit}) {
                CHECK(share >= 0);
                CHECK(share <= 1);
            }
        CHECK_FALSE(before.enough_amount.empty());
    }
}
