// Any page: applying a change never fails for whole records, keeps every broken line, loses no record, and applying
// it again changes nothing.
#include "diary/diary.h"

#include <algorithm>
#include <cstdlib>

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

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string_view const stored(reinterpret_cast<char const*>(bytes), size);
    auto const before = read_page(stored);
    auto const id = before.records.empty() ? only_id(RecordType::settings) : before.records.front().id;
    Change change{.patches = {}, .records = {whole_record(id)}, .made = {9}};
    auto const once = apply_to_page(change, page_key(id), stored);
    if (!once || broken_lines(once.value()) != broken_lines(stored)) std::abort();
    auto const twice = apply_to_page(change, page_key(id), once.value());
    if (!twice || twice.value() != once.value()) std::abort();
    auto const after = read_page(once.value());
    for (auto const& record : before.records) {
        auto const here = [&](Record const& other) { return other.id == record.id; };
        if (std::none_of(after.records.begin(), after.records.end(), here)) std::abort();
    }

    Diary diary;
    diary.load_page(once.value());
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
