#include "advice/blockers.h"

#include <algorithm>
#include <cassert>
#include <string_view>

namespace unknot::advice {
namespace {

using diary::Field;

void add(Blockers& blockers, Column column, Verdict verdict, knowledge::Blocker const& row) {
    auto& entry = blockers[column];
    if (verdict < entry.verdict) return;
    if (verdict > entry.verdict) entry.because.clear();
    entry.verdict = verdict;
    entry.because.push_back(&row);
}

struct LimitedByClinician {
    std::string_view word;
    Column column;
};

constexpr std::array<LimitedByClinician, 4> limited_by_clinician = {{
    {"salt", Column::salt},
    {"fluid", Column::fluid},
    {"potassium", Column::potassium_food},
    {"magnesium", Column::magnesium},
}};

void override_by(Blockers& blockers, diary::Record const& profile, Field field, Verdict verdict) {
    auto const words = profile.choices(field);
    for (auto const& row : limited_by_clinician)
        if (std::find(words.begin(), words.end(), row.word) != words.end()) blockers[row.column] = {verdict, {}, true};
}

}

std::string_view word(Verdict verdict) {
    constexpr std::array<std::string_view, 3> words = {"allow", "ask", "block"};
    return words[static_cast<std::size_t>(verdict)];
}

ColumnRows rows_against(Column column, knowledge::Knowledge const& knowledge) {
    assert(knowledge.library);
    auto unknown = facts_for(diary::Diary{}, knowledge, time::Moment{});
    unknown.add("person.medicine_unrecognised");   // left out: a reader cannot tell whether theirs is recognised
    auto const names = [&](std::vector<Column> const& columns) {
        return std::find(columns.begin(), columns.end(), column) != columns.end();
    };
    ColumnRows rows;
    for (auto const& row : knowledge.library->blockers) {
        if (unknown.holds(row.when)) continue;
        if (names(row.block)) rows.block.push_back(&row);
        if (names(row.ask)) rows.ask.push_back(&row);
    }
    return rows;
}

Blockers blockers_for(Facts const& facts, knowledge::Library const& library, diary::Diary const& diary) {
    Blockers blockers;
    for (auto const& row : library.blockers) {
        if (!facts.holds(row.when)) continue;
        for (auto const column : row.block)
            add(blockers, column, Verdict::block, row);
        for (auto const column : row.ask)
            add(blockers, column, Verdict::ask, row);
    }
    for (auto const* profile : diary.newest(diary::RecordType::profile, 1)) {
        override_by(blockers, *profile, Field::profile_advised_more, Verdict::allow);
        // If both were advised, the limit is the safer reading.
        override_by(blockers, *profile, Field::profile_advised_less, Verdict::block);
    }
    return blockers;
}

}
