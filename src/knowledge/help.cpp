#include "knowledge/tables.h"
#include "knowledge/words.h"

#include <algorithm>

namespace unknot::knowledge {
namespace {

// The levels a sign can have, in the order of the page.
constexpr std::array<HelpLevel, 4> page_levels = {HelpLevel::emergency, HelpLevel::today, HelpLevel::soon,
                                                  HelpLevel::routine};

HelpLevel read_level(FileReader& reader, JsonValue object) {
    auto const level = reader.enumerator<HelpLevel>(object, "level", level_words);
    if (level == HelpLevel::none_logged)
        reader.fail(object.member("level"), Problem::unknown_name, "nothing logged is no level of the page");
    return level;
}

LevelText read_level_text(FileReader& reader, JsonValue object) {
    reader.expect_members(object, {"level", "title", "contact", "how_soon", "say", "meanwhile"});
    LevelText text;
    text.level = read_level(reader, object);
    text.title = reader.text(object, "title");
    text.help = {reader.text(object, "contact"), reader.text(object, "how_soon"), reader.text(object, "say"),
                 reader.text(object, "meanwhile")};
    return text;
}

HelpLines read_own_lines(FileReader& reader, JsonValue help) {
    if (!help) return {};
    reader.expect_members(help, {"contact", "how_soon", "say", "meanwhile"});
    return {reader.optional_text(help, "contact"), reader.optional_text(help, "how_soon"),
            reader.optional_text(help, "say"), reader.optional_text(help, "meanwhile")};
}

Sign read_sign(FileReader& reader, JsonValue object, Knowledge const& knowledge) {
    reader.expect_members(
        object, {"id", "level", "text", "question", "shown_by", "ask_when", "help", "topics", "sources", "verified"});
    Sign sign;
    sign.id = reader.id(object, "id", IdStyle::snake);
    sign.level = read_level(reader, object);
    sign.text = reader.text(object, "text");
    for (auto const element : reader.list(object, "topics"))
        sign.topics.push_back(reader.id_of(element, IdStyle::snake));
    sign.question = reader.optional_text(object, "question");   // needed by the library, see check_facts
    sign.shown_by = reader.when(object, "shown_by", Negation::refused);
    if (object.member("ask_when")) sign.ask_when = reader.when(object, "ask_when", Negation::allowed);
    sign.help = read_own_lines(reader, object.member("help"));
    sign.sources = read_source_ids(reader, object, knowledge);
    sign.verified = reader.flag(object, "verified");
    return sign;
}

EmergencyNumber read_number(FileReader& reader, JsonValue object) {
    reader.expect_members(object, {"region", "label", "number"});
    EmergencyNumber number;
    number.region = reader.id(object, "region", IdStyle::snake);
    number.label = reader.text(object, "label");
    number.number = reader.text(object, "number");
    if (number.number.find_first_not_of("0123456789") != std::string::npos)
        reader.fail(object.member("number"), Problem::malformed, "a number to dial has digits only");
    return number;
}

void read_levels(FileReader& reader, Help& help) {
    auto const objects = reader.list(reader.root(), "levels");
    for (auto const object : objects)
        help.levels.push_back(read_level_text(reader, object));
    bool const in_order = std::equal(help.levels.begin(), help.levels.end(), page_levels.begin(), page_levels.end(),
                                     [](LevelText const& text, HelpLevel level) { return text.level == level; });
    if (!in_order)
        reader.fail(reader.root().member("levels"), Problem::conflict,
                    "each level from emergency to routine stands here once, the most urgent first");
}

void read_signs(FileReader& reader, Knowledge& knowledge) {
    auto& signs = knowledge.help.signs;
    read_table(
        reader, "signs", signs, [&](JsonValue object) { return read_sign(reader, object, knowledge); },
        [&](JsonValue object, Sign const& sign) {
            refuse_double(reader, object, signs, sign);
            if (!signs.empty() && sign.level > signs.back().level)
                reader.fail(object, Problem::conflict, "a sign stands after less urgent ones");
        });
}

}

void read_help(FileReader& reader, Knowledge& knowledge) {
    auto const root = reader.root();
    auto& help = knowledge.help;
    reader.expect_members(root, {"reviewed", "nothing_logged", "elsewhere", "levels", "signs", "numbers"});
    help.reviewed = reader.date(root, "reviewed");
    help.nothing_logged = reader.text(root, "nothing_logged");
    help.elsewhere = reader.text(root, "elsewhere");
    read_levels(reader, help);
    read_signs(reader, knowledge);
    for (auto const object : reader.list(root, "numbers"))
        help.numbers.push_back(read_number(reader, object));
}

}
