// What the diary shows: findings and experiments.
#pragma once
#include "diary/record_id.h"
#include "time/civil.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace unknot::app {

struct Findings;      // app/findings.h
struct Experiments;   // app/experiments.h
struct TestPlan;      // app/experiments.h

struct FindingsView {
    Findings const* findings = nullptr;   // null: the diary is not open yet
    std::set<std::string> unfolded;       // keys of Fold
};

struct ExperimentView {
    Experiments const* experiments = nullptr;   // null: the diary or the library is not there yet
    std::optional<TestPlan> const* plan = nullptr;
    bool stopping = false;   // the reasons are asked for
    std::set<std::string> unfolded;
};

enum class TestPhase : std::uint8_t { before, without, with, washout, over };

[[nodiscard]] std::string_view word(TestPhase);

// What a day is in the test that runs: all that is told before it ends.
struct TestDay {
    TestPhase phase = TestPhase::before;
    bool counts = false;                  // false: still settling after the change
    int day = 0, of = 0;                  // of the block or the washout
    std::optional<time::CivilDay> next;   // when it changes
    TestPhase then = TestPhase::over;     // to what
    bool must_stop = false;
};

}
