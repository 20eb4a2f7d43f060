#include "ui/icon_codes.h"
#include "ui/screens/core/screens.h"
#include "ui/screens/files/progress.h"
#include "ui/screens/files/table_questions.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace unknot::ui::files {
namespace {

using app::files::TableImportView;

// A field without words of its own here is called as its form calls it.
std::string role_text(Ui const& ui, std::string const& role) {
    auto const key = "holds." + role;
    return ui.tr(ui.has(key) ? key : "field." + role);
}

std::string joined(std::vector<std::string> const& parts) {
    std::string out;
    for (auto const& part : parts)
        out.append(out.empty() ? "" : ", ").append(part);
    return out;
}

OptionalIntent draw_type(Ui& ui, TableImportView const& view) {
    auto const scope = card(ui, "type", ui.tr("table.type"));
    heading(ui, 2, ui.tr("table.type"), TextStyle::heading);
    std::vector<Choice> types;
    for (std::size_t i = 0; i < diary::record_type_count; ++i) {
        auto const type = static_cast<diary::RecordType>(i);
        // A diary holds these only once, so no table of another program has them.
        if (type == diary::RecordType::profile || type == diary::RecordType::settings) continue;
        std::string const key(diary::word(type));
        types.push_back({key, ui.tr("type." + key)});
    }
    auto const chosen = choose(ui, {"type", ui.tr("table.type"), types, std::string(diary::word(view.type))});
    if (chosen) return app::files::SetTableType{*diary::type_from_word(*chosen)};
    if (!view.always_field.empty() && !asks(view, "always")) {
        std::vector<Choice> words;
        for (auto const& word : view.always_words)
            words.push_back({word, ui.tr(view.always_field + '.' + word)});
        text(ui, ui.tr("table.always"), TextStyle::small, Token::muted);
        if (auto const word = choose(ui, {"always", ui.tr("table.always"), words, view.always}))
            return app::files::SetTableAlways{*word};
    }
    if (!view.asks_date_order) return std::nullopt;
    std::vector<Choice> const orders{{"day", ui.tr("table.day_first")}, {"month", ui.tr("table.month_first")}};
    bool const day_first = view.dates == exchange::DateOrder::day_first;
    text(ui, ui.tr("table.dates"), TextStyle::small, Token::muted);
    if (auto const order = choose(ui, {"dates", ui.tr("table.dates"), orders, day_first ? "day" : "month"}))
        return app::files::SetDateOrder{*order == "day" ? exchange::DateOrder::day_first
                                                        : exchange::DateOrder::month_first};
    return std::nullopt;
}

std::string word_line(Ui const& ui, std::string const& keys, app::files::TableWord const& word) {
    if (word.left_out) return ui.tr("table.word_left_out", {{"theirs", word.shown}});
    if (word.ours.empty()) return ui.tr("table.word_unknown", {{"theirs", word.shown}});
    return ui.tr("table.word", {{"theirs", word.shown}, {"ours", ui.tr(keys + word.ours)}});
}

Button disclosure(std::string_view key, std::string label, bool open) {
    Button button{.key = key, .label = std::move(label), .kind = ButtonKind::secondary};
    button.icon = open ? icons::caret_up : icons::caret_down;
    button.expanded = open;
    return button;
}

constexpr std::string_view leave_out = "-";   // no word of a field is like this

OptionalIntent draw_word(Ui& ui, TableImportView const& view, std::size_t index, app::files::TableWord const& word) {
    auto const& column = view.columns[index];
    bool const open = view.open_word == word.theirs;
    if (button(ui, disclosure("word " + word.theirs, word_line(ui, column.word_keys, word), open)))
        return app::files::UnfoldWord{word.theirs};
    if (!open) return std::nullopt;
    std::vector<Choice> ours{{std::string(leave_out), ui.tr("table.leave_out")}};
    for (auto const& our_word : column.our_words)
        ours.push_back({our_word, ui.tr(column.word_keys + our_word)});
    std::optional<std::string> selected;
    if (word.left_out) selected = std::string(leave_out);
    if (!word.ours.empty()) selected = word.ours;
    auto const label = ui.tr("table.word_means", {{"theirs", word.shown}});
    auto const chosen = choose(ui, {"means " + word.theirs, label, ours, selected});
    if (chosen) return app::files::SetColumnWord{index, word.theirs, *chosen == leave_out ? std::string() : *chosen};
    return std::nullopt;
}

OptionalIntent draw_words(Ui& ui, TableImportView const& view, std::size_t index) {
    auto const& column = view.columns[index];
    if (column.words.empty()) return std::nullopt;
    text(ui, ui.tr("table.words", {{"column", column.name}}), TextStyle::small, Token::muted);
    for (auto const& word : column.words)
        if (auto wanted = draw_word(ui, view, index, word)) return wanted;
    if (column.more_words == 0) return std::nullopt;
    auto const more = ui.tr("table.more_words", {{"n", std::to_string(column.more_words)}});
    if (button(ui, {.key = "more_words", .label = more, .kind = ButtonKind::quiet})) return app::files::ShowAllWords{};
    return std::nullopt;
}

OptionalIntent draw_open_column(Ui& ui, TableImportView const& view, std::size_t index) {
    auto const& column = view.columns[index];
    std::vector<Choice> choices;
    for (auto const& choice : column.choices)
        choices.push_back({choice, role_text(ui, choice)});
    auto const label = ui.tr("table.holds", {{"column", column.name}});
    if (auto const role = choose(ui, {"holds", label, choices, column.role}))
        return app::files::SetColumn{index, *role};
    if (column.units.size() > 1) {
        auto const unit_label = ui.tr("table.unit", {{"column", column.name}});
        text(ui, unit_label, TextStyle::small, Token::muted);
        std::vector<Choice> units;
        for (auto const& unit : column.units)
            units.push_back({unit, unit});
        auto const chosen = choose(ui, {"unit", unit_label, units, column.units[column.unit]});
        if (chosen) return app::files::SetColumnUnit{index, *chosen};
    }
    return draw_words(ui, view, index);
}

OptionalIntent draw_column(Ui& ui, TableImportView const& view, std::size_t index) {
    auto const& column = view.columns[index];
    auto const item =
        list_item(ui, std::to_string(index), static_cast<int>(index) + 1, static_cast<int>(view.columns.size()));
    auto const lines = ui::column(ui, space::tight);
    auto const label = ui.tr("table.column", {{"column", column.name}, {"holds", role_text(ui, column.role)}});
    if (button(ui, disclosure("column", label, column.open))) return app::files::UnfoldColumn{index};
    auto const examples = column.examples.empty() ? ui.tr("table.empty_column")
                                                  : ui.tr("table.such_as", {{"examples", joined(column.examples)}});
    text(ui, examples, TextStyle::small, Token::muted);
    if (!column.reason.empty())
        text(ui, ui.tr("table.reason", {{"reason", column.reason}}), TextStyle::small, Token::muted);
    if (column.unknown_words > 0)
        text(ui, ui.tr("table.unknown_words", {{"n", std::to_string(column.unknown_words)}}), TextStyle::small,
             Token::warm);
    return column.open ? draw_open_column(ui, view, index) : std::nullopt;
}

OptionalIntent draw_columns(Ui& ui, TableImportView const& view) {
    auto const scope = card(ui, "columns", ui.tr("table.columns"));
    heading(ui, 2, ui.tr("table.columns"), TextStyle::heading);
    text(ui, ui.tr("table.columns_text"), TextStyle::small, Token::muted);
    Node node;
    node.role = Role::list;
    node.name = ui.tr("table.columns");
    Box box;
    box.gap = space::card;
    auto const list = ui.open(std::move(box), std::move(node), "list");
    for (std::size_t i = 0; i < view.columns.size(); ++i)
        if (auto wanted = draw_column(ui, view, i)) return wanted;
    return std::nullopt;
}

void draw_refusals(Ui& ui, TableImportView const& view) {
    for (auto const& refusal : view.refused) {
        auto const line = std::to_string(refusal.line);
        text(ui,
             refusal.column.empty()
                 ? ui.tr("table.refusal_row", {{"line", line}, {"reason", refusal.reason}})
                 : ui.tr("table.refusal", {{"line", line}, {"column", refusal.column}, {"reason", refusal.reason}}),
             TextStyle::small, Token::warm);
    }
}

OptionalIntent draw_outcome(Ui& ui, TableImportView const& view) {
    auto const scope = card(ui, "preview", ui.tr("restore.preview"));
    heading(ui, 2, ui.tr("restore.preview"), TextStyle::heading);
    if (view.no_time) {
        status(ui, "sum", ui.tr("table.no_time"), TextStyle::body, Token::warm);
        return std::nullopt;
    }
    if (view.progress) {
        draw_progress(ui, *view.progress);
        return std::nullopt;
    }
    if (view.awaits_answers) {
        status(ui, "sum", ui.tr("table.answer_first"), TextStyle::body, Token::warm);
        return std::nullopt;
    }
    auto const& preview = view.preview;
    auto const counted = [&](char const* key, std::size_t n) {
        if (n > 0) text(ui, ui.tr(key, {{"n", std::to_string(n)}}));
    };
    status(ui, "sum", ui.tr("table.added", {{"n", std::to_string(preview.added)}, {"rows", std::to_string(view.rows)}}),
           TextStyle::body, Token::ink);
    counted("table.same", preview.same);
    counted("table.differ", preview.differ);
    counted("table.deleted", preview.deleted);
    if (preview.deleted > 0) {
        std::vector<Choice> const choices{{"stay", ui.tr("table.stay_deleted")}, {"back", ui.tr("table.bring_back")}};
        bool const back = view.deleted == exchange::Deleted::bring_back;
        auto const chosen = choose(ui, {"deleted", ui.tr("table.deleted_rows"), choices, back ? "back" : "stay"});
        if (chosen)
            return app::files::SetDeletedRows{*chosen == "back" ? exchange::Deleted::bring_back
                                                                : exchange::Deleted::stay_deleted};
    }
    for (auto const& line : view.report)
        text(ui, line, TextStyle::small);
    counted("table.refused", preview.refused);
    draw_refusals(ui, view);
    if (preview.refused > 0 &&
        button(ui, {.key = "refused", .label = ui.tr("table.save_refused"), .icon = icons::download_simple}))
        return app::files::SaveRefused{};
    text(ui, ui.tr("restore.nothing_yet"), TextStyle::small, Token::muted);
    return std::nullopt;
}

}

OptionalIntent draw_table_import(Frame const& frame, TableImportView const& view) {
    Ui& ui = frame.ui;
    {
        auto const lines = ui::column(ui, space::hair);
        heading(ui, 1, ui.tr("title.table_import"), TextStyle::display);
        if (!view.file.empty()) text(ui, view.file, TextStyle::body, Token::muted);
    }
    if (view.problem) {
        notice(ui, "problem", NoticeKind::caution, ui.tr("table.cannot", {{"why", *view.problem}}));
        return std::nullopt;
    }
    if (view.ours) text(ui, ui.tr("table.ours"));
    auto const cards = columns(ui, space::snug);
    if (auto wanted = draw_questions(ui, view)) return wanted;
    if (!view.ours && !asks(view, "type"))
        if (auto wanted = draw_type(ui, view)) return wanted;
    if (auto wanted = draw_outcome(ui, view)) return wanted;
    return view.ours ? std::nullopt : draw_columns(ui, view);
}

OptionalIntent draw_bar(Frame const& frame, TableImportView const& view) {
    Ui& ui = frame.ui;
    auto const lines = ui::column(ui, space::tight);   // in one row they would not fit with large text
    if (button(ui, {.key = "cancel", .label = ui.tr("cancel")}))
        return view.progress ? OptionalIntent(app::files::StopFileWork{}) : app::Open{app::Screen::data};
    Button apply{.key = "apply", .label = ui.tr("table.apply"), .kind = ButtonKind::primary};
    apply.disabled = view.problem || view.progress || view.changes == 0;
    if (button(ui, apply)) return app::files::ApplyTable{};
    return std::nullopt;
}

}
