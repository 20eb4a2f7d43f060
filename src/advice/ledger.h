// The ledger of a day: intake, and losses by exercise. No judgement, no rounding.
#pragma once
#include "advice/references.h"
#include "advice/sweat.h"
#include "diary/days.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace unknot::advice {

enum class LedgerItem : std::uint8_t {
    drinks,   // ml
    sodium,
    potassium,
    magnesium,
    calcium,
    vitamin_d,   // IU
    caffeine,
    alcohol,
    net_carbs,
};
inline constexpr std::size_t ledger_item_count = 9;

[[nodiscard]] std::string_view word(LedgerItem);
[[nodiscard]] std::string_view unit_of(LedgerItem);   // "ml", "mg", "IU", "g"

struct LedgerPart {
    diary::Record const* record = nullptr;
    std::optional<double> amount;   // empty: not known
    bool supplement = false;
};

struct LedgerLine {
    LedgerItem item = LedgerItem::drinks;
    double amount = 0;                  // sum of the parts
    bool at_least = false;              // an amount is not known
    double supplement = 0;              // the part of the amount from supplements
    bool supplement_at_least = false;   // a supplement's amount is not known
    std::vector<LedgerPart> parts;      // oldest first; only records that contain it
};

struct LedgerBout {
    diary::Record const* exercise = nullptr;
    std::optional<SweatLoss> loss;   // empty: not weighed
    bool gained_weight = false;      // drank more than was lost: a warning of overdrinking
};

// All weighed bouts of the day. The rate is measured; the sodium is a range, since people differ.
struct SweatOfDay {
    double litres = 0, litres_an_hour_low = 0, litres_an_hour_high = 0;
    double sodium_low = 0, sodium_high = 0;   // mg
};

struct Ledger {
    time::CivilDay day;
    std::array<LedgerLine, ledger_item_count> lines;   // in the order of LedgerItem
    Intake intake;                                     // the same sums, as input of reference_lines
    std::optional<time::Moment> last_caffeine;
    std::vector<LedgerBout> bouts;   // oldest first
    std::optional<SweatOfDay> sweat;
    bool drank_too_much = false;   // weight was gained in one of the bouts

    [[nodiscard]] LedgerLine const& operator[](LedgerItem item) const { return lines[static_cast<std::size_t>(item)]; }
};

// Days begin at the person's day start (diary/days.h). Points into the diary. O(log n + that day). Without the library,
// foods of the table are not known. For reference amounts beside it: reference_lines(..., ledger.intake, ...).
[[nodiscard]] Ledger ledger_of(diary::Diary const&, knowledge::Library const*, time::CivilDay);

}
