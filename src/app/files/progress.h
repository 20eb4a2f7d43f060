// Progress of a long piece of work on a file.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace unknot::app::files {

inline constexpr std::size_t few_records = 256;   // compared or applied at once, in well under a millisecond

struct FileProgress {
    std::string title;   // key of the heading
    std::string doing;   // key of the sentence with the percentage
    int percent = 0;
    bool may_stop = true;
};

[[nodiscard]] constexpr int percent_of(std::size_t done, std::size_t total) {
    if (total == 0) return 0;
    return static_cast<int>(std::min<std::uint64_t>(100, std::uint64_t{done} * 100 / total));
}

// Limits how often progress is drawn, as a frame takes longer than a step.
class ProgressSteps {
public:
    // Whether to draw again.
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
