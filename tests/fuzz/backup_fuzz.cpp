// Any file, in any pieces: an error, or a backup that written and read again is the same and intact.
#include "exchange/backup/import.h"

#include <algorithm>
#include <cstdlib>

using namespace unknot;
using namespace unknot::exchange;

namespace {

void check(bool holds) {
    if (!holds) std::abort();
}

// As read_backup, in pieces of lengths that the file itself gives.
Result<Backup> read_in_pieces(std::string_view text) {
    BackupReader reader;
    for (std::size_t at = 0, step = 1; at < text.size(); at += step) {
        step = 1 + (static_cast<std::uint8_t>(text[at]) * step) % 37;
        reader.add(text.substr(at, step));
    }
    return reader.finish();
}

void check_same(Result<Backup> const& whole, Result<Backup> const& pieces) {
    check(static_cast<bool>(whole) == static_cast<bool>(pieces));
    if (!whole) {
        check(to_string(whole.error()) == to_string(pieces.error()));
        return;
    }
    auto const &a = whole.value(), &b = pieces.value();
    check(a.records == b.records && a.doubles == b.doubles && a.refused == b.refused && a.unreadable == b.unreadable &&
          a.integrity == b.integrity);
    check(a.app == b.app && a.created == b.created && a.counts == b.counts);
    check(std::equal(a.refused_details.begin(), a.refused_details.end(), b.refused_details.begin(),
                     b.refused_details.end(), [](auto const& one, auto const& other) {
                         return one.index == other.index && one.line == other.line &&
                                to_string(one.error) == to_string(other.error);
                     }));
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string_view const text{reinterpret_cast<char const*>(bytes), size};
    auto const backup = read_backup(text);
    check_same(backup, read_in_pieces(text));
    if (!backup) return 0;
    diary::Diary diary;
    auto const preview = preview_import(backup.value(), diary);
    check(preview.added == backup.value().records.size());
    check(static_cast<bool>(diary.apply(import_change(backup.value(), diary, {1}))));
    check(import_change(backup.value(), diary, {1}).records.empty());
    check(import_change(backup.value(), diary, {1}).added.empty());
    auto const again = read_backup(write_backup({{1}, backup.value().app}, diary.all(), diary.unreadable().lines()));
    check(again && again.value().integrity == Integrity::intact && again.value().app == backup.value().app);
    check(again.value().unreadable == diary.unreadable().lines());
    // A record can outgrow its limit when written in canonical form.
    check(again.value().refused > 0 || again.value().records == backup.value().records);
    return 0;
}
