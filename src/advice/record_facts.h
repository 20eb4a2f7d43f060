// What a single record says, with one definition for facts, report and insight.
#pragma once
#include "advice/facts.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::advice {

// Judgement, all of these.
inline constexpr std::int64_t hard_effort = 8;                                 // of 10
inline constexpr std::int64_t much_sitting = 8 * 60, much_standing = 6 * 60;   // minutes

// By the kind of drink only; the record may also give an amount.
[[nodiscard]] bool is_alcoholic_drink(diary::Record const& intake);
[[nodiscard]] bool is_caffeine_drink(diary::Record const& intake);

// The names of what was eaten, drunk or taken: as written, and of the food of the list. Each may say what is in it.
[[nodiscard]] std::vector<std::string_view> names_of(diary::Record const& intake);

// The classes of what names say, each name read once. The library must outlive it.
class ClassesByName {
public:
    explicit ClassesByName(knowledge::Library const& library) : library_(library) {}

    [[nodiscard]] std::vector<std::string> const& of(std::string_view name);

private:
    knowledge::Library const& library_;
    std::map<std::string, std::vector<std::string>, std::less<>> known_;
};

[[nodiscard]] bool is_hard(diary::Record const& exercise);
[[nodiscard]] bool is_in_heat(diary::Record const& exercise);

// Heavier after the exercise, of any length, than before: more was drunk than lost.
[[nodiscard]] bool has_gained_weight(diary::Record const& exercise);

// Heels, new or worn-out shoes, in a footwear field.
[[nodiscard]] bool has_troubling_footwear(diary::Record const&, diary::Field);
void add_footwear(diary::Record const&, diary::Field, Facts&);

}
