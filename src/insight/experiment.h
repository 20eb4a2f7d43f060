// A person's own n-of-1 experiment: a remedy in blocks on and off, in random order within each pair. Before and after
// means nothing (evidence 6.7), so this is the only way in which Unknot judges a remedy.
#pragma once
#include "advice/blockers.h"
#include "advice/help.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace unknot::insight {

inline constexpr int min_pairs = 4;   // evidence 6.7
// Days at the start of each block that do not count: 3 to 7, in addition to the washout.
inline constexpr int settling_days = 3;
inline constexpr int max_pairs = 26, max_block_days = 90, min_counted_days = 7;
// A sign of this level or above prevents a start and stops a running experiment. Below it are signs such as cramps that
// spoil sleep.
inline constexpr knowledge::HelpLevel red_flag = knowledge::HelpLevel::soon;

// What is fixed before the first day. The caller draws the seed; it is stored and never changes.
struct ExperimentDesign {
    std::string remedy;     // id of an action of the library
    std::string question;   // the person's own, chosen beforehand
    time::CivilDay first_day;
    int block_days = 14, washout_days = 0, pairs = min_pairs;
    // Of each block; the remedy is used (or not) as planned, but the nights do not count.
    int left_out_days = settling_days;
    std::uint32_t seed = 0;

    [[nodiscard]] int counted_days() const { return block_days - left_out_days; }
};

// How often the person has cramps, and which share of the mornings is answered.
struct OwnRate {
    double cramps_a_week = 0, answered = 1;
};

// What a person may choose from.
inline constexpr std::array block_lengths = {10, 14, 21, 28};   // days
inline constexpr std::array pair_counts = {4, 6, 8};

// The shortest that is as likely as not to find a remedy which halves the cramps; where none of half a year is, four
// pairs of 14-day blocks. For magnesium, which the body stores, a washout of a week between them.
[[nodiscard]] ExperimentDesign usual_design(knowledge::Action const&, std::optional<OwnRate> const& = {});

// The stored design. Fails with Problem::malformed when a part is missing, or as check() does.
[[nodiscard]] Result<ExperimentDesign> design_of(diary::Record const& experiment);
// Fails with Problem::out_of_range for numbers outside the limits, or an empty question.
[[nodiscard]] Status check(ExperimentDesign const&);

// Whether the person asked a professional about the blockers that say to ask.
enum class Asked { no, yes };

// Whether it may start. Fails with Problem::conflict when a blocker speaks against the remedy, when one says to ask
// first and nobody was asked, when a sign says to get medical help, or when the action does not fit the person now or
// cannot be tested. `where` is the blocker, the sign or the action; `what` is the reason, for the person.
[[nodiscard]] Status may_start(ExperimentDesign const&, diary::Diary const&, knowledge::Knowledge const&,
                               time::Moment const& now, Asked);

enum class BlockKind { off, on };

struct Block {
    BlockKind kind = BlockKind::off;
    int pair = 0;                 // from 0
    time::CivilDay first, last;   // both included
    time::CivilDay counts_from;   // the days of the block before it do not count
};

// In order of time, with a washout without the remedy between two blocks. The same design always gives the same blocks.
[[nodiscard]] std::vector<Block> blocks_of(ExperimentDesign const&);

enum class Phase { before, left_out, counted, washout, after };

struct DayInExperiment {
    Phase phase = Phase::before;
    std::optional<std::size_t> block;   // index into blocks_of; empty before, after and in a washout
};

[[nodiscard]] DayInExperiment place_of(time::CivilDay, std::vector<Block> const&);

// The power of an experiment, to tell before it starts: how often one of this size finds a remedy that works.
struct Power {
    int halves = 0, leaves_a_third = 0;   // of 100 such experiments, those that find a remedy of that strength
    bool mostly_hopeless = false;         // so few cramps that at most 25 of 100 find even the stronger effect
};

// Simulated, as the result will be judged; takes a few milliseconds.
[[nodiscard]] Power power_of(ExperimentDesign const&, OwnRate const&);

}
