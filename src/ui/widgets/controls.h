// What a person acts on: buttons, choices, fields. Each returns what was done to it since the last frame.
#pragma once
#include "ui/widgets/ui.h"

#include <optional>
#include <span>

namespace unknot::ui {

enum class ButtonKind : std::uint8_t { primary, strong, secondary, tonal, quiet, warm, danger };

struct Button {
    std::string_view key;
    std::string label;
    ButtonKind kind = ButtonKind::secondary;
    char const* icon = nullptr;
    std::string description;        // spoken after the name
    std::optional<bool> expanded;   // of a disclosure
    bool disabled = false;
    float grow = 0;
};

[[nodiscard]] bool button(Ui&, Button);

// Round, without a word on screen; `label` is spoken.
[[nodiscard]] bool icon_button(Ui&, std::string_view key, char const* icon, std::string label);

// A link out of the app, such as a telephone number; the page itself follows it.
void link(Ui&, std::string_view key, std::string label, std::string href, ButtonKind = ButtonKind::quiet);

struct Choice {
    std::string key, label;
    Token tone = Token::none;   // warm: an answer that needs attention
};
// chips: two to four choices are segments of equal width. numbers: one row, like a slider.
enum class ChoiceLayout : std::uint8_t { chips, rows, numbers };

struct Choices {
    std::string_view key;
    std::string label;
    std::span<Choice const> options;
    std::optional<std::string> selected;
    ChoiceLayout layout = ChoiceLayout::chips;
};

// Returns the key of the option just chosen.
[[nodiscard]] std::optional<std::string> choose(Ui&, Choices const&);

// Any number of options can be on; returns the key of the option just switched on or off.
struct AnyChoices {
    std::string_view key;
    std::string label;
    std::span<Choice const> options;
    std::span<std::string const> selected;
};

[[nodiscard]] std::optional<std::string> choose_any(Ui&, AnyChoices const&);

struct Field {
    std::string_view key;
    std::string label;
    SharedText value;   // as the page's own field takes it: ISO date, 24-hour time, plain text
    SharedText shown;   // as painted; of a long text only the beginning
    InputKind input = InputKind::text;
    std::string hint;
    std::string problem;   // why the last value was refused
};

struct FieldEvent {
    std::string text;
    bool left = false;   // the person has left the field
};

[[nodiscard]] std::optional<FieldEvent> edit(Ui&, Field const&);

// One line of a list that opens something: a title, smaller details, an arrow.
struct Row {
    std::string key, title, detail;
    char const* icon = nullptr;
    int position = 0, set_size = 0;
};

[[nodiscard]] bool row_button(Ui&, Row const&);

}
