// Answers the intents that any screen may have.
#include "app/core/context.h"
#include "app/core/records.h"

#include <utility>

namespace unknot::app {

using diary::Field;

namespace {

// One answer for each intent, in the order of intent.h.
struct Answer {
    Context& context;
    Now const& now;

    Effects edit(diary::RecordId const& id, std::vector<diary::FieldEdit> fields) const {
        return context.edit(id, std::move(fields), now);
    }

    Effects operator()(Open const& open) const {
        Effects effects = context.store_drafts(now, DraftsDue::all);
        append(effects, context.go(open.screen));
        return effects;
    }

    Effects operator()(OpenRecord const& open) const { return context.open_record(open.id, now); }

    Effects operator()(SetWord const& set) const {
        std::optional<diary::Value> value;
        if (!set.word.empty()) value = diary::choice(set.field, set.word);
        return edit(set.id, {{set.field, value}});
    }

    Effects operator()(SetWords const& set) const {
        std::vector<std::string_view> const words(set.words.begin(), set.words.end());
        return edit(set.id, {{set.field, diary::choices(set.field, words)}});
    }

    Effects operator()(SetNumber const& set) const {
        std::optional<diary::Value> value;
        if (set.number) value = diary::Value{*set.number};
        std::vector<diary::FieldEdit> fields{{set.field, value}};
        if (set.field == Field::cramp_duration) {
            fields.push_back({Field::cramp_end, diary::choice(Field::cramp_end, set.number ? "stopped" : "unknown")});
        }
        return edit(set.id, std::move(fields));
    }

    Effects operator()(SetDay const& set) const {
        std::optional<diary::Value> value;
        if (!set.day.empty()) {
            auto const day = time::day_from_iso(set.day);
            if (!day) return {};   // incomplete; the page's own date field says what is missing
            value = diary::Value{day.value()};
        }
        return edit(set.id, {{set.field, value}});
    }

    Effects operator()(Delete const& remove) const {
        auto const* stored = context.diary.find(remove.id);
        bool const cramp = stored != nullptr && stored->is(diary::RecordType::cramp);
        Effects effects = context.remove(remove.id, now);
        if (!effects.empty() && context.screen == Screen::form)
            append(effects, context.go(cramp ? Screen::diary : Screen::day));
        return effects;
    }

    Effects operator()(SetFlag const& set) const {
        std::optional<diary::Value> value;
        if (set.on) value = diary::Value{*set.on};
        return edit(set.id, {{set.field, value}});
    }

    Effects operator()(ToggleSection const& fold) const {
        if (context.unfolded.erase(fold.key) == 0) context.unfolded.insert(fold.key);
        return {};
    }

    Effects operator()(DropUndo const&) const {
        context.notice.reset();   // the change can still be taken back, by Ctrl+Z
        return {};
    }

    Effects operator()(Install const&) const { return {ShowInstall{}}; }

    Effects operator()(Reload const&) const { return {ReloadPage{}}; }

    Effects operator()(RetrySaving const&) const { return context.outbox.retry() ? Effects{Commit{}} : Effects{}; }

    // Intents that an area answers, see App.
    template <class Other>
    Effects operator()(Other const&) const {
        return {};
    }
};

}

Effects answer(Context& context, CoreIntent const& intent, Now const& now) {
    return std::visit(Answer{context, now}, intent);
}

}
