// Splits a backup file into its members and records while it is read. Holds at most one piece and one value of the
// file, and of a value no more than the limit of a record or an unreadable line.
#pragma once
#include "base/json_scan.h"
#include "base/result.h"
#include "base/sha256.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace unknot::exchange {

class BackupSplitter {
public:
    // Receives the contents of the list of records, in the order of the file.
    class Records {
    public:
        Records() = default;
        Records(Records const&) = delete;
        Records& operator=(Records const&) = delete;
        virtual ~Records() = default;

        // A record, or whatever is in its place; the text is valid during the call.
        virtual void record(std::string_view json, std::size_t line) = 0;
        // The last record is not followed by a comma and a record: what comes may be the remainder of a broken record,
        // until a record line begins.
        virtual void remainder_begins() = 0;
        virtual void line_begins() = 0;                                         // a record line as we write it begins
        virtual void unreadable(std::string_view json, std::size_t line) = 0;   // an element of the list "unreadable"
    };

    explicit BackupSplitter(Records& records) : records_(records) {}

    void add(std::string_view piece);
    void finish();   // the file has ended

    // Call these after finish().
    [[nodiscard]] Status is_object() const { return is_object_; }

    [[nodiscard]] Status has_records() const;
    // The raw value; empty when absent, or longer than we write it.
    [[nodiscard]] std::string_view member(std::string_view name) const;

    [[nodiscard]] bool cut_short() const { return cut_; }

    [[nodiscard]] bool closed() const { return closed_; }   // the file ends with its closing brace

    // SHA-256 of the bytes from [ to ]
    [[nodiscard]] std::string const& records_hash() const { return records_hash_; }

private:
    enum class State {
        start,
        name,
        in_name,
        colon,
        value,
        in_value,
        separator,
        record,
        in_record,
        behind_record,
        behind_comma,
        unreadable,
        in_unreadable,
        tail,
        behind,
        done,
    };
    enum class Progress { made, needs_more };

    void run();
    Progress step();
    void take(int next);
    void take_in_records(int next);
    void take_in_unreadable(int next);
    [[nodiscard]] bool in_value() const;
    [[nodiscard]] std::size_t limit() const;   // the maximum length of a value
    Progress take_value();
    void end_value();
    void begin_value(State);
    [[nodiscard]] std::optional<int> next();
    bool pass_line_break();
    void begin_line();
    void begin_records();
    void end_records();
    void open(int next);
    [[nodiscard]] std::string_view value() const;
    void drop_what_is_done();
    void hash_up_to(std::size_t);
    void count_up_to(std::size_t);
    [[nodiscard]] std::string place();

    Records& records_;
    State state_ = State::start;
    std::string text_;     // text not yet consumed
    std::size_t at_ = 0;   // the read position in text_
    bool ended_ = false;   // the file has ended
    bool cut_ = false, closed_ = false;
    Status is_object_;

    JsonValueScan scan_;
    std::size_t value_at_ = 0, value_line_ = 0;
    std::string long_value_;   // the beginning of a value that is too long
    std::string name_;
    std::map<std::string, std::string, std::less<>> members_, members_before_;   // raw values; the first of each name

    bool records_begun_ = false, any_record_ = false;
    Sha256 hash_;
    std::size_t hashed_ = 0;
    std::string records_hash_;   // empty until the records have ended

    std::size_t lines_ = 0, column_ = 0, counted_ = 0;   // line breaks before `counted_`, and bytes since the last
};

}
