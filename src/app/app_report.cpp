#include "app/app.h"
#include "app/records.h"

#include <utility>

namespace unknot::app {

using diary::Field;
using diary::RecordType;

namespace {

std::string stored_word(diary::Diary const& diary, Field field) {
    auto const* profile = diary.find(diary::only_id(RecordType::profile));
    return std::string(profile == nullptr ? std::string_view{} : profile->text(field).value_or(""));
}

ReportWord word_of(diary::Diary const& diary, ReportState const& state, Field field) {
    auto const draft = state.drafts.find(field);
    if (draft == state.drafts.end()) return {stored_word(diary, field), {}};
    return {draft->second.text, draft->second.problem};
}

// With the strip's section, which every report has.
void count_strip(ReportView& view) {
    for (auto const& section : view.report->first_page) {
        if (!section.strip) continue;
        for (auto const& night : section.strip->cramps) {
            view.logged += night ? 1 : 0;
            view.cramps += night.value_or(0);
        }
    }
}

}

Effects App::store_report_words(Now const& now, Drafts which) {
    Effects effects;
    if (storage_ == StorageState::loading) return effects;   // it waits, it is not refused
    auto& drafts = exchange_.report.drafts;
    for (auto& [field, draft] : drafts) {
        bool const ripe = now.monotonic - draft.typed >= draft_rests_for;
        if (!draft.unsaved || (which == Drafts::ripe && !ripe)) continue;
        draft.unsaved = false;
        std::optional<diary::Value> value;
        if (!draft.text.empty()) value = diary::Value{draft.text};
        draft.problem = value && !diary::check_value(field, *value) ? "report.too_long" : "";
        if (!draft.problem.empty()) {
            effects.emplace_back(Announce{std::string(strings_.text(draft.problem)), Urgency::urgent});
            continue;
        }
        append(effects, edit(diary::only_id(RecordType::profile), {{field, value}}, now));
    }
    if (which == Drafts::all) std::erase_if(drafts, [](auto const& draft) { return draft.second.problem.empty(); });
    return effects;
}

Effects App::answer(ReportIntent const& intent, Now const& now) {
    struct Answer {
        App& app;
        Now const& now;

        Effects operator()(EditReport const& typed) const {
            auto& drafts = app.exchange_.report.drafts;
            if (drafts.count(typed.field) == 0 && typed.text == stored_word(app.diary_, typed.field)) return {};
            auto& draft = drafts[typed.field];
            if (draft.text != typed.text || draft.typed == Milliseconds{}) draft.unsaved = true;
            draft.text = typed.text;
            draft.typed = now.monotonic;
            return typed.left ? app.store_drafts(now, Drafts::all) : Effects{};
        }

        Effects operator()(SetReportNights const& set) const {
            bool const all = set.nights == exchange::strip_nights;
            app.exchange_.report.nights = all ? exchange::strip_nights : exchange::report_nights;
            return {};
        }

        // With what has just been typed.
        Effects operator()(PrintReport const&) const {
            auto effects = app.store_drafts(now, Drafts::all);
            if (auto const* report = app.report(now))
                effects.emplace_back(PrintDocument{exchange::write_report_print(*report)});
            return effects;
        }

        Effects operator()(SaveReport const& save) const {
            auto effects = app.store_drafts(now, Drafts::all);
            auto const* report = app.report(now);
            if (report == nullptr) return effects;
            bool const page = save.as == ReportFile::page;
            effects.emplace_back(Download{report_file_name(now.moment, page ? ".html" : ".txt"),
                                          page ? "text/html" : "text/plain;charset=utf-8",
                                          page ? write_report_html(*report) : write_report_text(*report)});
            return effects;
        }
    };

    return std::visit(Answer{*this, now}, intent);
}

exchange::Report const* App::report(Now const& now) const {
    auto const* advice = advised_.all(diary_, knowledge_, now.moment);
    if (advice == nullptr) return nullptr;
    return &exchange_.report.made.look(diary_, knowledge_, *advice, exchange_.report.nights, now.moment);
}

ReportView App::report_view(Now const& now) const {
    ReportView view;
    view.report = report(now);
    view.nights = exchange_.report.nights;
    view.question = word_of(diary_, exchange_.report, Field::profile_question);
    view.blood_results = word_of(diary_, exchange_.report, Field::profile_blood_results);
    view.strip_in_words = about_.unfolded.contains(std::string(fold_strip));
    if (view.report != nullptr) count_strip(view);
    return view;
}

}
