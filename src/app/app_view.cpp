#include "app/app.h"
#include "app/later.h"
#include "app/records.h"
#include "app/you.h"
#include "diary/days.h"
#include "time/future.h"

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

// But for types that a diary holds once: those are no entries.
std::vector<diary::Record const*> newest_of_each_type(diary::Diary const& diary) {
    std::vector<diary::Record const*> newest;
    for (std::size_t type = 0; type < diary::record_type_count; ++type)
        for (auto const* record : diary.newest(static_cast<diary::RecordType>(type), 1))
            if (!diary::type_of_only(record->id)) newest.push_back(record);
    return newest;
}

}

Minutes AppState::day_start() const { return diary::day_start_of(diary_); }

Chrome App::chrome() const {
    Chrome chrome;
    chrome.screen = screen_;
    chrome.storage = storage_;
    chrome.unsaved = outbox_.unsaved();
    chrome.failure = outbox_.failure();
    chrome.saved = saved();
    chrome.update_ready = environment_.update_ready;
    if (undo_) chrome.undo = undo_->message;
    if (!is_whole()) return chrome;   // what follows is told by what comes later
    chrome.pages_written = pages_written_;
    if (auto const key = drafts_.refused()) {
        bool const shown = screen_ == Screen::report || key->first == (screen_ == Screen::entry ? entry_ : log_.record);
        chrome.refused_elsewhere = !shown;
        chrome.refused_opens = diary_.find(key->first) != nullptr;
    }
    if (auto const& loss = chrome.loss = environment_.loss) {
        auto const here = [&](std::optional<time::Instant> const& at) {
            return at ? std::optional(time::Moment{*at, opened_.offset_minutes, opened_.zone}) : std::nullopt;
        };
        chrome.loss_newest = here(loss->newest);
        chrome.loss_backup = here(loss->backup);
    }
    chrome.broken_lines = diary_.unreadable().size();
    return chrome;
}

bool App::nothing_logged() const { return newest_of_each_type(diary_).empty(); }

bool App::something_ahead(Now const& now) const {
    for (auto const* newest : newest_of_each_type(diary_))
        if (time::is_future(newest->at.at, now.moment.at)) return true;
    return false;
}

Sentinel App::sentinel() const {
    Sentinel sentinel;
    sentinel.stored = diary_.size() + diary_.unreadable().size();
    for (auto const* newest : newest_of_each_type(diary_)) {
        sentinel.records += diary_.count(*newest->type.known());
        if (!sentinel.newest || *sentinel.newest < newest->at.at) sentinel.newest = newest->at.at;
    }
    if (auto const* settings = diary_.find(diary::only_id(diary::RecordType::settings)))
        sentinel.backup = settings->instant(Field::settings_last_backup);
    return sentinel;
}

Saved App::saved() const {
    if (outbox_.unsaved() > 0 || drafts_.any_problem()) return Saved::not_saved;
    return outbox_.empty() && !exchange_.bulk && !drafts_.any_unsaved() ? Saved::saved : Saved::saving;
}

DiaryView App::diary_view(Now const& now) const {
    DiaryView view;
    view.loading = storage_ == StorageState::loading;
    view.total = diary_.count(diary::RecordType::cramp);
    view.more = view.total > diary_shown_;
    for (auto const* cramp : diary_.newest(diary::RecordType::cramp, diary_shown_)) {
        auto const day = time::night_of(cramp->at, day_start());
        if (view.nights.empty() || view.nights.back().day != day) view.nights.push_back({day, {}});
        view.nights.back().cramps.push_back(cramp_line(*cramp));
        view.nights.back().cramps.back().in_future = time::is_future(cramp->at.at, now.moment.at);
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
                                nothing_logged() && !environment_.loss,
                                something_ahead(now),
                                is_whole() ? insight_.experiments.today(diary_, knowledge_, now.moment) : std::nullopt};
        break;
    case Screen::relief: view.screen = relief_view(now); break;
    case Screen::stopped: {
        auto const* cramp = diary_.find(entry_);
        view.screen = StoppedView{cramp == nullptr ? CrampLine{} : cramp_line(*cramp)};
        break;
    }
    case Screen::diary: view.screen = diary_view(now); break;
    case Screen::entry: view.screen = entry_view(now); break;
    case Screen::help: view.screen = HelpView{&knowledge_, logged, relief_.has_value()}; break;
    case Screen::share:
    case Screen::received: view.screen = sharing_view(now); break;
    case Screen::restore:
    case Screen::data:
    case Screen::table_import:
    case Screen::report:
    case Screen::reminders:
    case Screen::unreadable: view.screen = exchange_view(now); break;
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
