// Planned tests of a remedy: those that may be started, the one that runs, and the results of earlier ones.
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
    bool sign = false;         // refused because of a sign: Help comes first
    bool ask_first = false;    // may be started once a professional was asked
    std::string ask_because;   // the reason for asking
};

// The choices made before the first day.
struct Plan {
    std::string remedy, question, problem;   // `problem`: key of what is wrong with the question
    int block_days = 14, pairs = insight::min_pairs;
    bool asked = false;
};

struct Past {
    diary::RecordId id;
    std::string remedy, question;   // the remedy's title, or its id if the library no longer has it
    time::CivilDay first, last;     // as planned
    std::string stopped_for;        // word of the reason; empty: it was completed
    insight::ExperimentResult result;
};

struct Running {
    diary::RecordId id;
    std::string remedy, question;
    time::CivilDay first, last;
    ExperimentDay today;
    int pair = 0, pairs = 0;             // `pair` counts from 1; 0: not begun
    std::optional<insight::Stop> stop;   // why it must stop
    std::string stop_name;               // title of the sign, or reason of the blocker
    std::optional<Past> over;            // the result, once the last night is over
};

struct Experiments {
    std::optional<Running> running;
    std::vector<RemedyChoice> remedies;         // that this person could test; empty while a test runs
    std::vector<Past> past;                     // newest first
    std::optional<insight::OwnRate> own_rate;   // nullopt: too few nights to tell
    time::CivilDay today;
};

// Cached until the diary or the library changes, or a quarter of an hour has passed.
class ExperimentsMemo {
public:
    Experiments const& get(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);
    // Nullopt: no test runs.
    std::optional<Running> const& running(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

private:
    using Key = std::tuple<std::uint64_t, std::int64_t,
                           bool>;   // diary version, quarter of an hour, whether the library is loaded

    static Key key_of(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

    Memo<Key, Experiments> experiments_;
    Memo<Key, std::optional<Running>> running_;
};

// Null: none runs.
[[nodiscard]] diary::Record const* running_experiment(diary::Diary const&);

// The design as it would be stored; its first day is today.
[[nodiscard]] insight::ExperimentDesign design_of(Plan const&, knowledge::Action const&, Now const&);

[[nodiscard]] diary::Patch start_patch(insight::ExperimentDesign const&, insight::Asked, Now const&);

}
