#include "insight/experiment.h"

#include "insight/random_generator.h"
#include "insight/risk_ratio.h"

#include <algorithm>
#include <iterator>

namespace unknot::insight {
namespace {

using advice::Verdict;
using diary::Field;
using knowledge::Action;
using knowledge::ActionKind;
using time::CivilDay;

constexpr int magnesium_washout = 7;              // evidence 6.7
constexpr int max_start_days = 366;               // days ahead
constexpr int max_usual_days = 182;               // of a plan that we propose
constexpr int enough_power = 50, hopeless = 25;   // of 100 (judgement)
constexpr double half = 0.5;

Error cannot(std::string where, std::string what) { return {Problem::out_of_range, std::move(where), std::move(what)}; }

Error refused(std::string where, std::string what) { return {Problem::conflict, std::move(where), std::move(what)}; }

constexpr CivilDay plus(CivilDay day, int days) { return {day.days + days}; }

bool needs(Action const& action, knowledge::Column column) {
    return std::find(action.needs.begin(), action.needs.end(), column) != action.needs.end();
}

// An action can be tested if it is done or taken over weeks and has a column in the blocker table. Without a column no
// rule could speak against it; and its off blocks could themselves do harm, as with smoking.
bool can_be_tested(Action const& action) {
    bool const is_done =
        action.kind == ActionKind::habit || action.kind == ActionKind::intake || action.kind == ActionKind::remedy;
    return is_done && action.horizon == knowledge::Horizon::fortnight && !action.needs.empty() && !action.rehydration;
}

Error objection(knowledge::Column column, advice::ColumnVerdict const& verdict) {
    // No row: the person's own clinician advised less of it.
    if (verdict.because.empty())
        return refused(std::string(knowledge::word(column)), "Your own clinician advised less of this");
    auto const& row = *verdict.because.front();
    if (verdict.verdict == Verdict::block) return refused(row.id, "This is not for you because " + row.reason);
    return refused(row.id, "Ask a doctor or pharmacist first, because " + row.reason);
}

Status check_blockers(Action const& action, advice::Blockers const& blockers, Asked asked) {
    for (auto const verdict : {Verdict::block, Verdict::ask}) {
        if (verdict == Verdict::ask && asked == Asked::yes) continue;
        for (auto const column : action.needs)
            if (blockers[column].verdict == verdict) return objection(column, blockers[column]);
    }
    return {};
}

Status check_signs(advice::HelpView const& help, knowledge::Knowledge const& knowledge) {
    for (auto const& highlight : help.highlights) {
        auto const* sign = knowledge::find_sign(knowledge, highlight.sign);
        if (sign != nullptr && sign->level >= red_flag)
            return refused(sign->id, "A sign in your diary should be seen by a doctor first");
    }
    return {};
}

int days_of(ExperimentDesign const& design) {
    return 2 * design.pairs * (design.block_days + design.washout_days) - design.washout_days;
}

int in_hundred(ExperimentDesign const& design, OwnRate const& rate, double ratio) {
    return power_in_hundred({design.pairs, design.counted_days(), rate.cramps_a_week / 7, rate.answered}, ratio);
}

}

ExperimentDesign usual_design(Action const& action, std::optional<OwnRate> const& rate) {
    ExperimentDesign design;
    design.remedy = action.id;
    design.washout_days = needs(action, knowledge::Column::magnesium) ? magnesium_washout : 0;
    if (!rate) return design;
    auto best = design;
    int shortest = max_usual_days + 1;
    for (int const block : block_lengths)
        for (int const pairs : pair_counts) {
            design.block_days = block;
            design.pairs = pairs;
            if (days_of(design) >= shortest || in_hundred(design, *rate, half) < enough_power) continue;
            shortest = days_of(design);
            best = design;
        }
    return best;
}

Result<ExperimentDesign> design_of(diary::Record const& experiment) {
    auto const remedy = experiment.text(Field::experiment_remedy);
    auto const first_day = experiment.day(Field::experiment_first_day);
    auto const block = experiment.integer(Field::experiment_block);
    auto const pairs = experiment.integer(Field::experiment_pairs);
    auto const seed = experiment.integer(Field::experiment_seed);
    if (!remedy || !first_day || !block || !pairs || !seed)
        return Error{Problem::malformed, "experiment", "the plan is not complete"};
    ExperimentDesign design;
    design.remedy = *remedy;
    design.question = experiment.text(Field::experiment_question).value_or("");
    design.first_day = *first_day;
    design.block_days = static_cast<int>(*block);
    design.washout_days = static_cast<int>(experiment.integer(Field::experiment_washout).value_or(0));
    design.pairs = static_cast<int>(*pairs);
    design.left_out_days = static_cast<int>(experiment.integer(Field::experiment_left_out).value_or(settling_days));
    design.seed = static_cast<std::uint32_t>(*seed);
    if (auto const checked = check(design); !checked) return checked.error();
    return design;
}

Status check(ExperimentDesign const& design) {
    if (design.remedy.empty()) return cannot("remedy", "no remedy is named");
    if (design.question.find_first_not_of(" \t\n") == std::string::npos)
        return cannot("question", "the question must be written down before it starts");
    if (design.pairs < min_pairs || design.pairs > max_pairs)
        return cannot("pairs", "an experiment has 4 to 26 pairs of blocks");
    if (design.washout_days < 0 || design.washout_days > max_block_days)
        return cannot("washout", "a washout has 0 to 90 days");
    if (design.left_out_days < 0 || design.block_days > max_block_days || design.counted_days() < min_counted_days)
        return cannot("block", "a block has 90 days at most, and a week that counts");
    auto const& first = design.first_day;
    bool const begins_in_time = first >= time::first_day && first <= time::last_day;
    if (!begins_in_time || blocks_of(design).back().last > time::last_day)
        return cannot("first_day", "the days lie outside 1970 to 9999");
    return {};
}

Status may_start(ExperimentDesign const& design, diary::Diary const& diary, knowledge::Knowledge const& knowledge,
                 time::Moment const& now, Asked asked) {
    if (auto checked = check(design); !checked) return checked;
    auto const today = time::day_of(now);
    if (design.first_day < today || design.first_day > plus(today, max_start_days))
        return cannot("first_day", "an experiment starts today or within a year");
    if (!knowledge.library) return refused(design.remedy, "What speaks against it has not been read yet");
    auto const* action = knowledge::find_action(*knowledge.library, design.remedy);
    if (action == nullptr) return Error{Problem::unknown_name, design.remedy, "no such remedy"};
    if (!can_be_tested(*action)) return refused(action->id, "This is nothing to switch on and off for weeks");
    auto const facts = advice::facts_for(diary, knowledge, now);
    auto const blockers = advice::blockers_for(facts, *knowledge.library, diary);
    if (auto checked = check_blockers(*action, blockers, asked); !checked) return checked;
    if (auto checked = check_signs(advice::help_for(diary, knowledge, facts, now), knowledge); !checked) return checked;
    if (!facts.holds(action->when)) return refused(action->id, "This does not fit what you told Unknot about you");
    return {};
}

std::vector<Block> blocks_of(ExperimentDesign const& design) {
    std::vector<Block> blocks;
    RandomGenerator random(design.seed);
    auto first = design.first_day;
    for (int pair = 0; pair < design.pairs; ++pair) {
        bool const on_first = random.next() >> 63 != 0;
        for (bool const on : {on_first, !on_first}) {
            Block block{on ? BlockKind::on : BlockKind::off, pair, first, plus(first, design.block_days - 1),
                        plus(first, design.left_out_days)};
            blocks.push_back(block);
            first = plus(block.last, 1 + design.washout_days);
        }
    }
    return blocks;
}

DayInExperiment place_of(CivilDay day, std::vector<Block> const& blocks) {
    if (blocks.empty() || day < blocks.front().first) return {Phase::before, {}};
    if (day > blocks.back().last) return {Phase::after, {}};
    auto const next = std::upper_bound(blocks.begin(), blocks.end(), day,
                                       [](CivilDay a, Block const& block) { return a < block.first; });
    auto const& block = *std::prev(next);
    if (day > block.last) return {Phase::washout, {}};
    auto const position = static_cast<std::size_t>(next - blocks.begin()) - 1;
    return {day < block.counts_from ? Phase::left_out : Phase::counted, position};
}

Power power_of(ExperimentDesign const& design, OwnRate const& rate) {
    Power power{in_hundred(design, rate, half), in_hundred(design, rate, 1.0 / 3)};
    power.mostly_hopeless = power.leaves_a_third <= hopeless;
    return power;
}

}
