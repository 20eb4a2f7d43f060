#include "cli/backups.h"

#include "base/json.h"
#include "diary/field_table.h"
#include "exchange/backup/encrypted.h"

namespace unknot::cli {

Result<exchange::Backup> read_backup_file(std::string_view path, ReadFile const& read_file) {
    auto const text = read_file(path);
    if (!text) return cannot_be_read();
    if (exchange::is_encrypted_file(*text))
        return Error{Problem::malformed, {}, "this backup is locked; Unknot in the browser opens it"};
    return exchange::read_backup(*text);
}

Result<exchange::AdviceCase> read_case_file(std::string_view path, ReadFile const& read_file) {
    auto const text = read_file(path);
    if (!text) return cannot_be_read();
    auto const document = JsonDocument::read(*text, {text->size(), exchange::case_depth_limit});
    auto const inside = document ? document.value().root().member("case") : JsonValue();
    return exchange::read_case(inside.kind() == JsonKind::object ? inside.raw() : std::string_view(*text));
}

std::string complaint(std::string_view path, exchange::Backup const& backup) {
    std::string out;
    auto const name = std::string(path);
    if (backup.integrity == exchange::Integrity::cut_short) out += name + ": cut short, the end is missing\n";
    if (backup.refused > 0)
        out += name + ": " + std::to_string(backup.refused) + " records are refused, see: unknot check\n";
    return out;
}

Outcome failure(std::string_view path, Error const& error) {
    return {2, {}, std::string(path) + ": " + to_string(error) + '\n'};
}

Error cannot_be_read() { return {Problem::malformed, {}, "this file cannot be read"}; }

std::vector<std::string_view> type_words() {
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < diary::record_type_count; ++i)
        words.push_back(diary::word(static_cast<diary::RecordType>(i)));
    return words;
}

}
