#include "app/why/why.h"

#include "app/core/records.h"

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

Effects answer(Context& context, Intent const& intent, Now const& now) {
    return std::visit(Answer{context, now}, intent);
}

WhyView why_view(Context const& context, Now const& now) {
    return {&context.knowledge, context.advice.all(context.diary, context.knowledge, now.moment), context.unfolded,
            context.diary.count(diary::RecordType::profile) > 0};
}

}
