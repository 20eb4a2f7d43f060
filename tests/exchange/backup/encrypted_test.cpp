#include "doctest.h"
#include "exchange/backup/encrypted.h"

#include <fstream>
#include <iterator>

using namespace unknot;
using namespace unknot::exchange;

namespace {

// Entropy 0 to 22, as in tests/golden/backup and web/tests/device/encryption.test.ts.
EncryptedHeader known_header() {
    std::array<std::uint8_t, lock_entropy_bytes> entropy{};
    for (std::size_t i = 0; i < entropy.size(); ++i)
        entropy[i] = static_cast<std::uint8_t>(i);
    return new_encrypted_header(entropy);
}

constexpr std::string_view known_line =
    R"({"format":"unknot-diary-locked","version":2,"kdf":"PBKDF2-SHA-256","iterations":600000,)"
    R"("salt":"AAECAwQFBgcICQoLDA0ODw","cipher":"AES-256-GCM","nonce":"EBESExQVFg"})";
// Version 1, with the bytes 0 to 27.
constexpr std::string_view version_1_line =
    R"({"format":"unknot-diary-locked","version":1,"kdf":"PBKDF2-SHA-256","iterations":600000,)"
    R"("salt":"AAECAwQFBgcICQoLDA0ODw","cipher":"AES-256-GCM","nonce":"EBESExQVFhcYGRob"})";

Result<EncryptedHeader> read_header(std::string_view text) {
    return read_encrypted_header(text.substr(0, encrypted_beginning_bytes), text.size());
}

std::string file_with(std::string const& line, std::string const& message = std::string(40, '\x7F')) {
    return line + '\n' + message;
}

std::string replaced(std::string_view from, std::string_view to) {
    std::string line(known_line);
    auto const at = line.find(from);
    REQUIRE(at != std::string::npos);
    return line.replace(at, from.size(), to);
}

Error error_of(std::string const& text) {
    auto const read = read_header(text);
    REQUIRE_FALSE(read);
    CHECK_FALSE(read.error().what.empty());
    return read.error();
}

}

TEST_SUITE("encrypted_backup") {
    TEST_CASE("nothing, another program's file and a plain backup are no locked backup") {
        for (auto const* text : {"", "\n", "{}", "[]", "hello", "{\"format\":\"unknot-diary\",\"version\":1}\n"}) {
            CAPTURE(text);
            CHECK_FALSE(is_encrypted_file(text));
            CHECK_FALSE(read_header(text));
        }
        CHECK(error_of(file_with(replaced("unknot-diary-locked", "waistline"))).where == "format");
        CHECK_FALSE(is_encrypted_file(std::string(5'000, ' ') + file_with(std::string(known_line))));
    }

    TEST_CASE("a newer form is refused as newer, and a version that is none by its place") {
        CHECK(error_of(file_with(replaced("\"version\":2", "\"version\":3"))).problem == Problem::unsupported_version);
        for (auto const* version : {"0", "-1", "\"1\"", "1.5", "1e400", "NaN", "null"}) {
            CAPTURE(version);
            auto const text = file_with(replaced("\"version\":2", std::string("\"version\":") + version));
            CHECK(is_encrypted_file(text));
            CHECK_FALSE(read_header(text));
        }
    }

    TEST_CASE("too few iterations are weak and too many a trap: both are refused before anything is computed") {
        for (auto const* count :
             {"0", "1", "99999", "10000001", "4294967297", "1e300", "-600000", "\"600000\"", "null"}) {
            CAPTURE(count);
            CHECK(error_of(file_with(replaced("600000", count))).where == "iterations");
        }
        for (auto const* count : {"100000", "10000000"}) {
            auto const text = file_with(replaced("600000", count));
            auto const read = read_header(text);
            REQUIRE_MESSAGE(read, to_string(read.error()));
            CHECK(std::to_string(read.value().iterations) == count);
        }
    }

    TEST_CASE("another cipher, another key derivation, and a salt or nonce of another length are refused by name") {
        CHECK(error_of(file_with(replaced("AES-256-GCM", "AES-128-CBC"))).where == "cipher");
        CHECK(error_of(file_with(replaced("PBKDF2-SHA-256", "PBKDF2-SHA-1"))).where == "kdf");
        CHECK(error_of(file_with(replaced("AAECAwQF", ""))).where == "salt");
        CHECK(error_of(file_with(replaced("AAECAwQF", "AAECAwQ="))).where == "salt");
        CHECK(error_of(file_with(replaced("EBESExQVFg\"", "EBESExQVFhc\""))).where == "nonce");
        CHECK(error_of(file_with(replaced(",\"nonce\":\"EBESExQVFg\"", ""))).where == "nonce");
    }

    TEST_CASE("a first line that is not byte for byte ours is refused: a text program was at the file") {
        auto const changed = {"\xEF\xBB\xBF" + std::string(known_line),       // byte order mark
                              std::string(known_line) + '\r',                 // CRLF
                              replaced("\"version\":2", "\"version\": 2"),    // a space
                              replaced("\"version\":2", "\"version\":2.0"),   // another spelling
                              replaced("{\"format\"", "{\"__proto__\":{},\"format\""),
                              replaced("\"kdf\"", "\"version\":1,\"kdf\""),   // a member twice
                              replaced("{\"format\"", "{\"x\":\"\xE2\x80\xAE\",\"format\"")};
        for (auto const& line : changed) {
            CAPTURE(line);
            CHECK(is_encrypted_file(line));
            CHECK(error_of(file_with(line)).what.find("another program") != std::string::npos);
        }
    }

    TEST_CASE("NUL, lone surrogates, broken UTF-8 and depth in the first line are refused with their place") {
        for (auto const& line : {replaced("\"version\"", std::string("\0\"version\"", 10)),
                                 replaced("{\"format\"", "{\"x\":\"\\ud800\",\"format\""),
                                 replaced("{\"format\"", "{\"x\":\"\xED\xA0\x80\",\"format\""),
                                 replaced("{\"format\"", "{\"x\":[[[[1]]]],\"format\"")}) {
            CAPTURE(line);
            CHECK_FALSE(error_of(file_with(line)).where.empty());
        }
    }

    TEST_CASE("a first line over 1 KB is refused, and no file is too long") {
        auto const long_line = replaced("{\"format\"", "{\"x\":\"" + std::string(2'000, 'x') + "\",\"format\"");
        CHECK(error_of(file_with(long_line)).problem == Problem::too_large);
        CHECK(error_of(std::string(5'000'000, '[')).problem == Problem::too_large);
        CHECK(read_encrypted_header(file_with(std::string(known_line)), std::size_t{3} << 30));
    }

    TEST_CASE("cut anywhere before the tag it is refused") {
        auto const text = file_with(std::string(known_line), std::string(tag_bytes, 'x'));
        for (std::size_t length = 0; length < text.size(); ++length) {
            CAPTURE(length);
            CHECK_FALSE(read_header(text.substr(0, length)));
        }
        CHECK(read_header(text));
        CHECK(error_of(std::string(known_line) + "\nshort").problem == Problem::truncated);
    }

    TEST_CASE("the nonce of one version is none of the other") {
        std::string first(version_1_line);
        CHECK(read_header(file_with(first)));
        CHECK(error_of(file_with(first.replace(first.find("\"version\":1"), 11, "\"version\":2"))).where == "nonce");
        CHECK(error_of(file_with(replaced("\"version\":2", "\"version\":1"))).where == "nonce");
    }

    TEST_CASE("the known header has the known line, and reads back the same") {
        CHECK(write_encrypted_header(known_header()) == known_line);
        auto const text = file_with(std::string(known_line));
        auto const read = read_header(text);
        REQUIRE(read);
        CHECK(read.value() == known_header());
        CHECK(known_header().iterations >= 600'000);
    }

    TEST_CASE("the locked backups of all released versions can be read") {
        std::ifstream stream(UNKNOT_SOURCE_DIR "/tests/golden/backup/version-1-locked.unknot", std::ios::binary);
        REQUIRE(stream);
        std::string const text{std::istreambuf_iterator<char>(stream), {}};
        REQUIRE(is_encrypted_file(text));
        auto const read = read_header(text);
        REQUIRE_MESSAGE(read, to_string(read.error()));
        CHECK(write_encrypted_header(read.value()) == version_1_line);
        // Its contents: web/tests/device/encryption.test.ts decrypts it.
        std::ifstream plain(UNKNOT_SOURCE_DIR "/tests/golden/backup/version-1-every-field.json",
                            std::ios::binary | std::ios::ate);
        CHECK(text.size() == version_1_line.size() + 1 + static_cast<std::size_t>(plain.tellg()) + tag_bytes);
    }
}
