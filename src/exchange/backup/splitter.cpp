#include "exchange/backup/splitter.h"

#include "base/utf8.h"
#include "diary/record.h"

#include <algorithm>

namespace unknot::exchange {
namespace {

// The beginning of a record line as we write it: a broken record ends there at the latest.
constexpr std::string_view record_line = "\n{\"id\":\"";
// One byte over the limit of a record, so that the reader refuses a longer one.
constexpr std::size_t value_limit = diary::record_bytes_limit + 1;
constexpr std::size_t unreadable_limit = 8u << 20;
constexpr int nothing_more = -1;

bool is_read(std::string_view name) {
    for (std::string_view const known : {"format", "version", "created", "app", "counts", "sha256"})
        if (name == known) return true;
    return false;
}

}

void BackupSplitter::add(std::string_view piece) {
    if (state_ == State::done) return;
    text_ += piece;
    run();
}

void BackupSplitter::finish() {
    ended_ = true;
    run();
    count_up_to(cut_ ? text_.size() : at_);
}

Status BackupSplitter::has_records() const {
    if (records_begun_) return {};
    auto const where = "line " + std::to_string(lines_ + 1) + ", column " + std::to_string(column_ + 1);
    return cut_ ? Error{Problem::truncated, where, "the file ends before its records"}
                : Error{Problem::malformed, where, "the file has no records"};
}

std::string_view BackupSplitter::member(std::string_view name) const {
    auto const found = members_.find(name);
    return found == members_.end() ? std::string_view{} : found->second;
}

void BackupSplitter::run() {
    while (state_ != State::done && step() == Progress::made) {
    }
    drop_what_is_done();
}

BackupSplitter::Progress BackupSplitter::step() {
    if (in_value()) return take_value();
    if (state_ == State::start && !ended_ && text_.size() < byte_order_mark.size()) return Progress::needs_more;
    auto const before = state_;
    if (before == State::start && text_.starts_with(byte_order_mark)) text_.erase(0, byte_order_mark.size());
    auto const found = next();
    if (!found) return Progress::needs_more;
    if (state_ == before) take(*found);   // otherwise a record line began
    return Progress::made;
}

// The next byte that is no whitespace; empty when more text is needed.
std::optional<int> BackupSplitter::next() {
    while (at_ < text_.size()) {
        char const c = text_[at_];
        if (c == '\n' && any_record_) {
            if (!pass_line_break()) return {};
        } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            ++at_;
        } else {
            return static_cast<unsigned char>(c);
        }
    }
    return ended_ ? std::optional(nothing_more) : std::nullopt;
}

// False if more text is needed to tell whether a record line begins.
bool BackupSplitter::pass_line_break() {
    auto const rest = std::string_view(text_).substr(at_, record_line.size());
    if (rest.size() < record_line.size() && !ended_ && record_line.starts_with(rest)) return false;
    if (rest == record_line) begin_line();
    ++at_;
    return true;
}

// A record line begins, so the list goes on: a bracket that seemed to end it was part of a broken record.
void BackupSplitter::begin_line() {
    if (!records_hash_.empty()) {
        records_hash_.clear();
        members_ = members_before_;
    }
    closed_ = false;
    state_ = State::record;
    records_.line_begins();
}

void BackupSplitter::take(int next) {
    switch (state_) {
    case State::start: open(next); break;
    case State::name:
        if (next == '"')
            begin_value(State::in_name);
        else
            state_ = State::tail;
        break;
    case State::colon:
        at_ += next == ':' ? 1 : 0;
        state_ = next == ':' ? State::value : State::tail;
        break;
    case State::value:
        if (next == nothing_more)
            state_ = State::tail;
        else if (next == '[' && name_ == "records" && !records_begun_)
            begin_records();
        else if (next == '[' && name_ == "unreadable")
            take_in_unreadable(next);
        else
            begin_value(State::in_value);
        break;
    case State::separator:
        at_ += next == ',' ? 1 : 0;
        state_ = next == ',' ? State::name : State::tail;
        break;
    case State::tail:
        cut_ = next == nothing_more;
        closed_ = next == '}';
        at_ += closed_ ? 1 : 0;
        state_ = State::behind;
        break;
    case State::behind:
        if (next == nothing_more) {
            state_ = State::done;
        } else {
            closed_ = false;
            at_ = std::min(text_.find('\n', at_), text_.size());
        }
        break;
    case State::unreadable: take_in_unreadable(next); break;
    default: take_in_records(next);
    }
}

// Between the elements of the list; commas are skipped.
void BackupSplitter::take_in_unreadable(int next) {
    if (next == nothing_more) {
        cut_ = true;
        state_ = State::done;
    } else if (next == '[' && state_ == State::value) {
        ++at_;
        state_ = State::unreadable;
    } else if (next == ']' || next == ',') {
        ++at_;
        state_ = next == ']' ? State::separator : State::unreadable;
    } else {
        begin_value(State::in_unreadable);
    }
}

bool BackupSplitter::in_value() const {
    return state_ == State::in_name || state_ == State::in_value || state_ == State::in_record ||
           state_ == State::in_unreadable;
}

std::size_t BackupSplitter::limit() const { return state_ == State::in_unreadable ? unreadable_limit : value_limit; }

void BackupSplitter::take_in_records(int next) {
    if (next == nothing_more) {
        cut_ = true;
        state_ = State::done;
        return;
    }
    switch (state_) {
    case State::behind_record:
        if (next == ',') {
            ++at_;
            state_ = State::behind_comma;
        } else {
            if (next != ']') records_.remainder_begins();
            state_ = State::record;
        }
        break;
    case State::behind_comma:
        if (next != '{') records_.remainder_begins();
        state_ = State::record;
        break;
    default:
        if (next == ']') {
            end_records();
        } else {
            any_record_ = true;
            begin_value(State::in_record);
        }
    }
}

void BackupSplitter::open(int next) {
    if (next == '{') {
        ++at_;
        state_ = State::name;
        return;
    }
    is_object_ = next == nothing_more ? Error{Problem::malformed, {}, "the file is empty"}
                                      : Error{Problem::malformed, place(), "a backup is an object in braces"};
    state_ = State::done;
}

void BackupSplitter::begin_records() {
    records_begun_ = true;
    hashed_ = at_++;
    state_ = State::record;
}

void BackupSplitter::end_records() {
    hash_up_to(++at_);
    records_hash_ = hash_.hex_so_far();
    members_before_ = members_;
    state_ = State::separator;
}

void BackupSplitter::begin_value(State state) {
    state_ = state;
    scan_ = {};
    value_at_ = at_;
    long_value_.clear();
    count_up_to(at_);
    value_line_ = lines_ + 1;
}

// Reads line by line where a line may be a record line: a value ends there at the latest.
BackupSplitter::Progress BackupSplitter::take_value() {
    bool line = false;
    while (at_ < text_.size() && !scan_.ended() && !line) {
        auto piece = std::string_view(text_).substr(at_);
        if (any_record_) {
            bool const breaks = piece.front() == '\n';
            bool const short_of_text = piece.size() < record_line.size() && !ended_;
            if (breaks && short_of_text && record_line.starts_with(piece)) return Progress::needs_more;
            line = breaks && piece.starts_with(record_line);
            piece = line ? std::string_view{} : piece.substr(0, piece.find('\n', breaks ? 1 : 0));
        }
        at_ += scan_.take(piece);
    }
    if (ended_) scan_.end_of_text();
    if (!scan_.ended() && !line && !ended_) return Progress::needs_more;
    if (scan_.ended() || (line && state_ == State::in_record)) {
        end_value();
    } else {
        cut_ = !line;
        state_ = line ? State::tail : State::done;   // a record line is not a member
    }
    return Progress::made;
}

void BackupSplitter::end_value() {
    switch (state_) {
    case State::in_name:
        name_ = value().size() > 2 ? value().substr(1, value().size() - 2) : std::string_view{};
        state_ = State::colon;
        break;
    case State::in_value:
        if (is_read(name_)) members_.emplace(name_, value().size() < value_limit ? value() : std::string_view{});
        state_ = State::separator;
        break;
    case State::in_unreadable:
        records_.unreadable(value(), value_line_);
        state_ = State::unreadable;
        break;
    default: records_.record(value(), value_line_); state_ = State::behind_record;
    }
}

std::string_view BackupSplitter::value() const {
    return long_value_.empty() ? std::string_view(text_).substr(value_at_, at_ - value_at_) : long_value_;
}

void BackupSplitter::drop_what_is_done() {
    if (in_value() && at_ - value_at_ > limit()) {
        if (long_value_.empty()) long_value_ = text_.substr(value_at_, limit());
        value_at_ = at_;
    }
    auto const done = in_value() ? value_at_ : at_;
    count_up_to(done);
    hash_up_to(done);
    text_.erase(0, done);
    at_ -= done;
    value_at_ = 0;
    counted_ -= done;
    hashed_ = 0;
}

void BackupSplitter::hash_up_to(std::size_t end) {
    if (records_begun_) hash_.add(std::string_view(text_).substr(hashed_, end - hashed_));
    hashed_ = end;
}

void BackupSplitter::count_up_to(std::size_t end) {
    auto const passed = std::string_view(text_).substr(counted_, end - counted_);
    auto const last_break = passed.rfind('\n');
    lines_ += static_cast<std::size_t>(std::count(passed.begin(), passed.end(), '\n'));
    column_ = last_break == std::string_view::npos ? column_ + passed.size() : passed.size() - last_break - 1;
    counted_ = end;
}

std::string BackupSplitter::place() {
    count_up_to(at_);
    return "line " + std::to_string(lines_ + 1) + ", column " + std::to_string(column_ + 1);
}

}
