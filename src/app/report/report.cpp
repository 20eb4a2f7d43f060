#include "app/report/report.h"

#include "app/core/records.h"
#include "diary/text_value.h"

#include <utility>

namespace unknot::app::report {
namespace {

using diary::Field;
using diary::RecordType;

// "cramps-2026-11-22.txt"
std::string file_name(time::Moment const& now, std::string_view ending) {
    return "cramps-" + time::to_iso(time::day_of(now)) + std::string(ending);
}

std::string stored_word(diary::Diary const& diary, Field field) {
    auto const* profile = diary.find(diary::singleton_id(RecordType::profile));
    return std::string(profile == nullptr ? std::string_view{} : profile->text(field).value_or(""));
}

ReportWord word_of(diary::Diary const& diary, Drafts const& drafts, Field field) {
    auto const* draft = drafts.find(diary::singleton_id(RecordType::profile), diary::row(field).name);
    return draft == nullptr ? ReportWord{stored_word(diary, field), {}} : ReportWord{draft->text, draft->problem};
}

// Counts the logged nights and the cramps of the strip, which every report has.
void count_strip(ReportView& view) {
    for (auto const& section : view.report->first_page) {
        if (!section.strip) continue;
        for (auto const& night : section.strip->cramps) {
            view.logged += night ? 1 : 0;
            view.cramps += night.value_or(0);
        }
    }
}

// Null until the library is loaded.
exchange::Report const* report_of(Context const& context, State const& state, Now const& now) {
    auto const* advice = context.advice.all(context.diary, context.knowledge, now.moment);
    if (advice == nullptr) return nullptr;
    return &state.made.get({context.diary.version(), now.moment.at.ms / ms_per_minute, state.nights}, [&] {
        return exchange::make_report(context.diary, context.knowledge, *advice, {}, now.moment, state.nights);
    });
}

Effects store_words(Context& context, DraftKey const& key, Draft& draft, Now const& now) {
    bool const question = key.second == diary::row(Field::profile_question).name;
    auto const field = question ? Field::profile_question : Field::profile_blood_results;
    draft.own_words = true;
    if (!diary::check_text(field, draft.text)) {
        draft.problem = "report.too_long";
        return {};
    }
    std::optional<diary::Value> value;
    if (!draft.text.empty()) value = diary::Value{draft.text.string()};
    return context.edit(diary::singleton_id(RecordType::profile), {{field, value}}, now);
}

struct Answer {
    Context& context;
    State& state;
    Now const& now;

    Effects operator()(EditReport const& typed) const {
        auto const profile = diary::singleton_id(RecordType::profile);
        auto const name = diary::row(typed.field).name;
        bool const passed_through = context.drafts.find(profile, name) == nullptr;
        if (passed_through && typed.text == stored_word(context.diary, typed.field)) return {};
        return context.type(profile, name, typed.text, typed.left, store_words, now);
    }

    Effects operator()(SetReportNights const& set) const {
        bool const all = set.nights == exchange::strip_nights;
        state.nights = all ? exchange::strip_nights : exchange::report_nights;
        return {};
    }

    // Text just typed is stored first, so that it is printed.
    Effects operator()(PrintReport const&) const {
        auto effects = context.store_drafts(now, DraftsDue::all);
        if (auto const* report = report_of(context, state, now))
            effects.emplace_back(PrintDocument{exchange::write_report_print(*report)});
        return effects;
    }

    Effects operator()(SaveReport const& save) const {
        auto effects = context.store_drafts(now, DraftsDue::all);
        auto const* report = report_of(context, state, now);
        if (report == nullptr) return effects;
        bool const page = save.as == ReportFile::page;
        effects.emplace_back(Download{file_name(now.moment, page ? ".html" : ".txt"),
                                      page ? "text/html" : "text/plain;charset=utf-8",
                                      page ? write_report_html(*report) : write_report_text(*report)});
        return effects;
    }
};

}

Effects answer(Context& context, State& state, Intent const& intent, Now const& now) {
    return std::visit(Answer{context, state, now}, intent);
}

ReportView report_view(Context const& context, State const& state, Now const& now) {
    ReportView view;
    view.report = report_of(context, state, now);
    view.nights = state.nights;
    view.question = word_of(context.diary, context.drafts, Field::profile_question);
    view.blood_results = word_of(context.diary, context.drafts, Field::profile_blood_results);
    view.strip_in_words = context.unfolded.contains(std::string(fold_strip));
    if (view.report != nullptr) count_strip(view);
    return view;
}

}
