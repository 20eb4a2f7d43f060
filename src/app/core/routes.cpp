#include "app/core/routes.h"

#include <iterator>

namespace unknot::app {
namespace {

// Messengers and mail append parameters to an address.
std::string_view without_trackers(std::string_view fragment) {
    return fragment.substr(0, fragment.find_first_of("?&"));
}

}

Route read_route(std::string_view fragment) {
    if (!fragment.empty() && fragment.front() == '#') fragment.remove_prefix(1);
    fragment = without_trackers(fragment);
    Route route;
    route.launch = fragment == "now";
    // An unknown route may be a shared link, from a newer version or damaged on its way.
    if (!fragment.empty() && fragment != "/" && !route.launch) route.screen = Screen::received;
    auto const slash = fragment.find('/');
    std::string_view const word = fragment.substr(0, slash);
    std::string_view const rest = slash == std::string_view::npos ? std::string_view{} : fragment.substr(slash + 1);
    for (std::size_t screen = 0; screen < std::size(screen_rows); ++screen)
        if (!word.empty() && screen_rows[screen].route == word) route.screen = static_cast<Screen>(screen);
    // Old address of a cramp's form, which may be in bookmarks.
    if (word == "entry") route.screen = Screen::form;
    if (route.screen == Screen::share) route.share = read_share_request(rest);
    auto const id = diary::id_from_string(rest);
    if (id) route.id = id.value();
    if (route.screen == Screen::form && !route.id) route.screen = Screen::diary;
    // The address does not hold the file, so these screens cannot be opened by it.
    if (route.screen == Screen::restore) route.screen = Screen::more;
    if (route.screen == Screen::table_import) route.screen = Screen::data;
    return route;
}

std::string fragment_of(Screen screen) {
    if (screen == Screen::stopped) screen = Screen::today;
    auto const route = row_of(screen).route;
    return route.empty() ? std::string() : '#' + std::string(route);
}

std::string fragment_of(Screen screen, diary::RecordId const& id) {
    return fragment_of(screen) + "/" + diary::to_string(id);
}

std::string fragment_of_share(ShareRequest const& request) {
    return fragment_of(Screen::share) + "/" + write_share_request(request);
}

}
