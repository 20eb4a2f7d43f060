// QR codes of share links, at error correction level low: they are read from a screen, not from worn paper.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

namespace unknot::ui {

inline constexpr std::size_t qr_limit = 500;   // characters; beyond this the modules get too small for a phone camera

struct QrCode {
    int size = 0;   // modules a side
    std::vector<bool> modules;

    [[nodiscard]] bool dark(int x, int y) const {
        int const at = y * size + x;
        return modules[static_cast<std::size_t>(at)];
    }
};

// None when the text is empty or longer than `qr_limit`.
[[nodiscard]] std::optional<QrCode> encode_qr(std::string_view text);

}
