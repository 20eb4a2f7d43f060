#include "app/relief/session.h"

#include <algorithm>
#include <utility>

namespace unknot::app::relief {

ReliefSession::ReliefSession(time::Moment at, std::string muscle_word, Now const& now)
    : muscle(std::move(muscle_word)), at_(std::move(at)), step_began_(now.monotonic) {
    // For time before the page was opened there is only the wall clock.
    Milliseconds const already = std::max(Milliseconds{0}, now.moment.at - at_.at);
    began_ = touched_ = now.monotonic - already;
}

Milliseconds ReliefSession::elapsed(Now const& now) const { return now.monotonic - began_; }

Milliseconds ReliefSession::untouched(Now const& now) const { return now.monotonic - touched_; }

Milliseconds ReliefSession::in_step(Now const& now) const { return now.monotonic - step_began_; }

void ReliefSession::touch(Now const& now) { touched_ = now.monotonic; }

void ReliefSession::start_step(std::size_t index, Now const& now) {
    step = index;
    step_began_ = now.monotonic;
    hold_announced = false;
    read_aloud = false;
    touch(now);
}

void ReliefSession::stop(Now const& now) {
    stopped = true;
    duration_ = {elapsed(now).count / 1000};
}

}
