#include "insight/whole_diaries.h"

#include "insight/random_generator.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <string>
#include <utility>
#include <vector>

namespace unknot::insight {
namespace {

using diary::Field;
using diary::FieldEdit;
using diary::RecordType;

constexpr time::CivilDay first_day{20458};   // a Monday
constexpr int gap_days = 14;
constexpr double wine_chance = 0.35, remembered_wine = 0.4, late_share = 0.5;
constexpr double usual_chance = 0.3, rare_chance = 0.75 / 7;   // of a cramp in a night
constexpr double answered_first = 0.95, answered_last = 0.35;

time::CivilDay nth(int day) { return {first_day.days + day}; }

time::Instant clock(int day, int hour, int minute = 0) {
    return {nth(day).days * ms_per_day + (hour * 60 + minute) * ms_per_minute};
}

FieldEdit chosen(Field field, std::string_view word) { return {field, diary::choice(field, word)}; }

// Writes down the nights of a person, one after the other.
class Writer {
public:
    Writer(Habit habit, int days, std::uint64_t seed) : habit_(habit), days_(days), random_(seed) {}

    WholeDiary write() {
        for (int day = 0; day < days_; ++day) {
            if (habit_ == Habit::gap && day == medicine_day) begin_medicine(day);
            if (!is_in_gap(day)) write_day(day, random_.yes(habit_ == Habit::gap ? rare_chance : usual_chance));
        }
        return std::move(whole_);
    }

private:
    void write_day(int day, bool cramp) {
        write_evening(day, cramp);
        if (cramp) {
            write_cramp(day);
            whole_.cramp_nights.push_back(nth(day).days);
        }
        if (!cramp || habit_ == Habit::early_cramps) answer_night(day, cramp);
    }

    void write_evening(int day, bool cramp) {
        bool const late = habit_ == Habit::late_answers && random_.yes(late_share);
        bool const wine = random_.yes(wine_chance);
        auto const written = late ? clock(day + 1, 8) : clock(day, 22);
        add(RecordType::check_in, clock(day, 22), written,
            {{Field::check_in_day, nth(day)}, {Field::check_in_standing, std::int64_t{60}}});
        bool const remembered = !late || cramp || random_.yes(remembered_wine);
        if (wine && remembered)
            add(RecordType::intake, clock(day, 20), late ? written : clock(day, 20),
                {chosen(Field::intake_what, "drink"), chosen(Field::intake_drink, "wine")});
    }

    void write_cramp(int day) {
        bool const evening = habit_ == Habit::evening_cramps, early = habit_ == Habit::early_cramps;
        auto const at = evening ? clock(day, 21) : early ? clock(day + 1, 6, 20) : clock(day + 1, 2);
        add(RecordType::cramp, at, at, {chosen(Field::cramp_context, evening ? "rest" : "sleep")});
    }

    void answer_night(int day, bool cramp) {
        double const through = static_cast<double>(day) / days_;
        double const fading = answered_first + (answered_last - answered_first) * through;
        if (!random_.yes(habit_ == Habit::fading_answers ? fading : answered_first)) return;
        add(RecordType::check_in, clock(day + 1, 7), clock(day + 1, 7),
            {{Field::check_in_day, nth(day)}, chosen(Field::check_in_cramps, cramp ? "yes" : "no")});
    }

    void begin_medicine(int day) {
        add(RecordType::medicine, clock(day, 9), clock(day, 9),
            {{Field::medicine_name, std::string("a medicine")},
             chosen(Field::medicine_event, "start"),
             {Field::medicine_on, nth(day)}});
    }

    [[nodiscard]] bool is_in_gap(int day) const {
        return habit_ == Habit::gap && day >= medicine_day - 2 * gap_days && day < medicine_day - gap_days;
    }

    void add(RecordType type, time::Instant at, time::Instant written, std::vector<FieldEdit> fields) {
        std::array<std::uint8_t, diary::entropy_bytes> entropy{};
        std::generate(entropy.begin(), entropy.end(), [&] { return static_cast<std::uint8_t>(random_.below(256)); });
        auto patch = diary::new_patch(diary::uuid_v7(at, entropy), type, {at, 0, "UTC"});
        patch.fields = std::move(fields);
        diary::Change change;
        change.made = written;
        change.patches = {std::move(patch)};
        [[maybe_unused]] auto const done = whole_.diary.apply(change);
        assert(done);
    }

    Habit habit_;
    int days_;
    RandomGenerator random_;
    WholeDiary whole_;
};

}

WholeDiary simulate_whole(Habit habit, int days, std::uint64_t seed) { return Writer(habit, days, seed).write(); }

time::Moment moment_on(int day) { return {clock(day, 12), 0, "UTC"}; }

}
