#include "ui/icon_codes.h"
#include "ui/screens/core/fold.h"
#include "ui/screens/core/phrases.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <utility>

namespace unknot::ui::help {
namespace {

using knowledge::HelpLevel;

Token tone_of(HelpLevel level) {
    if (level == HelpLevel::emergency) return Token::danger;
    return level == HelpLevel::today ? Token::warm : Token::ink;
}

advice::Highlight const* logged_of(advice::HelpView const& logged, std::string_view sign) {
    auto const found = std::find_if(logged.highlights.begin(), logged.highlights.end(),
                                    [&](advice::Highlight const& highlight) { return highlight.sign == sign; });
    return found == logged.highlights.end() ? nullptr : &*found;
}

bool is_listed(app::help::HelpView const& view, knowledge::Sign const& sign, HelpLevel level) {
    return sign.level == level && (sign.listed || logged_of(view.logged, sign.id) != nullptr);
}

// The lines of advice for this sign and this person that differ from those of its level, which are above the list.
std::vector<std::string> own_lines(knowledge::Help const& help, knowledge::Sign const& sign,
                                   knowledge::HelpLines const& lines) {
    std::vector<std::string> own;
    for (auto const& level : help.levels) {
        if (level.level != sign.level) continue;
        for (auto const line :
             {&knowledge::HelpLines::contact, &knowledge::HelpLines::how_soon, &knowledge::HelpLines::say,
              &knowledge::HelpLines::avoid, &knowledge::HelpLines::waiting})
            if (lines.*line != level.help.*line) own.push_back(lines.*line);
    }
    return own;
}

// What stands beside a sign: the numbers that show it, then its own lines.
std::vector<std::string> lines_beside(knowledge::Help const& help, knowledge::Sign const& sign,
                                      advice::Highlight const& logged) {
    std::vector<std::string> lines;
    for (auto const& number : logged.numbers)
        lines.push_back(number.text);
    for (auto& line : own_lines(help, sign, logged.lines))
        lines.push_back(std::move(line));
    return lines;
}

void draw_sign(Ui& ui, app::help::HelpView const& view, knowledge::Sign const& sign, int position, int count) {
    auto const* logged = logged_of(view.logged, sign.id);
    bool const highlighted = logged != nullptr;
    auto const lines = highlighted ? lines_beside(view.knowledge->help, sign, *logged) : std::vector<std::string>{};
    std::string const sources = ui.tr("help.source", {{"names", source_names(*view.knowledge, sign.sources)}});
    Box box;
    box.flow = Flow::row;
    box.cross = Align::start;
    box.gap = space::snug;
    box.pad = Edges::sides(space::snug, space::tight);
    if (highlighted) box.surface = {Token::warm_soft, Token::none, space::snug, false, false};
    Node node;
    node.role = Role::listitem;
    node.name = highlighted ? ui.tr("help.logged", {{"sign", sign.text}}) : sign.text;
    node.description = sources;
    for (auto const& line : lines)   // painted below, and read aloud as well
        node.description += " " + line;
    node.highlight = highlighted;
    node.position = position;
    node.set_size = count;
    node.font = type_of(TextStyle::body).size * ui.scale();
    auto const item = ui.open(std::move(box), std::move(node), sign.id);
    Token const ink = highlighted ? Token::warm : Token::ink;
    if (highlighted)
        paint_icon(ui, icons::warning, Token::warm, 20);
    else
        paint_bullet(ui);
    Box words;
    words.grow = 1;
    auto const inner = ui.open(std::move(words));
    paint_text(ui, sign.text, TextStyle::body, ink);
    if (highlighted) {
        paint_text(ui, ui.tr("help.from_diary"), TextStyle::small, ink);
        for (auto const& line : lines)
            paint_text(ui, line, TextStyle::small_strong, ink);
    }
    paint_text(ui, sources, TextStyle::small, Token::muted);
}

void draw_number(Ui& ui, knowledge::EmergencyNumber const& number) {
    link(ui, number.region, number.label + " " + number.number, "tel:" + number.number);
}

// The person's own is large, and those of other regions fold.
OptionalIntent draw_numbers(Ui& ui, app::help::HelpView const& view) {
    auto const& help = view.knowledge->help;
    auto const own = std::find_if(help.numbers.begin(), help.numbers.end(),
                                  [&](auto const& number) { return number.region == view.region; });
    bool const known = own != help.numbers.end();
    if (known)
        link(ui, own->region, ui.tr("help.call", {{"number", own->number}}), "tel:" + own->number, ButtonKind::danger);
    if (known) {
        if (auto wanted = draw_fold(ui, std::string(app::help::fold_numbers), view.other_numbers_open,
                                    ui.tr("help.other_numbers")))
            return wanted;
    }
    if (known && !view.other_numbers_open) return std::nullopt;
    {
        auto const line = wrap(ui, space::hair);
        for (auto const& number : help.numbers)
            if (number.region != view.region) draw_number(ui, number);
    }
    text(ui, help.elsewhere, TextStyle::small, Token::muted);
    return std::nullopt;
}

OptionalIntent draw_level(Ui& ui, app::help::HelpView const& view, knowledge::LevelText const& level) {
    std::string const key(knowledge::word(level.level));
    auto const scope = card(ui, key, level.title);
    Node node;
    node.role = Role::heading;
    node.name = level.title;
    node.level = 2;
    node.font = type_of(TextStyle::heading).size * ui.scale();
    node.strong = true;
    node.tone = tone_of(level.level);
    Box title;
    title.paint = TextPaint{level.title, TextStyle::heading, node.tone};
    ui.add(std::move(title), std::move(node), "title");
    text(ui, level.help.contact, TextStyle::body_strong);
    text(ui, level.help.how_soon);
    if (level.level == HelpLevel::emergency) {
        if (auto wanted = draw_numbers(ui, view)) return wanted;
    }
    int count = 0;
    for (auto const& sign : view.knowledge->help.signs)
        count += is_listed(view, sign, level.level) ? 1 : 0;
    {
        Node list_node;
        list_node.role = Role::list;
        list_node.name = level.title;
        auto const signs = ui.open(Box{}, std::move(list_node), "signs");
        int position = 0;
        for (auto const& sign : view.knowledge->help.signs) {
            if (is_listed(view, sign, level.level)) draw_sign(ui, view, sign, ++position, count);
        }
    }
    text(ui, level.help.say, TextStyle::small, Token::muted);
    text(ui, level.help.avoid, TextStyle::small_strong, Token::warm);
    text(ui, level.help.waiting, TextStyle::small, Token::muted);
    return std::nullopt;
}

// What the diary says comes first: each sign with how soon to get help for it.
void draw_logged(Ui& ui, app::help::HelpView const& view) {
    bool const urgent = view.logged.level >= HelpLevel::today;
    Token const ink = urgent ? Token::warm : Token::ink;
    auto const scope = card(ui, "logged", ui.tr("help.some_logged"), urgent ? Token::warm_soft : Token::surface);
    heading(ui, 2, ui.tr("help.some_logged"), TextStyle::heading);
    for (auto const& level : view.knowledge->help.levels)
        for (auto const& sign : view.knowledge->help.signs) {
            auto const* logged = sign.level == level.level ? logged_of(view.logged, sign.id) : nullptr;
            if (logged == nullptr) continue;
            auto const lines = column(ui, 0);
            text(ui, sign.text, TextStyle::body, ink);
            // Whom to call for this sign and this person, which may be another than for others of the level.
            text(ui, level.title + ". " + logged->lines.contact, TextStyle::small_strong, ink);
        }
}

}

OptionalIntent draw_help(Frame const& frame, app::help::HelpView const& view) {
    Ui& ui = frame.ui;
    {
        auto const lines = column(ui, space::hair);
        heading(ui, 1, ui.tr("title.help"), TextStyle::display);
        text(ui, ui.tr("help.intro"), TextStyle::body, Token::muted);
    }
    if (view.logged.level == HelpLevel::none_logged) {
        text(ui, view.knowledge->help.nothing_logged, TextStyle::small_strong);
    } else {
        draw_logged(ui, view);
    }
    auto const cards = columns(ui, space::snug);
    for (auto const& level : view.knowledge->help.levels)
        if (auto wanted = draw_level(ui, view, level)) return wanted;
    text(ui, ui.tr("help.sources", {{"reviewed", view.knowledge->help.reviewed}}), TextStyle::small, Token::muted);
    return std::nullopt;
}

OptionalIntent draw_bar(Frame const& frame, app::help::HelpView const& view) {
    if (!view.cramp_goes_on) return std::nullopt;
    Ui& ui = frame.ui;
    auto const lines = column(ui, space::tight);   // in one row they would not fit with large text
    if (button(ui, {.key = "back", .label = ui.tr("help.back_to_stretch")})) return app::Open{app::Screen::relief};
    Button stopped{.key = "stopped", .label = ui.tr("title.stopped"), .kind = ButtonKind::primary};
    if (button(ui, stopped)) return app::CrampStopped{};
    return std::nullopt;
}

}
