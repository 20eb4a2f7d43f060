// Writes JSON: the same calls give the same bytes on every platform.
#pragma once
#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unknot {

enum class JsonLayout { compact, indented };

// Calls must nest properly (asserted). Text that is not UTF-8 has its broken bytes replaced by U+FFFD.
class JsonWriter {
public:
    explicit JsonWriter(JsonLayout layout = JsonLayout::compact) : layout_(layout) {}

    void begin_object();
    void end_object();
    void begin_list();
    void end_list();
    void name(std::string_view);
    void text(std::string_view);
    void integer(std::int64_t);
    void decimal(double);   // the shortest digits that read back as the same number
    void flag(bool);
    void raw(std::string_view json);   // must be one valid JSON value

    // The document. Fails with Problem::out_of_range when a decimal was not finite.
    [[nodiscard]] Result<std::string> finish();

private:
    void begin_value();
    void new_line();
    void open(char bracket);
    void close(char bracket);

    struct Level {
        bool empty = true;
    };

    std::string out_;
    std::vector<Level> levels_;
    JsonLayout layout_;
    bool after_name_ = false;
    bool not_finite_ = false;
};

}
