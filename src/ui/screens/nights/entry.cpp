#include "ui/screens/nights/entry.h"

#include "base/ascii.h"
#include "ui/icon_codes.h"
#include "ui/screens/core/lines.h"
#include "ui/screens/core/phrases.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace unknot::ui::nights {
namespace {

using app::nights::DiaryView;
using app::nights::Entry;
using app::nights::FoldedDrinks;

constexpr float circle = 40, time_width = 52, least_words = 160, side = space::tight;

struct Words {
    std::string when, title, detail;
};

std::string sentence_start(std::string text) {
    if (!text.empty() && !is_upper(text.front()) && lower(text.front()) >= 'a' && lower(text.front()) <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

void add(std::string& detail, std::string const& part) {
    if (!part.empty()) detail += (detail.empty() ? "" : " · ") + part;
}

std::string cramp_detail(Ui const& ui, app::CrampLine const& cramp) {
    std::string detail;
    if (cramp.strength) add(detail, ui.tr("diary.strength", {{"n", std::to_string(*cramp.strength)}}));
    std::vector<std::string> helped;
    for (auto const& word : cramp.helped) {
        auto name = ui.tr("in_text.helped." + word);   // of two stretches it is the same
        if (std::find(helped.begin(), helped.end(), name) == helped.end()) helped.push_back(std::move(name));
    }
    std::string eased;
    for (auto const& name : helped)
        eased += (eased.empty() ? "" : ", ") + name;
    if (!eased.empty()) add(detail, ui.tr("diary.eased", {{"what", eased}}));
    if (!cramp.after.empty()) add(detail, ui.tr("in_text.after." + cramp.after));
    return sentence_start(detail);
}

std::string check_in_detail(Ui const& ui, diary::Record const& record) {
    using diary::Field;
    std::string detail;
    if (auto const cramps = record.choice(Field::check_in_cramps))
        add(detail, ui.tr("diary.answered." + std::string(*cramps)));
    for (auto const& [field, key] :
         {std::pair{Field::check_in_sitting, "diary.sat"}, std::pair{Field::check_in_standing, "diary.stood"},
          std::pair{Field::check_in_sleep, "diary.slept"}})
        if (auto const minutes = record.integer(field))
            add(detail, ui.tr(key, {{"length", hours_phrase(ui, *minutes)}}));
    return sentence_start(detail);
}

Words words_of(Frame const& frame, Entry const& entry, app::RecordLine const& line) {
    Ui const& ui = frame.ui;
    Words words;
    if (entry.timed) words.when = frame.dates(line.at, DateStyle::time);
    if (entry.timed && entry.shows_offset) words.when += offset_phrase(line.at);
    if (line.cramp) {
        words.title = sentence_start(place_phrase(ui, *line.cramp)) + " · " +
                      (line.cramp->open ? ui.tr("diary.open") : duration_phrase(ui, line.cramp->duration));
        words.detail = cramp_detail(ui, *line.cramp);
    } else {
        words.title = record_phrase(ui, line);
        if (line.type == diary::RecordType::check_in) words.detail = check_in_detail(ui, *entry.record);
    }
    if (words.title.find(entry.excerpt) == std::string::npos) add(words.detail, entry.excerpt);
    if (line.in_future) add(words.detail, ui.tr("diary.ahead"));
    return words;
}

Words fold_words(Ui const& ui, FoldedDrinks const& drinks) {
    Words words;
    words.title = ui.tr("diary.drinks", {{"n", std::to_string(drinks.count)}});
    add(words.title, amount_phrase(ui, drinks.total));
    for (auto const& kind : drinks.kinds)
        words.detail += (words.detail.empty() ? "" : ", ") + record_name(ui, kind);
    return words;
}

// Nights' work stands out: cramps are filled, stretches tinted.
void paint_mark(Ui& ui, diary::RecordType type, char const* icon) {
    bool const cramp = type == diary::RecordType::cramp, stretch = type == diary::RecordType::stretch;
    Box box;
    box.width = box.height = circle * ui.scale();
    box.cross = box.along = Align::centre;
    box.surface = {cramp     ? Token::cramp_strong
                   : stretch ? Token::accent_soft
                             : Token::surface,
                   cramp || stretch ? Token::none : Token::line, 0, true};
    auto const scope = ui.open(std::move(box));
    paint_icon(ui, icon, cramp ? Token::ground : Token::accent, 20);
}

void paint_line(Ui& ui, std::string text, TextStyle style, Token ink, int lines) {
    Box box;
    box.paint = TextPaint{std::move(text), style, ink, Align::start, lines};
    ui.add(std::move(box));
}

void paint_words(Ui& ui, Words const& words, EntrySize const& size, bool strong) {
    Box box;
    box.grow = 1;
    auto const scope = ui.open(std::move(box));
    if (size.stacked && !words.when.empty()) paint_line(ui, words.when, TextStyle::small, Token::muted, 1);
    paint_line(ui, words.title, strong ? TextStyle::body_strong : TextStyle::body, Token::ink, size.title_lines);
    if (!words.detail.empty()) paint_line(ui, words.detail, TextStyle::small, Token::muted, size.detail_lines);
}

void paint_when(Ui& ui, std::string const& when) {
    Box box;
    box.width = time_width * ui.scale();
    auto const scope = ui.open(std::move(box));
    paint_line(ui, when, TextStyle::small, Token::muted, 1);
}

Node node_of(Ui const& ui, Words const& words) {
    Node node;
    node.role = Role::button;
    node.name = words.when;
    for (auto const* part : {&words.title, &words.detail})
        if (!part->empty()) node.name += (node.name.empty() ? "" : ", ") + *part;
    node.font = type_of(TextStyle::body).size * ui.scale();
    return node;
}

struct Shown {
    Words words;
    char const* icon;
    bool strong;
    char const* end;   // icon at the end of the row
};

bool draw_row(Ui& ui, Shown const& shown, Node node, diary::RecordType type, EntrySize const& size) {
    Box box;
    box.flow = Flow::row;
    box.cross = Align::centre;
    box.gap = space::snug;
    box.height = size.entry;
    box.pad = Edges::sides(side, 0);
    box.surface.presses = true;
    box.surface.radius = space::snug;
    box.clickable = true;
    constexpr std::string_view key = "row";
    NodeId const id = ui.id_of(key);
    auto const scope = ui.open(std::move(box), std::move(node), key);
    if (!size.stacked) paint_when(ui, shown.words.when);
    paint_mark(ui, type, shown.icon);
    paint_words(ui, shown.words, size, shown.strong);
    if (shown.end != nullptr) paint_icon(ui, shown.end, Token::muted, 20);
    return ui.activated(id);
}

OptionalIntent draw_drinks(Ui& ui, DiaryView const& view, Entry const& entry, EntrySize const& size) {
    Shown const shown{fold_words(ui, app::nights::drinks_of(view, entry)), icons::drop, false,
                      entry.unfolded ? icons::caret_up : icons::caret_down};
    auto node = node_of(ui, shown.words);
    node.expanded = entry.unfolded;
    return draw_row(ui, shown, std::move(node), diary::RecordType::intake, size)
               ? OptionalIntent(app::nights::FoldDrinks{entry.day})
               : std::nullopt;
}

OptionalIntent draw_single(Frame const& frame, DiaryView const& view, Entry const& entry, EntrySize const& size) {
    Ui& ui = frame.ui;
    auto const line = app::nights::line_of(view, *entry.record);
    Shown shown{words_of(frame, entry, line), line_icon(line), line.cramp.has_value(), nullptr};
    auto node = node_of(ui, shown.words);
    auto const& id = entry.record->id;
    if (!view.selecting) {
        return draw_row(ui, shown, std::move(node), line.type, size) ? OptionalIntent(app::OpenRecord{id})
                                                                     : std::nullopt;
    }
    node.role = Role::checkbox;
    node.checked = view.chosen.contains(id);
    if (*node.checked) shown.end = icons::check;
    return draw_row(ui, shown, std::move(node), line.type, size) ? OptionalIntent(app::nights::ToggleChosen{id})
                                                                 : std::nullopt;
}

void draw_head(Frame const& frame, Entry const& entry, EntrySize const& size) {
    Ui& ui = frame.ui;
    auto const day = day_phrase(frame, entry.day, DateStyle::day);
    auto const title = entry.head->is_night ? ui.tr("diary.night_of", {{"day", day}}) : day;
    auto const cramps = ui.tr("diary.count", {{"n", std::to_string(entry.head->cramps)}});
    Box box;
    box.flow = size.stacked ? Flow::column : Flow::row;
    box.height = box.min_height = size.head;
    box.gap = size.stacked ? 0 : space::tight;
    box.along = size.stacked ? Align::end : Align::start;
    box.cross = size.stacked ? Align::stretch : Align::end;
    box.pad = {side, 0, side, space::hair};
    auto const scope = ui.open(std::move(box));
    {
        Box words;
        words.grow = size.stacked ? 0 : 1;
        Node node;
        node.role = Role::heading;
        node.level = 2;
        node.name = title;
        node.font = type_of(TextStyle::body_strong).size * ui.scale();
        node.strong = true;
        auto const inner = ui.open(std::move(words), std::move(node), "head");
        paint_line(ui, title, TextStyle::body_strong, Token::ink, size.stacked ? 2 : 1);
    }
    if (entry.head->cramps > 0) text(ui, cramps, TextStyle::small, Token::muted);
}

}

EntrySize entry_size(Ui const& ui) {
    float const content = std::min(ui.viewport().width - 2 * space::base, column_width), scale = ui.scale();
    float const beside = content - (circle + time_width) * scale - 2 * space::snug - 2 * side;
    auto const line = [scale](TextStyle style) { return type_of(style).line * scale; };
    EntrySize size{};
    size.stacked = beside < least_words * scale;
    size.title_lines = size.stacked ? 2 : 1;
    size.detail_lines = size.stacked ? 3 : 1;
    float const words = line(TextStyle::body) * static_cast<float>(size.title_lines) +
                        line(TextStyle::small) * static_cast<float>(size.detail_lines + (size.stacked ? 1 : 0));
    size.entry = std::max(circle * scale, words) + space::base;
    size.head = line(TextStyle::body) * (size.stacked ? 2.0F : 1.0F) + (size.stacked ? line(TextStyle::small) : 0) +
                space::base + space::hair;
    return size;
}

OptionalIntent draw_entry(Frame const& frame, DiaryView const& view, Entry const& entry, EntrySize const& size,
                          Place place) {
    Ui& ui = frame.ui;
    auto const key = (entry.folded.empty() ? "" : "drinks-") + diary::to_string(entry.record->id);
    auto const item = list_item(ui, key, place.position, place.set_size);
    if (entry.head) draw_head(frame, entry, size);
    return entry.folded.empty() ? draw_single(frame, view, entry, size) : draw_drinks(ui, view, entry, size);
}

}
