#include "app/files/file_reading.h"

namespace unknot::app::files {
namespace {

// A backup begins with a brace; a table never does.
bool is_table(std::string_view beginning) {
    constexpr std::string_view before = "\xEF\xBB\xBF \t\r\n";
    auto const first = beginning.find_first_not_of(before);
    return first != std::string_view::npos && beginning[first] != '{';
}

}

void FileReading::add(std::string_view piece) {
    taken_ += piece.size();
    switch (kind_) {
    case FileKind::backup: return reader_.add(piece);
    case FileKind::table: return table_->add(piece);
    case FileKind::locked: return;
    case FileKind::unknown: break;
    }
    text_ += piece;
    if (text_.size() >= exchange::encrypted_beginning_bytes) decide();
}

void FileReading::end() {
    if (kind_ == FileKind::unknown) decide();
    if (kind_ == FileKind::table) table_->end();
}

void FileReading::decide() {
    if (exchange::is_encrypted_file(text_)) {
        kind_ = FileKind::locked;   // its header is read from the beginning
        return;
    }
    bool const table = table_ && is_table(text_);
    kind_ = table ? FileKind::table : FileKind::backup;
    if (table)
        table_->add(text_);
    else
        reader_.add(text_);
    text_ = {};
}

Result<exchange::EncryptedHeader> FileReading::header() const {
    return exchange::read_encrypted_header(text_, std::max(bytes_, taken_));
}

}
