#include "base/shortened.h"

#include "base/utf8.h"

#include <cassert>

namespace unknot {

std::string shortened(std::string_view text, std::size_t code_points) {
    assert(code_points > 0);
    if (text.size() <= code_points) return std::string(text);
    std::size_t at = 0, before_last = 0;
    for (std::size_t count = 0; at < text.size(); ++count) {
        if (count == code_points) return std::string(text.substr(0, before_last)) + "\xE2\x80\xA6";
        before_last = at;
        at += code_point_at(text, at).bytes;
    }
    return std::string(text);
}

}
