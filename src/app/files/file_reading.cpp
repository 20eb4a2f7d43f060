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
    if (kind_ == FileKind::backup) return reader_.add(piece);
    if (kind_ != FileKind::locked) text_ += piece;
    if (kind_ == FileKind::unknown && text_.size() >= exchange::encrypted_beginning_bytes) decide();
}

void FileReading::end() {
    if (kind_ == FileKind::unknown) decide();
}

void FileReading::decide() {
    if (wanted_ == FileWanted::table && is_table(text_)) {
        kind_ = FileKind::table;
    } else if (exchange::is_encrypted_file(text_)) {
        kind_ = FileKind::locked;
    } else {
        kind_ = FileKind::backup;
        reader_.add(text_);
        text_ = {};
    }
}

Result<exchange::EncryptedHeader> FileReading::header() const {
    return exchange::read_encrypted_header(text_, std::max(bytes_, taken_));
}

}
