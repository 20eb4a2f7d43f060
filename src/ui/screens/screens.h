// One function per screen: it shows a view and returns what the person wants.
#pragma once
#include "app/view.h"
#include "ui/context.h"
#include "ui/widgets/ui.h"

#include <optional>

namespace unknot::ui {

using Wanted = std::optional<app::Intent>;

struct Frame {
    Ui& ui;
    Dates const& dates;
};

// What is scrolled. Not inlined: what comes after the first frame (app/later.h), so that it stays out of the first
// part.
[[nodiscard]] Wanted draw_today(Frame const&, app::TodayView const&);
[[nodiscard]] Wanted draw_relief(Frame const&, app::ReliefView const&);
[[nodiscard]] Wanted draw_stopped(Frame const&, app::StoppedView const&, app::Chrome const&);
[[nodiscard]] Wanted draw_diary(Frame const&, app::DiaryView const&);
[[nodiscard]] Wanted draw_entry(Frame const&, app::EntryView const&, app::Chrome const&);
[[nodiscard]] Wanted draw_help(Frame const&, app::HelpView const&);
[[nodiscard, gnu::noinline]] Wanted draw_share(Frame const&, app::ShareView const&);
[[nodiscard, gnu::noinline]] Wanted draw_received(Frame const&, app::ReceivedView const&);
[[nodiscard, gnu::noinline]] Wanted draw_restore(Frame const&, app::RestoreView const&);
[[nodiscard]] Wanted draw_more(Frame const&, app::MoreView const&);
[[nodiscard, gnu::noinline]] Wanted draw_why(Frame const&, app::WhyView const&);
[[nodiscard, gnu::noinline]] Wanted draw_you(Frame const&, app::YouView const&);
[[nodiscard, gnu::noinline]] Wanted draw_log(Frame const&, app::LogView const&);
[[nodiscard, gnu::noinline]] Wanted draw_day(Frame const&, app::DayView const&);
[[nodiscard, gnu::noinline]] Wanted draw_calendar(Frame const&, app::CalendarView const&);
[[nodiscard, gnu::noinline]] Wanted draw_search(Frame const&, app::SearchView const&);
[[nodiscard, gnu::noinline]] Wanted draw_record(Frame const&, app::RecordView const&, app::Chrome const&);
[[nodiscard, gnu::noinline]] Wanted draw_findings(Frame const&, app::FindingsView const&);
[[nodiscard, gnu::noinline]] Wanted draw_experiment(Frame const&, app::ExperimentView const&);
[[nodiscard, gnu::noinline]] Wanted draw_data(Frame const&, app::DataView const&);
[[nodiscard, gnu::noinline]] Wanted draw_table_import(Frame const&, app::TableImportView const&);
[[nodiscard, gnu::noinline]] Wanted draw_report(Frame const&, app::ReportView const&);
[[nodiscard, gnu::noinline]] Wanted draw_reminders(Frame const&, app::RemindersView const&);
[[nodiscard, gnu::noinline]] Wanted draw_unreadable(Frame const&, app::UnreadableView const&);

// What stays in place at the bottom of a screen, above the navigation.
[[nodiscard]] Wanted draw_today_bar(Frame const&);
[[nodiscard]] Wanted draw_relief_bar(Frame const&, app::ReliefView const&);
[[nodiscard]] Wanted draw_stopped_bar(Frame const&);
[[nodiscard]] Wanted draw_help_bar(Frame const&, app::HelpView const&);
[[nodiscard]] Wanted draw_received_bar(Frame const&, app::ReceivedView const&);
[[nodiscard]] Wanted draw_restore_bar(Frame const&, app::RestoreView const&);
[[nodiscard, gnu::noinline]] Wanted draw_table_import_bar(Frame const&, app::TableImportView const&);

}
