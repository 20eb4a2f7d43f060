// Time and progress of one guided session: holds, one after the other, with a short rest before each.
#pragma once
#include "app/core/now.h"
#include "knowledge/causes.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace unknot::app::stretch {

// Our own pace, for lack of a published one.
inline constexpr Milliseconds rest{5'000};

struct Hold {
    knowledge::Move const* move = nullptr;
    std::size_t side = 0;   // of the move's sides
    int number = 1;         // of the holds of this side, from 1
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
    void back(Now const&);    // this hold again, or the one before within its rest

    [[nodiscard]] knowledge::Action const& action() const { return *action_; }

    [[nodiscard]] std::vector<Hold> const& holds() const { return holds_; }

    [[nodiscard]] std::size_t at() const { return at_; }   // the number of holds: all are over

    [[nodiscard]] bool over() const { return at_ == holds_.size(); }

    [[nodiscard]] bool resting() const { return resting_; }

    [[nodiscard]] bool paused() const { return paused_; }

    [[nodiscard]] Milliseconds left(Now const&) const;   // of this hold or rest
    [[nodiscard]] float share(Now const&) const;         // of it that is over, 0 to 1

    // Those that ran to their end.
    [[nodiscard]] std::vector<Hold> const& held() const { return held_; }

    [[nodiscard]] Milliseconds took(Now const&) const;   // without pauses

    [[nodiscard]] time::Moment const& began() const { return began_; }

private:
    [[nodiscard]] Milliseconds length() const;
    void begin(std::size_t hold, bool with_rest, Now const&);

    knowledge::Action const* action_;
    std::vector<Hold> holds_, held_;
    std::size_t at_ = 0;
    bool resting_ = true, paused_ = false;
    time::Moment began_;
    Milliseconds since_;    // of this hold or rest; while paused: how much of it was over
    Milliseconds before_;   // the time of what is over
};

}
