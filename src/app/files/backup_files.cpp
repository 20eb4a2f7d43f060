#include "app/files/backup_files.h"

#include "base/utf8.h"
#include "exchange/csv/values.h"
#include "exchange/csv/writer.h"

#include <algorithm>
#include <utility>

namespace unknot::app::files {
namespace {

std::string today(Now const& now) { return time::to_iso(time::day_of(now.moment)); }

}

SaveFile backup_file(std::uint32_t request, Now const& now) {
    return {request, "unknot-" + today(now) + ".json", "application/json"};
}

LockFile locked_backup_file(std::uint32_t request, Secret passphrase, Now const& now) {
    LockFile file;
    file.request = request;
    file.name = "unknot-" + today(now) + ".unknot";
    file.passphrase = std::move(passphrase);
    file.header = exchange::new_encrypted_header(now.lock_entropy);
    file.head = exchange::write_encrypted_header(file.header);
    return file;
}

exchange::BackupInfo backup_info(std::string const& version, Now const& now) {
    return {now.moment.at, "unknot " + version};
}

Download table_file(diary::Diary const& diary, diary::RecordType type, Now const& now) {
    auto const name = "unknot-" + std::string(word(type)) + "-" + today(now) + ".csv";
    return {name, "text/csv;charset=utf-8", exchange::write_csv(type, diary)};
}

Download columns_file() { return {"unknot-columns.csv", "text/csv;charset=utf-8", exchange::write_csv_dictionary()}; }

bool long_enough(Secret const& passphrase) {
    return count_code_points(exchange::trimmed(passphrase.text())) >= exchange::min_passphrase_length;
}

std::optional<int> days_since_backup(diary::Diary const& diary, Now const& now) {
    auto const* const settings = diary.find(diary::singleton_id(diary::RecordType::settings));
    auto const at = settings == nullptr ? std::nullopt : settings->instant(diary::Field::settings_last_backup);
    if (!at) return {};
    auto const saved = time::day_of({*at, now.moment.offset_minutes, now.moment.zone});
    // If the clock was set back since, the backup counts as made today.
    return std::max(0, time::day_of(now.moment).days - saved.days);
}

std::vector<TypeCount> count_types(diary::Diary const& diary) {
    std::vector<TypeCount> types;
    for (std::size_t i = 0; i < diary::record_type_count; ++i) {
        auto const type = static_cast<diary::RecordType>(i);
        if (auto const count = diary.count(type); count > 0) types.push_back({type, count});
    }
    return types;
}

}
