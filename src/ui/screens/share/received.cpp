#include "ui/icon_codes.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/share/shared_view.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace unknot::ui::share {
namespace {

char const* problem_key(Problem problem) {
    switch (problem) {
    case Problem::truncated: return "received.cut";
    case Problem::checksum: return "received.altered";
    case Problem::unsupported_version: return "received.newer";
    default: return "received.no_link";
    }
}

}

OptionalIntent draw_received(Frame const& frame, app::share::ReceivedView const& view) {
    Ui& ui = frame.ui;
    if (view.problem) {
        heading(ui, 1, ui.tr("received.problem"), TextStyle::display);
        notice(ui, "problem", NoticeKind::caution, ui.tr(problem_key(*view.problem)));
        text(ui, ui.tr("received.ask_again"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    if (view.contents == nullptr) {
        heading(ui, 1, ui.tr("title.received"), TextStyle::display);
        status(ui, "loading", ui.tr("why.loading"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    auto const title = shared_title(ui, *view.contents);
    {
        auto const lines = column(ui, space::hair);
        heading(ui, 1, title, TextStyle::display);
        text(ui, ui.tr("received.intro"), TextStyle::body, Token::muted);
        if (view.contents->reviewed.empty()) text(ui, ui.tr("received.self_reported"), TextStyle::body, Token::muted);
    }
    {
        auto const scope = card(ui, "plan", title);
        draw_shared(frame, *view.knowledge, *view.contents);
    }
    if (!view.contents->reviewed.empty())
        text(ui, ui.tr("received.reviewed", {{"day", view.contents->reviewed}}), TextStyle::small, Token::muted);
    return std::nullopt;
}

OptionalIntent draw_bar(Frame const& frame, app::share::ReceivedView const& view) {
    Ui& ui = frame.ui;
    if (view.problem) {
        if (button(ui, {.key = "today", .label = ui.tr("received.to_today"), .kind = ButtonKind::primary}))
            return app::Open{app::Screen::today};
        return std::nullopt;
    }
    if (!view.can_keep) {
        if (button(ui, {.key = "today", .label = ui.tr("received.to_today")})) return app::Open{app::Screen::today};
        return std::nullopt;
    }
    if (view.kept) status(ui, "kept", ui.tr("received.kept"), TextStyle::small_strong, Token::good);
    if (view.kept && view.can_install && button(ui, {.key = "install", .label = ui.tr("more.install")}))
        return app::Install{};
    if (!view.kept && button(ui, {.key = "keep",
                                  .label = ui.tr("received.keep"),
                                  .kind = ButtonKind::primary,
                                  .icon = icons::download_simple})) {
        return app::share::KeepPlan{};
    }
    return std::nullopt;
}

}
