#include "diary/search.h"

#include "base/fold.h"
#include "diary/days.h"
#include "diary/search_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace unknot::diary {
namespace {

constexpr Milliseconds first_window{7 * ms_per_day}, min_window{ms_per_hour}, max_window{36500 * ms_per_day};
constexpr std::size_t few_records = 512, many_records = 4096;
constexpr std::array<Field, 5> ids = {Field::intake_item, Field::sign_sign, Field::stretch_routine,
                                      Field::experiment_remedy, Field::medicine_substance};

bool is_id(Field field) { return std::find(ids.begin(), ids.end(), field) != ids.end(); }

// Before all records in the order of results.
constexpr time::Instant at_the_top{time::last_instant.ms + 1};

bool is_later(Record const& a, Record const& b) { return a.at.at != b.at.at ? a.at.at > b.at.at : b.id < a.id; }

bool is_past(SearchPosition const& position, Record const& record) {
    return position.at != record.at.at ? position.at > record.at.at : record.id < position.id;
}

// Of names on screen, words count only where they begin.
FoundWords beginnings(FoundWords const& found) { return {found.begins, found.begins}; }

struct Entry {
    Record const* record;
    RecordType type;
};

// Which words of the query each type, choice, id and day name contains; each name is asked for once.
class Vocabulary {
public:
    Vocabulary(SearchedWords const& searched, SearchWords const& words) : searched_(searched), words_(words) {}

    FoundWords of_type(RecordType type) {
        return beginnings(
            remember(types_, type, [&] { return words_.type ? words_.type(type) : std::string(); }).found);
    }

    FoundWords of_day(time::CivilDay day) {
        if (day_ != day) {
            day_ = day;
            auto const name = words_.day ? words_.day(day) : std::string();
            day_found_ = beginnings(searched_.found_in(to_iso(day) + ' ' + name));
        }
        return day_found_;
    }

    FoundWords of_value(Field field, Value const& value) {
        auto const& of = row(field);
        FoundWords found;
        if (of.kind == Kind::text)
            found = is_id(field) ? name(field, text_of(value)).found : searched_.found_in(text_of(value));
        else if (of.kind == Kind::choice)
            found = beginnings(choice_at(of, std::get_if<Choice>(&value)->index).found);
        else if (of.kind == Kind::choices)
            for (std::size_t i = 0; i < of.word_count; ++i)
                if ((std::get_if<Choices>(&value)->bits >> i & 1) != 0) found |= beginnings(choice_at(of, i).found);
        return found;
    }

    std::string shown(Field field, Value const& value) {
        auto const& of = row(field);
        if (of.kind == Kind::text) return is_id(field) ? name(field, text_of(value)).text : std::string(text_of(value));
        if (of.kind == Kind::choice) return choice_at(of, std::get_if<Choice>(&value)->index).text;
        std::string all;
        for (std::size_t i = 0; i < of.word_count && of.kind == Kind::choices; ++i)
            if ((std::get_if<Choices>(&value)->bits >> i & 1) != 0)
                all += (all.empty() ? "" : ", ") + choice_at(of, i).text;
        return all;
    }

private:
    struct Known {
        std::string text;
        FoundWords found;
    };

    static std::string_view text_of(Value const& value) { return std::get_if<CompactString>(&value)->view(); }

    template <class Key, class Ask>
    Known const& remember(std::map<Key, Known>& known, Key key, Ask ask) {
        auto const [place, added] = known.try_emplace(std::move(key));
        if (added) {
            place->second.text = ask();
            place->second.found = searched_.found_in(place->second.text);
        }
        return place->second;
    }

    Known const& choice_at(FieldRow const& of, std::size_t index) {
        return remember(choices_, std::pair(field_of(of), index),
                        [&] { return words_.choice ? words_.choice(of, index) : std::string(); });
    }

    Known const& name(Field field, std::string_view id) {
        return remember(names_, std::pair(field, std::string(id)),
                        [&] { return words_.name ? words_.name(row(field), id) : std::string(); });
    }

    SearchedWords const& searched_;
    SearchWords const& words_;
    std::map<RecordType, Known> types_;
    std::map<std::pair<Field, std::size_t>, Known> choices_;
    std::map<std::pair<Field, std::string>, Known> names_;
    std::optional<time::CivilDay> day_;
    FoundWords day_found_;
};

class Search {
public:
    Search(Diary const& diary, SearchQuery const& query, SearchWords const& words)
        : diary_(diary),
          query_(query),
          searched_(query.text),
          vocabulary_(searched_, words),
          day_start_(day_start_of(diary)),
          rank_(query.before ? query.before->rank : SearchRank::begins),
          types_(query.types.begin(), query.types.end()),
          limit_(std::max<std::size_t>(query.limit, 1)),
          scan_limit_(std::max<std::size_t>(query.scan_limit, 1)) {
        for (std::size_t i = 0; i < record_type_count && query.types.empty(); ++i)
            if (auto const type = static_cast<RecordType>(i);
                type != RecordType::settings && type != RecordType::profile)
                types_.insert(type);
    }

    // Searches one window of time after the other, so that records of all types come out in one order without reading
    // more than needed.
    SearchPage run() {
        time::Instant end{query_.before ? query_.before->at.ms + 1 : at_the_top.ms};
        auto window = first_window;
        while (auto const newest = newest_before(end)) {
            time::Instant const begin{newest->ms + 1 - window.count};
            auto const entries = entries_between(begin, {newest->ms + 1});
            for (auto const& entry : entries)
                if (!take(entry)) return std::move(page_);
            if (entries.size() < few_records) window.count = std::min(window.count * 2, max_window.count);
            if (entries.size() > many_records) window.count = std::max(window.count / 2, min_window.count);
            end = begin;
        }
        finish();
        return std::move(page_);
    }

private:
    // A record that names its day may have been written at any time.
    time::Instant from_of(RecordType type) const {
        if (!query_.from || day_field(type)) return time::first_instant;
        return {(std::int64_t{query_.from->days} - 1) * ms_per_day};
    }

    time::Instant end_of(RecordType type) const {
        if (!query_.to || day_field(type)) return {time::last_instant.ms + 1};
        return {(std::int64_t{query_.to->days} + 3) * ms_per_day};
    }

    std::optional<time::Instant> newest_before(time::Instant end) const {
        std::optional<time::Instant> newest;
        for (auto const type : types_)
            for (auto const* record : diary_.newest(type, 1, std::min(end, end_of(type))))
                if (record->at.at >= from_of(type)) newest = std::max(newest.value_or(record->at.at), record->at.at);
        return newest;
    }

    std::vector<Entry> entries_between(time::Instant begin, time::Instant end) const {
        std::vector<Entry> entries;
        for (auto const type : types_)
            for (auto const* record : diary_.between(type, std::max(begin, from_of(type)), std::min(end, end_of(type))))
                if (!query_.before || is_past(*query_.before, *record)) entries.push_back({record, type});
        std::sort(entries.begin(), entries.end(),
                  [](Entry const& a, Entry const& b) { return is_later(*a.record, *b.record); });
        return entries;
    }

    // False when the page is full.
    bool take(Entry const& entry) {
        if (page_.matches.size() >= limit_ || scanned_ >= scan_limit_) return false;
        ++scanned_;
        page_.next = position_of(*entry.record, rank_);
        auto const rank = rank_in(entry);
        if (rank == rank_)
            page_.matches.push_back(match_of(*entry.record, rank_));
        else if (rank == SearchRank::inside && inside_.size() <= limit_)
            inside_.push_back(entry.record);
        return true;
    }

    // All records were read. After those where the words begin, those with words inside: they were met on the way, or
    // the next page begins anew with them.
    void finish() {
        page_.next.reset();
        if (rank_ == SearchRank::inside) return;
        if (query_.before) {
            page_.next = SearchPosition{SearchRank::inside, at_the_top, {}};
            return;
        }
        for (auto const* record : inside_) {
            if (page_.matches.size() >= limit_) {
                page_.next = last_of_inside();
                return;
            }
            page_.matches.push_back(match_of(*record, SearchRank::inside));
        }
    }

    SearchPosition last_of_inside() const {
        auto const& last = page_.matches.back();
        bool const none = last.rank == SearchRank::begins;
        return none ? SearchPosition{SearchRank::inside, at_the_top, {}} : position_of(*last.record, last.rank);
    }

    static SearchPosition position_of(Record const& record, SearchRank rank) { return {rank, record.at.at, record.id}; }

    // Nothing where a word is missing.
    std::optional<SearchRank> rank_in(Entry const& entry) {
        auto const day = day_of(*entry.record, day_start_);
        if ((query_.from && day < *query_.from) || (query_.to && day > *query_.to)) return std::nullopt;
        auto found = vocabulary_.of_type(entry.type);
        found |= vocabulary_.of_day(day);
        for (auto const& [value, field] : entry.record->values) {
            if (found.begins == searched_.all()) break;
            found |= vocabulary_.of_value(field, value);
        }
        if (found.begins == searched_.all()) return SearchRank::begins;
        return found.anywhere == searched_.all() ? std::optional(SearchRank::inside) : std::nullopt;
    }

    SearchMatch match_of(Record const& record, SearchRank rank) {
        SearchMatch match;
        match.record = &record;
        match.rank = rank;
        auto const is_free_text = [](Field field) { return row(field).kind == Kind::text && !is_id(field); };
        for (bool const free_text : {true, false})
            for (bool const begins : {true, false})
                for (auto const& [value, field] : record.values) {
                    if (match.field || is_free_text(field) != free_text) continue;
                    auto const found = vocabulary_.of_value(field, value);
                    if ((begins ? found.begins : found.anywhere) == 0) continue;
                    match.field = field;
                    match.excerpt = searched_.excerpt(vocabulary_.shown(field, value));
                    match.marked = searched_.parts_of(match.excerpt);
                }
        return match;
    }

    Diary const& diary_;
    SearchQuery const& query_;
    SearchedWords searched_;
    Vocabulary vocabulary_;
    Minutes day_start_;
    SearchRank rank_;   // of the records this call looks for
    std::set<RecordType> types_;
    std::vector<Record const*> inside_;   // met on the way to those where the words begin, one more than fits at most
    SearchPage page_;
    std::size_t limit_, scan_limit_, scanned_ = 0;
};

std::string spaced(std::string_view word) {
    std::string text(word);
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

}

SearchWords table_words() {
    SearchWords words;
    words.type = [](RecordType type) { return spaced(word(type)); };
    words.choice = [](FieldRow const& of, std::size_t index) { return spaced(word_at(of, index)); };
    words.name = [](FieldRow const&, std::string_view id) { return spaced(id); };
    return words;
}

SearchPage search(Diary const& diary, SearchQuery const& query, SearchWords const& words) {
    return Search(diary, query, words).run();
}

}
