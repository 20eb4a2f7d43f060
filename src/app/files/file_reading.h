// Reads a file as it comes in, and finds out whether it is a backup, a locked backup or a table.
#pragma once
#include "app/files/progress.h"
#include "app/files/table_reading.h"
#include "exchange/backup/backup.h"
#include "exchange/backup/encrypted.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unknot::app::files {

enum class FileKind : std::uint8_t { unknown, backup, locked, table };
enum class FileWanted : std::uint8_t { backup, table };   // what the person asked for when choosing it

class FileReading {
public:
    // `table` is what reads the file if it is a table; nullopt: no table is wanted.
    FileReading(std::string name, std::size_t bytes, std::optional<TableReading> table)
        : name_(std::move(name)), bytes_(bytes), table_(std::move(table)) {}

    void add(std::string_view piece);
    void end();   // the file is complete

    [[nodiscard]] FileKind kind() const { return kind_; }   // unknown until the first kilobyte was read

    // No more of the file is needed.
    [[nodiscard]] bool has_enough() const {
        return kind_ == FileKind::locked || (kind_ == FileKind::table && table_->is_refused());
    }

    [[nodiscard]] std::string const& name() const { return name_; }

    [[nodiscard]] int percent() const { return percent_of(taken_, bytes_); }

    // Whether to draw again. For a short file no progress is shown.
    [[nodiscard]] bool shows_more() {
        bool const more = steps_.passes(percent()) && taken_ < bytes_;
        is_shown_ = is_shown_ || more;
        return more;
    }

    [[nodiscard]] bool is_shown() const { return is_shown_; }

    // Call after end(); each only for its own kind of file.
    [[nodiscard]] Result<exchange::Backup> take_backup() { return reader_.finish(); }

    [[nodiscard]] TableImport take_table() { return table_->take(name_); }

    [[nodiscard]] Result<exchange::EncryptedHeader> header() const;

private:
    void decide();

    std::string name_;
    std::size_t bytes_ = 0, taken_ = 0;
    FileKind kind_ = FileKind::unknown;
    std::string text_;   // the beginning, until the kind is known
    exchange::BackupReader reader_;
    std::optional<TableReading> table_;
    ProgressSteps steps_;
    bool is_shown_ = false;
};

}
