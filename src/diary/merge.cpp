#include "diary/merge.h"

#include <cassert>

namespace unknot::diary {

int compare_versions(Record const& a, Record const& b) {
    if (a.rev != b.rev) return a.rev < b.rev ? -1 : 1;
    if (a.edited != b.edited) return a.edited < b.edited ? -1 : 1;
    if (a == b) return 0;
    return write_record(a).compare(write_record(b));
}

Record merge(Record a, Record b) {
    assert(a.id == b.id);
    return compare_versions(a, b) < 0 ? std::move(b) : std::move(a);
}

}
