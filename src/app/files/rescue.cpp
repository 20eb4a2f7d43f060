// Answers the intents for records that cannot be stored, or were lost.
#include "app/files/files.h"

#include <utility>

namespace unknot::app::files {
namespace {

struct RescueAnswer {
    Context& context;
    Now const& now;

    Effects operator()(CancelSaving const&) const { return {CancelCommit{}}; }

    Effects operator()(StoreAgain const&) const {
        if (!context.may_edit()) return context.change({}, now);   // reports why nothing can be edited
        diary::PagedChange all(now.moment.at);
        for (auto const* record : context.diary.all())
            all.add(*record);
        for (auto const& line : context.diary.unreadable().lines())
            if (!line.text.empty()) all.add_added(line);
        context.environment.loss.reset();
        context.outbox.add(std::move(all));
        return {Commit{}};
    }

    Effects operator()(StartNewDiary const&) const { return context.answer_loss(); }

    Effects operator()(SaveReadable const&) const { return {SaveRawBackup{}}; }

    Effects operator()(OpenRefused const&) const {
        auto const key = context.drafts.refused();
        auto const* record = key ? context.diary.find(key->first) : nullptr;
        if (record == nullptr) return {};
        return record->is(diary::RecordType::profile) ? context.go(Screen::report)
                                                      : context.open_record(record->id, now);
    }

    Effects operator()(CopyRefused const&) const {
        auto const key = context.drafts.refused();
        return key ? Effects{CopyText{context.drafts.at(*key).text.string()}} : Effects{};
    }

    Effects operator()(DropRefused const&) const {
        if (auto const key = context.drafts.refused()) context.drafts.forget(key->first, key->second);
        return {};
    }
};

}

Effects answer(Context& context, State&, RescueIntent const& intent, Now const& now) {
    return std::visit(RescueAnswer{context, now}, intent);
}

}
