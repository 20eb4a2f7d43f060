// Time and progress of one cramp being eased.
#pragma once
#include "app/core/now.h"
#include "knowledge/knowledge.h"

#include <optional>
#include <string>

namespace unknot::app::relief {

inline constexpr Milliseconds help_opens_after{10 * ms_per_minute};   // Help opens by itself
inline constexpr Milliseconds left_alone_after{20 * ms_per_minute};   // without a tap; the length is then not known
inline constexpr Milliseconds resumes_within{10 *
                                             ms_per_minute};   // a new start within this time continues the same cramp

class ReliefSession {
public:
    ReliefSession(time::Moment at, std::string muscle, Now const&);

    std::optional<diary::RecordId> cramp;   // nullopt until the diary has been read
    std::string muscle;
    std::string situation;        // id of a relief situation; empty: none
    bool muscle_chosen = false;   // by the person, for this cramp
    bool situation_chosen = false;
    std::size_t step = 0;
    bool stopped = false;   // "It stopped" was pressed
    bool help_opened = false;
    bool hold_announced = false;
    bool choosing = false;     // the list of muscles is shown
    bool read_aloud = false;   // the step was

    [[nodiscard]] time::Moment const& at() const { return at_; }

    // Time since the cramp began.
    [[nodiscard]] Milliseconds elapsed(Now const&) const;
    [[nodiscard]] Milliseconds untouched(Now const&) const;
    [[nodiscard]] Milliseconds in_step(Now const&) const;
    void touch(Now const&);
    void start_step(std::size_t index, Now const&);
    // Fixes the length of the cramp.
    void stop(Now const&);

    [[nodiscard]] Seconds duration() const { return duration_; }

private:
    time::Moment at_;
    Milliseconds began_, touched_, step_began_;   // on the monotonic clock
    Seconds duration_;
};

}
