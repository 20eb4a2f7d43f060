#include "app/help/help.h"

namespace unknot::app::help {

HelpView help_view(Context const& context, Now const& now) {
    return {&context.knowledge, context.advice.help(context.diary, context.knowledge, now.moment), false};
}

}
