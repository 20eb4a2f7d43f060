// Writes a backup of the diary piece by piece, as the page asks for it.
#pragma once
#include "app/files/progress.h"
#include "diary/diary.h"
#include "exchange/backup/backup.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unknot::app::files {

class BackupWriting {
public:
    BackupWriting(std::uint32_t request, exchange::BackupInfo info) : request_(request), info_(std::move(info)) {}

    [[nodiscard]] std::uint32_t request() const { return request_; }

    // The next piece, which may be empty; valid until the next call. Nullopt: the backup is complete.
    [[nodiscard]] std::optional<std::string_view> next_piece(diary::Diary const&);
    // Writes the rest before the diary changes, as a backup shows the diary at one moment.
    void write_remaining(diary::Diary const&);

    [[nodiscard]] FileProgress progress() const;

    [[nodiscard]] bool shows_more() { return steps_.passes(progress().percent); }

private:
    void count_some(diary::Diary const&);
    void write_some(diary::Diary const&);

    std::uint32_t request_;
    exchange::BackupInfo info_;
    exchange::TypeCounts counts_;
    std::optional<exchange::BackupWriter> writer_;   // made when all records are counted
    std::optional<diary::RecordId> last_;            // the record counted or written last
    std::size_t counted_ = 0, written_ = 0;
    bool all_ = false;
    std::string text_;        // written, but not all given to the page
    std::size_t given_ = 0;   // bytes of `text_` already given
    ProgressSteps steps_;
};

}
