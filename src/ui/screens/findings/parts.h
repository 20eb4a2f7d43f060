// Parts of the screen "What your diary shows", from top to bottom.
#pragma once
#include "app/findings/findings.h"
#include "ui/screens/core/screens.h"

namespace unknot::ui::findings {

void draw_helped(Ui&, insight::ReliefTimes const&);
void draw_rate(Ui&, insight::Description const&);
[[nodiscard]] OptionalIntent draw_when(Frame const&, insight::Description const&, bool as_table);
void draw_where(Ui&, insight::Description const&);
void draw_trend(Frame const&, insight::Trend const&);
void draw_day_before(Ui&, insight::DaysBefore const&);
void draw_keto(Ui&, insight::KetoPhases const&);
void draw_medicine_changes(Frame const&, std::vector<insight::MedicineChange> const&);
[[nodiscard]] OptionalIntent draw_triggers(Frame const&, app::findings::Triggers const&,
                                           std::set<std::string> const& unfolded);

}
