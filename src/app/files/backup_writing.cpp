#include "app/files/backup_writing.h"

namespace unknot::app::files {
namespace {

constexpr std::size_t counted_at_once = 20'000, written_at_once = 500;   // records per piece; takes a few milliseconds
constexpr std::size_t piece_bytes = std::size_t{256} << 10;

}

std::optional<std::string_view> BackupWriting::next_piece(diary::Diary const& diary) {
    if (given_ == text_.size()) {
        if (all_) return {};
        text_.clear();
        given_ = 0;
        if (!writer_)
            count_some(diary);
        else
            write_some(diary);
    }
    auto const piece = std::string_view(text_).substr(given_, piece_bytes);
    given_ += piece.size();
    return piece;
}

void BackupWriting::write_remaining(diary::Diary const& diary) {
    while (!writer_)
        count_some(diary);
    while (!all_)
        write_some(diary);
}

void BackupWriting::count_some(diary::Diary const& diary) {
    auto const records = diary.after(last_, counted_at_once);
    for (auto const* record : records)
        ++counts_[std::string(record->type.word())];
    counted_ += records.size();
    if (records.size() == counted_at_once) {
        last_ = records.back()->id;
    } else {
        last_.reset();
        writer_.emplace(info_, counts_);
    }
}

void BackupWriting::write_some(diary::Diary const& diary) {
    auto const records = diary.after(last_, written_at_once);
    for (auto const* record : records)
        writer_->add(*record);
    written_ += records.size();
    if (!records.empty()) last_ = records.back()->id;
    if (records.size() < written_at_once) {
        writer_->finish(diary.unreadable().lines());
        all_ = true;
    }
    text_ += writer_->take();
}

FileProgress BackupWriting::progress() const {
    return {"title.data", "data.writing", percent_of(written_, counted_), true};
}

}
