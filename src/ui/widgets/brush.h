// Draws single boxes with Dear ImGui's draw list, in window coordinates.
#pragma once
#include "ui/widgets/box.h"

#include <imgui.h>

namespace unknot::ui {

struct Faces {
    ImFont* regular = nullptr;
    ImFont* strong = nullptr;
    ImFont* icons = nullptr;
    // (ascent - descent) / em of each font: ImGui sizes fonts by ascent minus descent, the design by the em.
    float regular_em = 1, strong_em = 1, icons_em = 1;
};

struct Pressing {
    bool hovered = false, held = false;
};

class Brush {
public:
    Brush(ImDrawList&, Faces const&, Scheme, Ground, float text_scale, ImVec2 pixels);

    void dashed_border(ImVec2 a, ImVec2 b, float radius, ImU32 colour, float thickness);
    void surface(Surface const&, Rect const&, Pressing);
    void content(Paint const&, Rect const& inner);

private:
    void text(TextPaint const&, Rect const&);
    void icon(IconPaint const&, Rect const&);
    void ring(RingPaint const&, Rect const&);
    void picture(PicturePaint const&, Rect const&);
    void bars(BarsPaint const&, Rect const&);
    void strip(StripPaint const&, Rect const&);
    void qr(QrPaint const&, Rect const&);
    [[nodiscard]] ImU32 ink(Token, float alpha = 1) const;
    [[nodiscard]] ImVec2 snapped(float x, float y) const;

    ImDrawList& list_;
    Faces const& faces_;
    Scheme scheme_;
    Ground ground_;
    float scale_;
    ImVec2 pixels_;
};

struct Face {
    ImFont* font;
    float size;   // in ImGui's measure
    float line;   // CSS px between baselines
};

[[nodiscard]] Face face_of(Faces const&, TextStyle, float text_scale);

// Calls `line(begin, end)` for each line of the text broken at `width`.
void break_lines(Face const&, std::string_view text, float width,
                 std::function<void(char const*, char const*)> const& line);

}
