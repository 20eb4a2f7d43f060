// Answers the one question that a table without telling columns has.
#pragma once
#include "app/running_app.h"
#include "doctest.h"

#include <string>

namespace unknot::tests {

inline void answer_type(RunningApp& run, std::string const& type) {
    auto const view = run.shown<app::files::TableImportView>();
    REQUIRE(view.questions.size() == 1);
    CHECK(view.questions.front().kind == "type");
    run.want(app::files::AnswerTable{view.questions.front().id, type});
}

}
