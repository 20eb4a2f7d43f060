#include "ui/widgets/brush.h"

#include "ui/pictures.h"
#include "ui/qr.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace unknot::ui {
namespace {

constexpr float pi = 3.14159265358979F;
constexpr float ring_width = 10;
constexpr float picture_span = 120;   // the coordinates of figures run from 0 to this

Token token_of(pictures::Tone tone) {
    switch (tone) {
    case pictures::Tone::ink: return Token::ink;
    case pictures::Tone::accent: return Token::accent;
    case pictures::Tone::muted: return Token::muted;
    }
    return Token::ink;
}

ImDrawFlags flags_of(Corners corners) {
    switch (corners) {
    case Corners::all: return ImDrawFlags_RoundCornersAll;
    case Corners::left: return ImDrawFlags_RoundCornersLeft;
    case Corners::right: return ImDrawFlags_RoundCornersRight;
    }
    return ImDrawFlags_RoundCornersAll;
}

// As much of the line as fits beside an ellipsis.
std::string with_ellipsis(Face const& face, std::string_view line, float width) {
    constexpr std::string_view ellipsis = "…";
    auto const wide = [&](std::string_view part) {
        return face.font->CalcTextSizeA(face.size, FLT_MAX, 0, part.data(), part.data() + part.size()).x;
    };
    char const* end = line.data() + line.size();
    face.font->CalcTextSizeA(face.size, std::max(1.0F, width - wide(ellipsis)), 0, line.data(), end, &end);
    return std::string(line.data(), end) + std::string(ellipsis);
}

// Where a point of the held pose is while its part is turned about a joint. Within the reach of the turn all of it
// counts near the middle, and less and less toward the edge, so that skin stays whole.
ImVec2 turned(pictures::Turn const& turn, ImVec2 point, float share) {
    float const away = std::hypot(point.x - turn.middle_x, point.y - turn.middle_y);
    float const angle = turn.angle * share * std::clamp(2 - 2 * away / turn.reach, 0.0F, 1.0F);
    float const x = point.x - turn.x, y = point.y - turn.y, c = std::cos(angle), s = std::sin(angle);
    return {turn.x + c * x - s * y, turn.y + s * x + c * y};
}

// In the pose: 0 as the movement begins, 1 as it is held and as it was drawn.
ImVector<ImVec2> points_of(pictures::Stroke const& stroke, float pose, ImVec2 origin, float unit) {
    ImVector<ImVec2> points;
    int x = stroke.x, y = stroke.y;
    auto const add = [&] {
        ImVec2 point{static_cast<float>(x) * pictures::grid, static_cast<float>(y) * pictures::grid};
        if (stroke.turn != nullptr && pose < 1) point = turned(*stroke.turn, point, 1 - pose);
        points.push_back({origin.x + point.x * unit, origin.y + point.y * unit});
    };
    add();
    for (std::size_t i = 0; i + 1 < stroke.way.size(); i += 2) {
        x += stroke.way[i];
        y += stroke.way[i + 1];
        add();
    }
    return points;
}

ImU32 opaque(std::uint32_t rgb) { return IM_COL32(rgb >> 16U & 0xFFU, rgb >> 8U & 0xFFU, rgb & 0xFFU, 255); }

}

Face face_of(Faces const& faces, TextStyle style, float text_scale) {
    Type const type = type_of(style);
    float const em = type.strong ? faces.strong_em : faces.regular_em;
    return {type.strong ? faces.strong : faces.regular, type.size * text_scale * em, type.line * text_scale};
}

void break_lines(Face const& face, std::string_view text, float width,
                 std::function<void(char const*, char const*)> const& line) {
    char const* at = text.data();
    char const* const end = at + text.size();
    // Allows a rounding error of a tenth of a pixel, so that text fits its own measured width.
    float const limit = std::max(1.0F, width) + 0.1F;
    auto const paragraph_end = [end](char const* from) { return std::find(from, end, '\n'); };
    // Searched once for each paragraph: once for each line would take quadratic time on a long text.
    char const* newline = paragraph_end(at);
    while (at < end) {
        char const* stop = face.font->CalcWordWrapPosition(face.size, at, newline, limit);
        if (stop == at && at < newline) stop = newline;
        line(at, stop);
        at = stop;
        while (at < newline && *at == ' ')
            ++at;
        if (at == newline && at < end) newline = paragraph_end(++at);
    }
}

Brush::Brush(ImDrawList& list, Faces const& faces, Scheme scheme, Ground ground, float text_scale, ImVec2 pixels)
    : list_(list), faces_(faces), scheme_(scheme), ground_(ground), scale_(text_scale), pixels_(pixels) {}

ImU32 Brush::ink(Token token, float alpha) const {
    Colour const c = colour_of(token, scheme_, ground_);
    return IM_COL32(c.red, c.green, c.blue, static_cast<int>(alpha * 255));
}

ImVec2 Brush::snapped(float x, float y) const {
    return {std::round(x * pixels_.x) / pixels_.x, std::round(y * pixels_.y) / pixels_.y};
}

void Brush::surface(Surface const& surface, Rect const& rect, Pressing pressing) {
    ImVec2 const a = snapped(rect.x, rect.y), b = snapped(rect.x + rect.w, rect.y + rect.h);
    float const radius = surface.pill ? std::min(rect.w, rect.h) / 2 : surface.radius;
    if (surface.fill != Token::none) list_.AddRectFilled(a, b, ink(surface.fill), radius);
    if (surface.colour != 0) list_.AddRectFilled(a, b, opaque(surface.colour), radius, flags_of(surface.corners));
    if (surface.presses && pressing.held) list_.AddRectFilled(a, b, ink(Token::ink, 0.14F), radius);
    if (surface.presses && pressing.hovered && !pressing.held)
        list_.AddRectFilled(a, b, ink(Token::ink, 0.05F), radius);
    if (surface.border == Token::none) return;
    float const hair = std::max(1.0F, std::round(pixels_.x)) / pixels_.x;
    if (surface.dashed) return dashed_border(a, b, radius, ink(surface.border), hair);
    ImVec2 const inset{hair / 2, hair / 2};
    list_.AddRect({a.x + inset.x, a.y + inset.y}, {b.x - inset.x, b.y - inset.y}, ink(surface.border), radius, 0, hair);
}

// Walks along the border: dashes of one length, with shorter gaps.
void Brush::dashed_border(ImVec2 a, ImVec2 b, float radius, ImU32 colour, float thickness) {
    constexpr float dash = 4, gap = 3;
    list_.PathRect({a.x + thickness / 2, a.y + thickness / 2}, {b.x - thickness / 2, b.y - thickness / 2}, radius);
    std::vector<ImVec2> corners(list_._Path.begin(), list_._Path.end());
    list_.PathClear();
    if (corners.empty()) return;
    corners.push_back(corners.front());
    float left = dash;   // of the dash or gap that is being walked
    bool inked = true;
    for (std::size_t corner = 1; corner < corners.size(); ++corner) {
        ImVec2 at = corners[corner - 1];
        float length = std::hypot(corners[corner].x - at.x, corners[corner].y - at.y);
        while (length > 0) {
            float const step = std::min(left, length), share = step / length;
            ImVec2 const next{at.x + (corners[corner].x - at.x) * share, at.y + (corners[corner].y - at.y) * share};
            if (inked) list_.AddLine(at, next, colour, thickness);
            at = next;
            length -= step;
            left -= step;
            if (left > 0) continue;
            inked = !inked;
            left = inked ? dash : gap;
        }
    }
}

void Brush::content(Paint const& paint, Rect const& inner) {
    if (auto const* p = std::get_if<TextPaint>(&paint)) text(*p, inner);
    if (auto const* p = std::get_if<IconPaint>(&paint)) icon(*p, inner);
    if (auto const* p = std::get_if<RingPaint>(&paint)) ring(*p, inner);
    if (auto const* p = std::get_if<PicturePaint>(&paint)) picture(*p, inner);
    if (auto const* p = std::get_if<BarsPaint>(&paint)) bars(*p, inner);
    if (auto const* p = std::get_if<StripPaint>(&paint)) strip(*p, inner);
    if (auto const* p = std::get_if<QrPaint>(&paint)) qr(*p, inner);
}

void Brush::text(TextPaint const& paint, Rect const& rect) {
    Face const face = face_of(faces_, paint.style, scale_);
    ImU32 const colour = ink(paint.colour);
    float y = rect.y;
    int line = 0;
    std::string shortened;
    break_lines(face, paint.text, rect.w, [&](char const* begin, char const* end) {
        if (paint.most_lines > 0 && line == paint.most_lines) return;
        if (++line == paint.most_lines && end != paint.text.data() + paint.text.size()) {
            shortened = with_ellipsis(face, {begin, static_cast<std::size_t>(end - begin)}, rect.w);
            begin = shortened.data();
            end = begin + shortened.size();
        }
        float x = rect.x;
        if (paint.align != Align::start) {
            float const spare = rect.w - face.font->CalcTextSizeA(face.size, FLT_MAX, 0, begin, end).x;
            x += paint.align == Align::centre ? spare / 2 : spare;
        }
        list_.AddText(face.font, face.size, snapped(x, y + (face.line - face.size) / 2), colour, begin, end);
        y += face.line;
    });
}

void Brush::icon(IconPaint const& paint, Rect const& rect) {
    float const em = paint.size * scale_;
    float const size = em * faces_.icons_em;
    ImVec2 const at = snapped(rect.x + (rect.w - em) / 2, rect.y + (rect.h - size) / 2);
    list_.AddText(faces_.icons, size, at, ink(paint.colour), paint.icon);
}

void Brush::ring(RingPaint const& paint, Rect const& rect) {
    float const radius = (std::min(rect.w, rect.h) - ring_width) / 2;
    ImVec2 const centre{rect.x + rect.w / 2, rect.y + rect.h / 2};
    list_.AddCircle(centre, radius, ink(Token::sunken), 0, ring_width);
    float const progress = std::clamp(paint.progress, 0.0F, 1.0F);
    if (progress <= 0) return;
    float const from = -pi / 2, to = from + 2 * pi * progress;
    list_.PathArcTo(centre, radius, from, to);
    list_.PathStroke(ink(Token::accent), 0, ring_width);
    for (float const angle : {from, to}) {
        ImVec2 const end{centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
        list_.AddCircleFilled(end, ring_width / 2, ink(Token::accent));
    }
}

void Brush::picture(PicturePaint const& paint, Rect const& rect) {
    float const unit = std::min(rect.w, rect.h) / picture_span;
    ImVec2 const origin{rect.x + (rect.w - unit * picture_span) / 2, rect.y + (rect.h - unit * picture_span) / 2};
    for (auto const& drawn : pictures::all()) {
        if (drawn.key != paint.key) continue;
        for (auto const& stroke : drawn.strokes) {
            auto const points = points_of(stroke, paint.pose, origin, unit);
            ImU32 const colour = ink(token_of(stroke.tone));
            float const width = stroke.width * unit;
            if (stroke.filled) list_.AddConcavePolyFilled(points.Data, points.Size, colour);
            if (width <= 0) continue;
            list_.AddPolyline(points.Data, points.Size, colour, stroke.closed ? ImDrawFlags_Closed : 0, width);
            if (stroke.closed) continue;
            list_.AddCircleFilled(points.front(), width / 2, colour);
            list_.AddCircleFilled(points.back(), width / 2, colour);
        }
    }
}

void Brush::bars(BarsPaint const& paint, Rect const& rect) {
    auto const count = static_cast<float>(paint.values.size());
    float const gap = std::min(6.0F, rect.w / count / 2), width = (rect.w - gap * (count - 1)) / count;
    float const tallest = std::max(paint.top, *std::max_element(paint.values.begin(), paint.values.end()));
    float x = rect.x;
    for (float const value : paint.values) {
        // A night without a cramp is a short pale bar, so that it does not look like missing data.
        float const height = value > 0 ? std::max(12.0F, rect.h * value / tallest) : 8;
        Token const colour = value > 0 ? Token::accent : Token::accent_soft;
        if (value >= 0) {
            list_.AddRectFilled(snapped(x, rect.y + rect.h - height), snapped(x + width, rect.y + rect.h), ink(colour),
                                4);
        }
        x += width + gap;
    }
}

void Brush::strip(StripPaint const& paint, Rect const& rect) {
    float const pitch = rect.h / StripPaint::rows, side = pitch * 0.8F, round = pitch * 0.2F;
    for (std::size_t n = 0; n < paint.values.size(); ++n) {
        auto const at = static_cast<int>(n), column = at / StripPaint::rows, row = at % StripPaint::rows;
        float const x = rect.x + pitch * static_cast<float>(column);
        float const y = rect.y + pitch * static_cast<float>(row);
        ImVec2 const a = snapped(x, y), b = snapped(x + side, y + side);
        int const value = paint.values[n];
        // Missing data is an empty frame, so that it is not read as zero.
        if (value < 0)
            list_.AddRect(a, b, ink(Token::line), round);
        else
            list_.AddRectFilled(a, b, value == 0 ? ink(Token::accent_soft) : ink(Token::accent, value == 1 ? 0.6F : 1),
                                round);
    }
}

void Brush::qr(QrPaint const& paint, Rect const& rect) {
    auto const code = encode_qr(paint.text);
    if (!code) return;
    constexpr int quiet = 4;   // modules of white border, which readers need
    float const side =
        std::floor(std::min(rect.w, rect.h) * pixels_.x / static_cast<float>(code->size + 2 * quiet)) / pixels_.x;
    float const whole = side * static_cast<float>(code->size + 2 * quiet);
    ImVec2 const origin = snapped(rect.x + (rect.w - whole) / 2, rect.y + (rect.h - whole) / 2);
    list_.AddRectFilled(origin, {origin.x + whole, origin.y + whole}, IM_COL32_WHITE, 8);
    for (int row = 0; row < code->size; ++row) {
        for (int column = 0; column < code->size; ++column) {
            if (!code->dark(column, row)) continue;
            ImVec2 const a{origin.x + side * static_cast<float>(column + quiet),
                           origin.y + side * static_cast<float>(row + quiet)};
            list_.AddRectFilled(a, {a.x + side, a.y + side}, IM_COL32_BLACK);
        }
    }
}

}
