// What is said about the app itself above any screen, and what a person can do about it.
#include "doctest.h"
#include "support/running_session.h"

using namespace unknot;
using namespace unknot::tests;
using ui::Role;

namespace {

bool says(RunningSession const& run, std::string_view part) {
    for (auto const& node : run.session.scene().nodes)
        if (node.name.find(part) != std::string_view::npos) return true;
    return false;
}

app::Environment with_loss(app::Loss::Kind kind) {
    app::Environment environment;
    environment.loss = app::Loss{kind, 412, time::Instant{1'795'057'920'000}, time::Instant{1'794'000'000'000}};
    return environment;
}

}

TEST_SUITE("notices") {
    TEST_CASE("a lost diary is no first time: until when it was here, how much it was, and what can be done") {
        RunningSession run({}, with_loss(app::Loss::Kind::gone));
        run.open();
        CHECK(says(run, "with 412 entries"));
        CHECK(says(run, "2026-11-19"));
        CHECK(says(run, "2026-11-06"));   // the last backup
        CHECK_FALSE(run.shows(tr("welcome.title")));
        run.act(Role::button, tr("loss.start_new"));
        run.settle();
        CHECK_FALSE(says(run, "with 412 entries"));
        CHECK(run.asked_for<app::ForgetLoss>().size() == 1);
        CHECK(run.shows(tr("welcome.title")));
    }
    TEST_CASE("one that cannot be opened offers to try again and to save what can be read") {
        RunningSession run({}, with_loss(app::Loss::Kind::unopened));
        run.session.open(run.session.environment(), "", std::nullopt);
        run.session.storage_unavailable(app::StorageState::unavailable);
        run.settle();
        CHECK(says(run, tr("loss.unopened")));
        CHECK_FALSE(run.shows(tr("storage.memory_only")));
        CHECK_FALSE(run.shows(tr("welcome.title")));
        run.act(Role::button, tr("loss.save_readable"));
        CHECK(run.asked_for<app::SaveRawBackup>().size() == 1);
        run.act(Role::button, tr("storage.retry"));
        CHECK(run.asked_for<app::ReloadPage>().size() == 1);
    }
    TEST_CASE("one that another tab keeps is not lost: the tab is named") {
        RunningSession run({}, with_loss(app::Loss::Kind::unopened));
        run.session.open(run.session.environment(), "", std::nullopt);
        run.session.storage_unavailable(app::StorageState::unavailable);
        run.stores = false;
        run.settle();
        run.act(Role::button, tr("nav.diary"));
        run.add_past_cramp();
        auto const batch = run.session.next_commit();
        REQUIRE(batch);
        run.session.commit_failed(batch->sequence, app::SaveFailure::blocked);
        run.settle();
        CHECK(says(run, "Another tab holds the diary"));
        CHECK_FALSE(says(run, tr("loss.unopened")));
    }
    TEST_CASE("one that went while it was open can be stored again") {
        RunningSession run;
        run.open();
        run.act(Role::button, tr("nav.diary"));
        run.add_past_cramp();
        auto environment = run.session.environment();
        environment.loss = app::Loss{app::Loss::Kind::removed, 1, {}, {}};
        run.session.change_environment(environment);
        run.act(Role::button, tr("nav.today"));
        run.settle();
        CHECK(run.shows(tr("loss.removed")));
        run.act(Role::button, tr("loss.store_again"));
        run.settle();
        CHECK_FALSE(run.shows(tr("loss.removed")));
    }
    TEST_CASE("a long commit says how far it is, and can be given up") {
        RunningSession run;
        run.open();
        run.session.commit_progress(30, 120);
        run.settle();
        CHECK(says(run, "25 %"));
        run.act(Role::button, tr("writing.cancel"));
        CHECK(run.asked_for<app::CancelCommit>().size() == 1);
        (void)run.session.commit_failed(1, app::SaveFailure::cancelled);
        run.settle();
        CHECK_FALSE(says(run, "25 %"));
    }
    TEST_CASE("text that could not be saved is told on other screens, and leads back to it") {
        RunningSession run;
        run.open();
        run.act(Role::button, tr("nav.diary"));
        run.add_past_cramp();
        run.type(tr("field.note"), std::string(5'000, 'x'));
        run.leave(tr("field.note"));
        CHECK_FALSE(says(run, tr("refused.text")));
        CHECK(run.shows(tr("storage.not_saved")));
        run.act(Role::button, tr("nav.today"));
        run.settle();
        CHECK(says(run, tr("refused.text") + ' ' + tr("form.too_long")));   // the reason too
        run.act(Role::button, tr("refused.copy"));
        CHECK(run.asked_for<app::CopyText>().size() == 1);
        run.act(Role::button, tr("refused.open"));
        run.settle();
        CHECK(run.shows(tr("form.too_long")));
    }
}
