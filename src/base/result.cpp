#include "base/result.h"

namespace unknot {

std::string_view word(Problem problem) {
    switch (problem) {
    case Problem::out_of_range: return "out of range";
    case Problem::malformed: return "malformed";
    case Problem::unknown_name: return "unknown name";
    case Problem::too_large: return "too large";
    case Problem::unsupported_version: return "made with a newer version";
    case Problem::checksum: return "altered";
    case Problem::truncated: return "cut short";
    case Problem::conflict: return "conflict";
    }
    return {};
}

std::string to_string(Error const& error) { return error.where.empty() ? error.what : error.where + ": " + error.what; }

}
