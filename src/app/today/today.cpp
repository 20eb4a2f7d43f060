#include "app/today/today.h"

#include "app/core/records.h"
#include "diary/days.h"
#include "time/future.h"

#include <algorithm>
#include <array>
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
    view.offered = offer;
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

constexpr std::array night_records = {diary::RecordType::cramp, diary::RecordType::check_in};

// The night of the first cramp or check-in, looked for in the last two weeks only: nothing older is shown.
std::optional<time::CivilDay> first_night(Context const& context, Now const& now) {
    // Two days more, to allow for time zones and wrong clocks.
    time::Instant const from{now.moment.at.ms - (2 * week_nights + 2) * ms_per_day};
    std::optional<time::CivilDay> first;
    for (auto const type : night_records) {
        if (!context.diary.newest(type, 1, from).empty()) return time::first_day;
        for (auto const* record : context.diary.between(type, from, time::end_of_past(now.moment.at))) {
            auto const night = diary::day_of(*record, context.day_start());
            if (!first || night < *first) first = night;
        }
    }
    // All of them lie in the future: no night up to now is of the diary.
    bool const any = std::any_of(night_records.begin(), night_records.end(),
                                 [&](auto const type) { return context.diary.count(type) > 0; });
    return first || !any ? first : time::last_day;
}

std::optional<std::string_view> answer_of(time::CivilDay night, Context const& context) {
    std::optional<std::string_view> answer;
    auto const start = context.day_start();
    for (auto const* check_in : diary::records_of_days(context.diary, diary::RecordType::check_in, night, night, start))
        if (auto const said = check_in->choice(Field::check_in_cramps)) answer = said;
    return answer;
}

bool has_cramp_before_morning(time::CivilDay night, Context const& context) {
    auto const start = context.day_start();
    auto const cramps = diary::records_of_days(context.diary, diary::RecordType::cramp, night, night, start);
    return std::any_of(cramps.begin(), cramps.end(),
                       [&](auto const* cramp) { return !diary::is_in_morning(*cramp, start); });
}

// A cramp of the morning is also the one that an answer of yes to the night before is about, if that night has no
// other: as in insight::Nights, one episode of one night.
time::CivilDay night_of(diary::Record const& cramp, Context const& context) {
    auto const night = diary::night_of_cramp(cramp, context.day_start());
    time::CivilDay const before{time::night_of(cramp.at, context.day_start()).days - 1};
    bool const told = diary::is_in_morning(cramp, context.day_start()) && !diary::is_in_exercise(cramp) &&
                      answer_of(before, context) == "yes" && !has_cramp_before_morning(before, context);
    return told ? before : night;
}

std::vector<diary::Record const*> cramps_of(time::CivilDay night, Context const& context) {
    auto cramps =
        diary::records_of_days(context.diary, diary::RecordType::cramp, night, {night.days + 1}, context.day_start());
    std::erase_if(cramps, [&](auto const* cramp) { return night_of(*cramp, context) != night; });
    return cramps;
}

// A cramp in exercise says nothing of the night, but is shown.
bool is_known(time::CivilDay night, Context const& context) {
    auto const cramps = cramps_of(night, context);
    return answer_of(night, context) ||
           std::any_of(cramps.begin(), cramps.end(), [](auto const* cramp) { return !diary::is_in_exercise(*cramp); });
}

WeekNight week_night(time::CivilDay night, time::CivilDay first, Context const& context) {
    WeekNight shown{night, NightState::unanswered, 0, {}};
    for (auto const* cramp : cramps_of(night, context)) {
        ++shown.cramps;
        shown.strength = std::max(shown.strength, cramp->integer(Field::cramp_strength));
    }
    auto const answer = answer_of(night, context);
    if (shown.cramps == 0 && answer == "yes") shown.cramps = 1;
    if (shown.cramps > 0)
        shown.state = NightState::cramps;
    else if (answer == "no")
        shown.state = NightState::free;
    else if (night < first)
        shown.state = NightState::before_diary;
    return shown;
}

std::optional<Week> week_of(Context const& context, Now const& now) {
    auto const first = first_night(context, now);
    if (!first) return std::nullopt;
    auto const tonight = time::night_of(now.moment, context.day_start()).days;
    bool const with_tonight = !cramps_of({tonight}, context).empty() || answer_of({tonight}, context);
    auto const last = with_tonight ? tonight : tonight - 1;
    Week week;
    int before = 0;
    for (auto night = last - 2 * week_nights + 1; night <= last; ++night) {
        auto const shown = week_night({night}, *first, context);
        bool const in_week = night > last - week_nights;
        (in_week ? week.now : before) += shown.cramps;
        if (in_week) week.nights.push_back(shown);
    }
    if (*first <= time::CivilDay{last - 2 * week_nights + 1}) week.before = before;
    return week;
}

void ask_nights(TodayView& view, Context const& context, State const& state, Now const& now) {
    if (context.nothing_logged()) return;
    time::CivilDay const last{time::night_of(now.moment, context.day_start()).days - 1};
    bool const is_shown = state.asked && view.week && view.week->nights.front().night <= *state.asked;
    view.night = is_shown ? *state.asked : last;
    if (is_known(*view.night, context)) view.night = is_known(last, context) ? std::nullopt : std::optional(last);
    if (!view.week) return;
    for (auto const& shown : view.week->nights)
        if (shown.state == NightState::unanswered && shown.night <= last && shown.night != view.night)
            view.missed.push_back(shown.night);
}

bool something_ahead(Context const& context, Now const& now) {
    for (auto const* newest : newest_of_each_type(context.diary))
        if (time::is_future(newest->at.at, now.moment.at)) return true;
    return false;
}

struct Answer {
    Context& context;
    State& state;
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

    Effects operator()(AskNight const& ask) const {
        state.asked = ask.night;
        return {};
    }

    // Records of their own, whatever else is known of the day: see asks_for_night in the form.
    Effects operator()(AnswerNights const& answer) const {
        state.asked.reset();
        diary::Change change;
        change.made = now.moment.at;
        auto entropy = now.entropy;
        for (auto const night : answer.nights) {
            auto& patch = change.patches.emplace_back(
                diary::new_patch(diary::uuid_v7(now.moment.at, entropy), diary::RecordType::check_in, now.moment));
            patch.fields = {
                {Field::check_in_day, diary::Value{night}},
                {Field::check_in_cramps, diary::choice(Field::check_in_cramps, answer.cramp ? "yes" : "no")}};
            ++entropy.back();
        }
        return context.undoable_change(std::move(change), "undo.answered", now);
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

Effects answer(Context& context, State& state, Intent const& intent, Now const& now) {
    return std::visit(Answer{context, state, now}, intent);
}

TodayView today_view(Context const& context, State const& state, Now const& now) {
    TodayView view;
    view.now = now.moment;
    view.morning = morning_card(context, now);
    view.week = week_of(context, now);
    if (!context.is_loading()) ask_nights(view, context, state, now);
    view.level = context.advice.help(context.diary, context.knowledge, now.moment).level;
    view.loading = context.is_loading();
    view.first_time = context.nothing_logged() && !context.environment.loss;
    view.ahead = something_ahead(context, now);
    return view;
}

}
