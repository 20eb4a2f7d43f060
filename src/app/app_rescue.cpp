#include "app/app.h"
#include "app/records.h"

#include <utility>

namespace unknot::app {

Effects App::answer(RescueIntent const& intent, Now const& now) {
    struct Answer {
        App& app;
        Now const& now;

        Effects operator()(CancelSaving const&) const { return {CancelCommit{}}; }

        Effects operator()(StoreAgain const&) const {
            if (!app.may_edit()) return app.change({}, now);   // which says why
            diary::PagedChange all(now.moment.at);
            for (auto const* record : app.diary_.all())
                all.add(*record);
            for (auto const& line : app.diary_.unreadable().lines())
                if (!line.text.empty()) all.add_added(line);
            app.environment_.loss.reset();
            app.outbox_.add(std::move(all));
            return {Commit{}};
        }

        Effects operator()(StartNewDiary const&) const { return app.answer_loss(); }

        Effects operator()(SaveReadable const&) const { return {SaveRawBackup{}}; }

        Effects operator()(OpenRefused const&) const {
            auto const key = app.drafts_.refused();
            auto const* record = key ? app.diary_.find(key->first) : nullptr;
            if (record == nullptr) return {};
            if (record->is(diary::RecordType::cramp)) return app.handle(OpenEntry{record->id}, now);
            bool const words = record->is(diary::RecordType::profile);
            return app.handle(words ? Intent{Open{Screen::report}} : Intent{OpenRecord{record->id}}, now);
        }

        Effects operator()(CopyRefused const&) const {
            auto const key = app.drafts_.refused();
            return key ? Effects{CopyText{app.drafts_.at(*key).text.string()}} : Effects{};
        }
    };

    return std::visit(Answer{*this, now}, intent);
}

}
