// Devices that exchange their backups, in any order and any number of times, end with the same diary.
#include "doctest.h"
#include "exchange/backup/import.h"
#include "support/random_diary.h"

using namespace unknot;
using namespace unknot::exchange;

namespace {

constexpr time::Instant made{1'800'000'000'000};

// Three diaries that share most of their records, in versions that differ in many ways.
struct Devices {
    std::vector<std::string> backups;

    explicit Devices(std::uint64_t seed) {
        tests::Chance chance(seed);
        std::vector<std::vector<diary::Record>> records(3);
        for (int i = 0; i < 40; ++i) {
            auto const first = tests::random_record(chance);
            for (auto& device : records) {
                if (tests::one_in(chance, 4)) continue;
                auto version = first;
                if (tests::one_in(chance, 2)) {
                    version = tests::random_record(chance);   // even of another type, as a bug could make it
                    version.id = first.id;
                    version.rev = static_cast<std::uint32_t>(tests::pick(chance, 1, 2));
                    version.edited = {tests::pick(chance, 1, 2)};
                }
                device.push_back(std::move(version));
            }
        }
        for (auto const& device : records) {
            std::vector<diary::Record const*> pointers;
            for (auto const& record : device)
                pointers.push_back(&record);
            backups.push_back(write_backup({made, "Unknot"}, pointers));
        }
    }
};

void take_in(diary::Diary& diary, std::string const& text) {
    auto const backup = read_backup(text);
    REQUIRE(backup);
    CHECK(backup.value().refused == 0);
    REQUIRE(diary.apply(import_change(backup.value(), diary, made)));
}

std::string backup_of(diary::Diary const& diary) { return write_backup({made, "Unknot"}, diary.all()); }

std::string merged(std::vector<std::string> const& backups) {
    diary::Diary diary;
    for (auto const& backup : backups)
        take_in(diary, backup);
    return backup_of(diary);
}

}

TEST_SUITE("merge by backups") {
    TEST_CASE("the order of two backups does not matter") {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            auto const all = Devices(seed).backups;
            CHECK(merged({all[0], all[1]}) == merged({all[1], all[0]}));
        }
    }

    TEST_CASE("what was merged first does not matter") {
        for (std::uint64_t seed = 20; seed < 40; ++seed) {
            auto const all = Devices(seed).backups;
            auto const left = merged({merged({all[0], all[1]}), all[2]});
            auto const right = merged({all[0], merged({all[1], all[2]})});
            CHECK(left == right);
            CHECK(left == merged(all));
        }
    }

    TEST_CASE("taking a backup in again changes nothing, nor does taking in one's own") {
        for (std::uint64_t seed = 40; seed < 60; ++seed) {
            auto const all = Devices(seed).backups;
            CHECK(merged({all[0], all[0]}) == merged({all[0]}));
            CHECK(merged({all[0], all[1], all[0], all[1]}) == merged({all[0], all[1]}));
            CHECK(merged({merged(all), merged(all)}) == merged(all));
        }
    }

    TEST_CASE("written, wiped and taken in, a diary of all types, newer ones too, is the same byte for byte") {
        for (std::uint64_t seed = 60; seed < 80; ++seed) {
            auto const text = merged(Devices(seed).backups);
            CHECK(merged({text}) == text);
        }
    }
}
