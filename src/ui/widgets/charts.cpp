#include "ui/widgets/charts.h"

#include "ui/widgets/text.h"

#include <utility>

namespace unknot::ui {
namespace {

constexpr float bars_width = 120, bars_height = 48, row_height = 24;

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

}

void bars(Ui& ui, std::string_view key, std::string described, std::span<int const> values) {
    BarsPaint paint;
    paint.values.assign(values.begin(), values.end());
    ui.add(drawing(std::move(paint), bars_width, bars_height), image(std::move(described)), key);
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
    float const share = ring.text.empty() ? 0.66F : 0.54F;
    ui.add(drawing(PicturePaint{ring.picture}, ring.size * share, ring.size * share));
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
