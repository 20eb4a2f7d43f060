// Text, icons, and the surfaces around them.
#pragma once
#include "ui/widgets/ui.h"

#include <functional>

namespace unknot::ui {

// Only painted: the node around it has the text as its name.
void paint_text(Ui&, std::string text, TextStyle, Token colour = Token::ink, Align = Align::start);
void paint_icon(Ui&, char const* icon, Token colour, float size = 24);
// The bullet of a list item, as high as a line.
void paint_bullet(Ui&);

// Text with a node of its own, read by screen readers.
void text(Ui&, std::string text, TextStyle = TextStyle::body, Token colour = Token::ink, Align = Align::start);
void heading(Ui&, int level, std::string text, TextStyle = TextStyle::title, Align = Align::start);

// Text that is announced when it changes.
void status(Ui&, std::string_view key, std::string text, TextStyle, Token colour, Align = Align::start);

[[nodiscard]] Ui::Scope column(Ui&, float gap, Align cross = Align::stretch);
[[nodiscard]] Ui::Scope row(Ui&, float gap);
[[nodiscard]] Ui::Scope wrap(Ui&, float gap);
// Columns of cards if the window is wide enough.
[[nodiscard]] Ui::Scope columns(Ui&, float gap);
// Takes the spare height of a column.
void spacer(Ui&, float at_least = 0);

// A card is about one thing. Screen readers call the group by `name`.
[[nodiscard]] Ui::Scope card(Ui&, std::string_view key, std::string name, Token fill = Token::surface);
// A list whose items are rows on one card.
[[nodiscard]] Ui::Scope list(Ui&, std::string_view key, std::string name);
[[nodiscard]] Ui::Scope list_item(Ui&, std::string_view key, int position, int set_size);
void divider(Ui&);

// A short message with an icon on a coloured background.
enum class NoticeKind : std::uint8_t { info, caution, danger, good };
// `actions` are drawn below the message.
void notice(Ui&, std::string_view key, NoticeKind, std::string message, std::function<void()> const& actions = {});

}
