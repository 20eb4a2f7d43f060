// Any page: applying a change never fails for whole records, keeps every line it does not edit byte for byte, loses no
// record, and applying it again changes nothing. What a damaged line is repaired to is what a diary takes.
#include "diary/damage.h"
#include "diary/diary.h"
#include "diary/page.h"

#include <algorithm>
#include <cstdlib>
#include <set>

using namespace unknot;
using namespace unknot::diary;

namespace {

Record whole_record(RecordId id) {
    Record record;
    record.id = id;
    record.type = "cramp";
    record.edited = {5};
    record.rev = 2;
    record.set(Field::cramp_strength, std::int64_t{3});
    return record;
}

std::vector<std::string> broken_lines(std::string_view page) {
    std::vector<std::string> lines;
    for (auto& line : read_page(page).broken)
        lines.push_back(std::move(line.text));
    return lines;
}

// The lines with something on them, in any order.
std::multiset<std::string> lines_of(std::string_view page) {
    std::multiset<std::string> lines;
    for (std::size_t at = 0; at < page.size();) {
        auto const end = std::min(page.find('\n', at), page.size());
        if (auto const line = page.substr(at, end - at); is_page_line(line)) lines.emplace(line);
        at = end + 1;
    }
    return lines;
}

// All but the lines of the record that was edited, and the one that was dropped.
void check_unknown(std::string_view before, std::string_view after, RecordId const& edited, std::string_view dropped) {
    auto const lines = lines_of(after);
    for (auto const& line : lines_of(before)) {
        auto const record = read_record(line);
        bool const may_go = record ? record.value().id == edited : line == dropped;
        if (!may_go && lines.count(line) == 0) std::abort();
    }
    for (auto const& record : read_page(before).records) {
        auto const here = [&](Record const& other) { return other.id == record.id; };
        auto const all = read_page(after).records;
        if (std::none_of(all.begin(), all.end(), here)) std::abort();
    }
}

// Taking a damaged line out leaves all others, and putting it back gives what was there.
void try_dropping(std::string_view stored, std::string const& line) {
    time::CivilDay const day{20454};
    auto const key = time::to_iso(day);
    Change drop{.patches = {}, .records = {}, .made = {9}};
    drop.dropped.push_back({day, line});
    auto const without = apply_to_page(drop, key, stored);
    if (!without || lines_of(without.value()).count(line) > 0) std::abort();
    check_unknown(stored, without.value(), {}, line);
    Diary diary;
    diary.load_page(key, stored);
    auto const undo = diary.apply(drop);
    if (!undo) std::abort();
    auto const back = apply_to_page(undo.value(), key, without.value());
    if (!back || lines_of(back.value()).count(line) != 1 || !validate(undo.value())) std::abort();
    check_unknown(stored, back.value(), {}, {});
}

void try_repairing(std::string const& line) {
    for (auto const& record : examine_line(line).records) {
        auto const written = write_record(record);
        auto const read = read_record(written);
        if (!read || !(read.value() == record) || read_record(line)) std::abort();
    }
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string_view const stored(reinterpret_cast<char const*>(bytes), size);
    auto const before = read_page(stored);
    auto const id = before.records.empty() ? singleton_id(RecordType::settings) : before.records.front().id;
    Change change{.patches = {}, .records = {whole_record(id)}, .made = {9}};
    auto const once = apply_to_page(change, page_key(id), stored);
    if (!once || broken_lines(once.value()) != broken_lines(stored)) std::abort();
    auto const twice = apply_to_page(change, page_key(id), once.value());
    if (!twice || twice.value() != once.value()) std::abort();
    check_unknown(stored, once.value(), id, {});
    if (!before.broken.empty()) try_dropping(stored, before.broken.front().text);
    for (auto const& line : before.broken)
        try_repairing(line.text);

    Diary diary;
    diary.load_page(page_key(id), once.value());
    auto const* const record = diary.find(id);
    if (!record) std::abort();
    bool const was_gone = record->gone;
    Change const removal{.patches = {remove_patch(*record)}, .records = {}, .made = {10}};
    auto const removed = apply_to_page(removal, page_key(id), once.value());
    auto const undo = diary.apply(removal);
    if (!removed || !undo || !diary.find(id)->gone || !diary.apply(undo.value()) || diary.find(id)->gone != was_gone) {
        std::abort();
    }
    return 0;
}
