// The passphrase of a locked backup, being typed.
#pragma once
#include "ui/screens/core/screens.h"

namespace unknot::ui::files {

// The field, and below it what became of it: `working` is the key of the sentence while the page is at it. It is shown
// as it is typed: who cannot see what they lock a file with, locks themselves out.
[[nodiscard]] Wanted draw_passphrase(Ui&, app::files::EncryptionView const&, std::string_view hint,
                                     std::string_view working);

}
