#include "app/findings/overview.h"

namespace unknot::app::findings {

FindingsView findings_view(Context const& context, State const& state, Now const& now) {
    return {context.is_loading() ? nullptr : &state.findings.look(context.diary, context.knowledge, now.moment),
            context.unfolded};
}

}
