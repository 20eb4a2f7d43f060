// The screen of a stored cramp, and what it would be after the page was loaded again.
#pragma once
#include "app/running_app.h"
#include "diary/page.h"

#include <memory>
#include <string>

namespace unknot::tests {

// The screen of a cramp, which is stored.
struct EditedCramp : RunningApp {
    EditedCramp() {
        start();
        add_past_cramp();
        store();
    }

    std::string note() { return std::string(cramp().text(diary::Field::cramp_note).value_or("")); }

    std::string stored_note() {
        auto const id = cramp().id;
        for (auto const& record : diary::read_page(pages[diary::page_key(id)]).records)
            if (record.id == id) return std::string(record.text(diary::Field::cramp_note).value_or(""));
        return "";
    }
};

// What would be on the screen after the page was loaded again.
inline std::unique_ptr<RunningApp> loaded_again(RunningApp& run) {
    auto again = std::make_unique<RunningApp>(run.pages);
    again->clock = run.clock;
    again->start();
    return again;
}

}
