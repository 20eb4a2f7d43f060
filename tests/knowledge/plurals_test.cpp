// "1 nights" must not be possible: a sentence that counts things has a form for one of them.
#include "base/json.h"
#include "doctest.h"
#include "knowledge/embedded.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace unknot;

namespace {

struct Hole {
    std::string name;
    std::vector<std::string> after;   // the next words, up to a comma, the end of a sentence or another hole
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; }

std::vector<std::string> words_after(std::string_view rest) {
    std::vector<std::string> words;
    while (words.size() < 3 && rest.size() > 1 && rest.front() == ' ' && is_letter(rest[1])) {
        rest.remove_prefix(1);
        std::size_t end = 0;
        while (end < rest.size() && is_letter(rest[end]))
            ++end;
        words.emplace_back(rest.substr(0, end));
        rest.remove_prefix(end);
    }
    return words;
}

std::vector<Hole> holes_of(std::string_view text) {
    std::vector<Hole> holes;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        auto const close = text.find('}', open);
        holes.push_back({std::string(text.substr(open + 1, close - open - 1)), words_after(text.substr(close + 1))});
    }
    return holes;
}

// "nights", "more cramps": what would be wrong after a one.
bool counts_things(Hole const& hole) {
    static std::set<std::string> const others = {"is",  "was",   "has",   "this", "as",
                                                 "its", "holds", "means", "less", "differs"};
    for (std::size_t i = 0; i < std::min<std::size_t>(hole.after.size(), 2); ++i) {
        auto const& word = hole.after[i];
        if (word.size() > 2 && word.back() == 's' && !others.contains(word)) return true;
        if (word == "of" || word == "in" || word == "a" || word == "an") return false;
    }
    return false;
}

// Why these may stand as they are.
std::map<std::string, std::string> const allowed = {
    {"experiment.result_ratio", "a factor: 1 times as many"},
    {"findings.looked.nights", "nights are looked at from 60 days and 8 cramp nights on"},
    {"findings.looked.sessions", "sessions are looked at from 8 with a cramp on"},
    {"findings.seen.nights", "as findings.looked.nights"},
    {"findings.seen.sessions", "as findings.looked.sessions"},
    {"steps.hold", "a hold is of 30 seconds"},
    {"reminders.n_days", "7, 14 or more"},
    {"report.n_nights", "14 or 56"},
    {"report.strip_always", "56"},
    {"report.medicine_bar", "of 56"},
    {"share.no_qr", "the limit of a code, some hundreds"},
};

struct Text {
    std::string key, text;
    bool counts_by_n;   // one of two forms, chosen by {n}
};

std::vector<Text> texts() {
    std::vector<Text> all;
    for (auto const& file : knowledge::embedded_files()) {
        if (!file.name.starts_with("strings/")) continue;
        auto const document = JsonDocument::read(file.bytes);
        REQUIRE(document);
        for (auto const [name, value] : document.value().root().children()) {
            std::string const key(name.text().value());
            bool const forms = value.kind() == JsonKind::object;
            all.push_back({key, std::string((forms ? value.member("other") : value).text().value()), forms});
            if (forms) all.push_back({key + " (one)", std::string(value.member("one").text().value()), false});
        }
    }
    return all;
}

std::vector<std::string> keys_without_one() {
    std::vector<std::string> keys;
    for (auto const& text : texts())
        for (auto const& hole : holes_of(text.text))
            if (counts_things(hole) && !(text.counts_by_n && hole.name == "n")) keys.push_back(text.key);
    return keys;
}

}

TEST_SUITE("plurals") {
    TEST_CASE("what counts things") {
        auto const counts = [](std::string_view text) { return counts_things(holes_of(text).front()); };
        for (auto const* text : {"{n} nights", "{n} more cramps and", "The first {n} days of it", "{n} cramp nights"})
            CHECK_MESSAGE(counts(text), text);
        for (auto const* text : {"{n} of its days", "{n} min", "{n}", "{n}, nights", "{n} in 100 tests", "{n}% of days",
                                 "What {column} holds", "{n} night"})
            CHECK_MESSAGE(!counts(text), text);
    }
    TEST_CASE("every sentence that counts things by a number has a form for one, but for those that are never of one") {
        for (auto const& key : keys_without_one())
            CHECK_MESSAGE(allowed.contains(key), key);
    }
    TEST_CASE("what is allowed is there") {
        auto const keys = keys_without_one();
        for (auto const& entry : allowed)
            CHECK_MESSAGE(std::find(keys.begin(), keys.end(), entry.first) != keys.end(), entry.first);
    }
    TEST_CASE("the form for one asks for nothing that the other has no place for") {
        for (auto const& file : knowledge::embedded_files()) {
            if (!file.name.starts_with("strings/")) continue;
            auto const document = JsonDocument::read(file.bytes);
            for (auto const [name, value] : document.value().root().children()) {
                if (value.kind() != JsonKind::object) continue;
                std::string const key(name.text().value());
                std::set<std::string> one, other;
                for (auto const& hole : holes_of(value.member("one").text().value()))
                    one.insert(hole.name);
                for (auto const& hole : holes_of(value.member("other").text().value()))
                    other.insert(hole.name);
                bool const has_all = std::includes(other.begin(), other.end(), one.begin(), one.end());
                CHECK_MESSAGE(has_all, key);
            }
        }
    }
}
