#include "app/nights/nights.h"

#include "app/core/record_line.h"
#include "app/core/records.h"
#include "time/future.h"

#include <algorithm>
#include <utility>

namespace unknot::app::nights {
namespace {

using diary::Field;

struct Answer {
    Context& context;
    State& state;
    Now const& now;

    Effects operator()(ShowKind const& show) const {
        state.kind = show.kind;
        return {};
    }

    Effects operator()(Search const& search) const {
        state.searching = search.on;
        state.search.clear();
        return {};
    }

    Effects operator()(TypeSearch const& typed) const {
        state.search = typed.text;
        return {};
    }

    Effects operator()(FoldDrinks const& fold) const {
        if (state.unfolded.erase(fold.day) == 0) state.unfolded.insert(fold.day);
        return {};
    }

    Effects operator()(Select const& select) const {
        state.selecting = select.on;
        state.chosen.clear();
        return {};
    }

    Effects operator()(ToggleChosen const& toggle) const {
        if (state.chosen.erase(toggle.id) == 0) state.chosen.insert(toggle.id);
        return {};
    }

    Effects operator()(DeleteChosen const&) const {
        diary::Change change;
        change.made = now.moment.at;
        for (auto const& id : state.chosen) {
            auto const* stored = context.diary.find(id);
            if (stored != nullptr && !stored->gone) change.patches.push_back(diary::remove_patch(*stored));
        }
        state.selecting = false;
        state.chosen.clear();
        if (change.patches.empty()) return {};
        return context.undoable_change(std::move(change), "undo.deleted", now);
    }
};

// The names of things as they are on screen, so that they can be looked for.
diary::SearchWords words_on_screen(Context const& context) {
    auto words = diary::table_words();
    auto const& strings = context.strings;
    words.type = [&strings](diary::RecordType type) {
        return std::string(strings.text("type." + std::string(diary::word(type))));
    };
    words.choice = [&strings](diary::FieldRow const& row, std::size_t index) {
        auto const word = std::string(diary::word_at(row, index));
        auto const key = std::string(row.name) + '.' + word;
        return strings.has(key) ? std::string(strings.text(key)) : word;
    };
    words.name = [&knowledge = context.knowledge](diary::FieldRow const& row, std::string_view id) {
        bool const food = row.name == "item" && knowledge.library.has_value();
        auto const* found = food ? knowledge::find_food(*knowledge.library, id) : nullptr;
        return found != nullptr ? found->name : std::string();
    };
    return words;
}

Listed list(Context const& context, State const& state) {
    auto const& diary = context.diary;
    Listed listed{kinds_in(diary), Kind::all, {}};
    if (std::find(listed.kinds.begin(), listed.kinds.end(), state.kind) != listed.kinds.end()) listed.kind = state.kind;
    EntryQuery const query{listed.kind, listed.kind == Kind::all && !state.selecting, state.unfolded};
    auto entries = state.search.empty() ? entries_of(diary, query)
                                        : entries_with(state.search, diary, listed.kind, words_on_screen(context));
    listed.entries = std::make_shared<std::vector<Entry> const>(std::move(entries));
    return listed;
}

}

Effects answer(Context& context, State& state, Intent const& intent, Now const& now) {
    return std::visit(Answer{context, state, now}, intent);
}

DiaryView diary_view(Context const& context, State const& state, Now const& now) {
    auto const& diary = context.diary;
    DiaryView view;
    // While records come in one after the other, a list of them would be made anew for each.
    view.loading = context.is_loading() || context.taking_in;
    if (view.loading) return view;
    auto const& listed = state.listed.get({diary.version(), state.kind, state.selecting, state.unfolded, state.search,
                                           context.knowledge.library.has_value()},
                                          [&] { return list(context, state); });
    view.kind = listed.kind;
    view.kinds = listed.kinds;
    view.entries = listed.entries;
    view.searching = state.searching;
    view.search = state.search;
    view.selecting = state.selecting;
    view.chosen = state.chosen;
    view.knowledge = &context.knowledge;
    view.scales = diary::scales_of(diary);
    view.now = now.moment.at;
    return view;
}

RecordLine line_of(DiaryView const& view, diary::Record const& record) {
    auto line = record_line(record, view.scales, *view.knowledge);
    line.in_future = time::is_future(record.at.at, view.now);
    return line;
}

FoldedDrinks drinks_of(DiaryView const& view, Entry const& entry) {
    FoldedDrinks drinks;
    drinks.count = entry.folded.size();
    std::int64_t total = 0;
    bool all_known = true;
    for (auto const* record : entry.folded) {
        auto const volume = record->integer(Field::intake_volume);
        total += volume.value_or(0);
        all_known = all_known && volume;
        auto line = line_of(view, *record);
        bool const known = std::any_of(drinks.kinds.begin(), drinks.kinds.end(), [&](RecordLine const& other) {
            return other.words == line.words && other.text == line.text;
        });
        if (!known) drinks.kinds.push_back(std::move(line));
    }
    if (all_known)
        drinks.total = {diary::shown_number(Field::intake_volume, static_cast<double>(total), view.scales),
                        unit_key(Field::intake_volume, view.scales)};
    return drinks;
}

}
