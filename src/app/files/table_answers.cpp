// The answers to what a table leaves open.
#include "app/files/table_import.h"

#include <algorithm>

namespace unknot::app::files {
namespace {

using exchange::CsvQuestion;
using exchange::CsvQuestionKind;

std::string_view word(CsvQuestionKind kind) {
    constexpr std::string_view words[] = {"type", "kinds", "dates", "always", "numbers", "unit", "parts", "words"};
    return words[static_cast<std::size_t>(kind)];
}

// Chosen before, it is taken back; the question stays open while none is chosen.
void choose_kind(TableImport& table, std::string const& kind) {
    auto& wanted = table.mapping.kinds->wanted;
    if (!wanted) wanted.emplace();
    if (std::erase(*wanted, kind) == 0) wanted->push_back(kind);
    if (wanted->empty()) wanted.reset();
    table.mapping.type_known = true;
}

}

std::string question_id(CsvQuestion const& question) {
    return std::string(word(question.kind)) + ' ' + std::to_string(question.column);
}

void answer_question(TableImport& table, std::string const& question, std::string const& answer) {
    if (table.ours || table.problem) return;
    auto const kind = question.substr(0, question.find(' '));
    if (kind == word(CsvQuestionKind::kinds) && table.mapping.kinds) {
        choose_kind(table, answer);
        return read_again(table);
    }
    auto const found = std::find_if(table.questions.begin(), table.questions.end(),
                                    [&](auto const& open) { return question_id(open) == question; });
    if (found == table.questions.end()) return;
    auto const open = *found;
    auto& target = table.mapping.columns[open.column];
    switch (open.kind) {
    case CsvQuestionKind::type:
        if (auto const type = diary::type_from_word(answer)) set_type(table, *type);
        return;
    case CsvQuestionKind::kinds: return;
    case CsvQuestionKind::dates:
        return set_dates(table, answer == "month" ? exchange::DateOrder::month_first : exchange::DateOrder::day_first);
    case CsvQuestionKind::always: return set_always(table, answer);
    case CsvQuestionKind::numbers:
        for (auto& column : table.mapping.columns)
            column.decimal = answer == "comma" ? exchange::DecimalSign::comma : exchange::DecimalSign::dot;
        return read_again(table);
    case CsvQuestionKind::unit: return set_unit(table, open.column, answer);
    case CsvQuestionKind::parts:
        target.two_part = answer == "h:mm" ? exchange::TwoPart::hours_minutes : exchange::TwoPart::minutes_seconds;
        return read_again(table);
    case CsvQuestionKind::words: return set_word(table, open.column, open.example, answer);
    }
}

}
