#include "cli/backups.h"
#include "cli/commands.h"
#include "exchange/backup/encrypted.h"

namespace unknot::cli {
namespace {

using exchange::Backup;
using exchange::Integrity;

std::string_view sentence(Integrity integrity) {
    switch (integrity) {
    case Integrity::intact: return "intact: as it was written";
    case Integrity::changed: return "changed since it was written";
    case Integrity::cut_short: return "cut short: the end is missing";
    }
    return {};
}

exchange::TypeCounts count(std::vector<diary::Record> const& records) {
    exchange::TypeCounts counts;
    for (auto const& record : records)
        ++counts[std::string(record.type.word())];
    return counts;
}

std::string list(exchange::TypeCounts const& counts) {
    std::string out;
    for (auto const& [type, number] : counts)
        out += (out.empty() ? "" : ", ") + type + ' ' + std::to_string(number);
    return out.empty() ? "none" : out;
}

std::string report(Backup const& backup, exchange::TypeCounts const& found) {
    std::string out = "written by " + (backup.app.empty() ? "(unknown)" : backup.app) + " at " +
                      (backup.created ? to_iso(*backup.created) : "(unknown)") + '\n';
    out += "records: " + std::to_string(backup.records.size()) + " (" + list(found) + ")\n";
    if (found != backup.counts) out += "the file states: " + list(backup.counts) + '\n';
    if (backup.doubles > 0) out += "doubles merged: " + std::to_string(backup.doubles) + '\n';
    out += "file: " + std::string(sentence(backup.integrity)) + '\n';
    if (!backup.unreadable.empty()) out += "unreadable lines kept: " + std::to_string(backup.unreadable.size()) + '\n';
    if (backup.refused > 0) out += "refused: " + std::to_string(backup.refused) + '\n';
    for (auto const& refused : backup.refused_details) {
        out += "  line " + std::to_string(refused.line) + ", record " + std::to_string(refused.index) + ": " +
               to_string(refused.error) + '\n';
    }
    return out;
}

// Reports what is known about a locked backup without its passphrase.
Outcome check_locked(std::string const& path, std::string_view text) {
    auto const header = exchange::read_encrypted_header(text, text.size());
    if (!header) return failure(path, header.error());
    return {0,
            "locked: a passphrase is needed to see what is in it\n"
            "key: PBKDF2-SHA-256, " +
                std::to_string(header.value().iterations) +
                " iterations\n"
                "cipher: AES-256-GCM, " +
                std::to_string(text.size() - exchange::write_encrypted_header(header.value()).size() - 1) + " bytes\n",
            {}};
}

}

Outcome check_backup(Arguments arguments, ReadFile const& read_file) {
    if (arguments.size() != 1) return usage_error("check needs one file");
    auto const path = std::string(arguments.front());
    if (path.starts_with('-')) return usage_error("unknown argument " + path);
    auto const text = read_file(path);
    if (!text) return {2, {}, path + ": cannot be read\n"};
    if (exchange::is_encrypted_file(*text)) return check_locked(path, *text);
    auto const backup = exchange::read_backup(*text);
    if (!backup) return {2, {}, path + ": " + to_string(backup.error()) + '\n'};
    auto const found = count(backup.value().records);
    bool const good =
        backup.value().integrity == Integrity::intact && backup.value().refused == 0 && found == backup.value().counts;
    return {good ? 0 : 2, report(backup.value(), found), {}};
}

}
