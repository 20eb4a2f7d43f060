#include "doctest.h"
#include "exchange/csv/row_reader.h"

using namespace unknot;
using namespace unknot::exchange;
using diary::Field;
using diary::Record;
using diary::RecordType;
using Cells = std::vector<std::string>;

namespace {

constexpr time::Instant made{1'900'000'000'000};

// A file with all columns of time: utc, local, date, clock, offset, zone; then id, edited, rev, duration and its unit,
// end.
struct File {
    CsvMapping mapping;
    Cells header{"utc", "local", "date", "clock", "offset", "zone", "id", "edited", "rev", "long", "unit", "end"};
    time::Zone zone = time::Zone::make("Europe/Berlin", {{time::first_instant, 60}}).value();

    File() {
        mapping.columns = {{CsvColumnRole::at_utc},
                           {CsvColumnRole::start_local},
                           {CsvColumnRole::date},
                           {CsvColumnRole::clock},
                           {CsvColumnRole::utc_offset},
                           {CsvColumnRole::zone},
                           {CsvColumnRole::id},
                           {CsvColumnRole::edited},
                           {CsvColumnRole::rev},
                           {CsvColumnRole::field, Field::cramp_duration},
                           {CsvColumnRole::unit, Field::cramp_duration},
                           {CsvColumnRole::field, Field::cramp_end}};
    }

    Result<Record> read(std::map<std::string, std::string> const& said) const {
        Cells cells(header.size());
        for (auto const& [column, text] : said)
            for (std::size_t i = 0; i < header.size(); ++i)
                if (header[i] == column) cells[i] = text;
        CsvRowReader reader(mapping, header, zone, made);
        return reader.read(cells);
    }

    void refuses(std::map<std::string, std::string> const& said, std::string_view where) const {
        auto const record = read(said);
        REQUIRE_FALSE(record);
        CHECK_MESSAGE(record.error().where == where, to_string(record.error()));
        CHECK_FALSE(record.error().what.empty());
    }

    std::string moment(std::map<std::string, std::string> const& said) const {
        auto const record = read(said);
        if (!record) return to_string(record.error());
        auto const& at = record.value().at;
        return to_iso(at.at) + ' ' + std::to_string(at.offset_minutes) + ' ' + std::string(at.zone);
    }
};

constexpr auto utc = "2026-11-22T02:10:00.000Z";

}

TEST_SUITE("csv_row_reader") {
    TEST_CASE("a row without a time, or with one that cannot be, is refused") {
        File const file;
        file.refuses({}, "");
        file.refuses({{"utc", "soon"}}, "utc");
        file.refuses({{"local", "2026-02-30 10:00"}}, "local");
        file.refuses({{"date", "2026-11-22"}, {"clock", "25:00"}}, "clock");
        file.refuses({{"local", "1970-01-01 00:00"}, {"offset", "60"}}, "local");
        file.refuses({{"local", "2026-11-22 03:10"}, {"offset", "x"}}, "offset");
    }

    TEST_CASE("a clock of a zone we have no offsets of needs its offset") {
        File const file;
        file.refuses({{"local", "2026-11-22 03:10"}, {"zone", "Asia/Tokyo"}}, "local");
        CHECK(file.moment({{"local", "2026-11-22 11:10"}, {"zone", "Asia/Tokyo"}, {"offset", "540"}}) ==
              "2026-11-22T02:10:00.000Z 540 Asia/Tokyo");
    }

    TEST_CASE("ids, versions and units that are wrong are refused") {
        File const file;
        file.refuses({{"utc", utc}, {"id", "7"}}, "id");
        file.refuses({{"utc", utc}, {"edited", "now"}}, "edited");
        for (auto const rev : {"0", "-1", "x", "1.5", "4294967296"})
            file.refuses({{"utc", utc}, {"rev", rev}}, "rev");
        file.refuses({{"utc", utc}, {"long", "2"}, {"unit", "min"}, {"end", "stopped"}}, "unit");
    }

    TEST_CASE("fields that contradict each other are refused, as when entered by hand") {
        File const file;
        file.refuses({{"utc", utc}, {"long", "120"}, {"end", "open"}}, "long");
        CHECK(file.read({{"utc", utc}, {"long", "120"}, {"end", "stopped"}}));
    }

    TEST_CASE("a reason has the name of the file's column, and none of ours") {
        File const file;
        CHECK(file.read({{"utc", utc}, {"long", "-7"}, {"end", "stopped"}}).error().what.find("cramp") ==
              std::string::npos);
        CHECK(file.read({{"utc", utc}, {"end", "vorbei"}}).error().what == "is not one of: open, stopped, unknown");
    }

    TEST_CASE("a row of another length is refused") {
        File const file;
        CsvRowReader reader(file.mapping, file.header, file.zone, made);
        CHECK_FALSE(reader.read({utc}));
    }

    TEST_CASE("the time is found however it is said") {
        File const file;
        auto const expected = "2026-11-22T02:10:00.000Z 60 Europe/Berlin";
        CHECK(file.moment({{"utc", utc}}) == expected);
        CHECK(file.moment({{"local", "2026-11-22 03:10"}}) == expected);
        CHECK(file.moment({{"local", "2026-11-22 03:10"}, {"zone", "Europe/Berlin"}}) == expected);
        CHECK(file.moment({{"date", "22.11.2026"}, {"clock", "3:10"}}) == expected);
        CHECK(file.moment({{"utc", utc}, {"offset", "-300"}}) == "2026-11-22T02:10:00.000Z -300 ");
        CHECK(file.moment({{"local", "2026-11-21T21:10-05:00"}}) == "2026-11-22T02:10:00.000Z -300 ");
        CHECK(file.moment({{"date", "2026-11-22"}}) == "2026-11-22T11:00:00.000Z 60 Europe/Berlin");
    }

    TEST_CASE("an instant whose offset is not known is shown in UTC, not in a zone it is not sure of") {
        CHECK(File().moment({{"utc", utc}, {"zone", "Asia/Tokyo"}}) == "2026-11-22T02:10:00.000Z 0 ");
    }

    TEST_CASE("a new record was made now, for the first time") {
        auto const record = File().read({{"utc", utc}});
        REQUIRE(record);
        CHECK(record.value().rev == 1);
        CHECK(record.value().edited == made);
        CHECK(instant_of(record.value().id) == record.value().at.at);
    }

    TEST_CASE("what a diary holds once has its one id") {
        File file;
        file.mapping.type = RecordType::settings;
        for (auto& column : file.mapping.columns)
            if (column.role == CsvColumnRole::field || column.role == CsvColumnRole::unit) column = {};
        CHECK(file.read({{"utc", utc}}).value().id == diary::singleton_id(RecordType::settings));
    }

    TEST_CASE("texts of another program's table and of our own stay as they are, byte for byte") {
        File file;
        file.mapping.columns.back() = {CsvColumnRole::field, Field::cramp_note};
        std::string const note("a\0b\tc\r\nd\xE2\x80\xAE", 11);
        auto const record = file.read({{"utc", "2026-11-22T02:10:00.000Z"}, {"end", note}});
        REQUIRE(record);
        CHECK(record.value().text(Field::cramp_note) == note);
        file.mapping.apostrophe = Apostrophe::guards_formula;
        CHECK(file.read({{"utc", "2026-11-22T02:10:00.000Z"}, {"end", note}}).value().text(Field::cramp_note) == note);
    }

    TEST_CASE("words of another program are put into ours") {
        File file;
        file.mapping.columns.back().words = {{"vorbei", "stopped"}};
        CHECK(file.read({{"utc", utc}, {"end", "vorbei"}}).value().choice(Field::cramp_end) == "stopped");
        file.refuses({{"utc", utc}, {"end", "Vorbei"}}, "end");
    }

    TEST_CASE("words of another program are read as ours, part by part where a field takes several") {
        File file;
        file.header = {"local", "muscle", "helped"};
        file.mapping.columns = {
            {CsvColumnRole::start_local},
            {CsvColumnRole::field, Field::cramp_muscle, 1, {{"Wade", "calf"}, {"Arm", ""}}},
            {CsvColumnRole::field, Field::cramp_helped, 1, {{"ging umher", "walked"}, {"Tee", ""}}}};
        auto const read = [&](std::string const& muscle, std::string const& helped) {
            auto record = file.read({{"local", "2026-11-22 03:00"}, {"muscle", muscle}, {"helped", helped}});
            REQUIRE_MESSAGE(record, to_string(record.error()));
            return std::move(record).value();
        };
        CHECK(read(" Wade ", "ging umher; heat,Tee").choice(Field::cramp_muscle) == "calf");
        CHECK(read("foot", "ging umher; heat,Tee").choices(Field::cramp_helped) ==
              std::vector<std::string_view>{"walked", "heat"});
        CHECK(read("Arm", "Tee").values.empty());
        file.refuses({{"local", "2026-11-22 03:00"}, {"muscle", "Knie"}}, "muscle");
        file.refuses({{"local", "2026-11-22 03:00"}, {"helped", "heat; magic"}}, "helped");
    }
}
