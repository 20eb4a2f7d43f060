#include "doctest.h"
#include "exchange/backup/import.h"
#include "support/random_diary.h"

using namespace unknot;
using namespace unknot::exchange;

namespace {

constexpr time::Instant made{1'800'000'000'000};

std::vector<std::string> lines(diary::Diary const& diary) {
    std::vector<std::string> all;
    for (auto const* const record : diary.all())
        all.push_back(write_record(*record));
    return all;
}

// A diary and a backup that share some records, some newer in the one and some in the other.
struct Pair {
    diary::Diary diary;
    Backup backup;
    ImportPreview expected;

    explicit Pair(std::uint64_t seed) {
        tests::Chance chance(seed);
        diary::Change here{.patches = {}, .records = {}, .made = made};
        for (int i = 0; i < 60; ++i) {
            auto record = tests::random_record(chance);
            auto newer = record;
            ++newer.rev;
            switch (tests::pick(chance, 0, 3)) {
            case 0:
                ++expected.added;
                backup.records.push_back(record);
                break;
            case 1:
                ++expected.same;
                here.records.push_back(record);
                backup.records.push_back(record);
                break;
            case 2:
                ++expected.newer_here;
                here.records.push_back(newer);
                backup.records.push_back(record);
                break;
            default:
                ++expected.newer_there;
                here.records.push_back(record);
                backup.records.push_back(newer);
            }
        }
        REQUIRE(diary.apply(here));
    }
};

}

TEST_SUITE("import") {
    TEST_CASE("the preview counts what would happen and changes nothing") {
        Pair pair(1);
        pair.backup.refused = 3;
        auto const before = lines(pair.diary);
        auto const preview = preview_import(pair.backup, pair.diary);
        CHECK(preview.added == pair.expected.added);
        CHECK(preview.same == pair.expected.same);
        CHECK(preview.newer_here == pair.expected.newer_here);
        CHECK(preview.newer_there == pair.expected.newer_there);
        CHECK(preview.refused == 3);
        CHECK(lines(pair.diary) == before);
    }

    TEST_CASE("importing does what the preview said; importing again does nothing") {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            Pair pair(seed);
            auto const change = import_change(pair.backup, pair.diary, made);
            CHECK(change.records.size() == pair.expected.added + pair.expected.newer_there);
            REQUIRE(pair.diary.apply(change));
            CHECK(import_change(pair.backup, pair.diary, made).records.empty());
            auto const preview = preview_import(pair.backup, pair.diary);
            CHECK(preview.added + preview.newer_there == 0);
            CHECK(preview.newer_here == pair.expected.newer_here);
        }
    }

    TEST_CASE("an import can be undone") {
        Pair pair(2);
        auto const count = [&] {
            std::size_t live = 0;
            for (auto const* const record : pair.diary.all())
                live += record->gone ? 0 : 1;
            return live;
        };
        auto const before = count();
        auto const undo = pair.diary.apply(import_change(pair.backup, pair.diary, made));
        REQUIRE(undo);
        REQUIRE(pair.diary.apply(undo.value()));
        CHECK(count() == before);
    }

    TEST_CASE("export, wipe, import gives the same diary") {
        Pair pair(3);
        auto const text = write_backup({made, "Unknot"}, pair.diary.all());
        auto const backup = read_backup(text);
        REQUIRE(backup);
        diary::Diary fresh;
        REQUIRE(fresh.apply(import_change(backup.value(), fresh, made)));
        CHECK(lines(fresh) == lines(pair.diary));
        CHECK(write_backup({made, "Unknot"}, fresh.all()) == text);
    }
}
