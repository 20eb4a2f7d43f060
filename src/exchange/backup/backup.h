// The backup file (.json): {"format":"unknot-diary","version":1,"created":...,"app":...,"counts":{...},
// "records":[...],"sha256":...}. The hash covers the bytes from the `[` to the `]` of `records`. If the diary has
// unreadable lines, they are between these two: "unreadable":[{"day":"2026-11-22","line":"..."}], with "bytes" in
// base64url for those that are not UTF-8.
#pragma once
#include "base/sha256.h"
#include "diary/unreadable.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

inline constexpr std::string_view backup_format = "unknot-diary";
inline constexpr int backup_version = 1;

using TypeCounts = std::map<std::string, std::size_t>;   // by the word of the type; includes deleted records

struct BackupInfo {
    time::Instant created;
    std::string app;   // name and version of the writing program
};

// Writes record by record, so that a long diary can be written in slices and passed on in pieces. Add records in
// ascending order of ids: the same diary then gives the same bytes.
class BackupWriter {
public:
    BackupWriter(BackupInfo const&, TypeCounts const&);

    void add(diary::Record const&);
    void finish(diary::StoredLines const& unreadable = {});   // after the last record

    [[nodiscard]] std::size_t size() const { return out_.size(); }   // the size of what take() would return

    // Returns what was written since the last call.
    [[nodiscard]] std::string take();

private:
    void append(std::string_view part_of_records);

    std::string out_;
    Sha256 hash_;
    bool empty_ = true;
};

[[nodiscard]] std::string write_backup(BackupInfo const&, std::vector<diary::Record const*> const&,
                                       diary::StoredLines const& unreadable = {});

enum class Integrity {
    intact,      // as it was written
    changed,     // altered since it was written, or without a hash
    cut_short,   // the end is missing; everything before it was read
};

struct RefusedRecord {
    std::size_t index = 0;   // from 1, in the order of the file
    std::size_t line = 0;    // from 1
    Error error;
};

inline constexpr std::size_t refused_details_limit = 100;

struct Backup {
    std::string app;                        // as written in the file, made displayable
    std::optional<time::Instant> created;   // empty when it cannot be read
    TypeCounts counts;                      // as the file claims
    Integrity integrity = Integrity::intact;
    std::vector<diary::Record> records;   // each id once, ascending; duplicates are merged
    diary::StoredLines unreadable;        // lines that this version can read are in `records` instead
    std::size_t doubles = 0;
    std::size_t refused = 0;
    std::vector<RefusedRecord> refused_details;   // details of the first ones
};

// Reads a file piece by piece: holds its records, but of the file no more than a piece and a record.
class BackupReader {
public:
    BackupReader();
    ~BackupReader();
    BackupReader(BackupReader&&) noexcept;
    BackupReader& operator=(BackupReader&&) noexcept;

    void add(std::string_view piece);
    // Any bytes give a Backup or an Error with place and reason, however they were split into pieces. Fails with
    // Problem::unknown_name for another program's file, Problem::unsupported_version for a newer format,
    // Problem::truncated when the file ends before the records. A broken record costs only itself. The reader cannot be
    // used again.
    [[nodiscard]] Result<Backup> finish();

private:
    class Collector;
    std::unique_ptr<Collector> collector_;
};

// Reads a file in one piece.
[[nodiscard]] Result<Backup> read_backup(std::string_view text);

}
