// Text being typed that is not in the diary yet, by record and name of its field.
//
// It is stored when typing rests, and at the latest a while after its first letter, so that a crash costs seconds. What
// cannot be stored, such as too long a note, stays here until it is mended or given up.
#pragma once
#include "app/core/effect.h"
#include "app/core/now.h"
#include "base/shared_text.h"
#include "base/units.h"
#include "diary/record_id.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unknot::app {

inline constexpr Milliseconds draft_rests_for{800};     // typing has paused
inline constexpr Milliseconds draft_waits_for{2'000};   // however fast one types

struct Context;
struct Draft;
using DraftKey = std::pair<diary::RecordId, std::string>;   // of the record, and the name of its field
// How the area of its form stores it: it makes a change of it, or says in Draft::problem why not.
using StoreDraft = Effects (*)(Context&, DraftKey const&, Draft&, Now const&);

struct Draft {
    SharedText text;
    std::string problem;         // key of the sentence that says why it was not taken
    bool own_words = false;      // as opposed to a number or a time: worth keeping when it is not taken
    bool unsaved = true;         // typed since it was last stored
    Milliseconds since, typed;   // its first and its last change that are not stored
    StoreDraft store = nullptr;

    [[nodiscard]] Milliseconds due() const;
};

enum class DraftsDue : std::uint8_t { now, all };

class Drafts {
public:
    using Key = DraftKey;

    void type(diary::RecordId const&, std::string_view name, SharedText text, Milliseconds now,
              StoreDraft store = nullptr);

    [[nodiscard]] Draft const* find(diary::RecordId const&, std::string_view name) const;
    // Of one record, by name.
    [[nodiscard]] std::vector<std::pair<std::string_view, Draft const*>> of(diary::RecordId const&) const;

    [[nodiscard]] Draft& at(Key const& key) { return drafts_.at(key); }

    // Those to be stored, now or some time.
    [[nodiscard]] std::vector<Key> due(DraftsDue, Milliseconds now) const;

    void forget(diary::RecordId const&, std::string_view name);
    void forget_stored();     // those whose text is in the diary, when their fields were left
    void forget_mistakes();   // those that were not taken and are no words of the person, when the screen is left

    [[nodiscard]] bool any_unsaved() const;
    [[nodiscard]] bool any_problem() const;
    // Own words that were not taken: the first of them.
    [[nodiscard]] std::optional<Key> refused() const;

private:
    std::map<Key, Draft> drafts_;
};

}
