#include "ui/screens/core/night_look.h"

namespace unknot::ui {

Shade cramp_shade(std::optional<std::int64_t> strength) {
    constexpr std::int64_t medium = 4, strong = 7;   // judgement
    auto const known = strength.value_or(medium);
    if (known >= strong) return {Token::cramp_strong, Token::ground};
    if (known >= medium) return {Token::cramp_medium, Token::on_cramp_medium};
    return {Token::cramp_mild, Token::ink};
}

}
