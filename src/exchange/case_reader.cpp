#include "exchange/case_reader.h"

#include "base/json.h"
#include "diary/change.h"
#include "diary/field_table.h"
#include "exchange/backup/backup.h"

#include <cmath>

namespace unknot::exchange {
namespace {

Result<time::Moment> read_now(JsonValue root) {
    auto const now = root.member("now");
    auto const text = now.text();
    if (!text) {
        auto const error = now ? now.error(Problem::malformed, "now is no text") : Error{Problem::malformed, "now", ""};
        return Error{Problem::malformed, error.where, "\"now\" is needed, written \"2026-11-22T03:10:00.000Z\""};
    }
    auto const at = time::instant_from_iso(*text);
    if (!at) return now.error(Problem::malformed, "\"now\" is written \"2026-11-22T03:10:00.000Z\"");
    time::Moment moment{at.value(), 0, {}};
    auto const offset = root.member("offset");
    if (!offset) return moment;
    auto const minutes = offset.integer();
    if (!minutes || *minutes < -time::max_offset_minutes || *minutes > time::max_offset_minutes)
        return offset.error(Problem::out_of_range, "\"offset\" is a whole number of minutes from -1080 to 1080");
    moment.offset_minutes = static_cast<std::int16_t>(*minutes);
    return moment;
}

Error refusal(RefusedRecord const& refused) {
    return {refused.error.problem, "line " + std::to_string(refused.line) + ", record " + std::to_string(refused.index),
            refused.error.where.empty() ? refused.error.what : refused.error.where + ": " + refused.error.what};
}

// Describes the values of a field, to end a sentence with.
std::string expected(diary::FieldRow const& row) {
    auto const whole = [](double number) { return std::to_string(std::llround(number)); };
    auto const bounds = " from " + whole(row.low) + " to " + whole(row.high);
    switch (row.kind) {
    case diary::Kind::integer: return "a whole number" + bounds;
    case diary::Kind::decimal: return "a number" + bounds;
    case diary::Kind::flag: return "true or false";
    case diary::Kind::choice: return "one of: " + std::string(row.words);
    case diary::Kind::choices: return "a list of any of: " + std::string(row.words);
    case diary::Kind::text: return "a text of at most " + whole(row.high) + " letters";
    case diary::Kind::instant: return "milliseconds since 1970, UTC";
    case diary::Kind::day: return "a day such as \"2026-11-22\"";
    }
    return {};
}

// A diary keeps values that this version cannot use, but the advice of a case would silently ignore them.
Status check_unknown(diary::Record const& record) {
    if (record.unknown_members.empty()) return {};
    auto const& member = record.unknown_members.front();
    auto const where = "record " + to_string(record.id) + ", " + std::string(record.type.word()) + '.' + member.name;
    auto const field = diary::find_field(*record.type.known(), member.name);
    if (!field) return Error{Problem::unknown_name, where, "there is no such member"};
    return Error{Problem::out_of_range, where, member.json + " is not " + expected(diary::row(*field))};
}

}

Result<AdviceCase> read_case(std::string_view text) {
    auto backup = read_backup(text);
    if (!backup) return backup.error();
    if (backup.value().integrity == Integrity::cut_short) return Error{Problem::truncated, {}, "the file is cut short"};
    if (!backup.value().refused_details.empty()) return refusal(backup.value().refused_details.front());
    auto const document = JsonDocument::read(text, {text.size(), case_depth_limit});
    if (!document) return document.error();
    auto now = read_now(document.value().root());
    if (!now) return now.error();
    AdviceCase advice_case;
    advice_case.now = std::move(now).value();
    std::string page;
    for (auto const& record : backup.value().records) {
        if (!record.type.known())
            return Error{Problem::unknown_name, std::string(record.type.word()), "this type of record is unknown"};
        if (auto const status = check_unknown(record); !status) return status.error();
        page += write_record(record) + '\n';
    }
    auto const report = advice_case.diary.load_page({}, page);
    if (report.unreadable > 0) return Error{Problem::malformed, {}, "a record cannot be read back"};
    return advice_case;
}

}
