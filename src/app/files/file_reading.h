// Reads a file as it comes in, and finds out whether it is a backup, a locked backup or a table.
#pragma once
#include "app/files/progress.h"
#include "exchange/backup/backup.h"
#include "exchange/backup/encrypted.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace unknot::app::files {

enum class FileKind : std::uint8_t { unknown, backup, locked, table };
enum class FileWanted : std::uint8_t { backup, table };   // what the person asked for when choosing it

class FileReading {
public:
    FileReading(std::string name, std::size_t bytes, FileWanted wanted)
        : name_(std::move(name)), bytes_(bytes), wanted_(wanted) {}

    void add(std::string_view piece);
    void end();   // the file is complete

    [[nodiscard]] FileKind kind() const { return kind_; }   // unknown until the first kilobyte was read

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

    [[nodiscard]] std::string take_table() { return std::move(text_); }

    [[nodiscard]] Result<exchange::EncryptedHeader> header() const;

private:
    void decide();

    std::string name_;
    std::size_t bytes_ = 0, taken_ = 0;
    FileWanted wanted_;
    FileKind kind_ = FileKind::unknown;
    std::string text_;   // all of a table; of another file the beginning, until its kind is known
    exchange::BackupReader reader_;
    ProgressSteps steps_;
    bool is_shown_ = false;
};

}
