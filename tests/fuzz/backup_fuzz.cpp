// Any file: an error, or a backup that written and read again is the same and intact.
#include "exchange/import.h"

#include <cstdlib>

using namespace unknot;
using namespace unknot::exchange;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    auto const backup = read_backup({reinterpret_cast<char const*>(bytes), size});
    if (!backup) return 0;
    diary::Diary diary;
    auto const preview = preview_import(backup.value(), diary);
    if (preview.added != backup.value().records.size()) std::abort();
    if (!diary.apply(import_change(backup.value(), diary, {1}))) std::abort();
    if (!import_change(backup.value(), diary, {1}).records.empty()) std::abort();
    auto const again = read_backup(write_backup({{1}, backup.value().app}, diary.all()));
    if (!again || again.value().integrity != Integrity::intact || again.value().app != backup.value().app) std::abort();
    // A record can outgrow its limit when written in canonical form.
    if (again.value().refused == 0 && again.value().records != backup.value().records) std::abort();
    return 0;
}
