// How far a long piece of work on a file has come, as the screens show it.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace unknot::app::files {

struct FileProgress {
    std::string title;   // key of the heading
    std::string doing;   // key of the sentence, which has the percentage in it
    int percent = 0;
    bool may_stop = true;
};

[[nodiscard]] constexpr int percent_of(std::size_t done, std::size_t total) {
    if (total == 0) return 0;
    return static_cast<int>(std::min<std::uint64_t>(100, std::uint64_t{done} * 100 / total));
}

// Drawn only so often: a frame takes longer than a step.
class ProgressSteps {
public:
    // Whether what is shown should change.
    [[nodiscard]] bool passes(int percent) {
        bool const next = percent / step != shown_;
        shown_ = percent / step;
        return next;
    }

private:
    static constexpr int step = 5;
    int shown_ = 0;
};

}
