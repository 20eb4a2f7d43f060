#include "knowledge/strings.h"

#include "knowledge/file_reader.h"

#include <cassert>

namespace unknot::knowledge {
namespace {

// The next "{name}" at or after `from`; empty when there is none.
std::string_view next_placeholder(std::string_view text, std::size_t from) {
    auto const open = text.find('{', from);
    if (open == std::string_view::npos) return {};
    auto const close = text.find('}', open);
    return close == std::string_view::npos ? std::string_view() : text.substr(open, close - open + 1);
}

// Whether braces are paired around names of lower-case letters, digits and underscores.
bool has_sound_placeholders(std::string_view text) {
    while (true) {
        auto const open = text.find_first_of("{}");
        if (open == std::string_view::npos) return true;
        auto const close = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_", open + 1);
        if (text[open] != '{' || close == std::string_view::npos || text[close] != '}' || close == open + 1)
            return false;
        text.remove_prefix(close + 1);
    }
}

std::string read_form(FileReader& reader, JsonValue value) {
    auto form = reader.text_of(value);
    if (!has_sound_placeholders(form))
        reader.fail(value, Problem::malformed, "a placeholder is written {name}, with a closing brace");
    return form;
}

std::string const* find_argument(Arguments const& arguments, std::string_view name) {
    for (auto const& [known, value] : arguments)
        if (known == name) return &value;
    return nullptr;
}

}

Result<Strings> Strings::read(std::string_view file_name, std::string_view json) {
    Strings strings;
    if (auto const status = strings.add(file_name, json); !status) return status.error();
    return strings;
}

Result<Strings> Strings::read(std::span<EmbeddedFile const> files) {
    Strings strings;
    for (auto const& file : files) {
        if (!file.name.starts_with("strings/")) continue;
        if (auto const status = strings.add(file.name, file.bytes); !status) return status.error();
    }
    return strings;
}

Status Strings::add(std::string_view file_name, std::string_view json) {
    FileReader reader(file_name, json);
    if (auto const readable = reader.status(); !readable) return readable.error();
    if (reader.root().kind() != JsonKind::object)
        reader.fail(reader.root(), Problem::malformed, "an object is needed here");
    for (auto const [name, value] : reader.root().children()) {
        Forms forms;
        if (value.kind() == JsonKind::object) {
            reader.expect_members(value, {"one", "other"});
            if (!value.member("one") || !value.member("other"))
                reader.fail(value, Problem::malformed, "both forms are needed, \"one\" and \"other\"");
            forms = {read_form(reader, value.member("one")), read_form(reader, value.member("other"))};
        } else {
            forms.other = read_form(reader, value);
            forms.one = forms.other;
        }
        if (!forms_.emplace(name.text().value_or(""), std::move(forms)).second)
            reader.fail(name, Problem::conflict, "this key stands here twice");
    }
    return reader.status();
}

bool Strings::has(std::string_view key) const { return forms_.find(key) != forms_.end(); }

std::string_view Strings::text(std::string_view key) const {
    auto const found = forms_.find(key);
    assert(found != forms_.end() && "no such key among the strings");
    return found == forms_.end() ? key : std::string_view(found->second.other);
}

std::string Strings::format(std::string_view key, Arguments const& arguments) const {
    auto const found = forms_.find(key);
    assert(found != forms_.end() && "no such key among the strings");
    if (found == forms_.end()) return std::string(key);
    auto const* count = find_argument(arguments, "n");
    std::string_view const form = count != nullptr && *count == "1" ? found->second.one : found->second.other;

    std::string filled;
    std::size_t done = 0;
    for (auto hole = next_placeholder(form, 0); !hole.empty(); hole = next_placeholder(form, done)) {
        auto const at = static_cast<std::size_t>(hole.data() - form.data());
        auto const* value = find_argument(arguments, hole.substr(1, hole.size() - 2));
        assert(value != nullptr && "a placeholder without an argument");
        filled.append(form.substr(done, at - done)).append(value == nullptr ? hole : std::string_view(*value));
        done = at + hole.size();
    }
    return filled.append(form.substr(done));
}

std::vector<std::string_view> Strings::keys() const {
    std::vector<std::string_view> keys;
    for (auto const& [key, forms] : forms_)
        keys.emplace_back(key);
    return keys;
}

}
