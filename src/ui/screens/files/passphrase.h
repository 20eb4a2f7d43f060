// Draws the field for the passphrase of a locked backup.
#pragma once
#include "ui/screens/core/screens.h"

namespace unknot::ui::files {

// Draws the field and below it the outcome; `working` is the key of the sentence while the page is working. The
// passphrase is shown as it is typed: a typing mistake that nobody sees would lock the person out.
[[nodiscard]] OptionalIntent draw_passphrase(Ui&, app::files::EncryptionView const&, std::string_view hint,
                                             std::string_view working);

}
