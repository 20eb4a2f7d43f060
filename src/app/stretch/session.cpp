#include "app/stretch/session.h"

#include <algorithm>
#include <utility>

namespace unknot::app::stretch {

std::vector<Hold> holds_of(knowledge::Action const& action) {
    std::vector<Hold> holds;
    for (auto const& move : action.moves) {
        for (std::size_t side = 0; side < move.sides.size(); ++side)
            for (int number = 1; number <= move.times; ++number)
                holds.push_back({&move, side, number});
    }
    return holds;
}

Session::Session(knowledge::Action const& action, Now const& now)
    : action_(&action), holds_(holds_of(action)), began_(now.moment), since_(now.monotonic) {
    resting_ = rests_before(0);
}

bool Session::rests_before(std::size_t hold) const { return hold == holds_.size() || !holds_[hold].own_pace(); }

Milliseconds Session::length() const {
    if (resting_ || over()) return rest;
    if (holds_[at_].own_pace()) return forgotten_after;
    return Milliseconds{holds_[at_].move->hold_seconds * std::int64_t{1000}};
}

Milliseconds Session::left(Now const& now) const {
    if (over()) return {0};
    auto const since_then = paused_ ? since_ : now.monotonic - since_;
    return std::clamp(length() - since_then, Milliseconds{0}, length());
}

Milliseconds Session::passed(Now const& now) const { return length() - left(now); }

float Session::share(Now const& now) const {
    if (!over() && holds_[at_].own_pace()) return 0;
    return static_cast<float>(passed(now).count) / static_cast<float>(length().count);
}

Milliseconds Session::took(Now const& now) const { return before_ + (over() ? Milliseconds{0} : passed(now)); }

void Session::begin(std::size_t hold, Now const& now) {
    before_ = took(now);
    at_ = std::min(hold, holds_.size());
    resting_ = rests_before(at_);
    since_ = paused_ ? Milliseconds{0} : now.monotonic;
}

bool Session::advance(Now const& now) {
    bool ended = false;
    while (!over() && !paused_ && now.monotonic - since_ >= length()) {
        ended = true;
        if (holds_[at_].own_pace()) {   // and how long it took is not known
            at_ = holds_.size();
            break;
        }
        auto const took = length();
        since_ = since_ + took;
        before_ = before_ + took;
        if (resting_) {
            resting_ = false;
        } else {
            held_.push_back(holds_[at_]);
            ++at_;
            resting_ = rests_before(at_);
        }
    }
    return ended;
}

void Session::pause(Now const& now) {
    if (over()) return;
    since_ = now.monotonic - since_;   // from a moment to an amount, or back
    paused_ = !paused_;
}

void Session::next(Now const& now) {
    if (!over()) begin(at_ + 1, now);
}

void Session::done(Now const& now) {
    if (over() || !holds_[at_].own_pace()) return;
    held_.push_back(holds_[at_]);
    next(now);
}

void Session::back(Now const& now) {
    if (over()) return;
    bool const begun = holds_[at_].own_pace() ? passed(now) >= rest : !resting_;
    bool const again = begun || at_ == 0;
    begin(again ? at_ : at_ - 1, now);
}

}
