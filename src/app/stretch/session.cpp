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
    : action_(&action), holds_(holds_of(action)), began_(now.moment), since_(now.monotonic) {}

Milliseconds Session::length() const {
    if (resting_ || over()) return rest;
    return Milliseconds{holds_[at_].move->hold_seconds * std::int64_t{1000}};
}

Milliseconds Session::left(Now const& now) const {
    if (over()) return {0};
    auto const passed = paused_ ? since_ : now.monotonic - since_;
    return std::clamp(length() - passed, Milliseconds{0}, length());
}

float Session::share(Now const& now) const {
    return 1 - static_cast<float>(left(now).count) / static_cast<float>(length().count);
}

Milliseconds Session::took(Now const& now) const { return before_ + (over() ? Milliseconds{0} : length() - left(now)); }

void Session::begin(std::size_t hold, bool with_rest, Now const& now) {
    before_ = took(now);
    at_ = std::min(hold, holds_.size());
    resting_ = with_rest;
    since_ = paused_ ? Milliseconds{0} : now.monotonic;
}

bool Session::advance(Now const& now) {
    bool ended = false;
    while (!over() && !paused_ && now.monotonic - since_ >= length()) {
        auto const over_at = since_ + length();
        before_ = before_ + length();
        if (resting_) {
            resting_ = false;
        } else {
            held_.push_back(holds_[at_]);
            ++at_;
            resting_ = true;
        }
        since_ = over_at;
        ended = true;
    }
    return ended;
}

void Session::pause(Now const& now) {
    if (over()) return;
    since_ = now.monotonic - since_;   // from a moment to an amount, or back
    paused_ = !paused_;
}

void Session::next(Now const& now) {
    if (!over()) begin(at_ + 1, true, now);
}

void Session::back(Now const& now) {
    if (over()) return;
    bool const again = !resting_ || at_ == 0;
    begin(again ? at_ : at_ - 1, true, now);
}

}
