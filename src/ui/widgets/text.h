// Words and the surfaces they stand on.
#pragma once
#include "ui/widgets/ui.h"

#include <functional>

namespace unknot::ui {

// Painted only: the text is already the name of the node around it.
void paint_text(Ui&, std::string text, TextStyle, Token colour = Token::ink, Align = Align::start);
void paint_icon(Ui&, char const* icon, Token colour, float size = 24);
// The dot before a line of a list, as high as the line.
void paint_bullet(Ui&);

// Read by itself.
void text(Ui&, std::string text, TextStyle = TextStyle::body, Token colour = Token::ink, Align = Align::start);
void heading(Ui&, int level, std::string text, TextStyle = TextStyle::title, Align = Align::start);

// Text that changes while it is shown, and is spoken when it does.
void status(Ui&, std::string_view key, std::string text, TextStyle, Token colour, Align = Align::start);

[[nodiscard]] Ui::Scope column(Ui&, float gap, Align cross = Align::stretch);
[[nodiscard]] Ui::Scope row(Ui&, float gap);
[[nodiscard]] Ui::Scope wrap(Ui&, float gap);
// Cards side by side where the window is wide enough.
[[nodiscard]] Ui::Scope columns(Ui&, float gap);
// Takes the spare height of a column.
void spacer(Ui&, float at_least = 0);

// A card says one thing. Its name is what a screen reader calls the group.
[[nodiscard]] Ui::Scope card(Ui&, std::string_view key, std::string name, Token fill = Token::surface);
// A list whose entries are rows on one card.
[[nodiscard]] Ui::Scope list(Ui&, std::string_view key, std::string name);
[[nodiscard]] Ui::Scope list_item(Ui&, std::string_view key, int position, int set_size);
void divider(Ui&);

// A short message on a coloured ground with an icon.
enum class NoticeKind : std::uint8_t { info, caution, danger, good };
// `actions` are drawn below the message.
void notice(Ui&, std::string_view key, NoticeKind, std::string message, std::function<void()> const& actions = {});

}
