#include "ui/widgets/charts.h"

#include "ui/widgets/text.h"

#include <algorithm>
#include <utility>

namespace unknot::ui {
namespace {

constexpr float row_height = 24;
constexpr float strip_width = 280, largest_pitch = 18;   // `strip_width` fits in the card on a small phone
constexpr float wide_bars_height = 80, measure_height = 8, rounded = 4;

Node image(std::string described) {
    Node node;
    node.role = Role::image;
    node.name = std::move(described);
    return node;
}

Box drawing(Paint paint, float width, float height) {
    Box box;
    box.width = width;
    box.height = height;
    box.paint = std::move(paint);
    return box;
}

void measure_part(Ui& ui, float share, Token fill) {
    if (share <= 0) return;
    Box part;
    part.grow = share;
    part.height = measure_height;
    part.surface = {fill, Token::none, rounded, false, false};
    ui.add(std::move(part));
}

void measure_bar(Ui& ui, float share) {
    Box track;
    track.flow = Flow::row;
    track.surface = {Token::sunken, Token::none, rounded, false, false};
    auto const scope = ui.open(std::move(track));
    measure_part(ui, share, Token::accent);
    measure_part(ui, 1 - share, Token::none);
}

}

void night_strip(Ui& ui, std::string_view key, std::string described, std::span<int const> values) {
    StripPaint paint;
    paint.values.assign(values.begin(), values.end());
    std::size_t const column_count = (values.size() + StripPaint::rows - 1) / StripPaint::rows;
    auto const columns = static_cast<float>(column_count);
    float const pitch = std::min(largest_pitch, strip_width / std::max(columns, 1.0F));
    ui.add(drawing(std::move(paint), pitch * columns, pitch * StripPaint::rows), image(std::move(described)), key);
}

void wide_bars(Ui& ui, std::string_view key, std::string described, std::span<int const> values,
               std::span<std::string const> below) {
    auto const scope = column(ui, space::hair);
    BarsPaint paint;
    paint.values.assign(values.begin(), values.end());
    Box box;
    box.height = wide_bars_height;
    box.paint = std::move(paint);
    ui.add(std::move(box), image(std::move(described)), key);
    Box words;
    words.flow = Flow::row;
    auto const line = ui.open(std::move(words));
    for (auto const& word : below) {
        Box part;
        part.grow = 1;
        auto const place = ui.open(std::move(part));
        paint_text(ui, word, TextStyle::label, Token::muted);
    }
}

void measures(Ui& ui, std::string_view key, std::string described, std::span<Measure const> lines) {
    Box box;
    box.gap = space::snug;
    Node node;
    node.role = Role::list;
    node.name = std::move(described);
    auto const scope = ui.open(std::move(box), std::move(node), key);
    int position = 0;
    for (auto const& measure : lines) {
        ++position;
        auto const item = list_item(ui, std::to_string(position), position, static_cast<int>(lines.size()));
        auto const parts = column(ui, space::hair);
        {
            auto const words = wrap(ui, space::tight);
            text(ui, measure.label, TextStyle::small_strong);
            text(ui, measure.value, TextStyle::small, Token::muted);
        }
        if (measure.share >= 0) measure_bar(ui, std::min(measure.share, 1.0F));
        if (!measure.detail.empty()) text(ui, measure.detail, TextStyle::small, Token::muted);
    }
}

void range_bar(Ui& ui, RangeBar const& bar) {
    constexpr float thick = 12, mark = 3, mark_height = 20;
    std::vector<float> edges{bar.taken, bar.enough, bar.limit, 1};
    std::sort(edges.begin(), edges.end());
    Box line;
    line.flow = Flow::row;
    line.cross = Align::centre;
    line.min_height = mark_height;
    auto const scope = ui.open(std::move(line));
    float from = 0;
    for (float const edge : edges) {
        if (edge <= from) continue;
        bool const over = bar.limit > 0 && from >= bar.limit, free = bar.enough > 0 && from >= bar.enough && !over;
        Box part;
        part.grow = edge - from;
        part.height = thick;
        part.surface.fill = from < bar.taken ? (over ? Token::warm : Token::accent)
                            : free           ? Token::accent_soft
                                             : Token::sunken;
        ui.add(std::move(part));
        from = edge;
        if (edge != bar.enough && edge != bar.limit) continue;
        Box tick;
        tick.width = mark;
        tick.height = mark_height;
        tick.surface.fill = edge == bar.limit ? Token::warm : Token::ink;
        ui.add(std::move(tick));
    }
}

void bar_row(Ui& ui, std::string_view key, std::string described, std::span<int const> values, int top) {
    BarsPaint paint;
    paint.values.assign(values.begin(), values.end());
    paint.top = static_cast<float>(top);
    ui.add(drawing(std::move(paint), 0, row_height), image(std::move(described)), key);
}

void draw_ring(Ui& ui, std::string_view key, Ring const& ring) {
    Box box = drawing(RingPaint{ring.progress}, ring.size, ring.size);
    box.cross = box.along = Align::centre;
    Node node;
    node.role = Role::progress;
    node.name = ring.name;
    node.value = ring.text;
    node.picture = ring.picture;
    node.range = RangeValue{0, 1, ring.progress};
    auto const scope = ui.open(std::move(box), std::move(node), key);
    float const share = ring.text.empty() ? 0.74F : 0.7F;
    if (!ring.picture.empty())
        ui.add(drawing(PicturePaint{ring.picture, ring.pose}, ring.size * share, ring.size * share));
    if (!ring.text.empty()) paint_text(ui, ring.text, TextStyle::timer, Token::ink, Align::centre);
}

void picture(Ui& ui, std::string_view key, std::string described, float size) {
    Node node = image(std::move(described));
    node.picture = key;
    ui.add(drawing(PicturePaint{std::string(key)}, size, size), std::move(node), key);
}

void qr_code(Ui& ui, std::string_view key, std::string described, std::string const& text, float size) {
    ui.add(drawing(QrPaint{text}, size, size), image(std::move(described)), key);
}

}
