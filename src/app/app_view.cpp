// Wiring of views, files and work between frames: which area makes or does each.
#include "app/app.h"
#include "app/browse/browse.h"
#include "app/core/records.h"
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
#include "app/today_cards.h"
#include "app/why/why.h"

#include <utility>

namespace unknot::app {

ScreenView App::screen_view(Now const& now) const {
    // An area that remembers nothing has no member among the areas; its views take no state.
    switch (context_.screen) {
#define SCREEN(name, area, view, route, width, section, when)                                                          \
    case Screen::name:                                                                                                 \
        return [](auto const& context, auto const& areas, auto const& time) -> ScreenView {                            \
            if constexpr (requires { areas.area; })                                                                    \
                return area::name##_view(context, areas.area, time);                                                   \
            else                                                                                                       \
                return area::name##_view(context, time);                                                               \
        }(context_, of_##when(), now);
#include "app/screens.inc"
#undef SCREEN
    }
    return WaitingView{};
}

View App::view(Now const& now) const {
    View view{chrome_of(context_), WaitingView{}, {}};
    bool const there = row_of(context_.screen).when == Loads::first || context_.is_fully_loaded();
    if (there) view.screen = screen_view(now);
    if (context_.screen == Screen::today && context_.is_fully_loaded())
        view.cards = today_cards(context_, of_deferred(), now);
    if (auto* help = std::get_if<help::HelpView>(&view.screen)) help->cramp_goes_on = first_.relief.session.has_value();
    return view;
}

bool App::has_awaited_work() const { return deferred_ && files::has_work(context_, deferred_->files); }

bool App::has_work() const {
    if (!deferred_) return false;
    return has_awaited_work() || (context_.screen == Screen::findings && findings::has_work(deferred_->findings));
}

bool App::work() {
    return has_awaited_work() ? files::work(context_, deferred_->files) : findings::work(deferred_->findings);
}

FileAnswer App::file_begun(std::string_view name, std::size_t bytes, Now const& now) {
    if (context_.is_fully_loaded()) {
        announced_loading_ = false;
        return files::begin_file(context_, deferred_->files, name, bytes, now);
    }
    if (!std::exchange(announced_loading_, true)) context_.due.emplace_back(context_.announce("deferred.loading"));
    return FileAnswer::wait;
}

// These calls only come for a file or request that was begun, so the deferred areas are loaded.

FileAnswer App::file_piece(std::string_view piece) { return files::file_piece(context_, deferred_->files, piece); }

Effects App::file_ended(FileEnd end, Now const& now) { return files::file_ended(context_, deferred_->files, end, now); }

FilePiece App::backup_piece(std::uint32_t request) { return files::backup_piece(context_, deferred_->files, request); }

Effects App::not_saved(std::uint32_t request) { return files::not_saved(context_, deferred_->files, request); }

Effects App::locked(std::uint32_t request, CipherOutcome outcome, Now const& now) {
    return files::locked(context_, deferred_->files, request, outcome, now);
}

FileAnswer App::unlocked_piece(std::uint32_t request, std::string_view piece) {
    return files::unlocked_piece(deferred_->files, request, piece);
}

Effects App::unlocked(std::uint32_t request, CipherOutcome outcome, Now const&) {
    return files::unlocked(context_, deferred_->files, request, outcome);
}

}
