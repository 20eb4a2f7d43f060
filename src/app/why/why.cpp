#include "app/why/why.h"

#include "advice/claims.h"
#include "app/core/records.h"

#include <algorithm>
#include <utility>

namespace unknot::app::why {

using diary::Field;

namespace {

diary::Patch answer_patch(std::string_view sign, std::string_view answer, Now const& now) {
    auto patch = diary::new_patch(diary::uuid_v7(now.moment.at, now.entropy), diary::RecordType::sign, now.moment);
    patch.fields = {{Field::sign_sign, diary::Value{std::string(sign)}},
                    {Field::sign_answer, diary::choice(Field::sign_answer, answer)}};
    return patch;
}

// The first cause of this person that the action is for.
knowledge::Cause const* cause_of(knowledge::Action const& action, advice::Advice const& advice) {
    for (auto const& contributor : advice.contributors) {
        auto const& actions = contributor.cause->actions;
        if (std::find(actions.begin(), actions.end(), action.id) != actions.end()) return contributor.cause;
    }
    return nullptr;
}

struct Answer {
    Context& context;
    Now const& now;

    // A sign that needs help now or today opens Help at that sign.
    Effects operator()(AnswerSign const& answer) const {
        auto effects = context.undoable_change(one_patch(answer_patch(answer.sign, answer.answer, now), now),
                                               "undo.answered", now);
        auto const* sign = knowledge::find_sign(context.knowledge, answer.sign);
        bool const urgent = sign != nullptr && sign->level >= knowledge::HelpLevel::today;
        if (urgent && answer.answer != "no") append(effects, context.go(Screen::help));
        return effects;
    }
};

}

std::optional<ActionCard> action_card(Context const& context, Now const& now) {
    auto const* advice = context.advice.all(context.diary, context.knowledge, now.moment);
    if (advice == nullptr || context.diary.size() == 0 || advice->plan.given.empty()) return std::nullopt;
    auto const& leading = advice->plan.given.front();
    auto const& action = *leading.action;
    ActionCard card{
        &action, cause_of(action, *advice), {}, advice::is_urgent(advice->help.level), !leading.ask.empty()};
    auto const evidence = advice::claim_for(*context.knowledge.library, action.claims, advice->facts);
    if (evidence.fits) card.grade = evidence.claim->grade;
    return card;
}

Effects answer(Context& context, Intent const& intent, Now const& now) {
    return std::visit(Answer{context, now}, intent);
}

WhyView why_view(Context const& context, Now const& now) {
    return {&context.knowledge, context.advice.all(context.diary, context.knowledge, now.moment), context.unfolded,
            context.diary.count(diary::RecordType::profile) > 0};
}

}
