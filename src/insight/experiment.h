// A person's own experiment: one remedy in blocks on and off, in an order drawn by chance within each pair. Before and
// after means nothing (evidence 6.7), so this is the only way Unknot ever judges a remedy.
#pragma once
#include "advice/blockers.h"
#include "advice/help.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace unknot::insight {

inline constexpr int min_pairs = 4;       // evidence 6.7
inline constexpr int settling_days = 3;   // left out at the start of each block: 3 to 7, beside the washout
inline constexpr int max_pairs = 26, max_block_days = 90, min_counted_days = 7;
// A sign of this level or above refuses a start and stops a run. Below it are signs such as cramps that spoil sleep.
inline constexpr knowledge::HelpLevel red_flag = knowledge::HelpLevel::soon;

// What is fixed before the first day. The seed is drawn by who asks, stored, and never changed.
struct ExperimentDesign {
    std::string remedy;     // id of an action of the library
    std::string question;   // the person's own, chosen before
    time::CivilDay first_day;
    int block_days = 14, washout_days = 0, pairs = min_pairs;
    int left_out_days = settling_days;   // of each block; the remedy is used, or not, and the nights do not count
    std::uint32_t seed = 0;

    [[nodiscard]] int counted_days() const { return block_days - left_out_days; }
};

// 14-day blocks; with magnesium, which the body stores, a washout of a week between them.
[[nodiscard]] ExperimentDesign usual_design(knowledge::Action const&);

// As stored. Fails with Problem::malformed when a part is missing, or as check() does.
[[nodiscard]] Result<ExperimentDesign> design_of(diary::Record const& experiment);
// Fails with Problem::out_of_range for numbers no experiment can have, or a question that is empty.
[[nodiscard]] Status check(ExperimentDesign const&);

// Whether the person asked a professional about what the blockers say to ask about.
enum class Asked { no, yes };

// Whether it may start. Refuses (Problem::conflict; `where` is the blocker, the sign or the action) when a blocker
// speaks against the remedy, when one says to ask first and nobody was asked, when a sign says to get medical help,
// when the action does not fit the person now, or is none that can be tested; `what` is the reason, for the person.
[[nodiscard]] Status may_start(ExperimentDesign const&, diary::Diary const&, knowledge::Knowledge const&,
                               time::Moment const& now, Asked);

enum class BlockKind { off, on };

struct Block {
    BlockKind kind = BlockKind::off;
    int pair = 0;                 // from 0
    time::CivilDay first, last;   // both included
    time::CivilDay counts_from;   // the days before it are left out
};

// In order of time; a washout without the remedy lies between two blocks. The same for the same design, for ever.
[[nodiscard]] std::vector<Block> blocks_of(ExperimentDesign const&);

enum class Phase { before, left_out, counted, washout, after };

struct DayInExperiment {
    Phase phase = Phase::before;
    std::optional<std::size_t> block;   // position in blocks_of; nothing before, after and in a washout
};

[[nodiscard]] DayInExperiment place_of(time::CivilDay, std::vector<Block> const&);

// What to tell before starting: how often an experiment of this size finds a remedy that works. Evidence 6.7.
struct Power {
    // Of 100 such experiments, when the remedy halves the cramps, or leaves a third. Nothing: the table has no figure.
    std::optional<int> halves, leaves_a_third;
    bool mostly_hopeless = false;   // so few cramps that at most 23 of 100 find even the stronger remedy
};

// The table is for 14 counted days at 2.5 cramp nights a week, so it holds for about 5 in a block without the remedy,
// and for 2, 3, 4 or 6 pairs; its other row is for 2 in a block. Anything else has no figure.
[[nodiscard]] Power power_of(ExperimentDesign const&, double cramps_a_week);

}
