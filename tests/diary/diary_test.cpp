#include "diary/diary.h"
#include "diary/page.h"
#include "diary/paged_change.h"
#include "doctest.h"
#include "support/random_diary.h"

#include <algorithm>
#include <map>

using namespace unknot;
using namespace unknot::diary;

namespace {

constexpr time::CivilDay new_year{20454};   // 2026-01-01

using Pages = std::map<std::string, std::string>;

// What the store does with a change.
void store(Pages& pages, Change const& change) {
    for (auto const& key : page_keys(change)) {
        auto text = apply_to_page(change, key, pages[key]);
        REQUIRE_MESSAGE(text, to_string(text.error()));
        pages[key] = std::move(text).value();
    }
}

void load(Diary& diary, Pages const& pages) {
    for (auto const& [key, text] : pages)
        CHECK(diary.load_page(key, text).unreadable == 0);
}

std::vector<std::string> lines(Diary const& diary) {
    std::vector<std::string> all;
    for (auto const* const record : diary.all())
        all.push_back(write_record(*record));
    return all;
}

// The records without rev and edited, which undo does not restore.
std::vector<std::string> contents(Diary const& diary) {
    std::vector<std::string> all;
    for (auto const* const record : diary.all()) {
        auto copy = *record;
        copy.rev = 1;
        copy.edited = {};
        all.push_back(write_record(copy));
    }
    return all;
}

Change random_change(tests::Chance& chance, Diary const& diary) {
    Change change{.patches = {}, .records = {}, .made = {tests::pick(chance, 1'700'000'000'000, 1'800'000'000'000)}};
    for (auto left = tests::pick(chance, 1, 4); left > 0; --left) {
        auto const all = diary.all();
        if (all.empty() || tests::one_in(chance, 3)) {
            change.records.push_back(tests::random_record(chance));
        } else {
            auto const at = static_cast<std::size_t>(tests::pick(chance, 0, std::ssize(all) - 1));
            change.patches.push_back(tests::random_patch(chance, *all[at]));
        }
    }
    return change;
}

Change applied(Diary& diary, Change const& change) {
    auto reverse = diary.apply(change);
    REQUIRE_MESSAGE(reverse, to_string(reverse.error()));
    return std::move(reverse).value();
}

Patch new_cramp(tests::Chance& chance, std::int64_t ms) {
    return new_patch(tests::random_id(chance, {ms}), RecordType::cramp, {{ms}, 0, {}});
}

Change one(Patch patch) { return {.patches = {std::move(patch)}, .records = {}, .made = {1'800'000'000'000}}; }

}

TEST_SUITE("diary") {
    TEST_CASE("a change that is refused changes nothing") {
        tests::Chance chance(1);
        Diary diary;
        auto good = new_cramp(chance, 1000), bad = new_cramp(chance, 2000);
        bad.fields.push_back({Field::cramp_duration, std::int64_t{-1}});
        CHECK_FALSE(diary.apply({.patches = {good, bad}, .records = {}, .made = {1}}));
        CHECK(diary.size() == 0);
        bad.fields.clear();
        bad.at.reset();
        CHECK_FALSE(diary.apply({.patches = {good, bad}, .records = {}, .made = {1}}));
        CHECK(diary.size() == 0);
    }

    TEST_CASE("a broken line costs itself alone") {
        tests::Chance chance(1);
        std::string text;
        for (int i = 0; i < 5; ++i)
            text += write_record(tests::random_record(chance)) + "\nrubbish\n";
        Diary diary;
        auto const report = diary.load_page("2026-01-01", text);
        CHECK(report.loaded == 5);
        CHECK(report.unreadable == 5);
        CHECK(diary.size() == 5);
        CHECK(diary.unreadable().lines() == StoredLines{{new_year, "rubbish"}});
    }

    TEST_CASE("the unreadable lines are those of the page as it is now") {
        Diary diary;
        diary.load_page("2026-01-01", "one\ntwo");
        diary.load_page("2026-01-02", "three");
        auto const before = diary.version();
        diary.replace_page("2026-01-01", "two\nfour");
        CHECK(diary.version() != before);
        CHECK(diary.unreadable().lines() ==
              StoredLines{{new_year, "four"}, {new_year, "two"}, {{new_year.days + 1}, "three"}});
        diary.replace_page("2026-01-01", "");
        CHECK(diary.unreadable().size() == 1);
    }

    TEST_CASE("dropping an unreadable line is undone, here and in the store") {
        Pages pages{{"2026-01-01", "rubbish\n"}};
        Diary diary;
        diary.load_page("2026-01-01", pages["2026-01-01"]);
        Change change{.patches = {}, .records = {}, .made = {1}};
        change.dropped.push_back({new_year, "rubbish"});
        auto const undo = applied(diary, change);
        store(pages, change);
        CHECK(diary.unreadable().size() == 0);
        CHECK(pages["2026-01-01"].empty());
        auto const redo = applied(diary, undo);
        store(pages, undo);
        CHECK(diary.unreadable().size() == 1);
        CHECK(pages["2026-01-01"] == "rubbish\n");
        CHECK(redo.dropped == change.dropped);
        CHECK(applied(diary, undo).dropped.empty());
    }

    TEST_CASE("memory and store stay the same through any changes") {
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            tests::Chance chance(seed);
            Diary diary;
            Pages pages;
            for (int step = 0; step < 15; ++step) {
                auto const change = random_change(chance, diary);
                applied(diary, change);
                store(pages, change);
                Diary restarted;
                load(restarted, pages);
                CHECK(lines(restarted) == lines(diary));
            }
        }
    }

    TEST_CASE("undo brings everything back, in memory and in the store, and its undo is redo") {
        for (std::uint64_t seed = 100; seed < 140; ++seed) {
            tests::Chance chance(seed);
            Diary diary;
            Pages pages;
            for (int step = 0; step < 10; ++step) {
                auto const before = contents(diary);
                auto const change = random_change(chance, diary);
                auto const undo = applied(diary, change);
                store(pages, change);
                auto const after = contents(diary);

                auto const redo = applied(diary, undo);
                store(pages, undo);
                // New records are deleted, not removed; everything else is as before.
                std::vector<std::string> undone;
                for (auto const& line : contents(diary)) {
                    bool const was_here = std::find(before.begin(), before.end(), line) != before.end();
                    if (was_here) undone.push_back(line);
                    CHECK((was_here || line.find("\"gone\":true") != std::string::npos));
                }
                CHECK(undone == before);

                applied(diary, redo);
                store(pages, redo);
                CHECK(contents(diary) == after);
                Diary restarted;
                load(restarted, pages);
                CHECK(lines(restarted) == lines(diary));
            }
        }
    }

    TEST_CASE("undoing a new record deletes it") {
        tests::Chance chance(1);
        Diary diary;
        auto const undo = applied(diary, one(new_cramp(chance, 1000)));
        CHECK(diary.count(RecordType::cramp) == 1);
        auto const redo = applied(diary, undo);
        CHECK(diary.count(RecordType::cramp) == 0);
        CHECK(diary.size() == 1);
        applied(diary, redo);
        CHECK(diary.count(RecordType::cramp) == 1);
    }

    TEST_CASE("undoing the first edit of what a diary holds once empties it, and the next brings nothing back") {
        Diary diary;
        auto const edit = [&](Field field, Value value, std::int64_t made) {
            auto const id = singleton_id(RecordType::profile);
            auto const* stored = diary.find(id);
            auto patch = stored ? edit_patch(*stored) : new_patch(id, RecordType::profile, {{0}, 0, {}});
            patch.fields = {{field, std::move(value)}};
            auto change = one(std::move(patch));
            change.made = {made};
            return applied(diary, change);
        };
        std::string_view const kidneys[] = {"kidney_disease"};
        auto undo = edit(Field::profile_conditions, choices(Field::profile_conditions, kidneys), 1000);
        undo.made = {2000};
        auto redo = applied(diary, undo);
        auto const* profile = diary.find(singleton_id(RecordType::profile));
        REQUIRE(profile != nullptr);
        CHECK_FALSE(profile->gone);
        CHECK(profile->values.empty());
        edit(Field::profile_birth_year, Value{std::int64_t{1950}}, 3000);
        CHECK(profile->choices(Field::profile_conditions).empty());
        redo.made = {4000};
        applied(diary, redo);
        CHECK(profile->choices(Field::profile_conditions).size() == 1);
        CHECK(profile->integer(Field::profile_birth_year) == 1950);
    }

    TEST_CASE("a deletion that loses against an edit has nothing to undo") {
        tests::Chance chance(1);
        Diary diary;
        applied(diary, one(new_cramp(chance, 1000)));
        auto const deletion = remove_patch(*diary.newest(RecordType::cramp, 1)[0]);
        applied(diary, one(edit_patch(*diary.newest(RecordType::cramp, 1)[0])));
        CHECK(applied(diary, one(deletion)).patches.empty());
        CHECK(diary.count(RecordType::cramp) == 1);
    }

    TEST_CASE("pages may come in any order, and twice") {
        tests::Chance chance(9);
        Pages pages;
        for (int i = 0; i < 60; ++i) {
            store(pages, {.patches = {}, .records = {tests::random_record(chance)}, .made = {1}});
        }
        Diary forwards, backwards;
        load(forwards, pages);
        for (auto page = pages.rbegin(); page != pages.rend(); ++page)
            backwards.load_page(page->first, page->second);
        load(backwards, pages);
        CHECK(lines(forwards) == lines(backwards));
        for (std::size_t i = 0; i < record_type_count; ++i) {
            auto const type = static_cast<RecordType>(i);
            CHECK(forwards.count(type) == backwards.count(type));
        }
    }

    TEST_CASE("a page another tab wrote takes the place of what was here") {
        tests::Chance chance(2);
        Diary diary;
        auto const first = new_cramp(chance, 1000), second = new_cramp(chance, 2000),
                   next_day = new_cramp(chance, 90'000'000);
        applied(diary, {.patches = {first, second, next_day}, .records = {}, .made = {1}});
        auto kept = *diary.find(second.id);
        kept.rev = 5;
        CHECK(diary.replace_page("1970-01-01", write_record(kept)).loaded == 1);
        CHECK_FALSE(diary.find(first.id));
        REQUIRE(diary.find(second.id));
        CHECK(diary.find(second.id)->rev == 5);
        CHECK(diary.find(next_day.id));
        CHECK(diary.count(RecordType::cramp) == 2);
    }

    TEST_CASE("records come newest first, between instants oldest first, deleted ones never") {
        tests::Chance chance(3);
        Diary diary;
        Change change{.patches = {}, .records = {}, .made = {1}};
        for (std::int64_t ms = 1000; ms <= 5000; ms += 1000)
            change.patches.push_back(new_cramp(chance, ms));
        applied(diary, change);
        applied(diary, one(remove_patch(*diary.newest(RecordType::cramp, 1)[0])));

        auto const times = [](std::vector<Record const*> const& records) {
            std::vector<std::int64_t> all;
            for (auto const* const record : records)
                all.push_back(record->at.at.ms);
            return all;
        };
        using Times = std::vector<std::int64_t>;
        CHECK(times(diary.newest(RecordType::cramp, 10)) == Times{4000, 3000, 2000, 1000});
        CHECK(times(diary.newest(RecordType::cramp, 2)) == Times{4000, 3000});
        CHECK(times(diary.newest(RecordType::cramp, 2, time::Instant{3000})) == Times{2000, 1000});
        CHECK(times(diary.newest(RecordType::intake, 10)).empty());
        CHECK(times(diary.between(RecordType::cramp, {2000}, {4000})) == Times{2000, 3000});
        CHECK(times(diary.between(RecordType::cramp, {4000}, {2000})).empty());
    }

    TEST_CASE("records can be gone through in pieces, in the order of their ids, deleted ones too") {
        tests::Chance chance(6);
        Diary diary;
        CHECK(diary.after({}, 2).empty());
        Change change{.patches = {}, .records = {}, .made = {1}};
        for (std::int64_t ms = 1000; ms <= 5000; ms += 1000)
            change.patches.push_back(new_cramp(chance, ms));
        applied(diary, change);
        applied(diary, one(remove_patch(*diary.newest(RecordType::cramp, 1)[0])));
        std::vector<RecordId> ids;
        for (auto piece = diary.after({}, 2); !piece.empty(); piece = diary.after(ids.back(), 2)) {
            CHECK(piece.size() <= 2);
            for (auto const* const record : piece)
                ids.push_back(record->id);
        }
        CHECK(ids.size() == 5);
        CHECK(std::is_sorted(ids.begin(), ids.end()));
    }

    TEST_CASE("a moved record is found at its new time, under its old id and page") {
        tests::Chance chance(4);
        Diary diary;
        auto const patch = new_cramp(chance, 1000);
        applied(diary, one(patch));
        auto move = edit_patch(*diary.find(patch.id));
        move.at = time::Moment{{900'000'000}, 0, {}};
        applied(diary, one(move));
        CHECK(diary.newest(RecordType::cramp, 1)[0]->at.at.ms == 900'000'000);
        CHECK(page_key(patch.id) == "1970-01-01");
    }
}
