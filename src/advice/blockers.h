// The verdict on each column of suggestions for this person: allow, ask or block, with the reasons. Unknown means ask.
#pragma once
#include "advice/facts.h"

#include <array>
#include <string_view>
#include <vector>

namespace unknot::advice {

using knowledge::Column;

enum class Verdict { allow, ask, block };

[[nodiscard]] std::string_view word(Verdict);

struct ColumnVerdict {
    Verdict verdict = Verdict::allow;
    std::vector<knowledge::Blocker const*> because;   // the rows behind the verdict; empty for allow
    bool clinician = false;                           // decided by the person's own clinician, overriding all rows
};

class Blockers {
public:
    [[nodiscard]] ColumnVerdict const& operator[](Column column) const {
        return columns_[static_cast<std::size_t>(column)];
    }

    ColumnVerdict& operator[](Column column) { return columns_[static_cast<std::size_t>(column)]; }

private:
    std::array<ColumnVerdict, knowledge::column_count> columns_;
};

// Who must not have what a column holds, and who should ask first, for readers about whom nothing is known: the rows of
// the column, except those that hold for an unknown person.
struct ColumnRows {
    std::vector<knowledge::Blocker const*> block, ask;
};

// The library must have been read (asserted).
[[nodiscard]] ColumnRows rows_against(Column, knowledge::Knowledge const&);

// `advised_more` and `advised_less` of the profile override the rows of salt, fluid, potassium in food and magnesium.
// Potassium pills are never suggested, whatever was advised.
[[nodiscard]] Blockers blockers_for(Facts const&, knowledge::Library const&, diary::Diary const&);

}
