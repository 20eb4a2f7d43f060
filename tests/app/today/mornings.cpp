#include "mornings.h"

namespace unknot::tests {

using namespace unknot::app;

RunningApp morning_after(RunningApp night) {
    night.start();
    night.want(CrampNow{});
    night.pass(minutes(2));
    night.want(CrampStopped{});
    night.store();
    RunningApp morning(night.pages);
    morning.clock.at = night.clock.at + hours(4);
    morning.start();
    return morning;
}

}
