// The canvas: SDL makes it and its WebGL 2 context, Dear ImGui's renderer draws into it. SDL's own listeners are taken
// away, because the page's modules do that work (see src/README.md, "Input").
#pragma once

namespace unknot::platform {

// False when there is no WebGL 2; the page then shows the document view.
[[nodiscard]] bool open_window();
// After a resize of the canvas, in device pixels.
void resize_window(int width, int height);
// Draws what ImGui has prepared; nothing when there is no context or it was lost.
void draw_window();
void lose_context();
void restore_context();

// How often something was drawn since the start.
[[nodiscard]] unsigned drawn_frames();

}
