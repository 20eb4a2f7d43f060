// Any line: a record whose written form reads back as itself and stays itself, or an error.
#include "diary/merge.h"

#include <cstdlib>

using namespace unknot::diary;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    auto const record = read_record({reinterpret_cast<char const*>(bytes), size});
    if (!record) return 0;
    auto const line = write_record(record.value());
    if (line.find('\n') != std::string::npos) std::abort();
    // The canonical form can be longer than what was read (escapes), and a record may then be too long.
    auto const back = read_record(line);
    if (!back && line.size() <= record_bytes_limit) std::abort();
    if (!back) return 0;
    if (!(back.value() == record.value()) || write_record(back.value()) != line) std::abort();
    if (!(merge(record.value(), back.value()) == record.value())) std::abort();
    return 0;
}
