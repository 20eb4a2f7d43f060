#include "app/app.h"
#include "app/later.h"
#include "app/records.h"
#include "app/you.h"
#include "diary/days.h"

#include <utility>

namespace unknot::app {

using diary::Field;

namespace {

std::vector<std::pair<Field, std::string>> units_of(diary::Diary const& diary) {
    std::vector<std::pair<Field, std::string>> units;
    for (auto const field : {Field::settings_volume_unit, Field::settings_weight_unit, Field::settings_mineral_unit,
                             Field::settings_sodium_as})
        units.emplace_back(field, setting(diary, field, diary::words_of(diary::row(field)).front()));
    return units;
}

}

Minutes AppState::day_start() const { return diary::day_start_of(diary_); }

Chrome App::chrome() const {
    Chrome chrome;
    chrome.screen = screen_;
    chrome.storage = storage_;
    chrome.unsaved = outbox_.unsaved();
    chrome.failure = outbox_.failure();
    chrome.saving = !outbox_.empty();
    chrome.update_ready = environment_.update_ready;
    chrome.records_lost = environment_.records_lost && diary_.size() == 0;
    chrome.broken_lines = broken_lines_;
    if (undo_) chrome.undo = undo_->message;
    return chrome;
}

DiaryView App::diary_view() const {
    DiaryView view;
    view.loading = storage_ == StorageState::loading;
    view.total = diary_.count(diary::RecordType::cramp);
    view.more = view.total > diary_shown_;
    for (auto const* cramp : diary_.newest(diary::RecordType::cramp, diary_shown_)) {
        auto const day = time::night_of(cramp->at, day_start());
        if (view.nights.empty() || view.nights.back().day != day) view.nights.push_back({day, {}});
        view.nights.back().cramps.push_back(cramp_line(*cramp));
    }
    return view;
}

View App::view(Now const& now) const {
    View view{chrome(), TodayView{}};
    if (comes_later(screen_) && !is_whole()) {
        view.screen = WaitingView{};
        return view;
    }
    auto const& logged = advised_.help(diary_, knowledge_, now.moment);
    switch (screen_) {
    case Screen::today:
        view.screen = TodayView{now.moment,
                                morning_card(now),
                                week(now),
                                logged.level,
                                storage_ == StorageState::loading,
                                is_whole() ? insight_.experiments.today(diary_, knowledge_, now.moment) : std::nullopt};
        break;
    case Screen::relief: view.screen = relief_view(now); break;
    case Screen::stopped: {
        auto const* cramp = diary_.find(entry_);
        view.screen = StoppedView{cramp == nullptr ? CrampLine{} : cramp_line(*cramp)};
        break;
    }
    case Screen::diary: view.screen = diary_view(); break;
    case Screen::entry: view.screen = entry_view(); break;
    case Screen::help: view.screen = HelpView{&knowledge_, logged, relief_.has_value()}; break;
    case Screen::share:
    case Screen::received: view.screen = sharing_view(now); break;
    case Screen::restore:
    case Screen::data:
    case Screen::table_import:
    case Screen::report:
    case Screen::reminders: view.screen = exchange_view(now); break;
    case Screen::findings:
    case Screen::experiment: view.screen = insight_view(now); break;
    case Screen::log:
    case Screen::day:
    case Screen::calendar:
    case Screen::search:
    case Screen::record: view.screen = log_view(now); break;
    case Screen::why:
        view.screen = WhyView{&knowledge_, advised_.all(diary_, knowledge_, now.moment), about_.unfolded,
                              diary_.count(diary::RecordType::profile) > 0};
        break;
    case Screen::you: view.screen = you_view(diary_, knowledge_, about_); break;
    case Screen::more:
        view.screen = MoreView{theme(), diary_.size(), environment_, diary::only_id(diary::RecordType::settings),
                               units_of(diary_)};
        break;
    }
    return view;
}

}
