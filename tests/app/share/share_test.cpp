#include "app/running_app.h"
#include "doctest.h"
#include "exchange/share/contents.h"
#include "support/for_anyone.h"
#include "support/shipped.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using exchange::LinkKind;

namespace {

std::string link_of(ShareRequest const& request) {
    RunningApp sender;
    sender.start();
    sender.want(OpenShare{request});
    return sender.shown<share::ShareView>().url;
}

std::string link_of(std::string const& muscle) { return link_of(ShareRequest{muscle}); }

std::string fragment(std::string const& url) { return url.substr(url.find('#')); }

RunningApp receive(std::string const& link) {
    RunningApp run;
    run.open(link);
    run.load();
    return run;
}

RunningApp with_a_cramp() {
    RunningApp run;
    run.start();
    run.want(CrampNow{});
    run.pass(seconds(90));
    run.want(CrampStopped{});
    run.store();
    return run;
}

exchange::SharedReliefPlan plan_of(std::string const& muscle) {
    auto const document = exchange::read_shared_link(link_of(muscle));
    REQUIRE(document);
    return std::get<exchange::SharedReliefPlan>(document.value());
}

std::string write(exchange::SharedDocument const& document) {
    auto const link = exchange::write_shared_link(document);
    REQUIRE(link);
    return link.value();
}

template <class Resolved>
Resolved const& resolved(share::SharedView const* contents) {
    REQUIRE(contents != nullptr);
    return std::get<Resolved>(contents->document);
}

constexpr time::Instant yesterday{1'794'985'200'000};   // 2026-11-18 08:00 in Berlin

std::string record(std::string_view type, std::string_view members) {
    static std::uint8_t number = 0;
    auto const word = *diary::type_from_word(type);
    bool const once = word == diary::RecordType::profile;
    auto const id = once ? diary::singleton_id(word)
                         : diary::uuid_v7(yesterday, std::array<std::uint8_t, diary::entropy_bytes>{++number});
    auto const at = std::to_string(yesterday.ms);
    return R"({"id":")" + diary::to_string(id) + R"(","type":")" + std::string(type) + R"(","at":)" + at +
           R"(,"offset":60,"edited":)" + at + R"(,"rev":1,)" + std::string(members) + "}\n";
}

std::string const weighed_run =
    record("exercise", R"("length":60,"weight_before":70,"weight_after":69,"drunk":500,"urine":200)");

// An app that has the library, which comes after the first frame, and what it holds.
RunningApp with_library(std::string const& records = {}) {
    std::map<std::string, std::string> stored;
    if (!records.empty()) stored["2026-11-18"] = records;
    return RunningApp(std::move(stored), shipped_with_library());
}

struct Sent {
    std::string url;
    exchange::SharedDocument document;
};

Sent sent_by(RunningApp& run, ShareRequest const& request) {
    run.want(OpenShare{request});
    auto const url = run.shown<share::ShareView>().url;
    auto const document = exchange::read_shared_link(url);
    REQUIRE(document);
    return {url, document.value()};
}

std::vector<ShareRequest> const all_wishes{ShareRequest{}, usual_request(LinkKind::food_list),
                                           ShareRequest{"stretch-bedtime", LinkKind::evidence},
                                           usual_request(LinkKind::race_card), usual_request(LinkKind::summary)};

}

TEST_SUITE("received plan: unhappy") {
    TEST_CASE("a link cut short anywhere says so and shows no step") {
        auto const link = fragment(link_of("calf"));
        for (std::size_t length = 5; length < link.size(); ++length) {
            CAPTURE(length);
            RunningApp run = receive(link.substr(0, length));
            auto const view = run.shown<share::ReceivedView>();
            REQUIRE(view.problem);
            CHECK(view.contents == nullptr);
        }
    }
    TEST_CASE("a letter changed anywhere never opens as another plan") {
        auto const link = fragment(link_of("calf"));
        for (std::size_t at = 4; at + 1 < link.size(); ++at) {
            auto altered = link;
            altered[at] = altered[at] == 'A' ? 'B' : 'A';
            CAPTURE(altered);
            CHECK(receive(altered).shown<share::ReceivedView>().problem);
        }
    }
    TEST_CASE("an unknown number was made with a newer version") {
        auto plan = plan_of("calf");
        SUBCASE("of a protocol") { plan.protocol = 60'000; }
        SUBCASE("of a step") { plan.steps.back().step = 60'000; }
        SUBCASE("a step where the protocol should be") { plan.protocol = plan.steps.front().step; }
        SUBCASE("the protocol where a step should be") { plan.steps.front().step = plan.protocol; }
        auto const view = receive(write(plan)).shown<share::ReceivedView>();
        CHECK(view.problem == Problem::unsupported_version);
    }
    TEST_CASE("a link cannot ask for a longer hold than Unknot ever does") {
        auto plan = plan_of("calf");
        plan.steps.front().hold = Seconds{3600};
        auto const view = receive(write(plan)).shown<share::ReceivedView>();
        CHECK(view.problem);
    }
    TEST_CASE("what does not open can be left, and nothing of it is kept") {
        RunningApp run = receive("#s1.garbage");
        run.want(share::KeepPlan{});
        CHECK(run.app.diary().size() == 0);
        run.want(Open{Screen::today});
        CHECK(run.screen() == Screen::today);
    }
}

TEST_SUITE("share") {
    TEST_CASE("each plan opens elsewhere as it was sent, before the diary is loaded too, and nothing is stored") {
        for (auto const* muscle : {"calf", "foot", "thigh_front", "thigh_back"}) {
            CAPTURE(muscle);
            RunningApp run;
            run.open(fragment(link_of(muscle)));
            auto const view = run.shown<share::ReceivedView>();
            REQUIRE_FALSE(view.problem);
            auto const* sent = knowledge::find_protocol(shipped_knowledge(), muscle);
            auto const& plan = resolved<exchange::ResolvedPlan>(view.contents);
            CHECK(plan.protocol == sent);
            auto const for_anyone = steps_for_anyone(*sent);
            REQUIRE(plan.steps.size() == for_anyone.size());
            for (std::size_t n = 0; n < plan.steps.size(); ++n) {
                CHECK(plan.steps[n].id == for_anyone[n].id);
                CHECK(plan.steps[n].hold_seconds == for_anyone[n].hold_seconds);
            }
            CHECK(view.contents->reviewed == sent->reviewed);
            CHECK(run.app.diary().size() == 0);
            REQUIRE(run.asked_for<Navigate>().size() == 1);   // the fragment is stripped
            CHECK(run.asked_for<Navigate>().front().fragment.empty());
            CHECK(run.asked_for<Navigate>().front().history == History::replace);
        }
    }
    TEST_CASE("kept, it is what Cramp now opens with") {
        RunningApp run = receive(fragment(link_of("foot")));
        run.want(share::KeepPlan{});
        CHECK(run.shown<share::ReceivedView>().kept);
        run.want(CrampNow{});
        CHECK(run.shown<relief::ReliefView>().muscle == "foot");
    }
    TEST_CASE("the link is short, begins with the page's own address and is what is copied and sent") {
        RunningApp run;
        run.start();
        run.want(OpenShare{});
        auto const url = run.shown<share::ShareView>().url;
        CHECK(url.substr(0, run.environment.origin_path.size() + 4) == run.environment.origin_path + "#s1.");
        CHECK(url.size() < 500);
        CHECK(url.back() == 'z');
        run.want(share::CopyLink{});
        run.want(share::SendLink{});
        CHECK(run.asked_for<CopyText>().back().text == url);
        CHECK(run.asked_for<ShareLink>().back().url == url);
    }
    TEST_CASE("nothing of the diary is in it") {
        RunningApp empty, full = with_a_cramp();
        empty.start();
        empty.want(OpenShare{});
        full.want(OpenShare{});
        CHECK(empty.shown<share::ShareView>().url == full.shown<share::ShareView>().url);
    }
    TEST_CASE("a muscle nobody knows has no plan and no link") {
        RunningApp run;
        run.open("#share/elbow");
        CHECK(run.shown<share::ShareView>().contents == nullptr);
        CHECK(run.shown<share::ShareView>().url.empty());
    }
}

TEST_SUITE("other links: unhappy") {
    TEST_CASE("what there is not cannot be shared, and nothing is copied but nothing") {
        for (auto const& request :
             {ShareRequest{"gold", LinkKind::food_list}, ShareRequest{"no-such", LinkKind::evidence},
              ShareRequest{"", LinkKind::evidence}, ShareRequest{"elbow", LinkKind::race_card},
              ShareRequest{"91", LinkKind::summary}}) {
            CAPTURE(request.subject);
            RunningApp run = with_library();
            run.start();
            run.want(OpenShare{request});
            auto const view = run.shown<share::ShareView>();
            CHECK(view.url.empty());
            CHECK(view.contents == nullptr);
            CHECK_FALSE(view.loading);
        }
    }
    TEST_CASE("before the library is there it says so, and so it does of nights before the diary is") {
        for (auto const& request : all_wishes) {
            RunningApp run;
            run.open();
            run.want(OpenShare{request});
            auto const view = run.shown<share::ShareView>();
            CHECK(view.loading == (request.kind != LinkKind::relief_plan));
            CHECK(view.url.empty() == view.loading);
        }
    }
    TEST_CASE("a link that needs the library waits for it, and is no problem until then") {
        RunningApp sender = with_library();
        sender.start();
        auto const link = fragment(sent_by(sender, usual_request(LinkKind::food_list)).url);
        auto const view = receive(link).shown<share::ReceivedView>();
        CHECK(view.contents == nullptr);
        CHECK_FALSE(view.problem);
        CHECK_FALSE(view.can_keep);
    }
    TEST_CASE("what holds no plan cannot be kept") {
        RunningApp sender = with_library(), run = with_library();
        sender.start();
        run.open(fragment(sent_by(sender, usual_request(LinkKind::summary)).url));
        run.load();
        CHECK_FALSE(run.shown<share::ReceivedView>().can_keep);
        run.want(share::KeepPlan{});
        CHECK_FALSE(run.shown<share::ReceivedView>().kept);
        CHECK(run.app.diary().size() == 0);
    }
    TEST_CASE("who has or had an eating disorder is not shown sweat by weighing, and shares none") {
        RunningApp run = with_library(weighed_run + record("profile", R"("conditions":["eating_disorder"])"));
        run.start();
        auto const card = std::get<exchange::SharedRaceCard>(sent_by(run, usual_request(LinkKind::race_card)).document);
        CHECK_FALSE(card.sweat);
        CHECK_FALSE(run.shown<share::ShareView>().with_sweat);
    }
}

TEST_SUITE("other links") {
    TEST_CASE("each kind opens elsewhere with what its sender saw, and nothing is stored") {
        for (auto const& request : all_wishes) {
            CAPTURE(static_cast<int>(request.kind));
            RunningApp sender = with_library(weighed_run), run = with_library();
            sender.start();
            auto const sent = sent_by(sender, request);
            CHECK(kind_of(sent.document) == request.kind);
            CHECK(sent.url.size() <= 500);
            run.open(fragment(sent.url));
            auto const view = run.shown<share::ReceivedView>();
            REQUIRE_FALSE(view.problem);
            REQUIRE(view.contents != nullptr);
            CHECK(view.contents->document.index() == sender.shown<share::ShareView>().contents->document.index());
            CHECK(view.contents->reviewed == sender.shown<share::ShareView>().contents->reviewed);
            CHECK_FALSE(view.contents->sent_reviewed);
            CHECK(view.can_keep == (request.kind == LinkKind::relief_plan || request.kind == LinkKind::race_card));
            run.load();
            CHECK(run.app.diary().size() == 0);
        }
    }
    TEST_CASE("evidence sent as it was graded and reviewed before says so") {
        auto card = *exchange::evidence_to_share(shipped_with_library(), "stretch-bedtime");
        card.reviewed = {card.reviewed.days - 1};
        card.grade = knowledge::Grade::high;
        RunningApp run = with_library();
        run.open(write(card));
        auto const* contents = run.shown<share::ReceivedView>().contents;
        REQUIRE(contents != nullptr);
        CHECK(contents->sent_reviewed == time::to_iso(card.reviewed));
        CHECK(contents->sent_grade == knowledge::Grade::high);
        CHECK(contents->reviewed > *contents->sent_reviewed);
    }
    TEST_CASE("weighed sweat goes with a race card, or stays at home, as the person chooses") {
        RunningApp run = with_library(weighed_run);
        run.start();
        auto const with = std::get<exchange::SharedRaceCard>(sent_by(run, usual_request(LinkKind::race_card)).document);
        REQUIRE(with.sweat);
        CHECK(with.sweat->rate_low == 1300);
        CHECK(run.shown<share::ShareView>().with_sweat == true);
        run.want(share::ShareSweat{false});
        auto const without =
            std::get<exchange::SharedRaceCard>(sent_by(run, usual_request(LinkKind::race_card)).document);
        CHECK_FALSE(without.sweat);
        CHECK(run.shown<share::ShareView>().with_sweat == false);
    }
    TEST_CASE("nights end with the last one that is over, and a cramp added changes the link") {
        RunningApp run = with_library(record("cramp", R"("end":"stopped","strength":6,"woke":true)"));
        run.start();
        auto const before = sent_by(run, usual_request(LinkKind::summary));
        auto const summary = std::get<exchange::SharedSummary>(before.document);
        CHECK(summary.nights.size() == 90);
        // It is 04:12 on the 19th, still the night of the 18th: the last one over is that of the 17th.
        CHECK(summary.first.days + 89 == time::day_from_iso("2026-11-17").value().days);
        run.pass(hours(24));
        auto const later = std::get<exchange::SharedSummary>(sent_by(run, usual_request(LinkKind::summary)).document);
        CHECK(later.nights.back() == exchange::SharedNight{1, 6, true});
        CHECK(run.shown<share::ShareView>().contents->figures.cramps == 1);
    }
    TEST_CASE("statements are found by their words in any order, and some stand there before") {
        RunningApp run = with_library();
        run.start();
        run.want(OpenShare{usual_request(LinkKind::evidence)});
        CHECK_FALSE(run.shown<share::ShareView>().found.empty());
        run.want(share::FindEvidence{"JUICE pickle"});
        auto const found = run.shown<share::ShareView>().found;
        REQUIRE_FALSE(found.empty());
        CHECK(found.front()->text.find("ickle") != std::string::npos);
        run.want(share::FindEvidence{"qwertz"});
        CHECK(run.shown<share::ShareView>().found.empty());
    }
    TEST_CASE("once a statement is chosen the others make way, until one searches again") {
        RunningApp run = with_library();
        run.start();
        run.want(OpenShare{usual_request(LinkKind::evidence)});
        run.want(share::FindEvidence{"pickle"});
        run.want(OpenShare{ShareRequest{"stretch-bedtime", LinkKind::evidence}});
        CHECK(run.shown<share::ShareView>().found.empty());
        CHECK(run.shown<share::ShareView>().search.empty());
        run.want(share::FindEvidence{"magnesium"});
        CHECK_FALSE(run.shown<share::ShareView>().found.empty());
    }
}
