#include "app/app.h"

namespace unknot::app {

Effects App::answer(InsightIntent const&, Now const&) { return go(Screen::experiment); }

ScreenView App::insight_view(Now const&) const {
    if (screen_ == Screen::experiment) return ExperimentView{};
    return FindingsView{};
}

}
