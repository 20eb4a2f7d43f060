// Takes a backup file apart while it comes in: its members, and the records one by one. Of the file it holds one piece
// and one value at most, and of a value no more than a record may have, or a line that nobody could read.
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
    // What is in the list of records, in the order of the file.
    class Records {
    public:
        Records() = default;
        Records(Records const&) = delete;
        Records& operator=(Records const&) = delete;
        virtual ~Records() = default;

        // A record, or what stands in the place of one; the text is valid during the call.
        virtual void record(std::string_view json, std::size_t line) = 0;
        // No comma and record follow: what comes may be the rest of the broken one before, until a line begins.
        virtual void remainder_begins() = 0;
        virtual void line_begins() = 0;                                         // one as we write it
        virtual void unreadable(std::string_view json, std::size_t line) = 0;   // a line that nobody could read
    };

    explicit BackupSplitter(Records& records) : records_(records) {}

    void add(std::string_view piece);
    void finish();   // nothing follows

    // All of these after finish().
    [[nodiscard]] Status is_object() const { return is_object_; }

    [[nodiscard]] Status has_records() const;
    // As it stands in the file; empty where there is none, or a longer one than we write.
    [[nodiscard]] std::string_view member(std::string_view name) const;

    [[nodiscard]] bool cut_short() const { return cut_; }

    [[nodiscard]] bool closed() const { return closed_; }   // by its last brace, with nothing behind it

    [[nodiscard]] std::string const& records_hash() const { return records_hash_; }   // of the bytes from [ to ]

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
    [[nodiscard]] std::size_t limit() const;   // of a value
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
    std::string text_;     // what is in hand
    std::size_t at_ = 0;   // where it is read
    bool whole_ = false;   // nothing follows
    bool cut_ = false, closed_ = false;
    Status is_object_;

    JsonValueScan scan_;
    std::size_t value_at_ = 0, value_line_ = 0;
    std::string long_value_;   // the beginning of one that is too long
    std::string name_;
    std::map<std::string, std::string, std::less<>> members_, members_before_;   // raw; the first of each

    bool records_begun_ = false, any_record_ = false;
    Sha256 hash_;
    std::size_t hashed_ = 0;
    std::string records_hash_;   // empty until the records have an end

    std::size_t lines_ = 0, column_ = 0, counted_ = 0;   // line breaks before `counted_`, and bytes since the last
};

}
