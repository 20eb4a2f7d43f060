// The state of all areas: those of the first frame, and those loaded after it.
#pragma once
#include "app/browse/state.h"
#include "app/experiment/state.h"
#include "app/files/state.h"
#include "app/findings/state.h"
#include "app/form/state.h"
#include "app/help/state.h"
#include "app/log/state.h"
#include "app/nights/state.h"
#include "app/profile/state.h"
#include "app/relief/state.h"
#include "app/reminders/state.h"
#include "app/report/state.h"
#include "app/settings/state.h"
#include "app/share/state.h"
#include "app/today/state.h"
#include "app/why/state.h"

namespace unknot::app {

struct FirstAreas {
    today::State today;
    relief::State relief;
    nights::State nights;
    help::State help;
};

struct DeferredAreas {
    form::State form;
    log::State log;
    browse::State browse;
    profile::State profile;
    why::State why;
    findings::State findings;
    experiment::State experiment;
    report::State report;
    reminders::State reminders;
    share::State share;
    files::State files;
    settings::State settings;
};

}
