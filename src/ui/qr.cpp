#include "ui/qr.h"

#include <qrcodegen.h>

#include <array>
#include <cstdint>
#include <string>

namespace unknot::ui {

std::optional<QrCode> encode_qr(std::string_view text) {
    if (text.empty() || text.size() > qr_limit) return std::nullopt;
    std::vector<std::uint8_t> scratch(qrcodegen_BUFFER_LEN_MAX), code(qrcodegen_BUFFER_LEN_MAX);
    bool const fits = qrcodegen_encodeText(std::string(text).c_str(), scratch.data(), code.data(), qrcodegen_Ecc_LOW,
                                           qrcodegen_VERSION_MIN, qrcodegen_VERSION_MAX, qrcodegen_Mask_AUTO, true);
    if (!fits) return std::nullopt;
    QrCode result{qrcodegen_getSize(code.data()), {}};
    for (int y = 0; y < result.size; ++y) {
        for (int x = 0; x < result.size; ++x)
            result.modules.push_back(qrcodegen_getModule(code.data(), x, y));
    }
    return result;
}

}
