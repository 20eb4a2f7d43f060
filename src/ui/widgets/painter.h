// Runs Dear ImGui: text metrics, hit testing and drawing of laid-out boxes.
#pragma once
#include "ui/widgets/box.h"

#include <cstdint>
#include <memory>
#include <span>

namespace unknot::ui {

// TrueType or OpenType files; the memory must outlive the painter.
struct Fonts {
    std::span<std::uint8_t const> regular, strong, icons;
};

struct Viewport {
    float width = 360, height = 640;    // CSS px
    float pixels_x = 1, pixels_y = 1;   // device pixels per CSS px
    Edges safe;                         // notches and rounded corners
    float keyboard = 0;                 // CSS px covered by an on-screen keyboard
};

enum class PointerKind : std::uint8_t { down, move, up, cancel, leave };
enum class PointerType : std::uint8_t { mouse, touch, pen };

struct Pointer {
    PointerKind kind;
    PointerType type;
    float x, y;   // CSS px in the window
};

// One layer to hit and paint: its boxes are moved up by `scroll` and clipped to `clip`.
struct Sheet {
    int root = -1;
    float scroll = 0;
    Rect clip;
    bool interactive = true;
    bool scrim = false;   // dims the sheets below
};

class Painter {
public:
    explicit Painter(Fonts const&);
    ~Painter();
    Painter(Painter const&) = delete;
    Painter& operator=(Painter const&) = delete;

    void pointer(Pointer const&);
    [[nodiscard]] bool is_over(Rect const&) const;   // the pointer, as of the last frame
    void begin(Viewport const&, double seconds);
    [[nodiscard]] TextMeasure measure(float text_scale) const;
    // Sheets are ordered from the bottom up. Returns the node that was clicked or tapped, or 0.
    [[nodiscard]] NodeId paint(BoxTree const&, std::span<Sheet const>, Scheme, Ground, float text_scale);
    // Input waits for another frame, such as the release of a tap whose press was handled in this one.
    [[nodiscard]] bool wants_frame() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}
