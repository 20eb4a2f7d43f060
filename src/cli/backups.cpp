#include "cli/backups.h"

#include "exchange/encrypted_backup.h"

namespace unknot::cli {

Result<exchange::Backup> read_backup_file(std::string_view path, ReadFile const& read_file) {
    auto const text = read_file(path);
    if (!text) return cannot_be_read();
    if (exchange::is_encrypted_file(*text))
        return Error{Problem::malformed, {}, "this backup is locked; Unknot in the browser opens it"};
    return exchange::read_backup(*text);
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

}
