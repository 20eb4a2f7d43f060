// Any file: an error with a reason, or a locked backup whose first line is the one its header gives.
#include "exchange/backup/encrypted.h"

#include <cstdlib>

using namespace unknot::exchange;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string_view const text{reinterpret_cast<char const*>(bytes), size};
    auto const beginning = text.substr(0, encrypted_beginning_bytes);
    auto const read = read_encrypted_header(beginning, size);
    if (!read) {
        if (read.error().what.empty()) std::abort();
        return 0;
    }
    auto const& header = read.value();
    if (!is_encrypted_file(beginning)) std::abort();
    if (header.iterations < min_iterations || header.iterations > max_iterations) std::abort();
    if (header.version < 1 || header.version > encrypted_version) std::abort();
    if (header.nonce.size() != (header.version == 1 ? version_1_nonce_bytes : nonce_bytes)) std::abort();
    auto const line = write_encrypted_header(header);
    if (!text.starts_with(line + '\n') || size < line.size() + 1 + tag_bytes) std::abort();
    return 0;
}
