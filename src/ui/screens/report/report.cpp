#include "exchange/report/report.h"

#include "ui/icon_codes.h"
#include "ui/screens/core/screens.h"
#include "ui/widgets/charts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <array>

namespace unknot::ui::report {
namespace {

using app::report::ReportView;
using exchange::CrampStrip;
using exchange::ReportSection;

std::string night_text(Frame const& frame, time::CivilDay night) {
    return frame.dates({{night.days * ms_per_day}, 0, {}}, DateStyle::short_day);
}

OptionalIntent draw_word(Ui& ui, std::string const& key, app::report::ReportWord const& word, diary::Field field) {
    ui::Field const field_shown{key,
                                ui.tr("report." + key),
                                word.text,
                                word.text,
                                InputKind::multiline,
                                ui.tr("report." + key + "_hint"),
                                word.problem.empty() ? std::string() : ui.tr(word.problem)};
    if (auto const typed = edit(ui, field_shown)) return app::report::EditReport{field, typed->text, typed->left};
    return std::nullopt;
}

OptionalIntent draw_words(Ui& ui, ReportView const& view) {
    auto const scope = card(ui, "words", ui.tr("report.words"));
    heading(ui, 2, ui.tr("report.words"), TextStyle::heading);
    if (auto wanted = draw_word(ui, "question", view.question, diary::Field::profile_question)) return wanted;
    return draw_word(ui, "blood_results", view.blood_results, diary::Field::profile_blood_results);
}

OptionalIntent draw_nights(Ui& ui, ReportView const& view) {
    auto const scope = card(ui, "nights", ui.tr("report.nights"));
    heading(ui, 2, ui.tr("report.nights"), TextStyle::heading);
    auto const few = std::to_string(exchange::report_nights), many = std::to_string(exchange::strip_nights);
    std::array const options{Choice{few, ui.tr("report.n_nights", {{"n", few}}), Token::none},
                             Choice{many, ui.tr("report.n_nights", {{"n", many}}), Token::none}};
    auto const chosen = choose(ui, {"nights", ui.tr("report.nights"), options, std::to_string(view.nights)});
    if (chosen) return app::report::SetReportNights{*chosen == many ? exchange::strip_nights : exchange::report_nights};
    text(ui, ui.tr("report.strip_always", {{"n", many}}), TextStyle::small, Token::muted);
    return std::nullopt;
}

OptionalIntent draw_files(Ui& ui) {
    auto const line = wrap(ui, space::tight);
    if (button(ui, {.key = "print", .label = ui.tr("report.print"), .kind = ButtonKind::primary}))
        return app::report::PrintReport{};
    if (button(ui, {.key = "page", .label = ui.tr("report.save_page"), .icon = icons::download_simple}))
        return app::report::SaveReport{app::report::ReportFile::page};
    if (button(ui, {.key = "text", .label = ui.tr("report.save_text"), .icon = icons::download_simple}))
        return app::report::SaveReport{app::report::ReportFile::text};
    return std::nullopt;
}

// A day with the medicine is half as high as a day when it was changed.
void draw_medicine_bar(Ui& ui, std::string const& key, exchange::MedicineBar const& bar) {
    std::vector<int> values;
    int taken = 0;
    for (auto const night : bar.nights) {
        values.push_back(night == exchange::Taken::changed ? 2 : night == exchange::Taken::yes ? 1 : -1);
        taken += night == exchange::Taken::no ? 0 : 1;
    }
    auto const lines = column(ui, space::hair);
    text(ui, bar.name, TextStyle::small, Token::muted);
    bar_row(ui, key,
            ui.tr("report.medicine_bar",
                  {{"name", bar.name}, {"n", std::to_string(taken)}, {"nights", std::to_string(bar.nights.size())}}),
            values, 2);
}

void draw_strip_in_words(Frame const& frame, CrampStrip const& strip) {
    Ui& ui = frame.ui;
    Node node;
    node.role = Role::list;
    node.name = ui.tr("report.each_night");
    Box box;
    box.gap = space::hair;
    auto const scope = ui.open(std::move(box), std::move(node), "nights");
    int position = 0;
    auto night = strip.first;
    for (auto const& cramps : strip.cramps) {
        auto const item = list_item(ui, std::to_string(night.days), ++position, static_cast<int>(strip.cramps.size()));
        auto const what =
            cramps ? ui.tr("report.n_cramps", {{"n", std::to_string(*cramps)}}) : ui.tr("report.not_logged");
        text(ui, ui.tr("report.night", {{"night", night_text(frame, night)}, {"what", what}}), TextStyle::small);
        ++night.days;
    }
}

OptionalIntent draw_strip(Frame const& frame, ReportView const& view, CrampStrip const& strip) {
    Ui& ui = frame.ui;
    auto const described = ui.tr("report.strip", {{"first", night_text(frame, strip.first)},
                                                  {"last", night_text(frame, last_night(strip))},
                                                  {"logged", std::to_string(view.logged)},
                                                  {"cramps", std::to_string(view.cramps)}});
    text(ui, described, TextStyle::small, Token::muted);
    int number = 0;
    for (auto const& medicine : strip.medicines)
        draw_medicine_bar(ui, "medicine" + std::to_string(++number), medicine);
    {
        auto const lines = column(ui, space::hair);
        text(ui, ui.tr("report.each_night"), TextStyle::small, Token::muted);
        std::vector<int> values;
        for (auto const& cramps : strip.cramps)
            values.push_back(cramps.value_or(-1));
        bar_row(ui, "cramps", described, values, 3);
    }
    Button fold{.key = "words", .label = ui.tr("report.in_words"), .kind = ButtonKind::quiet};
    fold.icon = view.strip_in_words ? icons::caret_up : icons::caret_down;
    fold.expanded = view.strip_in_words;
    {
        auto const line = wrap(ui, space::tight);
        if (button(ui, fold)) return app::ToggleSection{std::string(app::report::fold_strip)};
    }
    if (view.strip_in_words) draw_strip_in_words(frame, strip);
    return std::nullopt;
}

OptionalIntent draw_section(Frame const& frame, ReportView const& view, std::string const& key,
                            ReportSection const& section) {
    Ui& ui = frame.ui;
    auto const scope = card(ui, key, section.title);
    heading(ui, 3, section.title, TextStyle::heading);
    if (section.flow == exchange::Flow::to_fill) text(ui, ui.tr("report.to_fill"), TextStyle::body, Token::muted);
    for (auto const& line : section.lines) {
        auto const pair = column(ui, 0);
        if (!line.label.empty()) text(ui, line.label, TextStyle::small, Token::muted);
        text(ui, line.text);
    }
    return section.strip ? draw_strip(frame, view, *section.strip) : std::nullopt;
}

OptionalIntent draw_page(Frame const& frame, ReportView const& view, std::string const& title,
                         std::vector<ReportSection> const& sections) {
    heading(frame.ui, 2, title, TextStyle::title);
    auto const cards = column(frame.ui, space::snug);
    int number = 0;
    for (auto const& section : sections) {
        auto wanted = draw_section(frame, view, title + std::to_string(++number), section);
        if (wanted) return wanted;
    }
    return std::nullopt;
}

}

OptionalIntent draw_report(Frame const& frame, ReportView const& view) {
    Ui& ui = frame.ui;
    {
        auto const lines = column(ui, space::hair);
        heading(ui, 1, ui.tr("title.report"), TextStyle::display);
        text(ui, ui.tr("report.intro"), TextStyle::body, Token::muted);
    }
    if (auto wanted = draw_words(ui, view)) return wanted;
    if (auto wanted = draw_nights(ui, view)) return wanted;
    if (view.report == nullptr) {
        text(ui, ui.tr("why.loading"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    if (auto wanted = draw_files(ui)) return wanted;
    if (auto wanted = draw_page(frame, view, view.report->title, view.report->first_page)) return wanted;
    text(ui, view.report->closing, TextStyle::body_strong);
    return draw_page(frame, view, view.report->questions_title, view.report->second_page);
}

}
