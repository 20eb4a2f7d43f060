#include "base/sha256.h"
#include "doctest.h"

using namespace unknot;

TEST_SUITE("sha256") {
    TEST_CASE("the examples of the standard") {
        CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    }

    TEST_CASE("piece by piece is the same as at once") {
        std::string text;
        for (int i = 0; i < 500; ++i)
            text += static_cast<char>('a' + i % 26);
        for (std::size_t cut = 0; cut <= text.size(); cut += 7) {
            Sha256 hash;
            hash.add(std::string_view(text).substr(0, cut));
            hash.add(std::string_view(text).substr(cut));
            CHECK(hash.hex_so_far() == sha256_hex(text));
        }
    }
}
