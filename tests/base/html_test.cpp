#include "base/html.h"
#include "doctest.h"

using namespace unknot;

TEST_SUITE("html") {
    TEST_CASE("what has a meaning in HTML is escaped") {
        CHECK(escape_html("<a href=\"x\" title='y'>&") == "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;");
    }

    TEST_CASE("all other bytes stay") {
        CHECK(escape_html("Cr\xC3\xA8me, 5 %\n") == "Cr\xC3\xA8me, 5 %\n");
        CHECK(escape_html("").empty());
    }
}
