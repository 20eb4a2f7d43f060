#include "app/core/share_request.h"

#include <algorithm>

namespace unknot::app {
namespace {

using exchange::LinkKind;

struct KindRow {
    LinkKind kind;
    std::string_view word, subject;
};

constexpr std::array<KindRow, 5> rows{{{LinkKind::relief_plan, "plan", "calf"},
                                       {LinkKind::food_list, "foods", "magnesium"},
                                       {LinkKind::evidence, "evidence", ""},
                                       {LinkKind::race_card, "race", "calf"},
                                       {LinkKind::summary, "nights", "90"}}};

KindRow const& row_of(LinkKind kind) {
    return *std::find_if(rows.begin(), rows.end(), [&](KindRow const& row) { return row.kind == kind; });
}

}

std::string_view word(LinkKind kind) { return row_of(kind).word; }

std::optional<LinkKind> kind_from_word(std::string_view word) {
    auto const found = std::find_if(rows.begin(), rows.end(), [&](KindRow const& row) { return row.word == word; });
    return found == rows.end() ? std::nullopt : std::optional(found->kind);
}

ShareRequest usual_request(LinkKind kind) { return {std::string(row_of(kind).subject), kind}; }

ShareRequest read_share_request(std::string_view text) {
    auto const slash = text.find('/');
    auto const kind = kind_from_word(text.substr(0, slash));
    // A muscle alone means its plan: older addresses in bookmarks have this form.
    if (!kind) return text.empty() ? ShareRequest{} : ShareRequest{std::string(text), LinkKind::relief_plan};
    if (slash == std::string_view::npos || slash + 1 == text.size()) return usual_request(*kind);
    return {std::string(text.substr(slash + 1)), *kind};
}

std::string write_share_request(ShareRequest const& request) {
    if (request.kind == LinkKind::relief_plan) return request.subject;
    return std::string(word(request.kind)) + '/' + request.subject;
}

std::optional<int> nights_of(ShareRequest const& request) {
    if (request.kind != LinkKind::summary) return std::nullopt;
    for (int const nights : shared_nights)
        if (request.subject == std::to_string(nights)) return nights;
    return std::nullopt;
}

}
