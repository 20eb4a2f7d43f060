#include "app/browse/search_view.h"

#include "app/core/record_line.h"

#include <array>

namespace unknot::app::browse {
namespace {

using diary::FieldRow;
using diary::RecordType;

constexpr std::array offered = {RecordType::cramp,    RecordType::intake,      RecordType::exercise,
                                RecordType::check_in, RecordType::medicine,    RecordType::note,
                                RecordType::tag,      RecordType::blood_result};

diary::SearchWords words_on_screen(knowledge::Knowledge const& knowledge, knowledge::Strings const& strings) {
    auto words = diary::table_words();
    words.type = [&strings](RecordType type) {
        return std::string(strings.text("type." + std::string(diary::word(type))));
    };
    words.choice = [&strings](FieldRow const& row, std::size_t index) {
        auto const word = std::string(diary::word_at(row, index));
        auto const key = std::string(row.name) + '.' + word;
        return strings.has(key) ? std::string(strings.text(key)) : word;
    };
    words.name = [&knowledge](FieldRow const& row, std::string_view id) {
        bool const food = row.name == "item" && knowledge.library.has_value();
        auto const* found = food ? knowledge::find_food(*knowledge.library, id) : nullptr;
        return found != nullptr ? found->name : std::string();
    };
    return words;
}

}

SearchView search_view(diary::Diary const& diary, knowledge::Knowledge const& knowledge,
                       knowledge::Strings const& strings, State const& log) {
    SearchView view;
    view.text = log.search;
    for (auto const type : offered)
        view.types.emplace_back(type, log.types.contains(type));
    view.asked = !log.search.empty() || !log.types.empty();
    if (!view.asked) return view;
    diary::SearchQuery query;
    query.text = log.search.view().substr(0, diary::search_bytes_limit);
    query.types.assign(log.types.begin(), log.types.end());
    query.limit = log.found_shown;
    auto const scales = diary::scales_of(diary);
    auto const page = diary::search(diary, query, words_on_screen(knowledge, strings));
    for (auto const& match : page.matches)
        view.found.push_back({record_line(*match.record, scales, knowledge), match.excerpt});
    view.more = page.next.has_value();
    return view;
}

}
