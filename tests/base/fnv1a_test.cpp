#include "base/fnv1a.h"
#include "doctest.h"

#include <string_view>

using namespace unknot;

namespace {

template <class Hash>
auto hash_of(std::string_view bytes) {
    Hash hash;
    for (char const byte : bytes)
        hash.add(static_cast<unsigned char>(byte));
    return hash.value();
}

}

TEST_SUITE("fnv1a") {
    // From the test vectors of the authors, Fowler, Noll and Vo.
    TEST_CASE("published values") {
        CHECK(hash_of<Fnv1a32>("") == 0x811c9dc5U);
        CHECK(hash_of<Fnv1a32>("a") == 0xe40c292cU);
        CHECK(hash_of<Fnv1a32>("foobar") == 0xbf9cf968U);
        CHECK(hash_of<Fnv1a64>("") == 0xcbf29ce484222325U);
        CHECK(hash_of<Fnv1a64>("a") == 0xaf63dc4c8601ec8cU);
        CHECK(hash_of<Fnv1a64>("foobar") == 0x85944171f73967e8U);
    }

    TEST_CASE("going on from a value is the same as never having stopped") {
        Fnv1a32 further(hash_of<Fnv1a32>("foo"));
        for (char const byte : {'b', 'a', 'r'})
            further.add(static_cast<unsigned char>(byte));
        CHECK(further.value() == hash_of<Fnv1a32>("foobar"));
    }
}
