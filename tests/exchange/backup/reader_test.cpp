#include "doctest.h"
#include "exchange/backup/backup.h"
#include "support/random_diary.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

using namespace unknot;
using namespace unknot::exchange;

namespace {

std::vector<diary::Record> some_records(std::uint64_t seed, int count) {
    tests::Chance chance(seed);
    std::vector<diary::Record> records;
    for (int i = 0; i < count; ++i)
        records.push_back(tests::random_record(chance));
    std::sort(records.begin(), records.end(), [](auto const& a, auto const& b) { return a.id < b.id; });
    return records;
}

std::string written(std::vector<diary::Record> const& records) {
    std::vector<diary::Record const*> pointers;
    for (auto const& record : records)
        pointers.push_back(&record);
    return write_backup({{1'795'314'046'007}, "Unknot 0.1"}, pointers);
}

Backup read(std::string_view text) {
    auto backup = read_backup(text);
    REQUIRE_MESSAGE(backup, to_string(backup.error()));
    return std::move(backup).value();
}

Error error_of(std::string_view text) {
    auto const backup = read_backup(text);
    REQUIRE_FALSE(backup);
    return backup.error();
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string file(std::string const& path) {
    std::ifstream stream(path, std::ios::binary);
    REQUIRE(stream);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}

TEST_SUITE("backup_reader") {
    TEST_CASE("refuses an empty file, another program's file and what is no file of ours, and says so") {
        CHECK(error_of("").problem == Problem::malformed);
        CHECK(error_of(" \r\n\t").problem == Problem::malformed);
        CHECK(error_of("\xEF\xBB\xBF").problem == Problem::malformed);
        CHECK(error_of("hello").problem == Problem::malformed);
        CHECK(error_of("[]").problem == Problem::malformed);
        CHECK(error_of("{}").problem == Problem::unknown_name);
        CHECK(error_of(R"({"format":"waistline","version":1,"records":[]})").problem == Problem::unknown_name);
        CHECK(error_of(R"({"format":5,"version":1,"records":[]})").problem == Problem::unknown_name);
        CHECK(error_of(std::string_view("\0\0\0\0", 4)).problem == Problem::malformed);
        // Compressed files are refused without unpacking.
        CHECK(error_of(std::string_view("PK\x03\x04\x14\0\0\0\x08\0", 10)).problem == Problem::malformed);
        CHECK(error_of(std::string_view("\x1F\x8B\x08\0\0\0\0\0", 8)).problem == Problem::malformed);
    }

    TEST_CASE("refuses a newer format and a version that is none") {
        CHECK(error_of(R"({"format":"unknot-diary","version":2,"records":[]})").problem ==
              Problem::unsupported_version);
        for (auto const version : {"0", "-1", "1.5", "\"1\"", "NaN", "1e999"}) {
            auto const text = std::string(R"({"format":"unknot-diary","version":)") + version + R"(,"records":[]})";
            CHECK(error_of(text).where == "version");
        }
    }

    TEST_CASE("refuses a file without records, or with records that are no list") {
        CHECK(error_of(R"({"format":"unknot-diary","version":1})").problem == Problem::malformed);
        CHECK(error_of(R"({"format":"unknot-diary","version":1,"records":{}})").problem == Problem::malformed);
        CHECK(error_of(R"({"format":"unknot-diary","version":1)").problem == Problem::truncated);
    }

    TEST_CASE("a file of any length is read, and what is too long in it costs only itself") {
        auto const records = some_records(9, 3);
        auto text = written(records);
        auto const at = text.find(",\"records\"");
        text.insert(at, ",\"future\":\"" + std::string(40u << 20, 'x') + '"');
        CHECK(read(text).records == records);
        CHECK(read(text).integrity == Integrity::intact);
        auto const line = text.find("\n{\"id\"", text.find("\n{\"id\"") + 1);
        text.insert(line + 1, "{\"id\":\"" + std::string(2u << 20, 'y') + "\"},\n");
        CHECK(read(text).records == records);
        CHECK(read(text).refused == 1);
    }

    TEST_CASE("in whatever pieces a file comes, sound or broken, the outcome is the same") {
        tests::Chance chance(20);
        auto const sound = written(some_records(20, 12));
        for (int round = 0; round < 400; ++round) {
            auto text = round % 8 == 0 ? "\xEF\xBB\xBF" + sound : sound;
            auto const damages = tests::pick(chance, 0, 3);
            for (std::int64_t i = 0; i < damages; ++i) {
                auto const at =
                    static_cast<std::size_t>(tests::pick(chance, 0, static_cast<std::int64_t>(text.size())));
                constexpr std::string_view signs = "\"{}[]\\\n,:0x";
                auto const sign = signs[static_cast<std::size_t>(tests::pick(chance, 0, signs.size() - 1))];
                if (tests::one_in(chance, 6))
                    text.resize(at);
                else
                    text.insert(at, 1, sign);
            }
            BackupReader reader;
            for (std::string_view rest = text; !rest.empty();) {
                auto const most = tests::one_in(chance, 3) ? 3 : 400;
                auto const size = std::min(rest.size(), static_cast<std::size_t>(tests::pick(chance, 0, most)));
                reader.add(rest.substr(0, size));
                rest.remove_prefix(size);
            }
            auto const whole = read_backup(text), pieces = reader.finish();
            CAPTURE(text);
            REQUIRE(static_cast<bool>(whole) == static_cast<bool>(pieces));
            if (!whole) {
                CHECK(to_string(whole.error()) == to_string(pieces.error()));
                continue;
            }
            CHECK(whole.value().records == pieces.value().records);
            CHECK(whole.value().integrity == pieces.value().integrity);
            CHECK(whole.value().doubles == pieces.value().doubles);
            CHECK(whole.value().counts == pieces.value().counts);
            CHECK(whole.value().app == pieces.value().app);
            REQUIRE(whole.value().refused == pieces.value().refused);
            for (std::size_t i = 0; i < whole.value().refused_details.size(); ++i) {
                CHECK(whole.value().refused_details[i].line == pieces.value().refused_details[i].line);
                CHECK(whole.value().refused_details[i].index == pieces.value().refused_details[i].index);
            }
        }
    }

    TEST_CASE("what is left of a broken line is refused with it, and is not the end of the records") {
        auto const records = some_records(21, 3);
        auto const text = written(records);
        auto const second = text.find("\n{\"id\"", text.find("\n{\"id\"") + 1);
        for (auto const* rest :
             {"},\"x\":[1],{\"y\":2}]", "]", "]}", ",1,2,3]}", "],\"sha256\":\"\",\"app\":\"other\"}"}) {
            CAPTURE(rest);
            auto broken = text;
            broken.insert(second, rest);
            auto const backup = read(broken);
            CHECK(backup.records == records);
            CHECK(backup.refused == 0);
            CHECK(backup.app == "Unknot 0.1");
            CHECK(backup.integrity == Integrity::changed);
        }
    }

    TEST_CASE("members behind the records are passed over, long ones too") {
        auto text = written(some_records(22, 2));
        auto const at = text.find(",\"sha256\"");
        std::string lines;
        for (int i = 0; i < 20'000; ++i)
            lines += std::string(i == 0 ? "" : ",\n") + R"({"day":"2026-11-19","line":"{\"id\":\"\n"})";
        text.insert(at, ",\"unreadable\":[\n" + lines + "\n]");
        CHECK(read(text).records.size() == 2);
        CHECK(read(text).integrity == Integrity::intact);
    }

    TEST_CASE("a file cut anywhere is refused or says that it is cut, and keeps what came before") {
        auto const records = some_records(1, 6);
        auto const text = written(records);
        std::size_t most = 0;
        for (std::size_t length = 0; length + 1 < text.size(); ++length) {
            CAPTURE(length);
            auto const backup = read_backup(text.substr(0, length));
            if (!backup) continue;
            CHECK(backup.value().integrity != Integrity::intact);
            CHECK(backup.value().records.size() >= most);
            most = backup.value().records.size();
        }
        CHECK(most == records.size());
        CHECK(read(text).integrity == Integrity::intact);
    }

    TEST_CASE("one changed byte in the records shows, and costs at most the records it touches") {
        auto const records = some_records(2, 8);
        auto const text = written(records);
        auto const from = text.find('['), to = text.rfind(']');
        for (auto at = from + 1; at < to; ++at) {
            for (char const c : {'"', '{', '}', ']', '\\', '\n', '0'}) {
                auto changed = text;
                if (changed[at] == c) continue;
                changed[at] = c;
                auto const backup = read(changed);
                CAPTURE(at);
                CAPTURE(c);
                CHECK(backup.integrity != Integrity::intact);
                if (c != ']') CHECK(backup.records.size() + 2 >= records.size());
            }
        }
    }

    TEST_CASE("broken records are refused one by one, with their place") {
        auto const records = some_records(3, 3);
        auto text = written(records);
        text = replaced(text, to_string(records[1].id), "not-an-id");
        auto const backup = read(text);
        CHECK(backup.integrity == Integrity::changed);
        CHECK(backup.records.size() == 2);
        CHECK(backup.refused == 1);
        REQUIRE(backup.refused_details.size() == 1);
        CHECK(backup.refused_details[0].index == 2);
        CHECK(backup.refused_details[0].line == 3);
        CHECK(backup.refused_details[0].error.where == "id");
    }

    TEST_CASE("of a great many broken records only the first are told in full") {
        std::string text = R"({"format":"unknot-diary","version":1,"records":[)";
        for (int i = 0; i < 1000; ++i)
            text += "1,";
        auto const backup = read(text + "1]}");
        CHECK(backup.refused == 1001);
        CHECK(backup.refused_details.size() == refused_details_limit);
    }

    TEST_CASE("each broken record is told with the line it stands on, whatever stands between") {
        auto const backup = read("{\"format\":\"unknot-diary\",\n\"version\":1,\"records\":[\n1,\n\n2,3,\r\n4\n]}");
        std::vector<std::size_t> lines;
        for (auto const& refused : backup.refused_details)
            lines.push_back(refused.line);
        CHECK(lines == std::vector<std::size_t>{3, 5, 5, 6});
    }

    TEST_CASE("a depth bomb and unclosed lists are refused in one pass") {
        auto const head = std::string(R"({"format":"unknot-diary","version":1,"records":[)");
        CHECK(read(head + std::string(5'000'000, '[')).integrity == Integrity::cut_short);
        auto const deep = std::string(1'000'000, '[') + std::string(1'000'000, ']');
        CHECK(read(head + deep + "]}").refused == 1);
        std::string lines;
        for (int i = 0; i < 100'000; ++i)
            lines += "\n{\"id\":\"[[[[[\",";
        CHECK(read(head + lines + "]}").records.empty());
    }

    TEST_CASE("doubles of an id become one, whatever their order") {
        auto records = some_records(4, 1);
        auto later = records[0];
        later.rev += 3;
        records.push_back(later);
        auto const backup = read(written(records));
        REQUIRE(backup.records.size() == 1);
        CHECK(backup.doubles == 1);
        CHECK(backup.records[0] == later);
    }

    TEST_CASE("doubles among other records leave each of those as it is, once") {
        auto const records = some_records(14, 5);
        auto doubled = records;
        doubled.insert(doubled.begin(), {records[3], records[1]});
        auto const backup = read(written(doubled));
        CHECK(backup.records == records);
        CHECK(backup.doubles == 2);
    }

    TEST_CASE("a byte order mark, CRLF and indenting do not matter to reading, only to the hash") {
        auto const records = some_records(5, 4);
        auto const text = written(records);
        CHECK(read("\xEF\xBB\xBF" + text).integrity == Integrity::intact);
        std::string crlf;
        for (char const c : text)
            crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
        CHECK(read(crlf).records == records);
        CHECK(read(crlf).integrity == Integrity::changed);
        CHECK(read(indent_json(text)).records == records);
    }

    TEST_CASE("members nobody knows, __proto__ among them, do no harm") {
        auto text = written(some_records(6, 2));
        text = replaced(text, "{\"format\"", "{\"__proto__\":{\"records\":[]},\"future\":[1,{}],\"format\"");
        CHECK(read(text).records.size() == 2);
        CHECK(read(text).integrity == Integrity::intact);
    }

    TEST_CASE("text behind the end, a missing hash and a wrong hash count as changed") {
        auto const text = written(some_records(7, 2));
        CHECK(read(text + "x").integrity == Integrity::changed);
        CHECK(read(replaced(text, "\"sha256\"", "\"sha255\"")).integrity == Integrity::changed);
        CHECK(read(replaced(text, "\"sha256\":\"", "\"sha256\":\"0")).integrity == Integrity::changed);
    }

    TEST_CASE("the writer's name is made showable, an unreadable date is none") {
        auto const text =
            R"({"format":"unknot-diary","version":1,"created":"yesterday","app":"a\u202eb\u0000","records":[]})";
        CHECK(read(text).app == "ab");
        CHECK_FALSE(read(text).created);
    }

    TEST_CASE("writing then reading gives the same diary") {
        for (std::uint64_t seed = 10; seed < 40; ++seed) {
            auto const records = some_records(seed, 30);
            auto const backup = read(written(records));
            CHECK(backup.records == records);
            CHECK(backup.integrity == Integrity::intact);
            CHECK(backup.app == "Unknot 0.1");
            CHECK(backup.created == time::Instant{1'795'314'046'007});
            CHECK(backup.refused == 0);
            CHECK(written(backup.records) == written(records));
        }
    }

    TEST_CASE("the backups of all released versions can be read, and written again as they are") {
        std::set<diary::Field> fields;
        std::set<std::string> types;
        // The first is older than items, tags and the last backup, the second than blood results.
        for (auto const* name : {"version-1.json", "version-1-every-field.json", "version-1-blood-results.json"}) {
            CAPTURE(name);
            auto const text = file(std::string(UNKNOT_SOURCE_DIR "/tests/golden/backup/") + name);
            auto const backup = read(text);
            CHECK(backup.integrity == Integrity::intact);
            CHECK(backup.refused == 0);
            CHECK(written(backup.records) == text);
            for (auto const& record : backup.records) {
                types.emplace(record.type.word());
                for (auto const& one : record.values)
                    fields.insert(one.field);
            }
        }
        CHECK(types.size() == diary::record_type_count + 1);   // and one of a later version
        // Not every new field needs a new file, but only few may be missing.
        CHECK(fields.size() + 30 >= diary::field_table().size());
    }
}
