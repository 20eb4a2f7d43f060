#include "ui/screens/form/counted.h"

#include "ui/screens/core/form_fields.h"
#include "ui/screens/core/lines.h"
#include "ui/screens/core/phrases.h"
#include "ui/widgets/stepper.h"

namespace unknot::ui::form {
namespace {

// "6 h", "6.5 h", but "6 h 20 min"
std::string value_phrase(Ui const& ui, app::FieldView const& view) {
    constexpr int half_hour = 30, hour = 60;
    if (diary::row(view.form.field).unit == diary::Unit::minutes && !view.chosen.empty()) {
        int const minutes = std::stoi(view.chosen.front());
        if (minutes % half_hour == 0)
            return ui.tr("duration.hours", {{"h", decimal_text(static_cast<double>(minutes) / hour)}});
    }
    return amount_phrase(ui, {view.value.string(), view.unit});
}

}

OptionalIntent draw_counted(Ui& ui, diary::RecordId const& id, app::FieldView const& view) {
    auto const label = ui.tr(label_key(view));
    Stepper const stepper{diary::row(view.form.field).name,
                          label,
                          value_phrase(ui, view),
                          ui.tr("steps.absent"),
                          ui.tr("steps.down", {{"what", label}}),
                          ui.tr("steps.up", {{"what", label}})};
    if (auto const step = draw_stepper(ui, stepper)) return app::form::TakeStep{id, view.form.field, *step == Step::up};
    return std::nullopt;
}

}
