#include "app/running_app.h"

#include "doctest.h"
#include "support/shipped.h"

#include <utility>

namespace unknot::tests {

using namespace app;

RunningApp::RunningApp(std::map<std::string, std::string> stored)
    : RunningApp(std::move(stored), shipped_knowledge()) {}

RunningApp::RunningApp(std::map<std::string, std::string> stored, knowledge::Knowledge const& knowledge)
    : app(knowledge, shipped_strings()), pages(std::move(stored)) {
    clock = {{1'795'057'920'000}, 60, "Europe/Berlin"};   // 2026-11-19 04:12 there
    environment.origin_path = "https://unknot.example/app/";
    environment.version = "1";
}

Now RunningApp::now() {
    Now now;
    now.moment = clock;
    now.monotonic = monotonic;
    now.entropy.back() = ++drawn_entropy_;
    now.lock_entropy.back() = drawn_entropy_;
    now.zone_of = [zone = zone](time::Moment const& moment) {
        if (zone && zone->name() == moment.zone) return *zone;
        return time::Zone::make(moment.zone, {{time::first_instant, moment.offset_minutes}}).value();
    };
    now.zone_between = [here = clock](time::Instant, time::Instant) {
        return time::Zone::make(here.zone, {{time::first_instant, here.offset_minutes}}).value();
    };
    return now;
}

void RunningApp::set_clock(time::Zone const& there, time::Instant at) {
    zone = there;
    clock = there.moment_at(at);
}

void RunningApp::take(Effects given) {
    for (auto& effect : given)
        effects.push_back(std::move(effect));
}

void RunningApp::open(std::string_view fragment, std::optional<time::Instant> launched) {
    take(app.open(environment, fragment, launched, now()));
}

void RunningApp::load() {
    for (auto const& [key, text] : pages)
        app.load_page(key, text);
    take(app.loaded(now()));
}

void RunningApp::start() {
    open();
    load();
}

void RunningApp::want(Intent const& intent) { take(app.handle(intent, now())); }

void RunningApp::type(Text what, std::string text) {
    want(form::TypeMoment{shown<form::FormView>().id, what, std::move(text)});
}

void RunningApp::type(diary::Field field, std::string text) {
    want(form::TypeField{shown<form::FormView>().id, field, std::move(text)});
}

void RunningApp::leave(Text what, SharedText const& text) {
    want(form::TypeMoment{shown<form::FormView>().id, what, text.string(), true});
}

void RunningApp::leave(diary::Field field, SharedText const& text) {
    want(form::TypeField{shown<form::FormView>().id, field, text.string(), true});
}

form::MomentField RunningApp::moment(Text what) {
    for (auto const& card : shown<form::FormView>().cards)
        for (auto const& field : card.moment)
            if (field.what == what) return field;
    FAIL("the form does not have that time");
    return {};
}

FieldView RunningApp::field(diary::Field wanted) {
    for (auto const& card : shown<form::FormView>().cards)
        for (auto const& field : card.fields)
            if (field.form.field == wanted) return field;
    FAIL("the form does not have the field");
    return {};
}

std::string RunningApp::form_problem() {
    for (auto const& card : shown<form::FormView>().cards) {
        for (auto const& field : card.moment)
            if (!field.problem.empty()) return field.problem;
        for (auto const& field : card.fields)
            if (!field.problem.empty()) return field.problem;
    }
    return {};
}

void RunningApp::pass(Milliseconds time) {
    int idle = 0;   // ticks that were asked for and took no time
    while (time.count > 0) {
        auto const due = app.next_tick(now());
        auto const step = due ? std::min(*due, time) : time;
        idle = step.count == 0 ? idle + 1 : 0;
        REQUIRE_MESSAGE(idle < 5, "the app asks to be called again at once, for ever");
        clock.at = clock.at + step;
        monotonic = monotonic + step;
        time = time - step;
        take(app.tick(now()));
    }
}

void RunningApp::store() {
    while (auto const batch = app.next_commit()) {
        for (auto const& key : batch->page_keys) {
            auto const page = app.apply_page(batch->sequence, key, pages[key]);
            REQUIRE(page);
            pages[key] = *page;
        }
        take(app.committed(batch->sequence, now()));
    }
}

void RunningApp::fail(SaveFailure failure) {
    while (auto const batch = app.next_commit())
        take(app.commit_failed(batch->sequence, failure));
}

void RunningApp::open_file(std::string_view name, std::string_view bytes) {
    constexpr std::size_t piece = 1000;
    REQUIRE(app.file_begun(name, bytes.size(), now()) == FileAnswer::go_on);
    for (std::size_t at = 0; at < bytes.size(); at += piece)
        if (app.file_piece(bytes.substr(at, piece)) == FileAnswer::stop) break;
    take(app.file_ended(FileEnd::whole, now()));
    work();
}

void RunningApp::unlock(std::uint32_t request, std::string_view plain) {
    (void)app.unlocked_piece(request, plain);
    take(app.unlocked(request, CipherOutcome::done, now()));
    work();
}

std::string RunningApp::written(std::uint32_t request) {
    std::string file;
    for (;;) {
        auto const piece = app.backup_piece(request);
        REQUIRE(piece.state != FilePiece::State::stopped);
        if (piece.state == FilePiece::State::end) return file;
        file += piece.bytes;
    }
}

void RunningApp::work() {
    while (app.has_awaited_work())
        (void)app.work();
    take(app.tick(now()));
}

void RunningApp::add_past_cramp() {
    want(app::AddPastCramp{});
    if (screen() == app::Screen::form) want(app::form::Store{shown<app::form::FormView>().id});
}

void RunningApp::log_drink(std::string_view kind) {
    want(Open{Screen::log});
    auto const plain = shown<log::LogView>().plain_drinks;
    std::vector<std::string> const words{"drink." + std::string(kind)};
    auto const drink =
        std::find_if(plain.begin(), plain.end(), [&](log::QuickAdd const& add) { return add.line.words == words; });
    REQUIRE(drink != plain.end());
    want(log::AddRecord{diary::RecordType::intake, drink->fields});
}

std::vector<diary::Record const*> RunningApp::records(diary::RecordType type) const {
    return app.diary().newest(type, 1000);
}

diary::Record const& RunningApp::newest(diary::RecordType type) const {
    REQUIRE_FALSE(records(type).empty());
    return *records(type).front();
}

std::vector<diary::Record const*> RunningApp::cramps() const { return records(diary::RecordType::cramp); }

diary::Record const& RunningApp::cramp() const { return newest(diary::RecordType::cramp); }

Screen RunningApp::screen() { return chrome().screen; }

bool RunningApp::announced(std::string_view key) const {
    auto const text = shipped_strings().text(key);
    for (auto const& one : asked_for<Announce>()) {
        if (one.text == text) return true;
    }
    return false;
}

}
