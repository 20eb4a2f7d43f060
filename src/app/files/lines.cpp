// Answers the intents for unreadable lines of the diary.
#include "app/files/files.h"
#include "base/utf8.h"

#include <utility>

namespace unknot::app::files {
namespace {

struct LinesAnswer {
    Context& context;
    State& state;
    Now const& now;

    // Copies the text as it is displayed: a NUL would end it in the program it is pasted into.
    Effects operator()(CopyLine const& copy) const {
        auto const line = find_line(context.diary, copy.key);
        return line ? Effects{CopyText{to_displayable(line->text)}} : Effects{};
    }

    Effects operator()(RepairLine const& repair) const {
        auto const line = find_line(context.diary, repair.key);
        auto change = line ? repair_change(context.diary, *line, now.moment.at) : std::nullopt;
        return change ? context.undoable_change(std::move(*change), "undo.added", now) : Effects{};
    }

    Effects operator()(RemoveLine const& remove) const {
        auto line = find_line(context.diary, remove.key);
        if (!line || std::exchange(state.lines.to_remove, remove.key) != remove.key) return {};
        state.lines.to_remove.clear();
        return context.undoable_change(removal_change(std::move(*line), now.moment.at), "undo.deleted", now);
    }

    Effects operator()(ShowMoreLines const&) const {
        state.lines.shown *= 2;
        return {};
    }
};

}

Effects answer(Context& context, State& state, LinesIntent const& intent, Now const& now) {
    if (!std::holds_alternative<RemoveLine>(intent)) state.lines.to_remove.clear();
    return std::visit(LinesAnswer{context, state, now}, intent);
}

UnreadableView unreadable_view(Context const& context, State const& state, Now const& now) {
    auto const& lines = state.lines;
    auto view =
        lines.view.get({context.diary.version(), lines.shown, lines.to_remove, context.unfolded,
                        context.knowledge.library.has_value()},
                       [&] { return unreadable_view(context.diary, context.knowledge, lines, context.unfolded, now); });
    view.loading = context.storage == StorageState::loading;
    return view;
}

}
