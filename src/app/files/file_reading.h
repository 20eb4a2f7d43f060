// A file that is read while it comes in, and turns out to be a backup, a locked one or a table.
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
enum class FileWanted : std::uint8_t { backup, table };   // what it was chosen as

class FileReading {
public:
    FileReading(std::string name, std::size_t bytes, FileWanted wanted)
        : name_(std::move(name)), bytes_(bytes), wanted_(wanted) {}

    void add(std::string_view piece);
    void end();   // nothing follows

    [[nodiscard]] FileKind kind() const { return kind_; }   // unknown until the first kilobyte is there

    [[nodiscard]] std::string const& name() const { return name_; }

    [[nodiscard]] int percent() const { return percent_of(taken_, bytes_); }

    // Whether what is shown should change: of a short file nothing is shown.
    [[nodiscard]] bool shows_more() {
        bool const more = steps_.passes(percent()) && taken_ < bytes_;
        is_shown_ = is_shown_ || more;
        return more;
    }

    [[nodiscard]] bool is_shown() const { return is_shown_; }

    // Each of its kind, after end().
    [[nodiscard]] Result<exchange::Backup> take_backup() { return reader_.finish(); }

    [[nodiscard]] std::string take_table() { return std::move(text_); }

    [[nodiscard]] Result<exchange::EncryptedHeader> header() const;

private:
    void decide();

    std::string name_;
    std::size_t bytes_ = 0, taken_ = 0;
    FileWanted wanted_;
    FileKind kind_ = FileKind::unknown;
    std::string text_;   // of a table; of others the beginning, until it is known which
    exchange::BackupReader reader_;
    ProgressSteps steps_;
    bool is_shown_ = false;
};

}
