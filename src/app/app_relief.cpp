#include "advice/relief.h"
#include "app/app.h"
#include "app/records.h"
#include "app/routes.h"
#include "time/future.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace unknot::app {

using diary::Field;

Effects App::begin_relief(time::Moment at, Now const& now) {
    if (relief_) {
        screen_ = Screen::relief;
        return {};
    }
    relief_.emplace(std::move(at), setting(diary_, Field::settings_last_muscle, "calf"), now);
    screen_ = Screen::relief;
    Effects effects{KeepAwake{Awake::yes}};
    if (may_edit()) append(effects, store_cramp(now));
    return effects;
}

// The record of the cramp being eased: a new one, or an open one of the last minutes that this launch goes on with.
Effects App::store_cramp(Now const& now) {
    assert(relief_ && !relief_->cramp);
    auto const recent = diary_.newest(diary::RecordType::cramp, 1, time::end_of_past(now.moment.at));
    bool const goes_on = !recent.empty() && recent.front()->choice(Field::cramp_end) == "open" &&
                         relief_->at().at - recent.front()->at.at <= resumes_within;
    Effects effects;
    if (goes_on) {
        bool const stopped = relief_->stopped;
        effects.emplace_back(LaunchTaken{});
        append(effects, resume_relief(*recent.front(), now));
        if (stopped) relief_->stop(now);
    } else {
        bool const undecided = !relief_->muscle_chosen && relief_->step == 0 && !relief_->stopped;
        if (undecided) relief_->muscle = setting(diary_, Field::settings_last_muscle, relief_->muscle);
        relief_->cramp = diary::uuid_v7(relief_->at().at, now.entropy);
        append(effects, store_launch(*relief_->cramp, relief_->at(), "open", now));
    }
    effects.emplace_back(Navigate{fragment_of(Screen::relief, *relief_->cramp), History::replace});
    if (relief_->stopped) append(effects, finish_cramp(now));
    return effects;
}

// A new cramp. The page's note of its start goes when the record is stored, not before.
Effects App::store_launch(diary::RecordId const& id, time::Moment const& at, std::string_view end, Now const& now) {
    std::string const muscle = relief_ ? relief_->muscle : setting(diary_, Field::settings_last_muscle, "calf");
    auto patch = diary::new_patch(id, diary::RecordType::cramp, at);
    patch.fields = {{Field::cramp_end, diary::choice(Field::cramp_end, end)},
                    {Field::cramp_muscle, diary::choice(Field::cramp_muscle, muscle)}};
    Effects effects = change(one_patch(std::move(patch), now), now);
    if (diary_.find(id) != nullptr) launch_.commit = outbox_.last_sequence();
    return effects;
}

Effects App::resume_relief(diary::Record const& cramp, Now const& now) {
    std::string const muscle(cramp.choice(Field::cramp_muscle).value_or("calf"));
    relief_.emplace(cramp.at, muscle, now);
    relief_->cramp = cramp.id;
    relief_->touch(now);
    // Past ten minutes Help has already opened once; it stays one tap away.
    relief_->help_opened = relief_->elapsed(now) >= help_opens_after;
    screen_ = Screen::relief;
    return {KeepAwake{Awake::yes}, Navigate{fragment_of(Screen::relief, cramp.id), History::replace}};
}

// At an opening: an open cramp of the last minutes goes on; older ones were left alone and their length is not known.
Effects App::settle_open_cramps(Now const& now) {
    Effects effects;
    if (!may_edit()) return effects;
    if (relief_ && !relief_->cramp) append(effects, store_cramp(now));
    if (launch_.left_alone) {
        auto const id = diary::uuid_v7(launch_.left_alone->at, now.entropy);
        append(effects, store_launch(id, *launch_.left_alone, "unknown", now));
        launch_.left_alone.reset();
    }
    std::vector<diary::RecordId> left_alone;
    for (auto const* cramp : diary_.newest(diary::RecordType::cramp, diary_.count(diary::RecordType::cramp))) {
        if (cramp->choice(Field::cramp_end) != "open" || (relief_ && relief_->cramp == cramp->id)) continue;
        bool const recent = now.moment.at - cramp->at.at < left_alone_after;
        if (recent && !relief_)
            append(effects, resume_relief(*cramp, now));
        else
            left_alone.push_back(cramp->id);
    }
    for (auto const& id : left_alone) {
        auto patch = diary::edit_patch(*diary_.find(id));
        patch.fields = {{Field::cramp_end, diary::choice(Field::cramp_end, "unknown")}};
        append(effects, change(one_patch(std::move(patch), now), now));
    }
    if (screen_ == Screen::relief && !relief_) screen_ = Screen::today;
    return effects;
}

Effects App::finish_cramp(Now const& now) {
    if (!relief_->stopped) relief_->stop(now);
    if (!relief_->cramp) return {};   // stored when the diary has been read
    auto const* cramp = diary_.find(*relief_->cramp);
    Effects effects;
    if (cramp != nullptr) {
        auto patch = diary::edit_patch(*cramp);
        patch.fields = {{Field::cramp_end, diary::choice(Field::cramp_end, "stopped")},
                        {Field::cramp_duration, diary::Value{relief_->duration().count}}};
        entry_ = cramp->id;   // the record is replaced by the change
        append(effects, change(one_patch(std::move(patch), now), now));
    }
    relief_.reset();
    screen_ = Screen::stopped;
    effects.emplace_back(KeepAwake{Awake::no});
    effects.emplace_back(Navigate{fragment_of(Screen::stopped), History::replace});
    return effects;
}

Effects App::tick_relief(Now const& now) {
    if (!relief_ || relief_->stopped) return {};
    if (relief_->untouched(now) >= left_alone_after) {
        if (!relief_->cramp && storage_ == StorageState::loading) return {};   // settled when there is a diary
        relief_.reset();
        screen_ = Screen::today;
        Effects effects{KeepAwake{Awake::no}, Navigate{fragment_of(Screen::today), History::replace}};
        append(effects, settle_open_cramps(now));
        return effects;
    }
    if (relief_->elapsed(now) >= help_opens_after && !relief_->help_opened) {
        relief_->help_opened = true;
        Effects effects = store_drafts(now, DraftsDue::all);
        append(effects, go(Screen::help));
        effects.emplace_back(Announce{std::string(strings_.text("relief.ten_minutes")), Urgency::urgent});
        return effects;
    }
    auto const& step = *relief_steps()[relief_->step];
    if (step.hold_seconds && !relief_->hold_announced && relief_->in_step(now).count >= *step.hold_seconds * 1000) {
        relief_->hold_announced = true;
        return {Announce{std::string(strings_.text("relief.hold_over"))}};
    }
    return {};
}

std::optional<Milliseconds> App::next_relief_tick(Now const& now) const {
    if (!relief_ || relief_->stopped) return std::nullopt;
    auto const to_next_second = Milliseconds{1000 - relief_->elapsed(now).count % 1000};
    if (screen_ == Screen::relief) return to_next_second;
    auto wait = left_alone_after - relief_->untouched(now);
    if (wait.count <= 0 && !relief_->cramp) return std::nullopt;   // it waits for the diary
    if (!relief_->help_opened) wait = std::min(wait, help_opens_after - relief_->elapsed(now));
    return wait;
}

std::vector<knowledge::Step const*> App::relief_steps() const {
    std::vector<knowledge::Step const*> steps;
    for (auto const& planned : advice::plan_for(knowledge_, {relief_->muscle, relief_->situation}).steps)
        steps.push_back(planned.step);
    // A muscle of a newer version has no steps here; the first protocol is better than none.
    if (steps.empty()) steps.push_back(&knowledge_.protocols.front().steps.front());
    return steps;
}

ReliefView App::relief_view(Now const& now) const {
    auto const plan = advice::plan_for(knowledge_, {relief_->muscle, relief_->situation}, diary_, now.moment);
    auto const steps = relief_steps();
    ReliefView view;
    view.knowledge = &knowledge_;
    view.muscle = relief_->muscle;
    view.situation = plan.situation;
    view.choosing = relief_->choosing;
    view.started = relief_->at();
    view.elapsed = {relief_->elapsed(now).count / 1000};
    view.step = steps[relief_->step];
    view.number = relief_->step + 1;
    view.count = steps.size();
    view.stop_line = knowledge_.stop_line;
    if (relief_->step < plan.steps.size())
        for (auto const& block : plan.steps[relief_->step].blocks)
            view.blocked.push_back(block.text);
    if (view.step->hold_seconds) {
        auto const left = *view.step->hold_seconds * 1000 - relief_->in_step(now).count;
        view.hold_over = left <= 0;
        view.hold_left = Seconds{std::max<std::int64_t>(0, (left + 999) / 1000)};
    }
    return view;
}

Effects App::remember_muscle(std::string const& muscle, Now const& now) {
    auto patch = only_patch(diary_, diary::RecordType::settings, now);
    patch.fields = {{Field::settings_last_muscle, diary::choice(Field::settings_last_muscle, muscle)}};
    return change(one_patch(std::move(patch), now), now);
}

}
