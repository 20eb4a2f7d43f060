#include "knowledge/matrix.h"

#include "knowledge/words.h"

#include <algorithm>
#include <cassert>
#include <set>

namespace unknot::knowledge {
namespace {

std::vector<std::string> column_names() { return {column_words.begin(), column_words.end()}; }

bool names(std::vector<Column> const& columns, Column column) {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

// What the table of blockers says to a person about whom just one thing is known.
std::optional<Cell> rule_for(std::set<std::string> const& facts, Column column, Library const& library) {
    std::optional<Cell> found;
    for (auto const& row : library.blockers) {
        bool const blocks = names(row.block, column);
        if (!blocks && !names(row.ask, column)) continue;
        for (auto const& all : row.when) {
            auto const holding = std::count_if(all.begin(), all.end(), [&](Term const& term) {
                return term.fact == always || facts.contains(term.fact);
            });
            if (holding == 0) continue;
            bool const alone = holding == std::ssize(all);
            auto const mark = !alone ? Mark::sometimes : blocks ? Mark::forbidden : Mark::ask;
            bool const stronger = !found || mark == Mark::forbidden || found->mark == Mark::sometimes;
            if (stronger) found = Cell{mark, row.reason};
        }
    }
    return found;
}

// A matrix whose columns are those of the blockers, from the rules and the decisions.
class Deciding {
public:
    Deciding(std::string_view name, std::string_view kind, std::string_view about, std::span<Decision const> decisions)
        : matrix_{name, about, {}, column_names(), {}}, kind_(kind), decisions_(decisions), used_(decisions.size()) {}

    void add(std::string const& row, std::set<std::string> const& facts, Library const& library) {
        matrix_.rows.push_back(row);
        for (std::size_t i = 0; i < column_count; ++i) {
            auto const column = static_cast<Column>(i);
            auto cell = rule_for(facts, column, library);
            if (!cell) cell = decided(row, column);
            matrix_.cells.push_back(std::move(*cell));
        }
    }

    Result<Matrix> result() && {
        for (std::size_t i = 0; i < decisions_.size(); ++i)
            if (decisions_[i].matrix == kind_ && !used_[i])
                fault_ = "a decision about \"" + decisions_[i].rows.front() +
                         "\" is about no cell that is open: " + decisions_[i].reason;
        if (!fault_.empty()) return Error{Problem::conflict, "decisions.csv", fault_};
        return std::move(matrix_);
    }

private:
    Cell decided(std::string const& row, Column column) {
        for (std::size_t i = 0; i < decisions_.size(); ++i) {
            auto const& decision = decisions_[i];
            bool const here = std::find(decision.rows.begin(), decision.rows.end(), row) != decision.rows.end();
            if (decision.matrix != kind_ || !here || !names(decision.columns, column)) continue;
            used_[i] = true;
            return {Mark::allowed, decision.reason};
        }
        if (fault_.empty())
            fault_ = "nothing is decided about the " + std::string(kind_) + " \"" + row + "\" and \"" +
                     std::string(word(column)) + "\"";
        return {};
    }

    Matrix matrix_;
    std::string_view kind_;
    std::span<Decision const> decisions_;
    std::vector<bool> used_;
    std::string fault_;
};

Result<Matrix> signs_by_columns(Knowledge const& knowledge, std::span<Decision const> decisions) {
    Deciding deciding("signs-columns", "sign", "what a person with a sign must not do or take", decisions);
    for (auto const& sign : knowledge.help.signs)
        deciding.add(sign.id, {"sign." + sign.id}, *knowledge.library);
    return std::move(deciding).result();
}

Result<Matrix> medicines_by_columns(Knowledge const& knowledge, std::span<Decision const> decisions) {
    Deciding deciding("medicines-columns", "medicine", "what a person on a medicine must not do or take", decisions);
    for (auto const& medicine_class : knowledge.library->classes) {
        std::set<std::string> facts = {"medicine." + medicine_class.id};
        for (auto const& parent : medicine_class.parents)
            facts.insert("medicine." + parent);
        deciding.add(medicine_class.id, facts, *knowledge.library);
    }
    return std::move(deciding).result();
}

Result<Matrix> conditions_by_columns(Knowledge const& knowledge, std::span<Decision const> decisions) {
    Deciding deciding("conditions-columns", "condition", "what a person with a condition must not do or take",
                      decisions);
    for (auto const condition : known_vocabulary().conditions)
        if (condition != "none")
            deciding.add(std::string(condition), {"condition." + std::string(condition)}, *knowledge.library);
    return std::move(deciding).result();
}

// An action with a sign: as the columns that it needs, and not before help was had under an urgent sign.
Cell with_sign(Action const& action, Sign const& sign, Matrix const& columns, std::size_t row) {
    if (sign.only_help && action.kind != ActionKind::get_help) return {Mark::forbidden, sign.reason};
    Cell cell{Mark::allowed, "it involves nothing that the sign speaks against"};
    for (auto const column : action.needs) {
        auto const& needed = columns.at(row, static_cast<std::size_t>(column));
        bool const lost = action.rehydration && (column == Column::salt || column == Column::fluid);
        if (lost || needed.mark == Mark::allowed) continue;
        if (needed.mark == Mark::forbidden) return needed;
        if (needed.mark == Mark::ask || cell.mark == Mark::allowed) cell = needed;
    }
    if (sign.level >= HelpLevel::today && !fits_waiting(action))
        return {Mark::later, "nothing but help until the sign was seen to"};
    return cell;
}

Matrix signs_by_actions(Knowledge const& knowledge, Matrix const& by_columns) {
    Matrix matrix{"signs-actions", "which actions a sign leaves", by_columns.rows, {}, {}};
    for (auto const& action : knowledge.library->actions)
        matrix.columns.push_back(action.id);
    for (std::size_t row = 0; row < knowledge.help.signs.size(); ++row)
        for (auto const& action : knowledge.library->actions)
            matrix.cells.push_back(with_sign(action, knowledge.help.signs[row], by_columns, row));
    return matrix;
}

}

Result<std::vector<Matrix>> matrices_of(Knowledge const& knowledge, std::span<Decision const> decisions) {
    assert(knowledge.library);
    std::vector<Matrix> all;
    for (auto const make : {signs_by_columns, medicines_by_columns, conditions_by_columns}) {
        auto made = make(knowledge, decisions);
        if (!made) return made.error();
        all.push_back(std::move(made).value());
    }
    all.push_back(signs_by_actions(knowledge, all.front()));
    all.push_back(questions_by_populations(knowledge));
    return all;
}

Result<std::vector<Matrix>> read_matrices(std::span<EmbeddedFile const> files, Knowledge const& knowledge) {
    auto const decisions = read_decisions(files);
    if (!decisions) return decisions.error();
    return matrices_of(knowledge, decisions.value());
}

Matrix const* find_matrix(std::span<Matrix const> all, std::string_view name) {
    auto const found = std::find_if(all.begin(), all.end(), [&](Matrix const& matrix) { return matrix.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::string write_marks(Matrix const& matrix) {
    std::size_t widest = 0;
    for (auto const& row : matrix.rows)
        widest = std::max(widest, row.size());
    std::string out = std::string(matrix.name) + ": " + std::string(matrix.about) + "\n";
    for (std::size_t i = 0; i < matrix.columns.size(); ++i)
        out += "  " + std::to_string(i + 1) + " " + matrix.columns[i] + "\n";
    for (std::size_t row = 0; row < matrix.rows.size(); ++row) {
        out += matrix.rows[row] + std::string(widest + 1 - matrix.rows[row].size(), ' ');
        for (std::size_t column = 0; column < matrix.columns.size(); ++column)
            out += static_cast<char>(matrix.at(row, column).mark);
        out += '\n';
    }
    return out;
}

std::string write_reasons(Matrix const& matrix, std::string_view row) {
    auto const found = std::find(matrix.rows.begin(), matrix.rows.end(), row);
    if (found == matrix.rows.end()) return {};
    auto const index = static_cast<std::size_t>(found - matrix.rows.begin());
    std::string out;
    for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
        auto const& cell = matrix.at(index, column);
        out += std::string(1, static_cast<char>(cell.mark)) + " " + matrix.columns[column] + ": " + cell.reason + "\n";
    }
    return out;
}

}
