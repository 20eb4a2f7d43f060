#include "imports_judge.h"

#include "time/civil.h"

#include <regex>
#include <set>

namespace unknot::tests {
namespace {

struct Found {
    JsonValue json;
    std::string type, at, day;
    std::int64_t offset = 0;
};

// Members that every record has, and those an outcome need not name: texts, and how a cramp ended.
bool is_free(std::string_view name, JsonValue value, std::string_view type) {
    constexpr std::string_view common[] = {"id",  "type", "at",   "offset", "zone", "edited",
                                           "rev", "end",  "note", "name",   "day",  "on"};
    if (std::find(std::begin(common), std::end(common), name) != std::end(common)) return true;
    return (type == "note" || type == "tag") || (value.kind() == JsonKind::text && name == "text");
}

std::string local_text(std::int64_t ms, std::int64_t offset) {
    return to_iso(time::Instant{ms + offset * ms_per_minute}).substr(0, 19);
}

std::vector<Found> records_of(JsonValue backup) {
    std::vector<Found> all;
    for (auto const& [none, record] : backup.member("records").children()) {
        Found found;
        found.json = record;
        found.type = record.member("type").text().value_or("");
        found.offset = record.member("offset").integer().value_or(0);
        found.at = local_text(record.member("at").integer().value_or(0), found.offset);
        found.at[10] = ' ';
        found.day = found.at.substr(0, 10);
        for (auto const* name : {"day", "on"})
            if (auto const day = record.member(name).text(); day) found.day = *day;
        all.push_back(std::move(found));
    }
    return all;
}

class Judge {
public:
    Judge(JsonValue said, std::string report) : said_(said), report_(std::move(report)) {}

    [[nodiscard]] bool says(std::string const& pattern) const {
        return std::regex_search(report_, std::regex(pattern, std::regex::ECMAScript | std::regex::icase));
    }

    [[nodiscard]] bool says_named(std::string_view name) const {
        return says(std::string(said_.member(name).text().value_or("no such pattern")));
    }

    [[nodiscard]] bool names_line(std::int64_t line) const { return says("\\bline " + std::to_string(line) + "\\b"); }

    [[nodiscard]] bool is_value(JsonValue wanted, JsonValue found) const {
        if (wanted.kind() != JsonKind::object) return is_equal(wanted, found);
        if (wanted.member("any")) return true;
        if (auto const part = wanted.member("has").text())
            return found.text() && found.text()->find(*part) != std::string_view::npos;
        for (auto const& [none, choice] : wanted.member("one_of").children())
            if (is_equal(choice, found)) return true;
        if (wanted.member("one_of")) return false;
        auto const number = found.decimal();
        return number && *number >= wanted.member("from").decimal().value_or(-1e9) &&
               *number <= wanted.member("to").decimal().value_or(1e9);
    }

    // Why the record is not this one; empty when it is.
    [[nodiscard]] std::string difference(JsonValue wanted, Found const& found) const {
        std::set<std::string, std::less<>> named;
        for (auto const& [name_value, value] : wanted.children()) {
            std::string name(name_value.text().value_or(""));
            bool const may_miss = name.ends_with('?');
            if (may_miss) name.pop_back();
            named.insert(name);
            if (auto problem = member_difference(name, value, may_miss, found); !problem.empty()) return problem;
        }
        for (auto const& [name, value] : found.json.children())
            if (!named.contains(name.text().value_or("")) && !is_free(name.text().value_or(""), value, found.type))
                return "has " + std::string(name.text().value_or("")) + " as well";
        return {};
    }

private:
    [[nodiscard]] static bool is_equal(JsonValue a, JsonValue b) {
        if (a.decimal() && b.decimal()) return std::abs(*a.decimal() - *b.decimal()) < 1e-6;
        if (a.kind() != b.kind()) return false;
        if (a.text()) return a.text() == b.text();
        if (a.flag()) return a.flag() == b.flag();
        return a.kind() == JsonKind::list && a.raw() == b.raw();
    }

    [[nodiscard]] std::string member_difference(std::string const& name, JsonValue value, bool may_miss,
                                                Found const& found) const {
        auto const text = std::string(value.text().value_or(""));
        if (name == "line" || name == "optional" || name == "named") return {};
        if (name == "type") return found.type == text ? "" : "is a " + found.type;
        if (name == "at") {
            auto const at = found.at.substr(0, text.size());
            return at == text ? "" : "is at " + found.at + ", not " + text;
        }
        if (name == "offset") return found.offset == value.integer() ? "" : "has another offset";
        if (name == "day") {
            if (found.day != text) return "is of " + found.day + ", not " + text;
            bool const timed =
                found.type == "cramp" || found.type == "intake" || found.type == "exercise" || found.type == "stretch";
            return !timed || says_named("noon") ? "" : "has a time that is not known, and nothing says so";
        }
        if (name == "keeps")
            return found.json.raw().find(text) != std::string_view::npos ? "" : "does not keep " + text;
        auto const there = found.json.member(name);
        if (!there) return may_miss ? "" : "has no " + name;
        return is_value(value, there) ? "" : name + " is " + std::string(there.raw());
    }

    JsonValue said_;
    std::string report_;
};

std::vector<JsonValue> forms_of(JsonValue wanted) {
    std::vector<JsonValue> forms;
    for (auto const& [none, form] : wanted.member("either").children())
        forms.push_back(form);
    if (forms.empty()) forms.push_back(wanted);
    return forms;
}

bool may_be_missing(Judge const& judge, JsonValue wanted) {
    auto const optional = wanted.member("optional");
    return optional &&
           (optional.flag().value_or(false) || (optional.text() && judge.says(std::string(*optional.text()))));
}

// Why this is not the outcome; empty when it is.
std::string outcome_difference(Judge const& judge, JsonValue outcome, std::vector<Found> const& records) {
    for (auto const& [none, pattern] : outcome.member("said").children())
        if (!judge.says_named(pattern.text().value_or("")))
            return "does not say " + std::string(pattern.text().value_or(""));
    for (auto const& [none, refused] : outcome.member("refused").children())
        if (!judge.names_line(refused.member("line").integer().value_or(0)))
            return "does not name the refused line " + std::string(refused.member("line").raw());
    std::vector<bool> used(records.size());
    for (auto const& [none, wanted] : outcome.member("records").children()) {
        std::string nearest = "is missing";
        bool matched = false;
        for (auto const form : forms_of(wanted)) {
            for (std::size_t i = 0; i < records.size() && !matched; ++i) {
                if (used[i]) continue;
                auto const problem = judge.difference(form, records[i]);
                matched = problem.empty();
                used[i] = matched;
                bool const near = records[i].at.substr(0, 10) == form.member("at").text().value_or("").substr(0, 10) ||
                                  records[i].day == form.member("day").text().value_or("");
                if (!matched && near) nearest = problem;
            }
        }
        auto const named = wanted.member("named").text();
        if (matched && named && !judge.says(std::string(*named)))
            return "says nothing of what line " + std::string(wanted.member("line").raw()) + " lacks";
        if (!matched && !may_be_missing(judge, wanted))
            return "line " + std::string(wanted.member("line").raw()) + ' ' + nearest;
    }
    for (std::size_t i = 0; i < records.size(); ++i) {
        bool also = false;
        for (auto const& [none, type] : outcome.member("also").children())
            also = also || type.text() == records[i].type;
        if (!used[i] && !also) return "has a " + records[i].type + " more, at " + records[i].at;
    }
    return {};
}

}

Judged judge(JsonValue one_case, JsonValue said, cli::Outcome const& outcome) {
    std::string_view const written =
        outcome.out.empty() ? "{}" : std::string_view(outcome.out);   // outlives the document
    auto const document = JsonDocument::read(written);
    auto const records = document ? records_of(document.value().root()) : std::vector<Found>();
    Judge const judge(said, outcome.err);
    Judged judged{records.empty() ? Verdict::refused : Verdict::silently_wrong, {}};
    for (auto const& [none, right] : one_case.member("right").children()) {
        auto const problem = outcome_difference(judge, right, records);
        if (problem.empty()) return {right.member("records").size() == 0 ? Verdict::asked : Verdict::right, {}};
        judged.why += "    not \"" + std::string(right.member("is").text().value_or("")) + "\": " + problem + '\n';
    }
    return judged;
}

}
