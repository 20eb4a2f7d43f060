// What the advice says now. Screens ask for it in every frame, so it is worked out anew only when the diary or the
// library has changed or a second has passed.
#pragma once
#include "advice/advise.h"

#include <cstdint>
#include <optional>

namespace unknot::app {

class AdviceCache {
public:
    advice::HelpView const& help(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);
    // Null while the library is not there.
    advice::Advice const* all(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

private:
    struct Basis {
        std::uint64_t diary = 0;
        std::int64_t second = 0;
        bool library = false;
        friend bool operator==(Basis const&, Basis const&) = default;
    };

    void look(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

    std::optional<Basis> basis_;
    std::optional<advice::HelpView> help_;
    std::optional<advice::Advice> all_;
};

}
