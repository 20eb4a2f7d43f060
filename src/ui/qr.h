// QR codes of share links. The lowest level of error correction is enough on a screen, which is not worn like paper.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

namespace unknot::ui {

inline constexpr std::size_t qr_limit = 500;   // characters; with more the modules are too small for a phone camera

struct QrCode {
    int size = 0;   // modules per side
    std::vector<bool> modules;

    [[nodiscard]] bool dark(int x, int y) const {
        int const at = y * size + x;
        return modules[static_cast<std::size_t>(at)];
    }
};

// Nullopt if the text is empty or longer than `qr_limit`.
[[nodiscard]] std::optional<QrCode> encode_qr(std::string_view text);

}
