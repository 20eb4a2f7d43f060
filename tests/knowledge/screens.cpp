#include "screens.h"

#include "files.h"

#include <algorithm>

namespace unknot::tests {
namespace {

using namespace knowledge;

// Ends a title, list item or reason with a full stop, as a pause.
std::string paused(std::string text) {
    if (!text.empty() && std::string_view(".?:").find(text.back()) == std::string_view::npos) text += '.';
    return text;
}

class List {
public:
    // Empty texts are not shown.
    void add(std::string name, std::vector<std::string> const& texts) {
        Screen screen{std::move(name), {}};
        for (auto const& text : texts)
            if (!text.empty()) screen.texts.push_back(paused(text));
        screens_.push_back(std::move(screen));
    }

    std::vector<Screen> take() { return std::move(screens_); }

private:
    std::vector<Screen> screens_;
};

void add_relief(List& list) {
    auto const& known = shipped();
    for (auto const& protocol : known.protocols) {
        std::vector<std::string> texts = {known.stop_line};
        for (auto const& step : protocol.steps) {
            texts.insert(texts.end(), {step.title, step.detail});
            for (auto const& caution : step.cautions)
                texts.push_back(caution.text);
        }
        list.add("relief " + protocol.id, texts);
    }
    for (auto const& situation : known.situations)
        list.add("situation " + situation.id, {situation.title, situation.first, situation.after, situation.stop});
}

// The lines that a person reads: these, else the sign's own, else those of its level.
std::vector<std::string> lines_of(Sign const& sign, HelpLines const& lines) {
    auto const& levels = shipped().help.levels;
    auto const level =
        std::find_if(levels.begin(), levels.end(), [&](LevelText const& text) { return text.level == sign.level; });
    std::vector<std::string> texts = {sign.text};
    for (auto const line :
         {&HelpLines::contact, &HelpLines::how_soon, &HelpLines::say, &HelpLines::avoid, &HelpLines::waiting}) {
        auto const& own = (lines.*line).empty() ? sign.help.*line : lines.*line;
        texts.push_back(own.empty() ? level->help.*line : own);
    }
    return texts;
}

void add_help(List& list) {
    auto const& help = shipped().help;
    for (auto const& level : help.levels) {
        std::vector<std::string> signs;
        for (auto const& sign : help.signs)
            if (sign.level == level.level) signs.push_back(sign.text);
        auto const name = std::string(word(level.level));
        list.add("level " + name, {level.title, level.help.contact, level.help.how_soon, level.help.say,
                                   level.help.avoid, level.help.waiting});
        list.add("signs " + name, signs);
    }
    for (auto const& sign : help.signs) {
        list.add("sign " + sign.id, lines_of(sign, {}));
        for (auto const& some : sign.lines_for)
            list.add("sign for some " + sign.id, lines_of(sign, some.lines));
        if (!sign.question.empty()) list.add("question " + sign.id, {sign.question});
    }
    list.add("help", {help.nothing_logged, help.elsewhere});
}

void add_advice(List& list) {
    for (auto const& cause : library().causes)
        list.add("cause " + cause.id, {cause.title, cause.why, cause.change});
    list.add("causes", {library().opening});
    for (auto const& action : library().actions) {
        std::vector<std::string> texts = {action.title, action.text};
        texts.insert(texts.end(), action.steps.begin(), action.steps.end());
        list.add("action " + action.id, texts);
    }
    for (auto const& blocker : library().blockers)
        list.add("blocker " + blocker.id,
                 {"We left this out because " + blocker.reason, "Your doctor may say otherwise"});
}

void add_evidence(List& list) {
    for (auto const& claim : library().claims)
        list.add("claim " + claim.id, {claim.text, claim.population, claim.effect ? claim.effect->text : ""});
    for (auto const& criterion : library().criteria) {
        list.add("criterion " + criterion.id, {criterion.title, criterion.meaning});
        std::vector<std::string> questions;
        for (auto const& question : library().questions)
            if (question.criterion == criterion.id) questions.push_back(question.text);
        list.add("questions " + criterion.id, questions);
    }
    for (auto const& one : library().classes)
        list.add("class " + one.id, {one.timing});
}

void add_supplements(List& list) {
    auto const& supplements = library().supplements;
    for (auto const& form : supplements.forms)
        list.add("form " + form.id, {form.title, form.absorption, form.tolerance});
    for (auto const& rule : supplements.rules)
        list.add("rule " + rule.id, {rule.title, rule.text});
    for (auto const& spacing : supplements.spacing)
        list.add("spacing " + spacing.id, {spacing.text});
    for (auto const& never : supplements.never)
        list.add("never " + never.id, {never.title, never.text});
}

}

std::vector<Screen> const& screens() {
    static auto const all = [] {
        List list;
        add_relief(list);
        add_help(list);
        add_advice(list);
        add_evidence(list);
        add_supplements(list);
        return list.take();
    }();
    return all;
}

}
