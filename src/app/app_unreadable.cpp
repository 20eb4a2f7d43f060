// The lines of the diary that nobody can read.
#include "app/app_state.h"
#include "base/utf8.h"

#include <utility>

namespace unknot::app {

Effects AppState::treat_line(UnreadableIntent const& intent, Now const& now) {
    struct Answer {
        AppState& app;
        Now const& now;

        // As it can be shown: a NUL would end it in what it is pasted into.
        Effects operator()(CopyLine const& copy) const {
            auto const line = find_line(app.diary_, copy.key);
            return line ? Effects{CopyText{to_displayable(line->text)}} : Effects{};
        }

        Effects operator()(RepairLine const& repair) const {
            auto const line = find_line(app.diary_, repair.key);
            auto change = line ? repair_change(app.diary_, *line, now.moment.at) : std::nullopt;
            return change ? app.undoable_change(std::move(*change), "undo.added", now) : Effects{};
        }

        Effects operator()(RemoveLine const& remove) const {
            auto line = find_line(app.diary_, remove.key);
            if (!line || std::exchange(app.exchange_.unreadable.to_remove, remove.key) != remove.key) return {};
            app.exchange_.unreadable.to_remove.clear();
            return app.undoable_change(removal_change(std::move(*line), now.moment.at), "undo.deleted", now);
        }

        Effects operator()(ShowMoreLines const&) const {
            app.exchange_.unreadable.shown *= 2;
            return {};
        }
    };

    if (!std::holds_alternative<RemoveLine>(intent)) exchange_.unreadable.to_remove.clear();
    return std::visit(Answer{*this, now}, intent);
}

UnreadableView AppState::lines_view(Now const& now) const {
    auto const& state = exchange_.unreadable;
    auto view = state.kept.get(
        {diary_.version(), state.shown, state.to_remove, about_.unfolded, knowledge_.library.has_value()},
        [&] { return unreadable_view(diary_, knowledge_, state, about_.unfolded, now); });
    view.loading = storage_ == StorageState::loading;
    return view;
}

}
