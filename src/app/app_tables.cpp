// Tables (CSV) that are taken in.
#include "app/app.h"
#include "app/records.h"
#include "exchange/csv_report.h"

#include <utility>

namespace unknot::app {
namespace {

struct TableEdit {
    TableImport& table;

    void operator()(SetTableType const& set) const { set_type(table, set.type); }

    void operator()(SetTableAlways const& set) const { set_always(table, set.word); }

    void operator()(SetDateOrder const& set) const { set_dates(table, set.order); }

    void operator()(UnfoldColumn const& unfold) const { open_column(table, unfold.column); }

    void operator()(SetColumn const& set) const { set_column(table, set.column, set.holds); }

    void operator()(SetColumnUnit const& set) const { set_unit(table, set.column, set.unit); }

    void operator()(UnfoldWord const& unfold) const { open_word(table, unfold.theirs); }

    void operator()(SetColumnWord const& set) const { set_word(table, set.column, set.theirs, set.ours); }

    void operator()(ShowAllWords const&) const { show_all_words(table); }

    void operator()(SetDeletedRows const& set) const { set_deleted(table, set.deleted); }

    template <class Other>
    void operator()(Other const&) const {}
};

}

Effects App::answer(TableIntent const& intent, Now const& now) {
    if (std::holds_alternative<ChooseTable>(intent)) {
        exchange_.table_wanted = true;
        return {OpenFile{".csv,text/csv,text/plain"}};
    }
    if (!exchange_.table) return {};
    auto& table = *exchange_.table;
    if (std::holds_alternative<SaveRefused>(intent))
        return {Download{"unknot-refused-rows.csv", "text/csv;charset=utf-8",
                         exchange::write_csv_report(table.text, table.import.refused)}};
    if (std::holds_alternative<ApplyTable>(intent)) {
        auto change = exchange::csv_change(table.import, diary_, table.deleted, now.moment.at);
        exchange_.table.reset();
        Effects effects;
        if (!change.records.empty()) effects = undoable_change(std::move(change), "undo.table", now);
        append(effects, go(Screen::data));
        return effects;
    }
    std::visit(TableEdit{table}, intent);
    return {};
}

}
