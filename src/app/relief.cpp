#include "app/relief.h"

#include <algorithm>
#include <utility>

namespace unknot::app {

ReliefSession::ReliefSession(time::Moment at, std::string muscle_word, Now const& now)
    : muscle(std::move(muscle_word)), at_(std::move(at)), step_began_(now.monotonic) {
    Milliseconds const already = std::max(Milliseconds{0}, now.moment.at - at_.at);
    began_ = touched_ = now.monotonic - already;
    touched_at_ = std::min(at_.at, now.moment.at);
}

Milliseconds ReliefSession::elapsed(Now const& now) const {
    return std::max(now.monotonic - began_, now.moment.at - at_.at);
}

Milliseconds ReliefSession::untouched(Now const& now) const {
    return std::max(now.monotonic - touched_, now.moment.at - touched_at_);
}

Milliseconds ReliefSession::in_step(Now const& now) const { return now.monotonic - step_began_; }

void ReliefSession::touch(Now const& now) {
    touched_ = now.monotonic;
    touched_at_ = now.moment.at;
}

void ReliefSession::start_step(std::size_t index, Now const& now) {
    step = index;
    step_began_ = now.monotonic;
    hold_announced = false;
    touch(now);
}

void ReliefSession::stop(Now const& now) {
    stopped = true;
    duration_ = {std::max<std::int64_t>(0, elapsed(now).count / 1000)};
}

}
