#include "diary/type_name.h"
#include "doctest.h"

#include <string>

using namespace unknot::diary;

TEST_SUITE("type_name") {
    TEST_CASE("the word of a type this version does not know is kept, byte by byte") {
        TypeName const name(std::string("Spell\xC3\xA9"));
        CHECK_FALSE(name.known());
        CHECK(name.word() == "Spell\xC3\xA9");
        CHECK_FALSE(name == TypeName("spell"));
        CHECK_FALSE(name == TypeName());
    }

    TEST_CASE("none has no word") {
        CHECK(TypeName().empty());
        CHECK(TypeName("").empty());
        CHECK(TypeName("") == TypeName());
        CHECK_FALSE(TypeName().known());
    }

    TEST_CASE("a type and its word are the same name") {
        for (std::size_t i = 0; i < record_type_count; ++i) {
            auto const type = static_cast<RecordType>(i);
            CHECK(TypeName(word(type)) == type);
            CHECK(TypeName(word(type)).known() == type);
            CHECK(TypeName(type).word() == word(type));
        }
    }
}
