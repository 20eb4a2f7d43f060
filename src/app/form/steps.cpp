#include "app/form/steps.h"

#include <algorithm>
#include <cmath>

namespace unknot::app::form {

std::optional<std::int64_t> stepped(std::optional<std::int64_t> number, Steps const& steps, bool up) {
    if (!number) return up ? steps.start : steps.least;
    if (!up && *number <= steps.least) return std::nullopt;
    auto const below = (*number - 1) / steps.size * steps.size, above = (*number / steps.size + 1) * steps.size;
    return std::clamp(up ? above : below, steps.least, steps.most);
}

std::optional<std::int64_t> counted(diary::Record const& record, diary::Field field) {
    if (diary::row(field).kind != diary::Kind::decimal) return record.integer(field);
    auto const number = record.decimal(field);
    return number ? std::optional<std::int64_t>(std::llround(*number * 10)) : std::nullopt;
}

std::optional<diary::Value> value_of(diary::Field field, std::optional<std::int64_t> counted) {
    if (!counted) return std::nullopt;
    if (diary::row(field).kind != diary::Kind::decimal) return diary::Value{*counted};
    return diary::Value{static_cast<double>(*counted) / 10};
}

std::optional<std::int64_t> last_answer(diary::Diary const& diary, diary::Record const& record, diary::Field field) {
    constexpr std::size_t looked_at = 30;
    for (auto const* other : diary.newest(*record.type.known(), looked_at))
        if (auto const number = counted(*other, field); number && other->id != record.id) return number;
    return std::nullopt;
}

}
