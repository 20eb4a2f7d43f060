// What speaks against each column of suggestions for this person: allow, ask or block, with the reasons. Unknown is
// ask.
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
    std::vector<knowledge::Blocker const*> because;   // the rows of that verdict; none for allow
    bool clinician = false;                           // the person's own clinician decided it, over every row
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

// Who must not have what a column holds, and who asks first, whoever reads it: the rows of the column that do not stand
// for a person of whom nothing is known.
struct ColumnRows {
    std::vector<knowledge::Blocker const*> block, ask;
};

[[nodiscard]] ColumnRows rows_against(Column, knowledge::Knowledge const&);   // with its library (asserted)

// `advised_more` and `advised_less` of the profile override the rows of salt, fluid, potassium in food and magnesium.
// Potassium pills stay blocked as a suggestion of ours whatever was advised.
[[nodiscard]] Blockers blockers_for(Facts const&, knowledge::Library const&, diary::Diary const&);

}
