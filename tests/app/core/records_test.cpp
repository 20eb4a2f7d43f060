#include "app/core/records.h"
#include "app/running_app.h"
#include "doctest.h"
#include "support/random_diary.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;

TEST_SUITE("records") {
    TEST_CASE("any record makes a line, without a value where there is none") {
        Chance chance(7);
        for (int n = 0; n < 500; ++n) {
            auto record = random_record(chance);
            record.type = diary::RecordType::cramp;
            auto const line = cramp_line(record);
            CHECK(line.id == record.id);
            CHECK(line.duration.has_value() == record.integer(diary::Field::cramp_duration).has_value());
            CHECK(line.open == (record.choice(diary::Field::cramp_end) == "open"));
        }
    }
    TEST_CASE("there is one record of settings, however often it is set") {
        RunningApp run;
        run.start();
        for (auto const* theme : {"dark", "light", "system", "dark"})
            run.want(settings::SetTheme{theme});
        CHECK(run.app.diary().count(diary::RecordType::settings) == 1);
        CHECK(setting(run.app.diary(), diary::Field::settings_theme, "system") == "dark");
        CHECK(setting(run.app.diary(), diary::Field::settings_last_muscle, "calf") == "calf");
    }
}
