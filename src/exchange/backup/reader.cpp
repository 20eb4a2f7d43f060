#include "base/base64url.h"
#include "base/json.h"
#include "base/utf8.h"
#include "diary/merge.h"
#include "diary/page.h"
#include "exchange/backup/backup.h"
#include "exchange/backup/splitter.h"

#include <algorithm>
#include <utility>

namespace unknot::exchange {
namespace {

constexpr std::size_t unreadable_held_limit = 16u << 20;   // for any file that calls itself a backup

Error no_line(std::string what) { return {Problem::malformed, "unreadable", std::move(what)}; }

std::optional<std::string> text_of_line(JsonValue item) {
    auto const line = item.member("line").text();
    auto const encoded = item.member("bytes").text();
    if (!encoded) return line ? std::optional(std::string(*line)) : std::nullopt;
    auto const bytes = from_base64url(*encoded);
    if (!bytes) return {};
    return std::string(bytes.value().begin(), bytes.value().end());
}

Result<diary::StoredLine> read_line(std::string_view json) {
    auto const document = JsonDocument::read(json, {.bytes = json.size()});
    if (!document) return no_line(document.error().what);
    auto const item = document.value().root();
    auto text = text_of_line(item);
    if (!text || !diary::is_page_line(*text)) return no_line("must have one line of text");
    // A day that cannot be read is stored as the first day.
    auto const day = time::day_from_iso(item.member("day").text().value_or(""));
    return diary::StoredLine{day ? day.value() : time::first_day, std::move(*text)};
}

}

// Parses the records as they are split off, one at a time.
class BackupReader::Collector final : private BackupSplitter::Records {
public:
    Collector() : splitter_(*this) {}

    void add(std::string_view piece) { splitter_.add(piece); }

    Result<Backup> finish() {
        splitter_.finish();
        if (auto status = splitter_.is_object(); !status) return status.error();
        if (auto status = check_head(); !status) return status.error();
        if (auto status = splitter_.has_records(); !status) return status.error();
        count_remainder();
        put_in_order();
        backup_.app = to_displayable(text_member("app"));
        if (auto const created = time::instant_from_iso(text_member("created"))) backup_.created = created.value();
        read_counts();
        if (splitter_.cut_short()) {
            backup_.integrity = Integrity::cut_short;
        } else if (!splitter_.closed() || splitter_.records_hash() != text_member("sha256")) {
            backup_.integrity = Integrity::changed;
        }
        return std::move(backup_);
    }

private:
    void record(std::string_view json, std::size_t line) override {
        ++index_;
        auto record = diary::read_record(json);
        if (record)
            add(std::move(record).value());
        else
            refuse(line, record.error());
    }

    void unreadable(std::string_view json, std::size_t line) override {
        auto read = read_line(json);
        if (!read) return refuse(line, read.error());
        auto& found = read.value();
        if (auto record = diary::read_record(found.text)) return add(std::move(record).value());
        held_ += found.text.size() + sizeof found;
        if (held_ > unreadable_held_limit) return refuse(line, {Problem::too_large, "unreadable", "too much of it"});
        backup_.unreadable.insert(std::move(found));
    }

    void remainder_begins() override { in_remainder_ = true; }

    // All that was refused since `remainder_begins` was part of the broken record, which is already counted.
    void line_begins() override {
        if (!in_remainder_) return;
        index_ -= remainder_refused_;
        forget_remainder();
    }

    void forget_remainder() {
        in_remainder_ = false;
        remainder_refused_ = 0;
        remainder_details_.clear();
    }

    void count_remainder() {
        backup_.refused += remainder_refused_;
        for (auto& details : remainder_details_)
            if (backup_.refused_details.size() < refused_details_limit)
                backup_.refused_details.push_back(std::move(details));
        forget_remainder();
    }

    void refuse(std::size_t line, Error const& error) {
        ++(in_remainder_ ? remainder_refused_ : backup_.refused);
        auto& details = in_remainder_ ? remainder_details_ : backup_.refused_details;
        if (details.size() < refused_details_limit) details.push_back({index_, line, error});
    }

    void add(diary::Record record) {
        auto& records = backup_.records;
        in_order_ = in_order_ && (records.empty() || records.back().id < record.id);
        records.push_back(std::move(record));
    }

    // Our own files are in order. Merging takes the newer of duplicates, whichever comes first.
    void put_in_order() {
        if (in_order_) return;
        auto& records = backup_.records;
        std::sort(records.begin(), records.end(), [](auto const& a, auto const& b) { return a.id < b.id; });
        std::size_t last = 0;
        for (std::size_t i = 1; i < records.size(); ++i) {
            if (records[i].id == records[last].id) {
                records[last] = merge(std::move(records[last]), std::move(records[i]));
                ++backup_.doubles;
            } else if (++last != i) {
                records[last] = std::move(records[i]);
            }
        }
        records.resize(records.empty() ? 0 : last + 1);
    }

    std::string text_member(std::string_view name) const {
        auto const document = JsonDocument::read(splitter_.member(name));
        return document ? std::string(document.value().root().text().value_or("")) : std::string{};
    }

    Status check_head() const {
        if (text_member("format") != backup_format) {
            return Error{Problem::unknown_name, {}, "this is not a backup of an Unknot diary"};
        }
        auto const document = JsonDocument::read(splitter_.member("version"));
        auto const version = document ? document.value().root().integer() : std::nullopt;
        if (!version || *version < 1) return Error{Problem::malformed, "version", "must be a whole number from 1"};
        if (*version > backup_version) {
            return Error{Problem::unsupported_version, "version", "the backup was made with a newer version of Unknot"};
        }
        return {};
    }

    void read_counts() {
        auto const document = JsonDocument::read(splitter_.member("counts"));
        if (!document) return;
        for (auto const [name, value] : document.value().root().children()) {
            auto const count = value.integer();
            if (name && count && *count >= 0) {
                backup_.counts[std::string(*name.text())] = static_cast<std::size_t>(*count);
            }
        }
    }

    BackupSplitter splitter_;
    Backup backup_;
    bool in_order_ = true;
    std::size_t index_ = 0;   // of the record, from 1
    bool in_remainder_ = false;
    std::size_t remainder_refused_ = 0;
    std::vector<RefusedRecord> remainder_details_;
    std::size_t held_ = 0;   // bytes of unreadable lines
};

BackupReader::BackupReader() : collector_(std::make_unique<Collector>()) {}

BackupReader::~BackupReader() = default;
BackupReader::BackupReader(BackupReader&&) noexcept = default;
BackupReader& BackupReader::operator=(BackupReader&&) noexcept = default;

void BackupReader::add(std::string_view piece) { collector_->add(piece); }

Result<Backup> BackupReader::finish() { return collector_->finish(); }

Result<Backup> read_backup(std::string_view text) {
    constexpr std::size_t piece = std::size_t{1} << 18;
    BackupReader reader;
    for (; !text.empty(); text.remove_prefix(std::min(piece, text.size())))
        reader.add(text.substr(0, piece));
    return reader.finish();
}

}
