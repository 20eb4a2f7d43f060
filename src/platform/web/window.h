// The canvas: SDL creates its WebGL 2 context, and Dear ImGui's renderer draws into it. SDL's own listeners are
// removed, because the page's modules do that work (see src/README.md, "Input").
#pragma once

namespace unknot::platform {

// False when there is no WebGL 2; the page then shows the document view.
[[nodiscard]] bool open_window();
// Call after resizing the canvas. In device pixels.
void resize_window(int width, int height);
// Draws what ImGui has prepared; does nothing when there is no context or it was lost.
void draw_window();
void lose_context();
void restore_context();

// The number of frames drawn since the start.
[[nodiscard]] unsigned drawn_frames();

}
