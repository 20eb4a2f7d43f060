#include "app/app.h"
#include "app/records.h"
#include "app/you.h"
#include "diary/text_value.h"

#include <utility>

namespace unknot::app {

using diary::Field;

Effects App::answer(ProfileIntent const& intent, Now const& now) {
    struct Answer {
        App& app;
        Now const& now;

        Effects operator()(Fold const& fold) const {
            if (app.about_.unfolded.erase(fold.key) == 0) app.about_.unfolded.insert(fold.key);
            return {};
        }

        Effects operator()(TypeYear const& typed) const {
            auto& about = app.about_;
            about.year = typed.text;
            about.typed = true;
            about.problem.clear();
            auto const year = read_year(typed.text, now.moment);
            if (!year) {
                if (typed.left) about.problem = "you.no_year";
                return {};
            }
            std::optional<diary::Value> value;
            if (year.value()) value = diary::Value{*year.value()};
            return app.edit(diary::only_id(diary::RecordType::profile), {{Field::profile_birth_year, value}}, now);
        }

        Effects operator()(SetRegion const& set) const {
            return app.edit(diary::only_id(diary::RecordType::settings),
                            {{Field::settings_region, diary::Value{set.region}}}, now);
        }

        Effects operator()(TypeMedicine const& typed) const {
            app.about_.medicine = typed.text;
            return {};
        }

        Effects operator()(AddMedicine const&) const {
            auto const& name = app.about_.medicine;
            if (name.empty() || !diary::check_text(Field::medicine_name, name)) return {};
            auto patch = medicine_patch(name, now);
            app.about_.medicine.clear();
            Effects effects = app.undoable_change(one_patch(std::move(patch), now), "undo.added", now);
            append(effects,
                   app.edit(diary::only_id(diary::RecordType::profile),
                            {{Field::profile_takes_medicines, diary::choice(Field::profile_takes_medicines, "yes")}},
                            now));
            return effects;
        }

        Effects operator()(StopMedicine const& stop) const {
            auto const* medicine = app.diary_.find(stop.id);
            if (medicine == nullptr) return {};
            return app.undoable_change(one_patch(medicine_stop(*medicine, now), now), "undo.removed", now);
        }

        // A sign that needs help now or today opens Help at its line.
        Effects operator()(AnswerSign const& answer) const {
            auto effects = app.undoable_change(one_patch(answer_patch(answer.sign, answer.answer, now), now),
                                               "undo.answered", now);
            auto const* sign = knowledge::find_sign(app.knowledge_, answer.sign);
            bool const urgent = sign != nullptr && sign->level >= knowledge::HelpLevel::today;
            if (urgent && answer.answer != "no") append(effects, app.go(Screen::help));
            return effects;
        }
    };

    return std::visit(Answer{*this, now}, intent);
}

}
