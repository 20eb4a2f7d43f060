// Text being typed that is not in the diary yet, by record and field name.
//
// It is stored when typing pauses, and at the latest a while after the first unsaved letter, so that a crash costs
// seconds. Text that cannot be stored, such as a note that is too long, stays here until it is corrected or given up.
#pragma once
#include "app/core/effect.h"
#include "app/core/now.h"
#include "base/shared_text.h"
#include "base/units.h"
#include "diary/record_id.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unknot::app {

inline constexpr Milliseconds draft_rests_for{800};     // after the last letter
inline constexpr Milliseconds draft_waits_for{2'000};   // after the first letter, even when typing does not pause
// Bytes that no field holds: such a text was pasted, and that it is too long is said at once.
inline constexpr std::size_t draft_never_fits{20'000};

struct Context;
struct Draft;
using DraftKey = std::pair<diary::RecordId, std::string>;   // the record, and the name of its field
// Given by the area of the form: makes a change of the draft, or sets Draft::problem to why it cannot.
using StoreDraft = Effects (*)(Context&, DraftKey const&, Draft&, Now const&);

struct Draft {
    SharedText text;
    std::string problem;         // key of the sentence that says why it was refused
    bool own_words = false;      // free text, not a number or a time: worth keeping when it is refused
    bool unsaved = true;         // typed since it was last stored
    bool taken_back = false;     // from an earlier page; stored when its field is left, though nothing was typed
    Milliseconds since, typed;   // times of the first and the last letter that are not stored
    StoreDraft store = nullptr;

    [[nodiscard]] Milliseconds due() const;
};

enum class DraftsDue : std::uint8_t { now, all };

class Drafts {
public:
    using Key = DraftKey;

    void type(diary::RecordId const&, std::string_view name, SharedText text, Milliseconds now,
              StoreDraft store = nullptr);

    // A refused text of an earlier page. Text that is being typed here stays.
    void take_back(Key, SharedText text, std::string problem);

    [[nodiscard]] Draft const* find(diary::RecordId const&, std::string_view name) const;
    // All of one record, by field name.
    [[nodiscard]] std::vector<std::pair<std::string_view, Draft const*>> of(diary::RecordId const&) const;

    [[nodiscard]] Draft& at(Key const& key) { return drafts_.at(key); }

    // Those to be stored now, or all that are not stored.
    [[nodiscard]] std::vector<Key> due(DraftsDue, Milliseconds now) const;

    // Text of the person that is not in the diary: refused, or of a record that is not there now.
    [[nodiscard]] std::vector<std::pair<Key, Draft const*>> not_stored() const;

    void forget(diary::RecordId const&, std::string_view name);
    void forget_stored();                         // drafts that are in the diary and whose field was left
    void forget_stored(diary::RecordId const&);   // of this record, also while the cursor is in the field
    void forget_mistakes();   // refused drafts that are not free text; called when the screen is left

    [[nodiscard]] bool any_unsaved() const;
    // The records with drafts that are in the diary.
    [[nodiscard]] std::vector<diary::RecordId> stored() const;
    [[nodiscard]] bool any_problem() const;
    // The first free text that was refused.
    [[nodiscard]] std::optional<Key> refused() const;

private:
    std::map<Key, Draft> drafts_;
};

}
