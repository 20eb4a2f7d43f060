#include "ui/screens/files/passphrase.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace unknot::ui::files {

OptionalIntent draw_passphrase(Ui& ui, app::files::EncryptionView const& lock, std::string_view hint,
                               std::string_view working) {
    Field const field{"passphrase",
                      ui.tr("lock.passphrase"),
                      lock.passphrase,
                      lock.passphrase,
                      InputKind::passphrase,
                      hint.empty() ? std::string() : ui.tr(hint),
                      {}};
    auto const typed = edit(ui, field);
    if (lock.working)
        status(ui, "lock", ui.tr(working), TextStyle::body, Token::muted);
    else if (!lock.status.empty())
        status(ui, "lock", ui.tr(lock.status), TextStyle::body, lock.failed ? Token::warm : Token::ink);
    // Leaving the field also reports its text; only a change is sent, as "Save" has already emptied the passphrase.
    if (typed && typed->text != lock.passphrase) return app::files::TypePassphrase{typed->text};
    return std::nullopt;
}

}
