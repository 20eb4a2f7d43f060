#include "app/help/help.h"

namespace unknot::app::help {

HelpView help_view(Context const& context, Now const& now) {
    // Once the library is there, which numbers of a laboratory show a sign is known as well.
    auto const* all =
        context.knowledge.library ? context.advice.all(context.diary, context.knowledge, now.moment) : nullptr;
    return {&context.knowledge,
            all == nullptr ? context.advice.help(context.diary, context.knowledge, now.moment) : all->help, false};
}

}
