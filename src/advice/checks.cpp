#include "advice/checks.h"

#include "advice/last_answers.h"
#include "base/units.h"
#include "time/future.h"

namespace unknot::advice {
namespace {

LastAnswers answered_lately(diary::Diary const& diary, time::Moment const& now) {
    time::Instant const from{now.at.ms - no_days * ms_per_day};
    return last_answers(diary.between(diary::RecordType::sign, from, time::end_of_past(now.at)));
}

}

std::vector<Check> checks_for(diary::Diary const& diary, knowledge::Library const& library, Facts const& facts,
                              time::Moment const& now) {
    auto const answered = answered_lately(diary, now);
    std::vector<Check> checks;
    for (auto const& criterion : library.criteria) {
        Check check{&criterion, facts.holds("criteria." + criterion.id), {}};
        bool first = true, ended = !facts.holds(criterion.ask_when);
        for (auto const& question : library.questions) {
            if (question.criterion != criterion.id) continue;
            bool const known = answered.contains(question.id);
            bool const no = known && !facts.holds("sign." + question.id);
            ended = ended || (first && no && criterion.first_decides);
            if (!known && !ended) check.open.push_back(&question);
            first = false;
        }
        if (check.met || !check.open.empty()) checks.push_back(std::move(check));
    }
    return checks;
}

}
