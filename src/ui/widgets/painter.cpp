#include "ui/widgets/painter.h"

#include "ui/widgets/brush.h"
#include "ui/widgets/font_metrics.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <unordered_map>

namespace unknot::ui {

struct Painter::Impl {
    ImGuiContext* context = nullptr;
    Faces faces;
    std::unordered_map<NodeId, Pressing> pressing;
    double last_seconds = 0;
};

namespace {

ImFont* add_font(std::span<std::uint8_t const> bytes) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.PixelSnapH = false;
    // ImGui never writes to font data that it does not own; its parameter is just not const.
    auto* data = const_cast<std::uint8_t*>(bytes.data());
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()), 16, &config);
}

Rect on_screen(Rect rect, Sheet const& sheet) {
    rect.y -= sheet.scroll;
    return rect;
}

bool meets(Rect const& a, Rect const& b) {
    return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

template <typename Visit>
void visit_tree(BoxTree const& tree, int root, Visit const& visit) {
    auto const& box = tree.boxes[static_cast<std::size_t>(root)];
    visit(box);
    for (int child = box.first; child >= 0; child = tree.boxes[static_cast<std::size_t>(child)].next)
        visit_tree(tree, child, visit);
}

ImRect clip_of(Rect const& rect) { return {rect.x, rect.y, rect.x + rect.w, rect.y + rect.h}; }

}

Painter::Painter(Fonts const& fonts) : impl_(std::make_unique<Impl>()) {
    impl_->context = ImGui::CreateContext();
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_NoKeyboard | ImGuiConfigFlags_NoMouseCursorChange;
    // All our renderers upload glyphs when they are first used; without a renderer nothing is uploaded.
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
#ifdef IMGUI_ENABLE_TEST_ENGINE
    impl_->context->TestEngineHookItems = true;
#endif
    auto& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.AntiAliasedLinesUseTex = false;
    impl_->faces = {add_font(fonts.regular), add_font(fonts.strong), add_font(fonts.icons),
                    em_ratio(fonts.regular), em_ratio(fonts.strong), em_ratio(fonts.icons)};
}

Painter::~Painter() { ImGui::DestroyContext(impl_->context); }

void Painter::pointer(Pointer const& pointer) {
    ImGui::SetCurrentContext(impl_->context);
    auto& io = ImGui::GetIO();
    io.AddMouseSourceEvent(pointer.type == PointerType::touch ? ImGuiMouseSource_TouchScreen
                           : pointer.type == PointerType::pen ? ImGuiMouseSource_Pen
                                                              : ImGuiMouseSource_Mouse);
    bool const gone = pointer.kind == PointerKind::cancel || pointer.kind == PointerKind::leave;
    // A cancelled press is released outside of everything, so that it never counts as a click.
    io.AddMousePosEvent(gone ? -FLT_MAX : pointer.x, gone ? -FLT_MAX : pointer.y);
    if (pointer.kind == PointerKind::down) io.AddMouseButtonEvent(0, true);
    if (pointer.kind == PointerKind::up || pointer.kind == PointerKind::cancel) io.AddMouseButtonEvent(0, false);
    // Nothing is hovered once a finger or a pen has lifted.
    if (pointer.kind == PointerKind::up && pointer.type != PointerType::mouse) io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

bool Painter::is_over(Rect const& rect) const {
    auto const at = impl_->context->IO.MousePos;
    return rect.x <= at.x && at.x < rect.x + rect.w && rect.y <= at.y && at.y < rect.y + rect.h;
}

void Painter::begin(Viewport const& viewport, double seconds) {
    auto& io = ImGui::GetIO();
    io.DisplaySize = {viewport.width, viewport.height};
    io.DisplayFramebufferScale = {viewport.pixels_x, viewport.pixels_y};
    io.DeltaTime = static_cast<float>(std::clamp(seconds - impl_->last_seconds, 0.0001, 1.0));
    impl_->last_seconds = seconds;
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin("unknot", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoScrollWithMouse);
}

TextMeasure Painter::measure(float text_scale) const {
    Faces const& faces = impl_->faces;
    TextMeasure measure;
    measure.scale = text_scale;
    measure.width = [&faces, text_scale](std::string_view text, TextStyle style) {
        Face const face = face_of(faces, style, text_scale);
        return face.font->CalcTextSizeA(face.size, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
    };
    measure.lines = [&faces, text_scale](std::string_view text, TextStyle style, float width) {
        std::size_t lines = 0;
        break_lines(face_of(faces, style, text_scale), text, width, [&](char const*, char const*) { ++lines; });
        return lines;
    };
    return measure;
}

NodeId Painter::paint(BoxTree const& tree, std::span<Sheet const> sheets, Scheme scheme, Ground ground,
                      float text_scale) {
    NodeId clicked = 0;
    impl_->pressing.clear();
    // ImGui gives overlapped areas to the first item it gets, so sheets are submitted from the top one down.
    for (auto sheet = sheets.rbegin(); sheet != sheets.rend(); ++sheet) {
        if (sheet->root < 0 || !sheet->interactive) continue;
        ImRect const clip = clip_of(sheet->clip);
        ImGui::PushClipRect(clip.Min, clip.Max, true);
        visit_tree(tree, sheet->root, [&](Box const& box) {
            Rect const rect = on_screen(box.rect, *sheet);
            if (!box.clickable || !meets(rect, sheet->clip)) return;
            Pressing state;
            ImRect const area = clip_of(rect);
            if (!ImGui::ItemAdd(area, box.node)) return;
            if (ImGui::ButtonBehavior(area, box.node, &state.hovered, &state.held)) clicked = box.node;
            impl_->pressing[box.node] = state;
        });
        ImGui::PopClipRect();
    }
    auto& list = *ImGui::GetWindowDrawList();
    auto const& io = ImGui::GetIO();
    Brush brush(list, impl_->faces, scheme, ground, text_scale, io.DisplayFramebufferScale);
    Rect const window{0, 0, io.DisplaySize.x, io.DisplaySize.y};
    brush.surface({Token::ground, Token::none}, window, {});
    for (auto const& sheet : sheets) {
        if (sheet.root < 0) continue;
        if (sheet.scrim) list.AddRectFilled({0, 0}, io.DisplaySize, IM_COL32(0, 0, 0, 140));
        ImRect const clip = clip_of(sheet.clip);
        list.PushClipRect(clip.Min, clip.Max, true);
        visit_tree(tree, sheet.root, [&](Box const& box) {
            Rect const rect = on_screen(box.rect, sheet);
            if (!meets(rect, sheet.clip)) return;
            auto const pressed = impl_->pressing.find(box.node);
            brush.surface(box.surface, rect, pressed == impl_->pressing.end() ? Pressing{} : pressed->second);
            brush.content(box.paint, {rect.x + box.pad.left, rect.y + box.pad.top,
                                      rect.w - box.pad.left - box.pad.right, rect.h - box.pad.top - box.pad.bottom});
        });
        list.PopClipRect();
    }
    ImGui::End();
    ImGui::Render();
    return clicked;
}

bool Painter::wants_frame() const { return impl_->context->InputEventsQueue.Size > 0; }

}
