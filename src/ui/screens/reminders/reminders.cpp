#include "ui/icon_codes.h"
#include "ui/screens/core/screens.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toggle.h"

#include <array>

namespace unknot::ui::reminders {
namespace {

using app::reminders::RemindersView;
using app::reminders::ReminderView;
using exchange::ReminderKind;

OptionalIntent draw_times(Ui& ui, ReminderView const& reminder) {
    for (std::size_t n = 0; n < reminder.times.size(); ++n) {
        auto const number = std::to_string(n + 1);
        auto const label =
            reminder.times.size() == 1 ? ui.tr("reminders.time") : ui.tr("reminders.time_n", {{"n", number}});
        auto const& time = reminder.times[n];
        auto const key = "time" + number;
        ui::Field const field{key, label, time, time, InputKind::time, {}, {}};
        if (auto const typed = edit(ui, field)) return app::reminders::SetReminderTime{reminder.kind, n, typed->text};
    }
    return std::nullopt;
}

OptionalIntent draw_drink_times(Ui& ui, RemindersView const& view, ReminderView const& reminder) {
    auto const line = wrap(ui, space::tight);
    Button add{.key = "add", .label = ui.tr("reminders.add_time"), .kind = ButtonKind::quiet, .icon = icons::plus};
    if (view.may_add_drink && button(ui, add)) return app::reminders::AddDrinkTime{};
    Button remove{.key = "remove", .label = ui.tr("reminders.remove_time"), .kind = ButtonKind::quiet};
    remove.icon = icons::x;
    if (reminder.times.size() > 1 && button(ui, remove)) return app::reminders::RemoveDrinkTime{};
    return std::nullopt;
}

OptionalIntent draw_reminder(Ui& ui, RemindersView const& view, ReminderView const& reminder) {
    std::string const key(exchange::word(reminder.kind));
    auto const name = ui.tr("reminders." + key);
    bool const on = !reminder.times.empty();
    auto const scope = card(ui, key, name);
    if (toggle(ui, {"on", name, on})) return app::reminders::SwitchReminder{reminder.kind, !on};
    text(ui, ui.tr("reminders." + key + "_text"), TextStyle::small, Token::muted);
    if (auto wanted = draw_times(ui, reminder)) return wanted;
    if (reminder.kind == ReminderKind::experiment_block && !view.test_changes)
        text(ui, ui.tr("reminders.no_test"), TextStyle::small, Token::muted);
    if (reminder.kind == ReminderKind::drink && on) return draw_drink_times(ui, view, reminder);
    return std::nullopt;
}

struct Numbers {
    char const* key;
    diary::Field field;
    int chosen;
    std::array<int, 4> offered;
};

OptionalIntent draw_numbers(Ui& ui, RemindersView const& view, Numbers const& numbers) {
    auto const label = ui.tr(std::string("reminders.") + numbers.key);
    text(ui, label, TextStyle::small, Token::muted);
    std::vector<Choice> options;
    for (int const number : numbers.offered) {
        auto const n = std::to_string(number);
        auto const name = ui.tr(std::string("reminders.n_") + numbers.key, {{"n", n}});
        options.push_back({n, number == 0 ? ui.tr("reminders.on_time") : name, Token::none});
    }
    auto const chosen = choose(ui, {numbers.key, label, options, std::to_string(numbers.chosen)});
    for (int const number : numbers.offered)
        if (chosen == std::to_string(number)) return app::SetNumber{view.settings, numbers.field, number};
    return std::nullopt;
}

OptionalIntent draw_file(Ui& ui, RemindersView const& view) {
    auto const scope = card(ui, "file", ui.tr("reminders.file"));
    heading(ui, 2, ui.tr("reminders.file"), TextStyle::heading);
    if (auto wanted =
            draw_numbers(ui, view, {"days", diary::Field::settings_reminder_days, view.days, {7, 14, 28, 84}}))
        return wanted;
    if (auto wanted = draw_numbers(
            ui, view, {"before", diary::Field::settings_reminder_before, view.minutes_before, {0, 5, 10, 30}}))
        return wanted;
    text(ui, ui.tr("reminders.titles"), TextStyle::small, Token::muted);
    text(ui, ui.tr("reminders.again"), TextStyle::small, Token::muted);
    if (!view.has_zone)
        text(ui, ui.tr("reminders.no_zone"), TextStyle::small_strong, Token::warm);
    else if (!view.can_save)
        text(ui, ui.tr("reminders.none_on"), TextStyle::small, Token::muted);
    Button save{.key = "save", .label = ui.tr("reminders.save"), .kind = ButtonKind::primary};
    save.icon = icons::calendar_blank;
    save.disabled = !view.can_save;
    if (button(ui, save)) return app::reminders::SaveCalendar{};
    return std::nullopt;
}

}

OptionalIntent draw_reminders(Frame const& frame, RemindersView const& view) {
    Ui& ui = frame.ui;
    {
        auto const lines = column(ui, space::hair);
        heading(ui, 1, ui.tr("title.reminders"), TextStyle::display);
        text(ui, ui.tr("reminders.intro"), TextStyle::body, Token::muted);
    }
    auto const cards = columns(ui, space::snug);
    for (auto const& reminder : view.reminders)
        if (auto wanted = draw_reminder(ui, view, reminder)) return wanted;
    return draw_file(ui, view);
}

}
