#include "app/help/help.h"

namespace unknot::app::help {
namespace {

// Regions of the settings have their own words.
std::string region_of_numbers(diary::Diary const& diary) {
    auto const* settings = diary.find(diary::singleton_id(diary::RecordType::settings));
    if (settings == nullptr) return {};
    std::string const region(settings->text(diary::Field::settings_region).value_or(""));
    return region == "uk" ? "gb" : region;
}

}

HelpView help_view(Context const& context, Now const& now) {
    // Once the library is there, which numbers of a laboratory show a sign is known as well.
    auto const* all =
        context.knowledge.library ? context.advice.all(context.diary, context.knowledge, now.moment) : nullptr;
    HelpView view;
    view.knowledge = &context.knowledge;
    view.logged = all == nullptr ? context.advice.help(context.diary, context.knowledge, now.moment) : all->help;
    view.region = region_of_numbers(context.diary);
    view.other_numbers_open = context.unfolded.contains(std::string(fold_numbers));
    return view;
}

}
