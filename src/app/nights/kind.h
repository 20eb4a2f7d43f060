// The kinds of entries by which the Diary can be filtered.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

namespace unknot::app::nights {

enum class Kind : std::uint8_t { all, cramps, intake, movement, medicines, check_ins, other };

inline constexpr std::array<std::pair<Kind, std::string_view>, 7> kinds{{{Kind::all, "all"},
                                                                         {Kind::cramps, "cramps"},
                                                                         {Kind::intake, "intake"},
                                                                         {Kind::movement, "movement"},
                                                                         {Kind::medicines, "medicines"},
                                                                         {Kind::check_ins, "check_ins"},
                                                                         {Kind::other, "other"}}};

}
