#include "app/routes.h"

#include <array>
#include <utility>

namespace unknot::app {
namespace {

constexpr std::array<std::pair<Screen, std::string_view>, 22> words{{
    {Screen::today, "today"},
    {Screen::relief, "relief"},
    {Screen::diary, "diary"},
    {Screen::entry, "entry"},
    {Screen::help, "help"},
    {Screen::share, "share"},
    {Screen::restore, "restore"},
    {Screen::more, "more"},
    {Screen::why, "why"},
    {Screen::you, "you"},
    {Screen::log, "log"},
    {Screen::day, "day"},
    {Screen::calendar, "calendar"},
    {Screen::search, "search"},
    {Screen::record, "record"},
    {Screen::findings, "findings"},
    {Screen::experiment, "experiment"},
    {Screen::data, "data"},
    {Screen::table_import, "table"},
    {Screen::report, "report"},
    {Screen::reminders, "reminders"},
    {Screen::unreadable, "unreadable"},
}};

// What messengers and mail append to an address is no part of its route.
std::string_view without_trackers(std::string_view fragment) {
    return fragment.substr(0, fragment.find_first_of("?&"));
}

}

Route read_route(std::string_view fragment) {
    if (!fragment.empty() && fragment.front() == '#') fragment.remove_prefix(1);
    fragment = without_trackers(fragment);
    Route route;
    route.launch = fragment == "now";
    // What is no route of ours may be a link that was sent, of a newer version or damaged on its way.
    if (!fragment.empty() && fragment != "/" && !route.launch) route.screen = Screen::received;
    auto const slash = fragment.find('/');
    std::string_view const word = fragment.substr(0, slash);
    std::string_view const rest = slash == std::string_view::npos ? std::string_view{} : fragment.substr(slash + 1);
    for (auto const& [screen, name] : words) {
        if (name == word) route.screen = screen;
    }
    if (route.screen == Screen::share) route.share = read_share_wish(rest);
    auto const id = diary::id_from_string(rest);
    if (id) route.id = id.value();
    if (route.screen == Screen::entry && !route.id) route.screen = Screen::diary;
    // The file is not in the address.
    if (route.screen == Screen::restore) route.screen = Screen::more;
    if (route.screen == Screen::table_import) route.screen = Screen::data;
    return route;
}

std::string fragment_of(Screen screen) {
    if (screen == Screen::stopped) screen = Screen::today;
    for (auto const& [known, name] : words) {
        if (known == screen) return "#" + std::string(name);
    }
    return {};
}

std::string fragment_of(Screen screen, diary::RecordId const& id) {
    return fragment_of(screen) + "/" + diary::to_string(id);
}

std::string fragment_of_share(ShareWish const& wish) {
    return fragment_of(Screen::share) + "/" + write_share_wish(wish);
}

}
