#include "app/findings/analysis_cache.h"

#include "base/json.h"
#include "base/json_writer.h"

#include <optional>
#include <type_traits>
#include <vector>

namespace unknot::app::findings {
namespace {

using insight::AllFindings;
using insight::AnalysisFindings;
using insight::AnalysisPoint;
using insight::Counts;
using insight::Factor;
using insight::FactorEffect;
using insight::FactorGroup;
using insight::MissingData;
using insight::TriggerFinding;
using insight::TriggerFindings;

// Each type is described once, for both writing and reading.
template <class Value>
inline constexpr int enumerators = 0;
template <>
inline constexpr int enumerators<insight::Tier> = static_cast<int>(insight::Tier::cannot_tell) + 1;
template <>
inline constexpr int enumerators<insight::Guard> = static_cast<int>(insight::Guard::failed) + 1;
template <>
inline constexpr int enumerators<insight::RowUnit> = static_cast<int>(insight::RowUnit::session) + 1;
template <>
inline constexpr int enumerators<insight::Direction> = static_cast<int>(insight::Direction::unknown) + 1;

template <class Archive>
void describe(Archive& a, FactorEffect& v) {
    a("pip", v.inclusion);
    a("or", v.odds_ratio);
    a("low", v.odds_ratio_low);
    a("high", v.odds_ratio_high);
    a("more", v.more);
    a("lag", v.lag);
    a("plain", v.plain);
    a("plain_low", v.plain_low);
    a("plain_high", v.plain_high);
    a("widest_low", v.widest_low);
    a("widest_high", v.widest_high);
}

template <class Archive>
void describe(Archive& a, Counts& v) {
    a("present", v.present);
    a("absent", v.absent);
    a("exposed", v.exposed_events);
}

template <class Archive>
void describe(Archive& a, MissingData& v) {
    a("events", v.events);
    a("days", v.days);
    a("present", v.present);
    a("absent", v.absent);
    a("exposed", v.exposed_events);
}

template <class Archive>
void describe(Archive& a, TriggerFinding& v) {
    a("column", v.column);
    a("effect", v.effect);
    a("seen", v.seen);
    a("missing", v.missing);
    a("to_rule_out", v.rows_to_rule_out);
    a("tier", v.tier);
    a("group", v.group);
}

template <class Archive>
void describe(Archive& a, FactorGroup& v) {
    a("columns", v.columns);
    a("pip", v.inclusion);
    a("more", v.more);
    a("tier", v.tier);
}

template <class Archive>
void describe(Archive& a, TriggerFindings& v) {
    a("events", v.events);
    a("days", v.days);
    a("factors", v.factors);
    a("groups", v.groups);
}

template <class Archive>
void describe(Archive& a, Factor& v) {
    a("id", v.id);
    a("direction", v.direction);
    a("pip", v.inclusion);
    a("lasts", v.lasts);
}

template <class Archive>
void describe(Archive& a, AnalysisPoint& v) {
    a("day", v.day);
    a("events", v.events);
    a("rows", v.rows);
}

template <class Archive>
void describe(Archive& a, AnalysisFindings& v) {
    a("unit", v.unit);
    a("point", v.point);
    a("factors", v.factors);
    a("late", v.late);
    a("findings", v.findings);
    a("guard", v.guard);
}

template <class Archive>
void describe(Archive& a, AllFindings& v) {
    a("nights", v.nights);
    a("sessions", v.sessions);
}

template <class Archive>
void describe(Archive& a, AnalysisBasis& v) {
    a("nights", v.nights);
    a("sessions", v.sessions);
    a("records", v.records);
    a("library", v.library);
}

template <class Archive>
void describe(Archive& a, CachedAnalysis& v) {
    a("seen", v.seen);
    a("until", v.until.ms);
    a("found", v.found);
}

class Writer {
public:
    template <class Value>
    void operator()(std::string_view name, Value& value) {
        json.name(name);
        put(value);
    }

    template <class Value>
    void put(Value& value) {
        if constexpr (std::is_same_v<Value, bool>)
            json.flag(value);
        else if constexpr (std::is_integral_v<Value> || std::is_enum_v<Value>)
            json.integer(static_cast<std::int64_t>(value));
        else if constexpr (std::is_floating_point_v<Value>)
            json.decimal(value);
        else
            object(value);
    }

    JsonWriter json;

private:
    void put(std::string& value) { json.text(value); }

    template <class Value>
    void put(std::optional<Value>& value) {
        json.begin_list();
        if (value) put(*value);
        json.end_list();
    }

    template <class Value>
    void put(std::vector<Value>& values) {
        json.begin_list();
        for (auto& value : values)
            put(value);
        json.end_list();
    }

    template <class Value>
    void object(Value& value) {
        json.begin_object();
        describe(*this, value);
        json.end_object();
    }
};

// Reads on after an error; `sound` is checked at the end.
class Reader {
public:
    explicit Reader(JsonValue from) : from_(from) {}

    template <class Value>
    void operator()(std::string_view name, Value& value) {
        take(from_.member(name), value);
    }

    bool sound = true;

private:
    template <class Value>
    void take(JsonValue json, Value& value) {
        if constexpr (std::is_same_v<Value, bool>)
            assign(json.flag(), value);
        else if constexpr (std::is_enum_v<Value>)
            enumerator(json, value);
        else if constexpr (std::is_integral_v<Value>)
            integer(json, value);
        else if constexpr (std::is_floating_point_v<Value>)
            assign(json.decimal(), value);
        else
            object(json, value);
    }

    void take(JsonValue json, std::string& value) { assign(json.text(), value); }

    template <class Value>
    void take(JsonValue json, std::optional<Value>& value) {
        sound = sound && json.kind() == JsonKind::list && json.size() <= 1;
        for (auto const child : json.children())
            take(child.value, value.emplace());
    }

    template <class Value>
    void take(JsonValue json, std::vector<Value>& values) {
        sound = sound && json.kind() == JsonKind::list;
        for (auto const child : json.children())
            take(child.value, values.emplace_back());
    }

    template <class Found, class Value>
    void assign(std::optional<Found> const& found, Value& value) {
        sound = sound && found.has_value();
        if (found) value = Value(*found);
    }

    template <class Value>
    void integer(JsonValue json, Value& value) {
        auto const number = json.integer();
        sound = sound && number && (std::is_signed_v<Value> || *number >= 0);
        if (number) value = static_cast<Value>(*number);
    }

    template <class Value>
    void enumerator(JsonValue json, Value& value) {
        auto const number = json.integer();
        sound = sound && number && *number >= 0 && *number < enumerators<Value>;
        if (sound) value = static_cast<Value>(*number);
    }

    template <class Value>
    void object(JsonValue json, Value& value) {
        sound = sound && json.kind() == JsonKind::object;
        Reader inside(json);
        describe(inside, value);
        sound = sound && inside.sound;
    }

    JsonValue from_;
};

// Checks all indices into lists, as the code that shows the findings does not.
bool fits(std::optional<AnalysisFindings> const& analysis) {
    if (!analysis) return true;
    auto const columns = analysis->factors.size(), groups = analysis->findings.groups.size();
    if (analysis->findings.factors.size() != columns) return false;
    for (auto const& factor : analysis->findings.factors)
        if (factor.column >= columns || (factor.group && *factor.group >= groups)) return false;
    for (auto const& group : analysis->findings.groups) {
        if (group.columns.empty()) return false;
        for (auto const column : group.columns)
            if (column >= columns) return false;
    }
    return true;
}

}

Result<std::string> write_cached_analysis(CachedAnalysis const& analysis, std::string_view version) {
    Writer writer;
    writer.json.begin_object();
    writer.json.member("version", version);
    auto copy = analysis;   // a copy, because `describe` also reads and so needs a mutable value
    writer("look", copy);
    writer.json.end_object();
    return writer.json.finish();
}

Result<CachedAnalysis> read_cached_analysis(std::string_view json, std::string_view version) {
    auto const document = JsonDocument::read(json);
    if (!document) return document.error();
    auto const root = document.value().root();
    if (root.member("version").text() != version) return root.error(Problem::malformed, "is of another version");
    CachedAnalysis analysis;
    Reader reader(root);
    reader("look", analysis);
    if (!reader.sound || !fits(analysis.found.nights) || !fits(analysis.found.sessions))
        return root.error(Problem::malformed, "holds no findings");
    return analysis;
}

}
