#include "app/running_app.h"
#include "doctest.h"
#include "support/shipped.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;

namespace {

log::DrinksCard card(RunningApp& run) {
    run.want(Open{Screen::today});
    auto const cards = run.app.view(run.now()).cards;
    REQUIRE(cards);
    return cards->drinks.value();
}

std::vector<diary::FieldEdit> drink(std::string_view word, std::int64_t millilitres) {
    return {{Field::intake_what, diary::choice(Field::intake_what, "drink")},
            {Field::intake_drink, diary::choice(Field::intake_drink, word)},
            {Field::intake_volume, diary::Value{millilitres}}};
}

std::vector<std::string> names(log::DrinksCard const& shown) {
    std::vector<std::string> words;
    for (auto const& add : shown.adds)
        words.push_back(add.line.words.empty() ? add.line.text : add.line.words.front());
    return words;
}

}

TEST_SUITE("log: drinks on Today") {
    TEST_CASE("water, coffee and tea are there before anything was logged") {
        RunningApp run({}, shipped_with_library());
        run.start();
        auto const shown = card(run);
        CHECK(names(shown) == std::vector<std::string>{"drink.water", "drink.coffee", "drink.tea"});
        CHECK(shown.total.empty());
    }
    TEST_CASE("one tap adds one, and the total of today follows") {
        RunningApp run({}, shipped_with_library());
        run.start();
        run.want(log::AddRecord{diary::RecordType::intake, card(run).adds.front().fields});
        CHECK(card(run).total.number == "250");
        run.want(log::AddRecord{diary::RecordType::intake, card(run).adds.front().fields});
        CHECK(card(run).total.number == "500");
        run.want(Undo{});
        CHECK(card(run).total.number == "250");
        run.pass(hours(24));
        CHECK(card(run).total.empty());
    }
    TEST_CASE("what this person drinks comes after the three, alcohol last, and each in their own size") {
        RunningApp run({}, shipped_with_library());
        run.start();
        run.want(log::AddRecord{diary::RecordType::intake, drink("wine", 150)});
        run.pass(minutes(1));
        run.want(log::AddRecord{diary::RecordType::intake, drink("juice", 200)});
        run.pass(minutes(1));
        run.want(log::AddRecord{diary::RecordType::intake, drink("coffee", 120)});
        auto const shown = card(run);
        CHECK(names(shown) ==
              std::vector<std::string>{"drink.water", "drink.coffee", "drink.tea", "drink.juice", "drink.wine"});
        CHECK(shown.adds[1].line.amount.number == "120");
    }
    TEST_CASE("a drink without a volume makes the total a least one") {
        RunningApp run({}, shipped_with_library());
        run.start();
        run.want(log::AddRecord{diary::RecordType::intake, drink("water", 250)});
        run.want(log::AddRecord{diary::RecordType::intake,
                                {{Field::intake_what, diary::choice(Field::intake_what, "drink")},
                                 {Field::intake_drink, diary::choice(Field::intake_drink, "broth")}}});
        CHECK(card(run).at_least);
    }
}
