// All intents. Screens return them; App::handle gives each to its area.
#pragma once
#include "app/browse/intent.h"
#include "app/core/intent.h"
#include "app/experiment/intent.h"
#include "app/files/intent.h"
#include "app/form/intent.h"
#include "app/guide/intent.h"
#include "app/log/intent.h"
#include "app/nights/intent.h"
#include "app/profile/intent.h"
#include "app/relief/intent.h"
#include "app/reminders/intent.h"
#include "app/report/intent.h"
#include "app/settings/intent.h"
#include "app/share/intent.h"
#include "app/stretch/intent.h"
#include "app/today/intent.h"
#include "app/why/intent.h"

namespace unknot::app {

using Intent =
    std::variant<CoreIntent, today::Intent, relief::Intent, nights::Intent, form::Intent, log::Intent, browse::Intent,
                 profile::Intent, why::Intent, experiment::Intent, report::Intent, reminders::Intent, share::Intent,
                 files::Intent, settings::Intent, guide::Intent, stretch::Intent>;

}
