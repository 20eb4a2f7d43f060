#include "cli/table_options.h"

namespace unknot::cli {
namespace {

using exchange::CsvQuestionKind;

constexpr std::size_t words_shown = 12;

std::string in_quotes(std::vector<std::string> const& words) {
    std::string out;
    for (std::size_t i = 0; i < words.size() && i < words_shown; ++i)
        out += (i == 0 ? "\"" : ", \"") + words[i] + '"';
    return words.size() > words_shown ? out + " and more" : out;
}

std::string joined(std::vector<std::string> const& words, std::string_view between) {
    std::string out;
    for (auto const& word : words)
        out.append(out.empty() ? "" : between).append(word);
    return out;
}

std::string option(std::string const& name, std::string const& value) { return name + " \"" + value + '"'; }

}

std::string question_text(exchange::CsvQuestion const& question, exchange::CsvMapping const& mapping,
                          Samples const& columns) {
    auto const& column = columns.empty() ? std::string() : columns[question.column].name;
    auto const& target = mapping.columns[question.column];
    auto const field = std::string(diary::row(target.field).name);
    auto const& example = question.example;
    switch (question.kind) {
    case CsvQuestionKind::type:
        return "What are the rows? The columns (" + example +
               ") do not say it for sure. Please choose with --type: " + joined(question.answers, ", ");
    case CsvQuestionKind::kinds:
        return "Which rows are cramps? The column " + column +
               " says what each row is: " + in_quotes(question.answers) + ". Please choose with " +
               option("--rows", question.answers.empty() ? "word" : question.answers.front()) +
               ", once for each; other rows are left out";
    case CsvQuestionKind::dates:
        return "Which comes first in a day such as " + example + " in column " + column +
               ", the day or the month? Please choose with --dates day or --dates month";
    case CsvQuestionKind::always:
        return "Which " + example + " is every row? Please choose with --always " + example + "=" +
               joined(question.answers, " or " + example + "=");
    case CsvQuestionKind::numbers:
        return "Which is the decimal sign? \"" + example + "\" in column " + column +
               " can be read two ways. Please choose with --numbers dot or --numbers comma";
    case CsvQuestionKind::unit:
        return "Which unit do the numbers in column " + column + " have, such as " + example +
               "? Please choose one of " + joined(question.answers, ", ") + ", as in " +
               option("--map",
                      column + '=' + field + ':' + (question.answers.empty() ? "unit" : question.answers.front()));
    case CsvQuestionKind::parts:
        return "Which is " + example + " in column " + column +
               ", minutes and seconds, or hours and minutes? Please choose with " +
               option("--map", column + '=' + field + ":m:ss") + " or " +
               option("--map", column + '=' + field + ":h:mm");
    case CsvQuestionKind::words:
        return "Which number from 0 to 10 is each of these in column " + column + ": " + in_quotes(question.answers) +
               "? Please say it for each, as in " + option("--word", column + ':' + example + "=5");
    }
    return {};
}

}
