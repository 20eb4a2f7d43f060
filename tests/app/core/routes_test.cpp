#include "app/core/routes.h"
#include "doctest.h"
#include "support/random_diary.h"

using namespace unknot;
using namespace unknot::app;
using exchange::LinkKind;

namespace {

auto const id = diary::uuid_v7({1'795'057'920'000}, std::array<std::uint8_t, diary::entropy_bytes>{1});

}

TEST_SUITE("routes") {
    TEST_CASE("without a fragment it is Today, whatever trackers were appended") {
        for (auto const* fragment : {"", "#", "#/", "#today", "#?fbclid=IwAR0", "#&utm_source=x"}) {
            CAPTURE(fragment);
            auto const route = read_route(fragment);
            CHECK(route.screen == Screen::today);
            CHECK_FALSE(route.launch);
        }
    }
    TEST_CASE("what is unknown is never Today in silence: the screen of what was sent says what is wrong with it") {
        for (auto const* fragment : {"##", "#NOW", "#nowhere", "#now/", "#javascript:alert(1)", "#stopped", "#s", "#s1",
                                     "#s1.", "#s1.AAAA", "#S1.AAAA", "#s2.AAAA", "#s3", "#s17.AAAA?fbclid=x",
                                     "#s1%2EAAAA", "#%2523s1.AAAA", "#%23s1%252EAAAA", "# s1.AAAA", "#%73%31%2E"}) {
            CAPTURE(fragment);
            auto const route = read_route(fragment);
            CHECK(route.screen == Screen::received);
            CHECK_FALSE(route.launch);
        }
    }
    TEST_CASE("trackers that were appended change no route") {
        CHECK(read_route("#now?utm_source=x").launch);
        CHECK(read_route("#help&fbclid=IwAR0").screen == Screen::help);
        CHECK(read_route(fragment_of(Screen::form, id) + "?fbclid=x").id == id);
        CHECK(read_route("#share/foot?utm_medium=mail").share == ShareRequest{"foot"});
    }
    TEST_CASE("never fails, whatever stands there") {
        tests::Chance chance(1);
        for (int n = 0; n < 2000; ++n)
            (void)read_route("#" + tests::random_text(chance));
    }
    TEST_CASE("an entry without a readable id is the list it would be in") {
        CHECK(read_route("#entry").screen == Screen::diary);
        CHECK(read_route("#entry/").screen == Screen::diary);
        CHECK(read_route("#entry/not-an-id").screen == Screen::diary);
    }
    TEST_CASE("a file that was opened is not in the address") {
        CHECK(read_route("#restore").screen == Screen::more);
        CHECK(read_route("#table").screen == Screen::data);
    }
    TEST_CASE("only the shortcut starts relief") {
        CHECK(read_route("#now").launch);
        CHECK(read_route("now").launch);
        CHECK_FALSE(read_route("#relief").launch);
    }
    TEST_CASE("every fragment leads back to where it came from") {
        for (auto const screen :
             {Screen::today, Screen::relief, Screen::diary, Screen::help, Screen::share, Screen::more}) {
            CHECK(read_route(fragment_of(screen)).screen == screen);
        }
        CHECK(fragment_of(Screen::stopped) == "#today");
        for (auto const screen : {Screen::relief, Screen::form}) {
            auto const route = read_route(fragment_of(screen, id));
            CHECK(route.screen == screen);
            CHECK(route.id == id);
        }
        for (auto const& request :
             {ShareRequest{"thigh_back"}, usual_request(LinkKind::food_list), usual_request(LinkKind::race_card),
              ShareRequest{"stretch-bedtime", LinkKind::evidence}, ShareRequest{"365", LinkKind::summary}})
            CHECK(read_route(fragment_of_share(request)).share == request);
    }
    TEST_CASE("a muscle after share is its plan, a kind alone is the usual one of it") {
        CHECK(read_route("#share/foot").share == ShareRequest{"foot"});
        CHECK(read_route("#share").share == ShareRequest{});
        CHECK(read_route("#share/").share == ShareRequest{});
        CHECK(read_route("#share/nights").share == usual_request(LinkKind::summary));
        CHECK(read_route("#share/foods/").share == usual_request(LinkKind::food_list));
        CHECK_FALSE(read_route("#more").share);
        CHECK(nights_of({"90", LinkKind::summary}) == 90);
        for (auto const* subject : {"", "0", "-1", "91", "90 ", "99999999999999"})
            CHECK_FALSE(nights_of({subject, LinkKind::summary}));
        CHECK_FALSE(nights_of({"90", LinkKind::race_card}));
    }
}
