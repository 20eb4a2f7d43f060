// Cache of one answer, valid while its key stays the same; views are made in every frame.
#pragma once
#include <optional>
#include <utility>

namespace unknot::app {

template <class Key, class Answer>
class Memo {
public:
    template <class Make>
    Answer const& get(Key key, Make const& make) {
        if (!answer_ || key_ != key) {
            answer_ = make();
            key_ = std::move(key);
        }
        return *answer_;
    }

    void reset() { answer_.reset(); }   // call when anything outside the key has changed

private:
    std::optional<Key> key_;
    std::optional<Answer> answer_;
};

}
