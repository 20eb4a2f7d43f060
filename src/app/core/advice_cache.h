// Cache of the current advice. Screens ask for it in every frame; it is computed anew only when the diary or the
// library has changed, or a second has passed for help and a minute for the rest.
#pragma once
#include "advice/advise.h"
#include "app/core/memo.h"

#include <cstdint>
#include <tuple>

namespace unknot::app {

class AdviceCache {
public:
    advice::HelpView const& help(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);
    // Null until the library is loaded.
    advice::Advice const* all(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

private:
    using Key = std::tuple<std::uint64_t, std::int64_t, bool>;   // diary version, second, whether the library is loaded

    static Key key_of(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

    Memo<Key, advice::HelpView> help_;
    Memo<Key, advice::Advice> all_;
};

}
