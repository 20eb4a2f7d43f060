// Wiring of intents: which area answers each.
#include "app/app.h"
#include "app/browse/browse.h"
#include "app/core/records.h"
#include "app/core/routes.h"
#include "app/experiment/experiment.h"
#include "app/files/files.h"
#include "app/findings/overview.h"
#include "app/form/form.h"
#include "app/guide/guide.h"
#include "app/help/help.h"
#include "app/log/log.h"
#include "app/nights/nights.h"
#include "app/profile/profile.h"
#include "app/relief/relief.h"
#include "app/reminders/reminders.h"
#include "app/report/report.h"
#include "app/settings/settings.h"
#include "app/share/share.h"
#include "app/stretch/stretch.h"
#include "app/today/today.h"
#include "app/why/why.h"

#include <utility>

namespace unknot::app {

struct App::Answer {
    App& app;
    Context& context;
    Now const& now;

    // An intent of a deferred area waits until that area is loaded.
    template <class DeferredIntent, class Give>
    Effects once_loaded(DeferredIntent const& intent, Give const& give) const {
        if (context.is_fully_loaded()) return give(*app.deferred_);
        app.waiting_ = Intent(intent);
        return {context.announce("deferred.loading")};
    }

    Effects operator()(CoreIntent const& intent) const { return std::visit(*this, intent); }

    Effects operator()(today::Intent const& intent) const {
        return today::answer(context, app.first_.today, intent, now);
    }

    Effects operator()(relief::Intent const& intent) const {
        return relief::answer(context, app.first_.relief, intent, now);
    }

    Effects operator()(nights::Intent const& intent) const {
        return once_loaded(intent,
                           [&](DeferredAreas& areas) { return nights::answer(context, areas.nights, intent, now); });
    }

    Effects operator()(form::Intent const& intent) const {
        return once_loaded(intent, [&](DeferredAreas&) { return form::answer(context, intent, now); });
    }

    Effects operator()(log::Intent const& intent) const {
        return once_loaded(intent, [&](DeferredAreas& areas) { return log::answer(context, areas.log, intent, now); });
    }

    Effects operator()(browse::Intent const& intent) const {
        return once_loaded(intent,
                           [&](DeferredAreas& areas) { return browse::answer(context, areas.browse, intent, now); });
    }

    Effects operator()(profile::Intent const& intent) const {
        return once_loaded(intent,
                           [&](DeferredAreas& areas) { return profile::answer(context, areas.profile, intent, now); });
    }

    Effects operator()(why::Intent const& intent) const {
        return once_loaded(intent, [&](DeferredAreas&) { return why::answer(context, intent, now); });
    }

    Effects operator()(experiment::Intent const& intent) const {
        return once_loaded(
            intent, [&](DeferredAreas& areas) { return experiment::answer(context, areas.experiment, intent, now); });
    }

    Effects operator()(report::Intent const& intent) const {
        return once_loaded(intent,
                           [&](DeferredAreas& areas) { return report::answer(context, areas.report, intent, now); });
    }

    Effects operator()(reminders::Intent const& intent) const {
        return once_loaded(intent, [&](DeferredAreas&) { return reminders::answer(context, intent, now); });
    }

    Effects operator()(share::Intent const& intent) const {
        return once_loaded(intent,
                           [&](DeferredAreas& areas) { return share::answer(context, areas.share, intent, now); });
    }

    Effects operator()(files::Intent const& intent) const {
        return once_loaded(intent,
                           [&](DeferredAreas& areas) { return files::answer(context, areas.files, intent, now); });
    }

    Effects operator()(guide::Intent const& intent) const {
        return once_loaded(intent,
                           [&](DeferredAreas& areas) { return guide::answer(context, areas.guide, intent, now); });
    }

    Effects operator()(stretch::Intent const& intent) const {
        return once_loaded(intent,
                           [&](DeferredAreas& areas) { return stretch::answer(context, areas.stretch, intent, now); });
    }

    Effects operator()(settings::Intent const& intent) const {
        return once_loaded(intent, [&](DeferredAreas&) { return settings::answer(context, intent, now); });
    }

    Effects operator()(Open const& open) const {
        if (open.screen != Screen::relief) return answer_core(open);
        if (!app.first_.relief.session) return {};
        Effects effects = context.store_drafts(now, DraftsDue::all);
        auto const& cramp = app.first_.relief.session->cramp;
        append(effects, context.go(Screen::relief, cramp ? fragment_of(Screen::relief, *cramp) : std::string()));
        return effects;
    }

    // Going back leads to the screen before, while relief goes on.
    Effects operator()(CrampNow const&) const {
        Effects effects{Navigate{fragment_of(Screen::relief), History::push}};
        append(effects, relief::begin(context, app.first_.relief, now.moment, now));
        return effects;
    }

    Effects operator()(CrampStopped const&) const { return relief::stop(context, app.first_.relief, now); }

    Effects operator()(AddPastCramp const& add) const {
        return once_loaded(add, [&](DeferredAreas& areas) { return log::add_past_cramp(context, areas.log, now); });
    }

    Effects operator()(OpenCheckIn const& open) const {
        return once_loaded(open, [&](DeferredAreas&) { return log::open_check_in(context, now); });
    }

    Effects operator()(OpenShare const& open) const {
        return once_loaded(open,
                           [&](DeferredAreas& areas) { return share::open(context, areas.share, open.request, now); });
    }

    Effects operator()(SaveBackup const& save) const {
        return once_loaded(save, [&](DeferredAreas& areas) { return files::save_backup(context, areas.files, now); });
    }

    // Accepts any file: phones grey out endings they do not know, and the content shows what kind of file it is.
    Effects operator()(ChooseBackup const&) const {
        if (app.deferred_) app.deferred_->files.wanted = files::FileWanted::backup;
        return {OpenFile{""}};
    }

    Effects operator()(Undo const& undo) const {
        return once_loaded(undo, [&](DeferredAreas& areas) { return files::undo(context, areas.files, now); });
    }

    Effects operator()(TakeUpdate const&) const {
        Effects effects = context.store_drafts(now, DraftsDue::all);
        app.update_wanted_ = true;
        // With changes still unsaved, the update waits for committed().
        if (context.outbox.empty()) effects.emplace_back(ActivateUpdate{});
        return effects;
    }

    template <class Core>
    Effects operator()(Core const& intent) const {
        return answer_core(intent);
    }

    Effects answer_core(CoreIntent const& intent) const { return app::answer(context, intent, now); }
};

Effects App::answer(Intent const& intent, Now const& now) { return std::visit(Answer{*this, context_, now}, intent); }

}
