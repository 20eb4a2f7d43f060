#include "base/json.h"
#include "base/utf8.h"
#include "diary/merge.h"
#include "exchange/backup.h"

#include <algorithm>
#include <unordered_map>

namespace unknot::exchange {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
// How a line of ours begins: where a broken record ends at the latest.
constexpr std::string_view record_line = "\n{\"id\":\"";

// Finds the members of the file and splits the records, which alone make it long; yyjson sees one at a time.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    Result<Backup> read() {
        at_ = skip_json_space(text_, 0);
        if (at_ == text_.size()) return Error{Problem::malformed, {}, "the file is empty"};
        if (text_[at_] != '{') return Error{Problem::malformed, place(at_), "a backup is an object in braces"};
        ++at_;
        read_members();
        if (auto status = check_head(); !status) return status.error();
        if (records_ == npos) {
            return cut_ ? Error{Problem::truncated, place(text_.size()), "the file ends before its records"}
                        : Error{Problem::malformed, place(at_), "the file has no records"};
        }
        finish();
        return std::move(backup_);
    }

private:
    std::string place(std::size_t at) const {
        auto const found = json_place(text_, at);
        return "line " + std::to_string(found.line) + ", column " + std::to_string(found.column);
    }

    char next() {
        at_ = skip_json_space(text_, at_);
        return at_ < text_.size() ? text_[at_] : '\0';
    }

    // Stops at the end of the object, or where it is no object any more; `closed_` tells which.
    void read_members() {
        while (next() == '"') {
            auto const name = take_value();
            if (cut_ || next() != ':') break;
            ++at_;
            next();
            if (name == R"("records")" && records_ == npos && at_ < text_.size() && text_[at_] == '[') {
                split_records();
            } else {
                members_.emplace(name, take_value());
            }
            if (cut_ || next() != ',') break;
            ++at_;
        }
        if (next() == '\0') cut_ = true;
        closed_ = next() == '}' && skip_json_space(text_, at_ + 1) == text_.size();
    }

    std::string_view take_value() {
        auto const start = at_;
        auto const end = start < text_.size() ? json_value_end(text_, start) : npos;
        cut_ = end == npos;
        at_ = std::min(end, text_.size());
        return text_.substr(start, at_ - start);
    }

    void split_records() {
        records_ = at_++;
        while (next() != ']') {
            if (next() == '\0') {
                cut_ = true;
                return;
            }
            take_record();
            if (cut_) return;
            pass_rest_of_broken();
            if (next() == ',') ++at_;
        }
        records_end_ = ++at_;
    }

    // A brace too many ends a record early, and what is left of it must not be taken for the end of all records.
    void pass_rest_of_broken() {
        if (next_line_ == npos || next_line_ < at_) return;
        auto const behind = next() == ',' ? skip_json_space(text_, at_ + 1) : at_;
        bool const another = behind != at_ && behind < text_.size() && text_[behind] == '{';
        if (!another) at_ = next_line_;
    }

    void take_record() {
        auto const start = at_;
        if (next_line_ <= start) next_line_ = text_.find(record_line, start);
        auto const limit = std::min(next_line_, text_.size());
        auto const end = json_value_end(text_.substr(0, limit), start);
        cut_ = end == npos && next_line_ == npos;
        at_ = std::min(end, limit);
        ++count_;
        if (cut_) return;
        auto record = diary::read_record(text_.substr(start, at_ - start));
        if (record) {
            add(std::move(record).value());
        } else {
            refuse(start, record.error());
        }
    }

    void add(diary::Record record) {
        auto const [known, added] = index_of_.emplace(record.id, backup_.records.size());
        if (added) {
            backup_.records.push_back(std::move(record));
            return;
        }
        auto& here = backup_.records[known->second];
        here = merge(std::move(here), std::move(record));
        ++backup_.doubles;
    }

    void refuse(std::size_t start, Error const& error) {
        if (++backup_.refused > refused_details_limit) return;
        backup_.refused_details.push_back({count_, json_place(text_, start).line, error});
    }

    std::string_view raw_member(std::string_view quoted_name) const {
        auto const found = members_.find(quoted_name);
        return found == members_.end() ? std::string_view{} : found->second;
    }

    std::string text_member(std::string_view quoted_name) const {
        auto const document = JsonDocument::read(raw_member(quoted_name));
        return document ? std::string(document.value().root().text().value_or("")) : std::string{};
    }

    Status check_head() const {
        if (text_member(R"("format")") != backup_format) {
            return Error{Problem::unknown_name, {}, "this is not a backup of an Unknot diary"};
        }
        auto const document = JsonDocument::read(raw_member(R"("version")"));
        auto const version = document ? document.value().root().integer() : std::nullopt;
        if (!version || *version < 1) return Error{Problem::malformed, "version", "must be a whole number from 1"};
        if (*version > backup_version) {
            return Error{Problem::unsupported_version, "version", "the backup was made with a newer version of Unknot"};
        }
        return {};
    }

    void finish() {
        backup_.app = to_displayable(text_member(R"("app")"));
        if (auto const created = time::instant_from_iso(text_member(R"("created")"))) backup_.created = created.value();
        read_counts();
        std::sort(backup_.records.begin(), backup_.records.end(),
                  [](auto const& a, auto const& b) { return a.id < b.id; });
        if (cut_) {
            backup_.integrity = Integrity::cut_short;
        } else if (!closed_ || !hash_fits()) {
            backup_.integrity = Integrity::changed;
        }
    }

    void read_counts() {
        auto const document = JsonDocument::read(raw_member(R"("counts")"));
        if (!document) return;
        for (auto const [name, value] : document.value().root().children()) {
            auto const count = value.integer();
            if (name && count && *count >= 0) {
                backup_.counts[std::string(*name.text())] = static_cast<std::size_t>(*count);
            }
        }
    }

    bool hash_fits() const {
        return sha256_hex(text_.substr(records_, records_end_ - records_)) == text_member(R"("sha256")");
    }

    std::string_view text_;
    std::size_t at_ = 0, records_ = npos, records_end_ = npos;
    std::size_t next_line_ = 0;   // where the next line of ours begins, so that each is looked for once
    std::size_t count_ = 0;
    bool cut_ = false, closed_ = false;
    std::map<std::string_view, std::string_view> members_;   // raw, by quoted name; the first of each
    std::unordered_map<diary::RecordId, std::size_t> index_of_;
    Backup backup_;
};

}

Result<Backup> read_backup(std::string_view text) {
    if (text.size() > backup_bytes_limit) return Error{Problem::too_large, {}, "a backup has at most 32 MB"};
    // Editors add one; JSON has none.
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark) text.remove_prefix(byte_order_mark.size());
    return Reader(text).read();
}

}
