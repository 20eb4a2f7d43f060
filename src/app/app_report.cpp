#include "app/app.h"
#include "app/records.h"
#include "diary/text_value.h"

#include <utility>

namespace unknot::app {

using diary::Field;
using diary::RecordType;

namespace {

std::string stored_word(diary::Diary const& diary, Field field) {
    auto const* profile = diary.find(diary::only_id(RecordType::profile));
    return std::string(profile == nullptr ? std::string_view{} : profile->text(field).value_or(""));
}

ReportWord word_of(diary::Diary const& diary, Drafts const& drafts, Field field) {
    auto const* draft = drafts.find(diary::only_id(RecordType::profile), diary::row(field).name);
    return draft == nullptr ? ReportWord{stored_word(diary, field), {}} : ReportWord{draft->text, draft->problem};
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

Effects App::store_report_words(std::string_view name, Draft& draft, Now const& now) {
    bool const question = name == diary::row(Field::profile_question).name;
    auto const field = question ? Field::profile_question : Field::profile_blood_results;
    draft.own_words = true;
    if (!diary::check_text(field, draft.text)) {
        draft.problem = "report.too_long";
        return {};
    }
    std::optional<diary::Value> value;
    if (!draft.text.empty()) value = diary::Value{draft.text.string()};
    return edit(diary::only_id(RecordType::profile), {{field, value}}, now);
}

Effects App::answer(ReportIntent const& intent, Now const& now) {
    struct Answer {
        App& app;
        Now const& now;

        Effects operator()(EditReport const& typed) const {
            auto const profile = diary::only_id(RecordType::profile);
            auto const name = diary::row(typed.field).name;
            bool const passed_through = app.drafts_.find(profile, name) == nullptr;
            if (passed_through && typed.text == stored_word(app.diary_, typed.field)) return {};
            app.drafts_.type(profile, name, typed.text, now.monotonic);
            return typed.left ? app.store_drafts(now, DraftsDue::all) : Effects{};
        }

        Effects operator()(SetReportNights const& set) const {
            bool const all = set.nights == exchange::strip_nights;
            app.exchange_.report.nights = all ? exchange::strip_nights : exchange::report_nights;
            return {};
        }

        // With what has just been typed.
        Effects operator()(PrintReport const&) const {
            auto effects = app.store_drafts(now, DraftsDue::all);
            if (auto const* report = app.report(now))
                effects.emplace_back(PrintDocument{exchange::write_report_print(*report)});
            return effects;
        }

        Effects operator()(SaveReport const& save) const {
            auto effects = app.store_drafts(now, DraftsDue::all);
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
    view.question = word_of(diary_, drafts_, Field::profile_question);
    view.blood_results = word_of(diary_, drafts_, Field::profile_blood_results);
    view.strip_in_words = about_.unfolded.contains(std::string(fold_strip));
    if (view.report != nullptr) count_strip(view);
    return view;
}

}
