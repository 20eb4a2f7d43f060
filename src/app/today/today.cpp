#include "app/today/today.h"

#include "app/core/records.h"
#include "diary/days.h"
#include "time/future.h"

#include <utility>

namespace unknot::app::today {

using diary::Field;

namespace {

constexpr Milliseconds card_lives_for{3 * ms_per_day};   // there is no card for older cramps
constexpr int week_nights = 7;

bool ended_before(diary::Record const& cramp, time::Instant opened) {
    auto const seconds = cramp.integer(Field::cramp_duration).value_or(0);
    return cramp.at.at + Milliseconds{seconds * 1000} <= opened;
}

// Chooses the answers of the cramp before, if there are none yet. An empty list is an answer too.
FieldView question(FormField const& form, diary::Record const& cramp, diary::Record const* before) {
    FieldView view{form, chosen_in(form, cramp), {}, {}, {}, {}, {}};
    bool const offer = before != nullptr && form.input != Input::length && cramp.find(form.field) == nullptr;
    if (offer) view.chosen = chosen_in(form, *before);
    return view;
}

// A bit sore the morning after is asked about once more, on the following day: pain that stays may be a clot.
bool asks_next_day(Context const& context, diary::Record const& cramp, Now const& now) {
    if (cramp.choice(Field::cramp_after) != "sore" || cramp.choice(Field::cramp_morning) != "answered") return false;
    if (cramp.choice(Field::cramp_after_next_day)) return false;
    constexpr int day_after_the_morning_after = 2;
    auto const night = time::night_of(cramp.at, context.day_start());
    return time::day_of(now.moment).days - night.days >= day_after_the_morning_after;
}

std::optional<MorningCard> morning_card(Context const& context, Now const& now) {
    auto const newest = context.diary.newest(diary::RecordType::cramp, 2, time::end_of_past(now.moment.at));
    if (newest.empty()) return std::nullopt;
    auto const& cramp = *newest.front();
    bool const answered = cramp.choice(Field::cramp_morning).has_value();
    bool const open = cramp.choice(Field::cramp_end) == "open";
    if (open || !ended_before(cramp, context.opened.at)) return std::nullopt;
    if (now.moment.at - cramp.at.at > card_lives_for) return std::nullopt;
    MorningCard card;
    card.cramp = cramp_line(cramp);
    card.ask_next_day = asks_next_day(context, cramp, now);
    if (card.ask_next_day) return card;
    if (answered) return std::nullopt;
    card.ask_after = !cramp.choice(Field::cramp_after);
    auto const* before = newest.size() > 1 ? newest.back() : nullptr;
    for (auto const& form : morning_questions())
        if (is_asked(form, cramp)) card.questions.push_back(question(form, cramp, before));
    return card;
}

bool is_known(time::CivilDay night, Context const& context) {
    auto const records = [&](diary::RecordType type, int days) {
        return diary::records_of_days(context.diary, type, night, {night.days + days}, context.day_start());
    };
    for (auto const* cramp : records(diary::RecordType::cramp, 1))
        if (!diary::is_in_exercise(*cramp) && diary::night_of_cramp(*cramp, context.day_start()) == night) return true;
    for (auto const* check_in : records(diary::RecordType::check_in, 0))
        if (check_in->choice(Field::check_in_cramps)) return true;
    return false;
}

// The night before today, unless it is known whether a cramp came.
std::optional<time::CivilDay> night_to_ask(Context const& context, Now const& now) {
    time::CivilDay const night{time::night_of(now.moment, context.day_start()).days - 1};
    if (context.nothing_logged() || is_known(night, context)) return std::nullopt;
    return night;
}

std::optional<Week> week_of(Context const& context, Now const& now) {
    if (context.diary.count(diary::RecordType::cramp) == 0) return std::nullopt;
    // One day more than two weeks, to allow for time zones and wrong clocks.
    time::Instant const from{now.moment.at.ms - (2 * week_nights + 2) * ms_per_day};
    auto const cramps = context.diary.between(diary::RecordType::cramp, from, time::end_of_past(now.moment.at));
    bool const earlier = !context.diary.newest(diary::RecordType::cramp, 1, from).empty();
    auto const today = time::night_of(now.moment, context.day_start()).days;
    auto first = today + 1;   // used if all cramps are in the future
    if (earlier) first = today - 2 * week_nights;
    if (!earlier && !cramps.empty()) first = time::night_of(cramps.front()->at, context.day_start()).days;
    Week week;
    for (int night = 0; night < week_nights; ++night) {
        week.nights.push_back(today - week_nights + 1 + night < first ? -1 : 0);
    }
    for (auto const* cramp : cramps) {
        auto const ago = today - time::night_of(cramp->at, context.day_start()).days;
        if (ago < 0 || ago >= 2 * week_nights) continue;
        if (ago >= week_nights) {
            ++week.before;
            continue;
        }
        ++week.now;
        ++week.nights[static_cast<std::size_t>(week_nights - 1 - ago)];
    }
    return week;
}

bool something_ahead(Context const& context, Now const& now) {
    for (auto const* newest : newest_of_each_type(context.diary))
        if (time::is_future(newest->at.at, now.moment.at)) return true;
    return false;
}

struct Answer {
    Context& context;
    Now const& now;

    Effects operator()(AnswerMorning const& answer) const { return say(answer.id, Field::cramp_after, answer.after); }

    Effects operator()(AnswerNextDay const& answer) const {
        return say(answer.id, Field::cramp_after_next_day, answer.after);
    }

    Effects say(diary::RecordId const& id, Field field, std::string_view after) const {
        Effects effects = context.edit(id, {{field, diary::choice(field, after)}}, now);
        if (after == "sore_swollen_warm") append(effects, context.go(Screen::help));
        return effects;
    }

    // A record of its own, whatever else is known of the day: see asks_for_night in the form.
    Effects operator()(AnswerNight const& answer) const {
        auto patch =
            diary::new_patch(diary::uuid_v7(now.moment.at, now.entropy), diary::RecordType::check_in, now.moment);
        patch.fields = {{Field::check_in_day, diary::Value{answer.night}},
                        {Field::check_in_cramps, diary::choice(Field::check_in_cramps, answer.cramp ? "yes" : "no")}};
        return context.undoable_change(one_patch(std::move(patch), now), "undo.answered", now);
    }

    Effects operator()(FinishMorning const& finish) const {
        auto const card = morning_card(context, now);
        std::vector<diary::FieldEdit> fields{
            {Field::cramp_morning, diary::choice(Field::cramp_morning, finish.skipped ? "skipped" : "answered")}};
        // Answers that were preselected and left unchanged are stored as the person's own.
        if (!finish.skipped && card && card->cramp.id == finish.id)
            for (auto const& question : card->questions)
                if (auto value = chosen_value(question)) fields.push_back({question.form.field, std::move(value)});
        return context.edit(finish.id, std::move(fields), now);
    }
};

}

Effects answer(Context& context, Intent const& intent, Now const& now) {
    return std::visit(Answer{context, now}, intent);
}

TodayView today_view(Context const& context, Now const& now) {
    TodayView view;
    view.now = now.moment;
    view.morning = morning_card(context, now);
    if (!context.is_loading()) view.night = night_to_ask(context, now);
    view.week = week_of(context, now);
    view.level = context.advice.help(context.diary, context.knowledge, now.moment).level;
    view.loading = context.is_loading();
    view.first_time = context.nothing_logged() && !context.environment.loss;
    view.ahead = something_ahead(context, now);
    return view;
}

}
