// Time and progress of one guided session: holds, one after the other, with a short rest before each. What has no hold
// goes on, without a rest, until the person says that it is done.
#pragma once
#include "app/core/now.h"
#include "knowledge/causes.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace unknot::app::stretch {

// Our own pace, for lack of a published one.
inline constexpr Milliseconds rest{5'000};
// By then what has no end of its own was forgotten, nobody knows when, and the session is over.
inline constexpr Milliseconds forgotten_after{30 * ms_per_minute};

struct Hold {
    knowledge::Move const* move = nullptr;
    std::size_t side = 0;   // of the move's sides
    int number = 1;         // of the holds of this side, from 1

    [[nodiscard]] bool own_pace() const { return move->hold_seconds == 0; }
};

// A side is held as often as the move says before the other one.
[[nodiscard]] std::vector<Hold> holds_of(knowledge::Action const&);

class Session {
public:
    Session(knowledge::Action const&, Now const&);

    // The time that has passed moves on by itself; call before anything else is asked. Returns whether a hold or a rest
    // has ended.
    bool advance(Now const&);
    void pause(Now const&);   // or go on
    void next(Now const&);    // skips what is left of this hold
    void done(Now const&);    // of one at the person's own pace; of any other nothing
    void back(Now const&);    // this hold again, or the one before within its rest or its first seconds

    [[nodiscard]] knowledge::Action const& action() const { return *action_; }

    [[nodiscard]] std::vector<Hold> const& holds() const { return holds_; }

    [[nodiscard]] std::size_t at() const { return at_; }   // the number of holds: all are over

    [[nodiscard]] bool over() const { return at_ == holds_.size(); }

    [[nodiscard]] bool resting() const { return resting_; }

    [[nodiscard]] bool paused() const { return paused_; }

    [[nodiscard]] Milliseconds left(Now const&) const;   // of this hold or rest
    [[nodiscard]] float share(Now const&) const;         // of it that is over, 0 to 1
    [[nodiscard]] Milliseconds passed(Now const&) const;

    // Those that ran to their end, or were said to be done.
    [[nodiscard]] std::vector<Hold> const& held() const { return held_; }

    [[nodiscard]] Milliseconds took(Now const&) const;   // without pauses

    [[nodiscard]] time::Moment const& began() const { return began_; }

private:
    [[nodiscard]] Milliseconds length() const;
    [[nodiscard]] bool rests_before(std::size_t hold) const;
    void begin(std::size_t hold, Now const&);

    knowledge::Action const* action_;
    std::vector<Hold> holds_, held_;
    std::size_t at_ = 0;
    bool resting_ = false, paused_ = false;
    time::Moment began_;
    Milliseconds since_;    // of this hold or rest; while paused: how much of it was over
    Milliseconds before_;   // the time of what is over
};

}
