#include "app/experiment/experiments.h"

#include "base/fnv1a.h"
#include "insight/describe.h"

#include <algorithm>
#include <array>
#include <utility>

namespace unknot::app::experiment {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;
using insight::Block;
using insight::BlockKind;
using time::CivilDay;

constexpr std::size_t most_tests = 200;                   // number of earlier tests shown
constexpr std::int64_t quarter_ms = 15 * ms_per_minute;   // in every zone, days begin at a quarter of an hour

std::string title_of(std::string const& remedy, knowledge::Knowledge const& knowledge) {
    auto const* action = knowledge.library ? knowledge::find_action(*knowledge.library, remedy) : nullptr;
    return action == nullptr ? remedy : action->title;
}

ExperimentPhase phase_of(Block const& block) {
    return block.kind == BlockKind::on ? ExperimentPhase::with : ExperimentPhase::without;
}

int days_between(CivilDay from, CivilDay to) { return to.days - from.days; }

// Sets the start of the next block, or the day after the last one.
void add_next(ExperimentDay& result, std::vector<Block> const& blocks, CivilDay day) {
    auto const next = std::find_if(blocks.begin(), blocks.end(), [&](Block const& block) { return block.first > day; });
    if (next != blocks.end()) {
        result.next = next->first;
        result.then = phase_of(*next);
    } else if (day <= blocks.back().last) {
        result.next = insight::plus_days(blocks.back().last, 1);
    }
}

ExperimentDay test_day(std::vector<Block> const& blocks, CivilDay day) {
    ExperimentDay result;
    add_next(result, blocks, day);
    auto const place = insight::place_of(day, blocks);
    if (place.phase == insight::Phase::before) return result;
    if (place.phase == insight::Phase::after) {
        result.phase = ExperimentPhase::over;
        return result;
    }
    if (place.block) {
        auto const& block = blocks[*place.block];
        result.phase = phase_of(block);
        result.counts = place.phase == insight::Phase::counted;
        result.day = days_between(block.first, day) + 1;
        result.of = days_between(block.first, block.last) + 1;
        auto const washout = insight::plus_days(block.last, 1);
        if (result.next && washout < *result.next) {
            result.next = washout;
            result.then = ExperimentPhase::washout;
        }
        return result;
    }
    auto const before =
        std::find_if(blocks.rbegin(), blocks.rend(), [&](Block const& block) { return block.last < day; });
    result.phase = ExperimentPhase::washout;
    result.day = days_between(before->last, day);
    result.of = days_between(before->last, *result.next) - 1;
    return result;
}

std::string name_of(insight::Stop const& stop, knowledge::Knowledge const& knowledge) {
    if (stop.reason == insight::StopReason::sign) {
        auto const* sign = knowledge::find_sign(knowledge, stop.which);
        return sign == nullptr ? std::string() : sign->text;
    }
    if (stop.reason != insight::StopReason::blocker || !knowledge.library) return {};
    auto const& blockers = knowledge.library->blockers;
    auto const found =
        std::find_if(blockers.begin(), blockers.end(), [&](auto const& blocker) { return blocker.id == stop.which; });
    return found == blockers.end() ? std::string() : found->reason;
}

std::optional<Past> past_of(Record const& record, insight::Nights const& nights,
                            knowledge::Knowledge const& knowledge) {
    auto const design = insight::design_of(record);
    auto const result = insight::result_of(record, nights);
    if (!design || !result) return std::nullopt;
    Past past{record.id,
              title_of(design.value().remedy, knowledge),
              design.value().question,
              design.value().first_day,
              insight::blocks_of(design.value()).back().last,
              {},
              result.value()};
    if (record.choice(Field::experiment_state) == "stopped")
        past.stopped_for = std::string(record.choice(Field::experiment_stop_reason).value_or("own_wish"));
    return past;
}

std::optional<Running> running_of(diary::Diary const& diary, knowledge::Knowledge const& knowledge,
                                  time::Moment const& now) {
    auto const* record = running_experiment(diary);
    if (record == nullptr) return std::nullopt;
    auto const design = insight::design_of(*record).value();   // running_experiment has checked it
    auto const blocks = insight::blocks_of(design);
    auto const tonight = time::night_of(now, insight::diary_day_start(diary));
    Running running;
    running.id = record->id;
    running.remedy = title_of(design.remedy, knowledge);
    running.question = design.question;
    running.first = design.first_day;
    running.last = blocks.back().last;
    running.today = test_day(blocks, tonight);
    running.pairs = design.pairs;
    for (auto const& block : blocks)
        if (block.first <= tonight) running.pair = block.pair + 1;
    if (running.today.phase == ExperimentPhase::over) return running;
    running.stop = insight::must_stop(*record, diary, knowledge, now);
    if (running.stop) running.stop_name = name_of(*running.stop, knowledge);
    running.today.must_stop = running.stop.has_value();
    return running;
}

// A refusal in the action's own name means nothing to test, or unsuitable for this person: no choice then.
std::optional<RemedyChoice> choice_of(knowledge::Action const& action, diary::Diary const& diary,
                                      knowledge::Knowledge const& knowledge, time::Moment const& now) {
    auto design = insight::usual_design(action);
    design.question = action.title;   // any text will do; the person writes it later
    design.first_day = time::day_of(now);
    auto const allowed = insight::may_start(design, diary, knowledge, now, insight::Asked::no);
    RemedyChoice choice;
    choice.action = &action;
    if (allowed) return choice;
    if (allowed.error().problem != Problem::conflict || allowed.error().where == action.id) return std::nullopt;
    auto const once_asked = insight::may_start(design, diary, knowledge, now, insight::Asked::yes);
    if (once_asked) {
        choice.ask_first = true;
        choice.ask_because = allowed.error().what;
        return choice;
    }
    if (once_asked.error().where == action.id) return std::nullopt;
    choice.refusal = once_asked.error().what;
    choice.sign = knowledge::find_sign(knowledge, once_asked.error().where) != nullptr;
    return choice;
}

std::vector<RemedyChoice> choices_of(diary::Diary const& diary, knowledge::Knowledge const& knowledge,
                                     time::Moment const& now) {
    std::vector<RemedyChoice> choices;
    if (!knowledge.library) return choices;
    for (auto const& action : knowledge.library->actions)
        if (auto choice = choice_of(action, diary, knowledge, now)) choices.push_back(std::move(*choice));
    std::stable_partition(choices.begin(), choices.end(), [](auto const& choice) { return choice.refusal.empty(); });
    return choices;
}

// Hashed, because the record id has the same bytes and must not reveal the order of the blocks.
std::uint32_t seed_of(Now const& now) {
    Fnv1a32 hash;
    for (auto const byte : now.entropy)
        hash.add(byte);
    return hash.value();
}

}

Record const* running_experiment(diary::Diary const& diary) {
    if (diary.count(RecordType::experiment) == 0) return nullptr;
    for (auto const* record : diary.newest(RecordType::experiment, most_tests))
        if (record->choice(Field::experiment_state) == "running" && insight::design_of(*record)) return record;
    return nullptr;
}

ExperimentsMemo::Key ExperimentsMemo::key_of(diary::Diary const& diary, knowledge::Knowledge const& knowledge,
                                             time::Moment const& now) {
    return {diary.version(), now.at.ms / quarter_ms, knowledge.library.has_value()};
}

std::optional<Running> const& ExperimentsMemo::running(diary::Diary const& diary, knowledge::Knowledge const& knowledge,
                                                       time::Moment const& now) {
    return running_.get(key_of(diary, knowledge, now), [&] { return running_of(diary, knowledge, now); });
}

Experiments const& ExperimentsMemo::get(diary::Diary const& diary, knowledge::Knowledge const& knowledge,
                                        time::Moment const& now) {
    return experiments_.get(key_of(diary, knowledge, now), [&] {
        Experiments all;
        all.today = time::day_of(now);
        if (diary.count(RecordType::experiment) > 0) all.running = running(diary, knowledge, now);
        auto const nights = insight::Nights::of(diary, now);
        auto const rate = insight::cramp_rate(nights);
        if (rate.missing_nights == 0) all.own_rate = {rate.a_week, static_cast<double>(rate.answered) / rate.nights};
        auto const* const runs = running_experiment(diary);
        for (auto const* record : diary.newest(RecordType::experiment, most_tests)) {
            auto past = past_of(*record, nights, knowledge);
            if (!past) continue;
            if (record != runs)
                all.past.push_back(std::move(*past));
            else if (past->result.outcome != insight::Outcome::running)
                all.running->over = std::move(*past);
        }
        if (!all.running) all.remedies = choices_of(diary, knowledge, now);
        return all;
    });
}

insight::ExperimentDesign design_of(Plan const& plan, knowledge::Action const& action, Now const& now) {
    auto design = insight::usual_design(action);
    design.question = plan.question;
    design.first_day = time::day_of(now.moment);
    design.block_days = plan.block_days;
    design.pairs = plan.pairs;
    design.seed = seed_of(now);
    return design;
}

diary::Patch start_patch(insight::ExperimentDesign const& design, insight::Asked asked, Now const& now) {
    auto patch = diary::new_patch(diary::uuid_v7(now.moment.at, now.entropy), RecordType::experiment, now.moment);
    patch.fields = {{Field::experiment_remedy, diary::Value{design.remedy}},
                    {Field::experiment_question, diary::Value{design.question}},
                    {Field::experiment_state, diary::choice(Field::experiment_state, "running")},
                    {Field::experiment_first_day, diary::Value{design.first_day}},
                    {Field::experiment_block, diary::Value{std::int64_t{design.block_days}}},
                    {Field::experiment_washout, diary::Value{std::int64_t{design.washout_days}}},
                    {Field::experiment_pairs, diary::Value{std::int64_t{design.pairs}}},
                    {Field::experiment_seed, diary::Value{std::int64_t{design.seed}}},
                    {Field::experiment_left_out, diary::Value{std::int64_t{design.left_out_days}}},
                    {Field::experiment_asked, diary::Value{asked == insight::Asked::yes}}};
    return patch;
}

}
