// The texts of the interface by key, from assets/strings/<locale>/<area>.json: flat objects whose values are a text or
// {"one": ..., "other": ...}, with {name} placeholders.
#pragma once
#include "base/result.h"
#include "knowledge/embedded.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unknot::knowledge {

using Arguments = std::vector<std::pair<std::string_view, std::string>>;   // placeholder, replacement

class Strings {
public:
    // Fails with file and line, and says what was expected.
    [[nodiscard]] static Result<Strings> read(std::string_view file_name, std::string_view json);
    // Reads all files whose names begin with "strings/"; a key may be in only one of them.
    [[nodiscard]] static Result<Strings> read(std::span<EmbeddedFile const>);

    // A missing key is a bug: asserted; otherwise returns the key itself.
    [[nodiscard]] std::string_view text(std::string_view key) const;
    // With placeholders replaced. A text with plural forms takes "one" when the argument `n` is exactly "1".
    [[nodiscard]] std::string format(std::string_view key, Arguments const&) const;
    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] std::vector<std::string_view> keys() const;

private:
    [[nodiscard]] Status add(std::string_view file_name, std::string_view json);

    struct Forms {
        std::string one, other;   // the same when there is no plural
    };

    std::map<std::string, Forms, std::less<>> forms_;
};

}
