#include "app/app.h"
#include "app/records.h"
#include "app/routes.h"
#include "diary/text_value.h"

#include <algorithm>
#include <array>
#include <utility>

namespace unknot::app {

using diary::Field;

// One answer per intent, in the order of intent.h.
struct App::Handler {
    App& app;
    Now const& now;

    Effects edit(diary::RecordId const& id, std::vector<diary::FieldEdit> fields) const {
        return app.edit(id, std::move(fields), now);
    }

    template <class AreaIntent>
    Effects when_whole(AreaIntent const& intent) const {
        if (app.is_whole()) return app.answer(intent, now);
        app.waiting_ = intent;
        return {Announce{std::string(app.strings_.text("later.loading"))}};
    }

    Effects operator()(LogIntent const& intent) const { return when_whole(intent); }

    Effects operator()(InsightIntent const& intent) const { return when_whole(intent); }

    Effects operator()(ExchangeIntent const& intent) const { return when_whole(intent); }

    Effects operator()(SharingIntent const& intent) const { return when_whole(intent); }

    Effects operator()(ProfileIntent const& intent) const { return when_whole(intent); }

    Effects operator()(RescueIntent const& intent) const { return when_whole(intent); }

    Effects operator()(Open const& open) const {
        if (open.screen == Screen::relief && !app.relief_) return {};
        Effects effects = app.store_drafts(now, DraftsDue::all);
        bool const back = open.screen == Screen::relief && app.relief_->cramp;
        append(effects, app.go(open.screen, back ? fragment_of(Screen::relief, *app.relief_->cramp) : std::string{}));
        return effects;
    }

    Effects operator()(OpenEntry const& open) const {
        Effects effects = app.store_drafts(now, DraftsDue::all);
        app.entry_ = open.id;
        append(effects, app.go(Screen::entry, fragment_of(Screen::entry, open.id)));
        return effects;
    }

    Effects operator()(CrampNow const&) const { return app.begin_relief(now.moment, now); }

    Effects operator()(ShowMuscles const&) const {
        if (app.relief_) app.relief_->choosing = !app.relief_->choosing;
        return {};
    }

    Effects operator()(ChooseMuscle const& choice) const {
        if (!app.relief_) return {};
        app.relief_->choosing = false;
        if (choice.muscle == app.relief_->muscle) return {};
        app.relief_->muscle = choice.muscle;
        app.relief_->muscle_chosen = true;
        app.relief_->start_step(0, now);
        Effects effects;
        if (app.relief_->cramp) {
            effects = say(*app.relief_->cramp, Field::cramp_muscle, choice.muscle);
        }
        if (app.may_edit()) append(effects, app.remember_muscle(choice.muscle, now));
        return effects;
    }

    // The situation says where the cramp came, for the diary too.
    Effects operator()(ChooseSituation const& choice) const {
        if (!app.relief_) return {};
        auto& relief = *app.relief_;
        relief.choosing = false;
        relief.situation = relief.situation == choice.situation ? std::string() : choice.situation;
        relief.start_step(0, now);
        constexpr std::array<std::pair<std::string_view, std::string_view>, 4> contexts{
            {{"asleep", "sleep"}, {"running", "exercise"}, {"swimming", "swimming"}, {"desk", "rest"}}};
        for (auto const& [situation, context] : contexts)
            if (relief.cramp && relief.situation == situation) return say(*relief.cramp, Field::cramp_context, context);
        return {};
    }

    // In the middle of a cramp nothing is offered to be taken back: the same chips do it.
    Effects say(diary::RecordId const& cramp, Field field, std::string_view word) const {
        auto const* record = app.diary_.find(cramp);
        if (record == nullptr) return {};
        auto patch = diary::edit_patch(*record);
        patch.fields = {{field, diary::choice(field, word)}};
        return app.change(one_patch(std::move(patch), now), now);
    }

    Effects operator()(MoveStep const& move) const {
        if (!app.relief_) return {};
        auto const last = app.relief_steps().size() - 1;
        std::size_t step = app.relief_->step;
        if (move.move == StepMove::next) step = std::min(step + 1, last);
        if (move.move == StepMove::back && step > 0) --step;
        app.relief_->start_step(step, now);
        return {};
    }

    Effects operator()(CrampStopped const&) const { return app.relief_ ? app.finish_cramp(now) : Effects{}; }

    Effects operator()(NoCramp const&) const {
        if (!app.relief_) return {};
        auto const cramp = app.relief_->cramp;
        app.relief_.reset();
        Effects effects{KeepAwake{Awake::no}, LaunchTaken{}};
        if (cramp) append(effects, (*this)(Delete{*cramp}));
        append(effects, app.go(Screen::today));
        return effects;
    }

    Effects operator()(AddPastCramp const&) const {
        auto const id = diary::uuid_v7(now.moment.at, now.entropy);
        auto patch = diary::new_patch(id, diary::RecordType::cramp, now.moment);
        // Nothing is asked about it in the morning: whoever adds it later fills it in right here.
        patch.fields = {{Field::cramp_end, diary::choice(Field::cramp_end, "unknown")},
                        {Field::cramp_morning, diary::choice(Field::cramp_morning, "skipped")}};
        Effects effects = app.undoable_change(one_patch(std::move(patch), now), "undo.added", now);
        if (app.diary_.find(id) != nullptr) append(effects, (*this)(OpenEntry{id}));
        return effects;
    }

    Effects operator()(SetWord const& set) const {
        return edit(set.id, {{set.field, diary::choice(set.field, set.word)}});
    }

    Effects operator()(ToggleWord const& toggle) const {
        auto const* record = app.diary_.find(toggle.id);
        auto words = record == nullptr ? std::vector<std::string_view>() : record->choices(toggle.field);
        auto const card = app.screen_ == Screen::today ? app.morning_card(now) : std::nullopt;
        // On the card the answers of the cramp before are shown as chosen.
        bool const offered = card && card->cramp.id == toggle.id && toggle.field == Field::cramp_helped;
        if (offered) words.assign(card->cramp.helped.begin(), card->cramp.helped.end());
        auto const found = std::find(words.begin(), words.end(), toggle.word);
        if (found != words.end())
            words.erase(found);
        else if (toggle.word == "none")
            words = {toggle.word};   // nothing else can be so at the same time
        else
            words.emplace_back(toggle.word);
        if (words.size() > 1) std::erase(words, std::string_view("none"));
        return edit(toggle.id, {{toggle.field, diary::choices(toggle.field, words)}});
    }

    Effects operator()(SetNumber const& set) const {
        std::optional<diary::Value> value;
        if (set.number) value = diary::Value{*set.number};
        std::vector<diary::FieldEdit> fields{{set.field, value}};
        if (set.field == Field::cramp_duration) {
            fields.push_back({Field::cramp_end, diary::choice(Field::cramp_end, set.number ? "stopped" : "unknown")});
        }
        return edit(set.id, std::move(fields));
    }

    Effects operator()(SetDay const& set) const {
        std::optional<diary::Value> value;
        if (!set.day.empty()) {
            auto const day = time::day_from_iso(set.day);
            if (!day) return {};   // half typed; the page's own field says what is missing
            value = diary::Value{day.value()};
        }
        return edit(set.id, {{set.field, value}});
    }

    Effects operator()(EditText const& typed) const {
        if (!app.is_whole()) return {};   // the form is not there yet
        // Passing through a field must not round the seconds its text leaves out.
        auto const name = name_of(typed.what);
        bool const passed_through = app.drafts_.find(app.entry_, name) == nullptr;
        if (passed_through && typed.text == app.entry_text(typed.what, now)) return {};
        app.drafts_.type(app.entry_, name, typed.text, now.monotonic);
        return typed.left ? app.store_drafts(now, DraftsDue::all) : Effects{};
    }

    Effects operator()(AnswerMorning const& answer) const {
        Effects effects = edit(answer.id, {{Field::cramp_after, diary::choice(Field::cramp_after, answer.after)}});
        if (answer.after == "sore_swollen_warm") append(effects, app.go(Screen::help));
        return effects;
    }

    Effects operator()(FinishMorning const& finish) const {
        auto const card = app.morning_card(now);
        std::vector<diary::FieldEdit> fields{
            {Field::cramp_morning, diary::choice(Field::cramp_morning, finish.skipped ? "skipped" : "answered")}};
        if (!finish.skipped && card && card->cramp.id == finish.id) {
            // What was preset and left as it was is now the person's own answer.
            if (!card->cramp.side.empty()) {
                fields.push_back({Field::cramp_side, diary::choice(Field::cramp_side, card->cramp.side)});
            }
            if (card->cramp.strength) {
                fields.push_back({Field::cramp_strength, diary::Value{std::int64_t{*card->cramp.strength}}});
            }
            std::vector<std::string_view> const helped(card->cramp.helped.begin(), card->cramp.helped.end());
            if (!helped.empty()) fields.push_back({Field::cramp_helped, diary::choices(Field::cramp_helped, helped)});
        }
        return edit(finish.id, std::move(fields));
    }

    Effects operator()(Delete const& remove) const {
        auto const* record = app.diary_.find(remove.id);
        if (record == nullptr || record->gone) return {};
        Effects effects = app.undoable_change(one_patch(diary::remove_patch(*record), now), "undo.deleted", now);
        if (app.screen_ == Screen::entry) append(effects, app.go(Screen::diary));
        if (app.screen_ == Screen::record) append(effects, app.go(Screen::day));
        return effects;
    }

    Effects operator()(Undo const&) const {
        if (!app.undo_) return {};
        auto reverse = std::move(app.undo_->reverse);
        app.undo_.reset();
        reverse.made = now.moment.at;
        if (reverse.patches.size() > few_records) return app.take_back(std::move(reverse));
        Effects effects = app.change(std::move(reverse), now);
        effects.emplace_back(Announce{std::string(app.strings_.text("undo.done"))});
        return effects;
    }

    Effects operator()(DropUndo const&) const {
        app.undo_.reset();
        return {};
    }

    Effects operator()(ShowMore const&) const {
        app.diary_shown_ *= 2;
        return {};
    }

    // Any file: phones grey out endings they do not know, and what it is shows when it is read.
    Effects operator()(ChooseBackup const&) const {
        app.exchange_.wanted = FileWanted::backup;
        return {OpenFile{""}};
    }

    Effects operator()(SetTheme const& set) const {
        auto patch = only_patch(app.diary_, diary::RecordType::settings, now);
        patch.fields = {{Field::settings_theme, diary::choice(Field::settings_theme, set.theme)}};
        return app.change(one_patch(std::move(patch), now), now);
    }

    Effects operator()(Install const&) const { return {ShowInstall{}}; }

    Effects operator()(TakeUpdate const&) const {
        Effects effects = app.store_drafts(now, DraftsDue::all);
        app.update_wanted_ = true;
        // With changes on their way the update waits for them; see committed().
        if (app.outbox_.empty()) effects.emplace_back(ActivateUpdate{});
        return effects;
    }

    Effects operator()(Reload const&) const { return {ReloadPage{}}; }

    Effects operator()(RetrySaving const&) const { return app.outbox_.retry() ? Effects{Commit{}} : Effects{}; }
};

Effects App::handle(Intent const& intent, Now const& now) {
    if (relief_) relief_->touch(now);
    waiting_.reset();   // something else is wanted now
    return std::visit(Handler{*this, now}, intent);
}

}
