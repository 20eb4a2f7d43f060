#include "ui/icon_codes.h"
#include "ui/qr.h"
#include "ui/screens/phrases.h"
#include "ui/screens/steps.h"
#include "ui/widgets/charts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace unknot::ui {
namespace {

constexpr float qr_size = 232;

Wanted draw_link(Ui& ui, app::ShareView const& view) {
    auto const scope = card(ui, "link", ui.tr("share.link"));
    heading(ui, 2, ui.tr("share.link"), TextStyle::heading);
    text(ui, ui.tr("share.contains", {{"n", std::to_string(view.url.size())}}), TextStyle::small, Token::muted);
    {
        auto const line = wrap(ui, space::tight);
        if (view.can_share && button(ui, {.key = "send",
                                          .label = ui.tr("share.send"),
                                          .kind = ButtonKind::primary,
                                          .icon = icons::share_network})) {
            return app::SendLink{};
        }
        ButtonKind const kind = view.can_share ? ButtonKind::secondary : ButtonKind::primary;
        if (button(ui, {.key = "copy", .label = ui.tr("share.copy"), .kind = kind, .icon = icons::copy}))
            return app::CopyLink{};
    }
    if (encode_qr(view.url)) {
        auto const middle = column(ui, space::tight, Align::centre);
        qr_code(ui, "qr", ui.tr("share.qr"), view.url, qr_size);
        text(ui, ui.tr("share.qr_hint"), TextStyle::small, Token::muted, Align::centre);
    }
    return std::nullopt;
}

}

Wanted draw_share(Frame const& frame, app::ShareView const& view) {
    Ui& ui = frame.ui;
    {
        auto const lines = column(ui, space::hair);
        heading(ui, 1, ui.tr("share.title"), TextStyle::display);
        text(ui, ui.tr("share.intro"), TextStyle::body, Token::muted);
    }
    auto muscles = word_choices(ui, diary::Field::cramp_muscle);
    muscles.pop_back();
    std::string const shown = view.protocol == nullptr ? std::string{} : view.protocol->muscle;
    if (auto const muscle = choose(ui, {"muscle", ui.tr("muscle"), muscles, shown})) return app::OpenShare{*muscle};
    auto const cards = columns(ui, space::snug);
    if (auto wanted = draw_link(ui, view)) return wanted;
    auto const scope = card(ui, "contents", ui.tr("share.what_is_in_it"));
    heading(ui, 2, ui.tr("share.what_is_in_it"), TextStyle::heading);
    text(ui, ui.tr("share.leaves_out"), TextStyle::small, Token::muted);
    if (view.protocol != nullptr) draw_steps(ui, *view.knowledge, view.protocol->steps);
    return std::nullopt;
}

}
