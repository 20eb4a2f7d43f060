#include "screens.h"

#include "files.h"

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

HelpLines lines_of(Sign const& sign) {
    auto lines = sign.help;
    for (auto const& level : shipped().help.levels) {
        if (level.level != sign.level) continue;
        if (lines.contact.empty()) lines.contact = level.help.contact;
        if (lines.how_soon.empty()) lines.how_soon = level.help.how_soon;
        if (lines.say.empty()) lines.say = level.help.say;
        if (lines.meanwhile.empty()) lines.meanwhile = level.help.meanwhile;
    }
    return lines;
}

void add_help(List& list) {
    auto const& help = shipped().help;
    for (auto const& level : help.levels) {
        std::vector<std::string> signs;
        for (auto const& sign : help.signs)
            if (sign.level == level.level) signs.push_back(sign.text);
        auto const name = std::string(word(level.level));
        list.add("level " + name,
                 {level.title, level.help.contact, level.help.how_soon, level.help.say, level.help.meanwhile});
        list.add("signs " + name, signs);
    }
    for (auto const& sign : help.signs) {
        auto const lines = lines_of(sign);
        list.add("sign " + sign.id, {sign.text, lines.contact, lines.how_soon, lines.say, lines.meanwhile});
        list.add("question " + sign.id, {sign.question});
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
        list.add("class " + one.id, {one.timing, one.spacing});
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
