// Planned tests of a remedy: which may be started, the one that runs, and what came of the earlier ones.
#pragma once
#include "app/core/experiment_day.h"
#include "app/core/memo.h"
#include "app/core/now.h"
#include "insight/experiment_result.h"
#include "knowledge/knowledge.h"

#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace unknot::app::experiment {

struct RemedyChoice {
    knowledge::Action const* action = nullptr;
    std::string refusal;       // why it may not be started; empty: it may
    bool sign = false;         // a sign refuses it: Help comes first
    bool ask_first = false;    // it may, once a professional was asked
    std::string ask_because;   // then: why
};

// What is chosen before the first day.
struct Plan {
    std::string remedy, question, problem;   // key of what is wrong with the question
    int block_days = 14, pairs = insight::min_pairs;
    bool asked = false;
};

struct Past {
    diary::RecordId id;
    std::string remedy, question;   // the remedy's title, or its id where the library has it no more
    time::CivilDay first, last;     // as planned
    std::string stopped_for;        // word of the reason; empty: it went to its end
    insight::ExperimentResult result;
};

struct Running {
    diary::RecordId id;
    std::string remedy, question;
    time::CivilDay first, last;
    ExperimentDay today;
    int pair = 0, pairs = 0;             // from 1; 0: not begun
    std::optional<insight::Stop> stop;   // why it must stop
    std::string stop_name;               // title of the sign, or reason of the blocker
    std::optional<Past> over;            // the last night is in: this came of it
};

struct Experiments {
    std::optional<Running> running;
    std::vector<RemedyChoice> remedies;    // what could be tested by this person; empty while one runs
    std::vector<Past> past;                // newest first
    std::optional<double> cramps_a_week;   // nothing: too few nights to tell
    time::CivilDay today;
};

// Kept until the diary or the library has changed, or a quarter of an hour has passed.
class ExperimentsMemo {
public:
    Experiments const& get(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);
    // Nothing: no test runs.
    std::optional<ExperimentDay> today(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

private:
    using Key =
        std::tuple<std::uint64_t, std::int64_t, bool>;   // diary, quarter of an hour, whether the library is there

    static Key key_of(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

    std::optional<Running> const& running(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

    Memo<Key, Experiments> experiments_;
    Memo<Key, std::optional<Running>> running_;
};

// The one that runs; null: none does.
[[nodiscard]] diary::Record const* running_experiment(diary::Diary const&);

// As it would be stored. The first day is the coming one.
[[nodiscard]] insight::ExperimentDesign design_of(Plan const&, knowledge::Action const&, Now const&);

[[nodiscard]] diary::Patch start_patch(insight::ExperimentDesign const&, insight::Asked, Now const&);

}
