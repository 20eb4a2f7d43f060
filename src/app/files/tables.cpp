// Answers the intents for a table (CSV) being imported.
#include "app/files/files.h"
#include "app/files/work.h"
#include "exchange/csv/report.h"

#include <utility>

namespace unknot::app::files {
namespace {

struct TableEdit {
    TableImport& table;

    void operator()(SetTableType const& set) const { set_type(table, set.type); }

    void operator()(SetTableAlways const& set) const { set_always(table, set.word); }

    void operator()(SetDateOrder const& set) const { set_dates(table, set.order); }

    void operator()(AnswerTable const& said) const { answer_question(table, said.question, said.answer); }

    void operator()(UnfoldColumn const& unfold) const { open_column(table, unfold.column); }

    void operator()(SetColumn const& set) const { set_column(table, set.column, set.role); }

    void operator()(SetColumnUnit const& set) const { set_unit(table, set.column, set.unit); }

    void operator()(UnfoldWord const& unfold) const { open_word(table, unfold.theirs); }

    void operator()(SetColumnWord const& set) const { set_word(table, set.column, set.theirs, set.ours); }

    void operator()(ShowAllWords const&) const { show_all_words(table); }

    void operator()(SetDeletedRows const& set) const { set_deleted(table, set.deleted); }

    template <class Other>
    void operator()(Other const&) const {}
};

Effects take_in(Context& context, State& state, Now const& now) {
    auto& table = *state.table;
    BulkChange taking_in(std::move(table.import), table.deleted, now.moment.at,
                         {"data.take_in", "restore.taking_in", "undo.table", BulkChange::Undo::offered, Screen::data});
    state.table.reset();
    return start_bulk(context, state, std::move(taking_in));
}

}

Effects answer(Context& context, State& state, TableIntent const& intent, Now const& now) {
    if (std::holds_alternative<ChooseTable>(intent)) {
        state.wanted = FileWanted::table;
        return {OpenFile{".csv,text/csv,text/plain"}};
    }
    if (!state.table) return {};
    auto& table = *state.table;
    bool const applies = std::holds_alternative<ApplyTable>(intent);
    if (applies || std::holds_alternative<SaveRefused>(intent)) {
        // No row was read before it is said what the rows are.
        if (is_in_work(table, context.diary) || !table.questions.empty()) return {};
        if (applies) return take_in(context, state, now);
        return {
            Download{"unknot-refused-rows.csv", "text/csv;charset=utf-8", exchange::write_csv_report(table.import)}};
    }
    std::visit(TableEdit{table}, intent);
    begin_work(table, context.diary);
    return {};
}

}
