// From what a person wrote to the medicines of the list. A name is read from left to right, the longest medicine first;
// what is left must be a strength, a form, a maker or the like.
#include "base/fold.h"
#include "base/utf8.h"
#include "knowledge/library.h"
#include "knowledge/medicine_words.h"

#include <algorithm>

namespace unknot::knowledge {
namespace {

using Words = std::vector<std::string_view>;
using Found = std::vector<Medicine const*>;

constexpr std::size_t longest_name = 8;   // words; a test compares

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_joining(char letter) {
    return static_cast<unsigned char>(letter) >= 0x80 || (letter >= 'a' && letter <= 'z') || is_digit(letter);
}

// Marks beyond ASCII, such as those of trade marks, dashes and fractions; the micro sign is a letter of "µg".
bool is_mark(char32_t code) {
    return (code >= 0xA1 && code <= 0xBF && code != 0xB5) || code == 0xD7 || (code >= 0x2010 && code <= 0x2BFF);
}

bool is_apostrophe(char32_t code) { return code == '\'' || code == 0x2018 || code == 0x2019 || code == 0xB4; }

std::string without_marks(std::string_view folded) {
    std::string text;
    for (std::size_t at = 0; at < folded.size();) {
        auto const next = code_point_at(folded, at);
        if (is_mark(next.code) && !is_apostrophe(next.code))
            text += ' ';
        else if (!is_apostrophe(next.code))
            text.append(folded.substr(at, next.bytes));
        at += next.bytes;
    }
    return text;
}

// Small letters and digits, in words with one space between. A dot stays in a number and a slash between words; other
// dots go without a trace, so that "i.v." is "iv".
std::string plain(std::string_view name) {
    auto const text = without_marks(fold(name));
    std::string words;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const before = i > 0 ? text[i - 1] : ' ', after = i + 1 < text.size() ? text[i + 1] : ' ';
        if (text[i] == '.' && !(is_digit(before) && is_digit(after))) continue;
        bool const stays =
            is_joining(text[i]) || text[i] == '.' || (text[i] == '/' && is_joining(before) && is_joining(after));
        if (stays)
            words += text[i];
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    return words;
}

Words split(std::string_view text, std::string_view separators) {
    Words words;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find_first_of(separators, at), text.size());
        if (end > at) words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

// Doses and forms fall away behind the first word: the name comes first, and nothing before it is taken for one.
std::string join(Words const& words, std::string_view between) {
    std::string joined;
    for (auto const word : words) {
        auto const name = without_joined_dose(word);
        if (!joined.empty() && (is_dose(name) || is_form(name))) continue;
        joined.append(joined.empty() ? "" : between).append(name);
    }
    return joined;
}

Medicine const* with_letters(Library const& library, std::string_view letters) {
    auto const found =
        std::lower_bound(library.medicines.begin(), library.medicines.end(), letters,
                         [](Medicine const& medicine, std::string_view wanted) { return medicine.letters < wanted; });
    return found == library.medicines.end() || found->letters != letters ? nullptr : &*found;
}

class NameReader {
public:
    NameReader(Library const& library, std::string_view name) : library_(library), text_(plain(name)) {
        words_ = split(text_, " /");
    }

    Found read() {
        while (at_ < words_.size())
            if (!take_medicine() && !take_salt() && !take_connector() && !take_beside()) return {};
        bool const named = std::any_of(found_.begin(), found_.end(),
                                       [](Medicine const* medicine) { return medicine->kind != NameKind::form; });
        return named && !joining_ ? found_ : Found{};
    }

private:
    Words next(std::size_t count) const {
        auto const begin = words_.begin() + static_cast<std::ptrdiff_t>(at_);
        return {begin, begin + static_cast<std::ptrdiff_t>(std::min(count, words_.size() - at_))};
    }

    bool take_medicine() {
        for (auto count = std::min(longest_name, words_.size() - at_); count > 0; --count)
            if (auto const* medicine = with_letters(library_, join(next(count), ""))) {
                found_.push_back(medicine);
                at_ += count;
                joining_ = false;
                after_generic_ = medicine->kind == NameKind::generic && !is_metal(split(medicine->key, " /").front());
                return true;
            }
        return false;
    }

    bool take_salt() {
        if (!after_generic_ || !is_salt(words_[at_])) return false;
        ++at_;
        return true;
    }

    bool take_connector() {
        if (found_.empty() || !is_connector(words_[at_])) return false;
        ++at_;
        joining_ = true;
        after_generic_ = false;
        return true;
    }

    bool take_beside() {
        for (std::size_t const count : {std::size_t{1}, std::size_t{2}}) {
            std::string words;
            for (auto const word : next(count))
                words += word;
            if (!is_beside_the_name(words) && !(count == 1 && (is_dose(words) || is_form(words)))) continue;
            at_ += std::min(count, words_.size() - at_);
            return true;
        }
        return false;
    }

    Library const& library_;
    std::string text_;
    Words words_;
    std::size_t at_ = 0;
    Found found_;
    bool joining_ = false;         // behind a connector: a medicine must follow
    bool after_generic_ = false;   // a salt of it may follow
};

// "Warfarin (the blue ones)": what a person adds in brackets says nothing of the name.
std::string without_brackets(std::string_view name) {
    std::string rest;
    int depth = 0;
    for (char const letter : name) {
        depth += letter == '(' ? 1 : 0;
        if (depth == 0) rest += letter;
        depth -= letter == ')' && depth > 0 ? 1 : 0;
    }
    return rest;
}

}

std::string medicine_key(std::string_view name) { return join(split(plain(name), " "), " "); }

std::string medicine_letters(std::string_view name) { return join(split(plain(name), " /"), ""); }

Found find_medicines(Library const& library, std::string_view name) {
    auto found = NameReader(library, name).read();
    if (found.empty() && name.find('(') != std::string_view::npos)
        found = NameReader(library, without_brackets(name)).read();
    return found;
}

std::vector<std::string> find_classes(Library const& library, std::string_view name) {
    std::vector<std::string> classes;
    for (auto const* medicine : find_medicines(library, name))
        for (auto const& id : medicine->classes)
            if (std::find(classes.begin(), classes.end(), id) == classes.end()) classes.push_back(id);
    return classes;
}

}
