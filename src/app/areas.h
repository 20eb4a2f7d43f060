// The state of the areas that remember something: those of the first frame, and those loaded after it.
#pragma once
#include "app/browse/state.h"
#include "app/experiment/state.h"
#include "app/files/state.h"
#include "app/findings/state.h"
#include "app/guide/state.h"
#include "app/log/state.h"
#include "app/nights/state.h"
#include "app/profile/state.h"
#include "app/relief/state.h"
#include "app/report/state.h"
#include "app/share/state.h"
#include "app/stretch/state.h"
#include "app/today/state.h"

namespace unknot::app {

struct FirstAreas {
    today::State today;
    relief::State relief;
};

struct DeferredAreas {
    nights::State nights;
    guide::State guide;
    log::State log;
    browse::State browse;
    profile::State profile;
    findings::State findings;
    experiment::State experiment;
    report::State report;
    share::State share;
    files::State files;
    stretch::State stretch;
};

}
