#include "app/core/advice_cache.h"

namespace unknot::app {

AdviceCache::Key AdviceCache::key_of(diary::Diary const& diary, knowledge::Knowledge const& knowledge,
                                     time::Moment const& now) {
    return {diary.version(), now.at.ms / 1000, knowledge.library.has_value()};
}

advice::HelpView const& AdviceCache::help(diary::Diary const& diary, knowledge::Knowledge const& knowledge,
                                          time::Moment const& now) {
    return help_.get(key_of(diary, knowledge, now), [&] { return advice::help_for(diary, knowledge, now); });
}

advice::Advice const* AdviceCache::all(diary::Diary const& diary, knowledge::Knowledge const& knowledge,
                                       time::Moment const& now) {
    if (!knowledge.library) return nullptr;
    // Most of it costs far more than help, and none of it turns on a second.
    auto key = key_of(diary, knowledge, now);
    std::get<1>(key) /= 60;
    return &all_.get(key, [&] { return advice::advise(diary, knowledge, now); });
}

}
