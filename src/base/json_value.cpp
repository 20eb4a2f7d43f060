#include "base/json_value.h"

#include "base/json_source.h"

#include <cmath>
#include <limits>

namespace unknot {
namespace {

// yyjson's getters take a non-const pointer, but do not change the value.
yyjson_val* bare(yyjson_val const* value) { return const_cast<yyjson_val*>(value); }

constexpr double exact_limit = 9007199254740992.0;   // 2^53: up to here a double holds every integer

}

JsonKind JsonValue::kind() const {
    switch (yyjson_get_type(bare(value_))) {
    case YYJSON_TYPE_NULL: return JsonKind::null;
    case YYJSON_TYPE_BOOL: return JsonKind::flag;
    case YYJSON_TYPE_NUM: return yyjson_is_real(bare(value_)) ? JsonKind::decimal : JsonKind::integer;
    case YYJSON_TYPE_STR: return JsonKind::text;
    case YYJSON_TYPE_ARR: return JsonKind::list;
    case YYJSON_TYPE_OBJ: return JsonKind::object;
    default: return JsonKind::absent;
    }
}

std::optional<bool> JsonValue::flag() const {
    if (!yyjson_is_bool(bare(value_))) return {};
    return yyjson_get_bool(bare(value_));
}

std::optional<std::int64_t> JsonValue::integer() const {
    auto* const value = bare(value_);
    if (yyjson_is_sint(value)) return yyjson_get_sint(value);
    if (yyjson_is_uint(value)) {
        auto const number = yyjson_get_uint(value);
        if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return {};
        return static_cast<std::int64_t>(number);
    }
    if (!yyjson_is_real(value)) return {};
    auto const number = yyjson_get_real(value);
    if (std::abs(number) > exact_limit || std::trunc(number) != number) return {};
    return static_cast<std::int64_t>(number);
}

std::optional<double> JsonValue::decimal() const {
    if (!yyjson_is_num(bare(value_))) return {};
    return yyjson_get_num(bare(value_));
}

std::optional<std::string_view> JsonValue::text() const {
    auto const* const characters = yyjson_get_str(bare(value_));
    if (characters == nullptr) return {};
    return std::string_view(characters, yyjson_get_len(bare(value_)));
}

Result<bool> JsonValue::as_flag() const {
    if (auto const value = flag()) return *value;
    return error(Problem::malformed, "expected true or false");
}

Result<std::int64_t> JsonValue::as_integer() const {
    if (auto const value = integer()) return *value;
    return error(Problem::malformed, "expected a whole number");
}

Result<double> JsonValue::as_decimal() const {
    if (auto const value = decimal()) return *value;
    return error(Problem::malformed, "expected a number");
}

Result<std::string_view> JsonValue::as_text() const {
    if (auto const value = text()) return *value;
    return error(Problem::malformed, "expected text in quotes");
}

std::size_t JsonValue::size() const { return yyjson_is_ctn(bare(value_)) ? yyjson_get_len(bare(value_)) : 0; }

JsonValue JsonValue::member(std::string_view name) const {
    return {yyjson_obj_getn(bare(value_), name.data(), name.size()), source_};
}

JsonChildren JsonValue::children() const {
    JsonChildren all;
    all.first_.left_ = size();
    if (all.first_.left_ == 0) return all;
    all.first_.at_ = unsafe_yyjson_get_first(bare(value_));
    all.first_.source_ = source_;
    all.first_.named_ = yyjson_is_obj(bare(value_));
    return all;
}

std::string_view JsonValue::raw() const {
    if (value_ == nullptr) return {};
    // yyjson stores values in document order, member names included.
    auto const index = static_cast<std::size_t>(value_ - yyjson_doc_get_root(source_->document));
    auto const start = nth_json_value(source_->text, index);
    return source_->text.substr(start, json_value_end(source_->text, start) - start);
}

JsonPlace JsonValue::place() const {
    if (value_ == nullptr) return {};
    return json_place(source_->text, static_cast<std::size_t>(raw().data() - source_->text.data()));
}

Error JsonValue::error(Problem problem, std::string what) const {
    if (value_ == nullptr) return {problem, {}, what + ", found nothing"};
    auto const at = place();
    return {problem, "line " + std::to_string(at.line) + ", column " + std::to_string(at.column), std::move(what)};
}

JsonMember JsonChildren::Iterator::operator*() const {
    if (!named_) return {{}, {at_, source_}};
    return {{at_, source_}, {at_ + 1, source_}};
}

JsonChildren::Iterator& JsonChildren::Iterator::operator++() {
    at_ = unsafe_yyjson_get_next(bare(named_ ? at_ + 1 : at_));
    --left_;
    return *this;
}

}
