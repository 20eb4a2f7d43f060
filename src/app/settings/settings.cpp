#include "app/settings/settings.h"

#include "app/core/records.h"

namespace unknot::app::settings {

using diary::Field;

namespace {

std::vector<std::pair<Field, std::string>> units_of(diary::Diary const& diary) {
    std::vector<std::pair<Field, std::string>> units;
    for (auto const field : {Field::settings_volume_unit, Field::settings_weight_unit, Field::settings_mineral_unit,
                             Field::settings_sodium_as})
        units.emplace_back(field, setting(diary, field, diary::words_of(diary::row(field)).front()));
    return units;
}

}

Effects answer(Context& context, State&, Intent const& intent, Now const& now) {
    return context.set_setting(Field::settings_theme, std::get<SetTheme>(intent).theme, now);
}

MoreView more_view(Context const& context, State const&, Now const&) {
    return {setting(context.diary, Field::settings_theme, "system"), context.diary.size(), context.environment,
            diary::singleton_id(diary::RecordType::settings), units_of(context.diary)};
}

}
