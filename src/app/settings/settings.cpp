#include "app/settings/settings.h"

#include "app/core/records.h"
#include "app/settings/sample.h"

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

// Without a question only where nothing is lost but the example; else Settings asks first.
Effects erase_all(Context& context) {
    bool const asked = context.unfolded.contains(std::string(fold_erase_sure));
    if (asked || is_only_sample(context.diary)) return {EraseEverything{}};
    context.unfolded.insert(std::string(fold_erase));
    return context.go(Screen::more);
}

std::string_view without_build(std::string_view version) { return version.substr(0, version.find('+')); }

}

Effects answer(Context& context, Intent const& intent, Now const& now) {
    if (auto const* set = std::get_if<SetTheme>(&intent))
        return context.set_setting(Field::settings_theme, set->theme, now);
    if (std::holds_alternative<EraseAll>(intent)) return erase_all(context);
    if (std::holds_alternative<ShowSample>(intent)) {
        if (!context.nothing_logged()) return {};
        return context.undoable_change(sample_diary(now.moment, context.day_start()), "undo.sample", now);
    }
    context.environment.updated_from.clear();
    return {NoteVersion{}};
}

std::vector<std::string> news(Context const& context) {
    std::vector<std::string> lines;
    auto const& from = context.environment.updated_from;
    if (from.empty() || !context.knowledge.library) return lines;
    for (auto const& release : context.knowledge.library->releases) {
        if (release.version == from) break;
        lines.insert(lines.end(), release.brought.begin(), release.brought.end());
    }
    return lines;
}

std::vector<std::string> hidden_cards(diary::Diary const& diary) {
    auto const* settings = diary.find(diary::singleton_id(diary::RecordType::settings));
    if (settings == nullptr) return {};
    auto const words = settings->choices(Field::settings_today_hidden);
    return {words.begin(), words.end()};
}

MoreView more_view(Context const& context, Now const&) {
    return {setting(context.diary, Field::settings_theme, "system"),
            context.diary.size(),
            context.environment,
            std::string(without_build(context.environment.version)),
            diary::singleton_id(diary::RecordType::settings),
            setting(context.diary, Field::settings_text_size, std::int64_t{100}),
            context.day_start(),
            units_of(context.diary),
            hidden_cards(context.diary),
            context.unfolded.contains(std::string(fold_erase)),
            context.unfolded.contains(std::string(fold_erase_sure))};
}

}
