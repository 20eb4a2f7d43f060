// Any file: an error with a reason, or a locked backup whose first line is the one its header gives.
#include "exchange/encrypted_backup.h"

#include <cstdlib>

using namespace unknot::exchange;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string_view const text{reinterpret_cast<char const*>(bytes), size};
    auto const read = read_encrypted_file(text);
    if (!read) {
        if (read.error().what.empty()) std::abort();
        return 0;
    }
    auto const& file = read.value();
    if (!is_encrypted_file(text)) std::abort();
    if (file.header.iterations < least_iterations || file.header.iterations > most_iterations) std::abort();
    if (write_encrypted_header(file.header) != file.associated) std::abort();
    if (file.associated.size() + 1 + file.message.size() != size || file.message.size() < tag_bytes) std::abort();
    return 0;
}
