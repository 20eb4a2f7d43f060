#include "app/core/advice_cache.h"

namespace unknot::app {

void AdviceCache::look(diary::Diary const& diary, knowledge::Knowledge const& knowledge, time::Moment const& now) {
    Basis const basis{diary.version(), now.at.ms / 1000, knowledge.library.has_value()};
    if (basis_ == basis) return;
    basis_ = basis;
    help_.reset();
    all_.reset();
}

advice::HelpView const& AdviceCache::help(diary::Diary const& diary, knowledge::Knowledge const& knowledge,
                                          time::Moment const& now) {
    look(diary, knowledge, now);
    if (!help_) help_ = advice::help_for(diary, knowledge, now);
    return *help_;
}

advice::Advice const* AdviceCache::all(diary::Diary const& diary, knowledge::Knowledge const& knowledge,
                                       time::Moment const& now) {
    look(diary, knowledge, now);
    if (!all_ && knowledge.library) all_ = advice::advise(diary, knowledge, now);
    return all_ ? &*all_ : nullptr;
}

}
