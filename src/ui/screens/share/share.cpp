#include "ui/icon_codes.h"
#include "ui/qr.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/share/shared_view.h"
#include "ui/widgets/charts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <array>

namespace unknot::ui::share {
namespace {

using app::OpenShare;
using app::ShareRequest;
using app::share::ShareView;
using exchange::LinkKind;

constexpr float qr_size = 232;
// Minerals that people look for in food.
constexpr std::array<std::string_view, 3> nutrients = {"magnesium", "potassium", "calcium"};

std::string key_of(std::string_view start, ShareView const& view) {
    return std::string(start) + std::string(app::word(view.request.kind));
}

OptionalIntent draw_qr(Ui& ui, ShareView const& view) {
    if (!encode_qr(view.url)) {
        text(ui, ui.tr("share.no_qr", {{"n", std::to_string(qr_limit)}}), TextStyle::small, Token::muted);
        return std::nullopt;
    }
    auto const middle = column(ui, space::tight, Align::centre);
    qr_code(ui, "qr", ui.tr("share.qr"), view.url, qr_size);
    text(ui, ui.tr("share.qr_hint"), TextStyle::small, Token::muted, Align::centre);
    return std::nullopt;
}

OptionalIntent draw_link(Ui& ui, ShareView const& view) {
    auto const scope = card(ui, "link", ui.tr("share.link"));
    heading(ui, 2, ui.tr("share.link"), TextStyle::heading);
    text(ui, ui.tr("share.length", {{"n", std::to_string(view.url.size())}}), TextStyle::small, Token::muted);
    text(ui, ui.tr(key_of("share.contains.", view)), TextStyle::small, Token::muted);
    if (view.with_sweat == true) text(ui, ui.tr("share.contains.sweat"), TextStyle::small, Token::muted);
    {
        auto const line = wrap(ui, space::tight);
        if (view.can_share && button(ui, {.key = "send",
                                          .label = ui.tr("share.send"),
                                          .kind = ButtonKind::primary,
                                          .icon = icons::share_network})) {
            return app::share::SendLink{};
        }
        ButtonKind const kind = view.can_share ? ButtonKind::secondary : ButtonKind::primary;
        if (button(ui, {.key = "copy", .label = ui.tr("share.copy"), .kind = kind, .icon = icons::copy}))
            return app::share::CopyLink{};
    }
    return draw_qr(ui, view);
}

OptionalIntent draw_kinds(Ui& ui, ShareView const& view) {
    std::vector<Choice> kinds;
    for (auto const kind : app::share_kinds) {
        std::string const word(app::word(kind));
        kinds.push_back({word, ui.tr("share.kind." + word), Token::none});
    }
    auto const chosen = choose(ui, {"kind", ui.tr("share.kind"), kinds, std::string(app::word(view.request.kind))});
    if (!chosen) return std::nullopt;
    return OpenShare{app::usual_request(*app::kind_from_word(*chosen))};
}

// The muscles that have a plan of their own.
std::vector<Choice> planned_muscles(Ui const& ui, knowledge::Knowledge const& knowledge) {
    auto choices = word_choices(ui, diary::Field::cramp_muscle);
    std::erase_if(choices, [&](Choice const& choice) {
        auto const* protocol = knowledge::find_protocol(knowledge, choice.key);
        return protocol == nullptr || protocol->muscle != choice.key;
    });
    return choices;
}

std::vector<Choice> subjects(Ui const& ui, ShareView const& view) {
    auto const kind = view.request.kind;
    std::vector<Choice> choices;
    if (kind == LinkKind::relief_plan || kind == LinkKind::race_card) {
        choices = planned_muscles(ui, *view.knowledge);
    }
    if (kind == LinkKind::food_list)
        for (auto const word : nutrients)
            choices.push_back({std::string(word), ui.tr("nutrient." + std::string(word)), Token::none});
    if (kind == LinkKind::summary)
        for (int const nights : app::shared_nights) {
            auto const n = std::to_string(nights);
            choices.push_back({n, ui.tr("shared.nights", {{"n", n}}), Token::none});
        }
    return choices;
}

std::string_view subject_label(LinkKind kind) {
    switch (kind) {
    case LinkKind::food_list: return "share.nutrient";
    case LinkKind::summary: return "share.how_many";
    default: return "field.muscle";
    }
}

OptionalIntent draw_found(Ui& ui, ShareView const& view) {
    if (view.found.empty() && view.search.empty()) return std::nullopt;
    if (view.found.empty()) {
        status(ui, "none-found", ui.tr("share.none_found"), TextStyle::small, Token::muted);
        return std::nullopt;
    }
    auto const scope = list(ui, "found", ui.tr("share.statements"));
    int position = 0;
    for (auto const* claim : view.found) {
        if (position > 0) divider(ui);
        auto const item = list_item(ui, claim->id, ++position, static_cast<int>(view.found.size()));
        auto const grade = ui.tr("grade." + std::string(knowledge::word(claim->grade)));
        if (row_button(ui, {claim->id, claim->text, ui.tr("share.grade", {{"grade", grade}})}))
            return OpenShare{ShareRequest{claim->id, LinkKind::evidence}};
    }
    return std::nullopt;
}

OptionalIntent draw_search(Ui& ui, ShareView const& view) {
    auto const block = column(ui, space::snug);
    ui::Field const field{"search",        ui.tr("share.search"),      view.search, view.search,
                          InputKind::text, ui.tr("share.search_hint"), {}};
    if (auto const typed = edit(ui, field)) return app::share::FindEvidence{typed->text};
    return draw_found(ui, view);
}

OptionalIntent draw_subject(Ui& ui, ShareView const& view) {
    if (view.request.kind == LinkKind::evidence) {
        if (view.loading) return std::nullopt;
        return draw_search(ui, view);
    }
    auto const choices = subjects(ui, view);
    auto const subject =
        choose(ui, {"subject", ui.tr(subject_label(view.request.kind)), choices, view.request.subject});
    if (subject) return OpenShare{ShareRequest{*subject, view.request.kind}};
    if (!view.with_sweat) return std::nullopt;
    std::vector<Choice> const answers{{"with", ui.tr("share.with_sweat"), Token::none},
                                      {"without", ui.tr("share.without_sweat"), Token::none}};
    auto const answer = choose(ui, {"sweat", ui.tr("share.sweat"), answers, *view.with_sweat ? "with" : "without"});
    if (answer) return app::share::ShareSweat{*answer == "with"};
    return std::nullopt;
}

void draw_contents(Frame const& frame, ShareView const& view) {
    Ui& ui = frame.ui;
    auto const scope = card(ui, "contents", ui.tr("share.what_is_in_it"));
    heading(ui, 2, ui.tr("share.what_is_in_it"), TextStyle::heading);
    bool const personal = view.request.kind == LinkKind::summary || view.with_sweat == true;
    text(ui, ui.tr(personal ? "share.about_you" : "share.leaves_out"), TextStyle::small,
         personal ? Token::warm : Token::muted);
    draw_shared(frame, *view.knowledge, *view.contents);
}

}

OptionalIntent draw_share(Frame const& frame, ShareView const& view) {
    Ui& ui = frame.ui;
    {
        auto const lines = column(ui, space::hair);
        heading(ui, 1, ui.tr("title.share"), TextStyle::display);
        text(ui, ui.tr("share.intro"), TextStyle::body, Token::muted);
    }
    if (auto wanted = draw_kinds(ui, view)) return wanted;
    if (auto wanted = draw_subject(ui, view)) return wanted;
    if (view.loading) {
        status(ui, "loading", ui.tr("why.loading"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    if (view.contents == nullptr) {
        bool const choosing = view.request.kind == LinkKind::evidence;
        text(ui, ui.tr(choosing ? "share.choose_statement" : "share.nothing"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    auto const cards = columns(ui, space::snug);
    if (auto wanted = draw_link(ui, view)) return wanted;
    draw_contents(frame, view);
    return std::nullopt;
}

}
