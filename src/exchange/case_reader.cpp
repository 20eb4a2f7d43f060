#include "exchange/case_reader.h"

#include "base/json.h"
#include "diary/change.h"
#include "exchange/backup.h"

namespace unknot::exchange {
namespace {

constexpr std::size_t depth_limit = 32;

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
    if (!minutes || *minutes < -time::furthest_offset_minutes || *minutes > time::furthest_offset_minutes)
        return offset.error(Problem::out_of_range, "\"offset\" is a whole number of minutes from -1080 to 1080");
    moment.offset_minutes = static_cast<std::int16_t>(*minutes);
    return moment;
}

Error refusal(RefusedRecord const& refused) {
    return {refused.error.problem, "line " + std::to_string(refused.line) + ", record " + std::to_string(refused.index),
            refused.error.where.empty() ? refused.error.what : refused.error.where + ": " + refused.error.what};
}

// A value that this version cannot use is kept in a diary, but here it would be left out of the advice unsaid.
Status check_kept(diary::Record const& record) {
    if (record.kept.empty()) return {};
    return Error{Problem::unknown_name, record.type + '.' + record.kept.front().name,
                 "this member is unknown, or its value is not one it can have: " + record.kept.front().json};
}

}

Result<AdviceCase> read_case(std::string_view text) {
    auto backup = read_backup(text);
    if (!backup) return backup.error();
    if (backup.value().integrity == Integrity::cut_short) return Error{Problem::truncated, {}, "the file is cut short"};
    if (!backup.value().refused_details.empty()) return refusal(backup.value().refused_details.front());
    auto const document = JsonDocument::read(text, {backup_bytes_limit, depth_limit});
    if (!document) return document.error();
    auto now = read_now(document.value().root());
    if (!now) return now.error();
    AdviceCase one;
    one.now = std::move(now).value();
    std::string page;
    for (auto const& record : backup.value().records) {
        if (!diary::type_from_word(record.type))
            return Error{Problem::unknown_name, record.type, "this type of record is unknown"};
        if (auto const status = check_kept(record); !status) return status.error();
        page += write_record(record) + '\n';
    }
    auto const report = one.diary.load_page(page);
    if (!report.broken.empty()) return Error{Problem::malformed, {}, "a record cannot be read back"};
    return one;
}

}
