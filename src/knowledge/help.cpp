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
    reader.expect_members(object, {"level", "title", "contact", "how_soon", "say", "avoid", "waiting"});
    LevelText text;
    text.level = read_level(reader, object);
    text.title = reader.text(object, "title");
    text.help = {reader.text(object, "contact"), reader.text(object, "how_soon"), reader.text(object, "say"),
                 reader.text(object, "avoid"), reader.text(object, "waiting")};
    return text;
}

// How soon is said in the words of the level's horizon, so that no line can speak of another time.
void check_how_soon(FileReader& reader, JsonValue lines, HelpLevel level, Help const& help) {
    auto const index = static_cast<std::size_t>(horizon_of(level));
    auto const text = reader.optional_text(lines, "how_soon");
    if (text.empty() || index >= help.horizons.size() || text.starts_with(help.horizons[index])) return;
    reader.fail(lines.member("how_soon"), Problem::conflict,
                "at this level how soon begins with \"" + help.horizons[index] + "\"");
}

HelpLines read_some_lines(FileReader& reader, JsonValue lines) {
    return {reader.optional_text(lines, "contact"), reader.optional_text(lines, "how_soon"),
            reader.optional_text(lines, "say"), reader.optional_text(lines, "avoid"),
            reader.optional_text(lines, "waiting")};
}

HelpLines read_own_lines(FileReader& reader, JsonValue lines) {
    if (!lines) return {};
    reader.expect_members(lines, {"contact", "how_soon", "say", "avoid", "waiting"});
    return read_some_lines(reader, lines);
}

std::vector<LinesFor> read_lines_for(FileReader& reader, JsonValue sign, HelpLevel level, Help const& help) {
    std::vector<LinesFor> all;
    for (auto const object : reader.optional_list(sign, "help_for")) {
        reader.expect_members(object, {"when", "contact", "how_soon", "say", "avoid", "waiting"});
        check_how_soon(reader, object, level, help);
        all.push_back({reader.when(object, "when", Negation::allowed), read_some_lines(reader, object)});
    }
    return all;
}

void read_questions(FileReader& reader, JsonValue object, Sign& sign) {
    sign.question = reader.optional_text(object, "question");
    for (auto const& [name, when] : {std::pair("ask_when", &sign.ask_when), std::pair("unless", &sign.unless),
                                     std::pair("ask_first", &sign.ask_first)})
        if (object.member(name)) *when = reader.when(object, name, Negation::allowed);
}

void read_forbidden(FileReader& reader, JsonValue object, Sign& sign) {
    sign.forbids = reader.enumerators<Column>(object, "forbids", column_words);
    sign.ask_before = reader.enumerators<Column>(object, "ask_before", column_words);
    sign.reason = reader.optional_text(object, "reason");
    sign.only_help = object.member("only_help") && reader.flag(object, "only_help");
    bool const forbids = !sign.forbids.empty() || !sign.ask_before.empty() || sign.only_help;
    if (forbids == sign.reason.empty())
        reader.fail(object, Problem::malformed, "a sign that forbids something says why, and only such a one");
}

Sign read_sign(FileReader& reader, JsonValue object, Knowledge const& knowledge) {
    reader.expect_members(object, {"id", "level", "listed", "text", "question", "shown_by", "ask_when", "unless",
                                   "ask_first", "help", "help_for", "forbids", "ask_before", "reason", "only_help",
                                   "topics", "sources", "verified"});
    Sign sign;
    sign.id = reader.id(object, "id", IdStyle::snake);
    sign.level = read_level(reader, object);
    sign.text = reader.text(object, "text");
    sign.listed = !object.member("listed") || reader.flag(object, "listed");
    for (auto const element : reader.list(object, "topics"))
        sign.topics.push_back(reader.id_of(element, IdStyle::snake));
    if (object.member("shown_by")) sign.shown_by = reader.when(object, "shown_by", Negation::refused);
    read_questions(reader, object, sign);
    sign.help = read_own_lines(reader, object.member("help"));
    if (object.member("help")) check_how_soon(reader, object.member("help"), sign.level, knowledge.help);
    sign.lines_for = read_lines_for(reader, object, sign.level, knowledge.help);
    read_forbidden(reader, object, sign);
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

void read_horizons(FileReader& reader, Help& help) {
    auto const object = reader.root().member("horizons");
    reader.expect_members(object, {"now", "today", "days", "next_visit", "fortnight", "when_it_happens"});
    for (auto const word : horizon_words)
        help.horizons.push_back(reader.text(object, word));
}

void read_levels(FileReader& reader, Help& help) {
    auto const objects = reader.list(reader.root(), "levels");
    for (auto const object : objects) {
        help.levels.push_back(read_level_text(reader, object));
        check_how_soon(reader, object, help.levels.back().level, help);
    }
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
    reader.expect_members(root, {"reviewed", "nothing_logged", "elsewhere", "horizons", "levels", "questions_at_once",
                                 "signs", "numbers"});
    help.reviewed = reader.date(root, "reviewed");
    help.nothing_logged = reader.text(root, "nothing_logged");
    help.elsewhere = reader.text(root, "elsewhere");
    read_horizons(reader, help);
    read_levels(reader, help);
    help.questions_at_once = reader.integer(root, "questions_at_once", 1, 20);
    read_signs(reader, knowledge);
    for (auto const object : reader.list(root, "numbers"))
        help.numbers.push_back(read_number(reader, object));
}

}
