#include "base/base64url.h"
#include "base/json_writer.h"
#include "base/utf8.h"
#include "exchange/backup/backup.h"

#include <utility>

namespace unknot::exchange {
namespace {

// Everything before the member "records".
std::string write_head(BackupInfo const& info, TypeCounts const& counts) {
    JsonWriter writer;
    writer.begin_object();
    writer.member("format", backup_format);
    writer.member("version", backup_version);
    writer.member("created", to_iso(info.created));
    writer.member("app", info.app);
    writer.name("counts");
    writer.begin_object();
    for (auto const& [type, count] : counts)
        writer.member(type, static_cast<std::int64_t>(count));
    writer.end_object();
    writer.end_object();
    auto head = writer.finish().value();
    head.pop_back();
    return head + ",\"records\":";
}

std::string write_line(diary::StoredLine const& line) {
    JsonWriter writer;
    writer.begin_object();
    writer.member("day", time::to_iso(line.day));
    writer.member("line", line.text);
    if (!is_utf8(line.text))
        writer.member("bytes",
                      to_base64url({reinterpret_cast<std::uint8_t const*>(line.text.data()), line.text.size()}));
    writer.end_object();
    return writer.finish().value();
}

// Writes no member when there are no lines. An empty text stands for lines beyond the memory limit.
void write_unreadable(std::string& out, diary::StoredLines const& lines) {
    std::string_view before = ",\"unreadable\":[\n";
    for (auto const& line : lines) {
        if (line.text.empty()) continue;
        out.append(before).append(write_line(line));
        before = ",\n";
    }
    if (before == ",\n") out += "\n]";
}

}

BackupWriter::BackupWriter(BackupInfo const& info, TypeCounts const& counts) : out_(write_head(info, counts)) {
    append("[");
}

void BackupWriter::append(std::string_view part_of_records) {
    hash_.add(part_of_records);
    out_ += part_of_records;
}

// One line for each record: readable, and a broken record cannot swallow the next.
void BackupWriter::add(diary::Record const& record) {
    append(empty_ ? "\n" : ",\n");
    append(write_record(record));
    empty_ = false;
}

void BackupWriter::finish(diary::StoredLines const& unreadable) {
    append("\n]");
    write_unreadable(out_, unreadable);
    out_ += ",\"sha256\":\"" + hash_.hex_so_far() + "\"}\n";
}

std::string BackupWriter::take() { return std::exchange(out_, {}); }

std::string write_backup(BackupInfo const& info, std::vector<diary::Record const*> const& records,
                         diary::StoredLines const& unreadable) {
    TypeCounts counts;
    for (auto const* const record : records)
        ++counts[std::string(record->type.word())];
    BackupWriter writer(info, counts);
    for (auto const* const record : records)
        writer.add(*record);
    writer.finish(unreadable);
    return writer.take();
}

}
