// Writes JSON without spaces: the same calls give the same bytes on every platform.
#pragma once
#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unknot {

// Calls must nest properly (asserted). Text that is not UTF-8 has its broken bytes replaced by U+FFFD.
class JsonWriter {
public:
    void begin_object();
    void end_object();
    void begin_list();
    void end_list();
    void name(std::string_view);
    void text(std::string_view);
    void integer(std::int64_t);
    void decimal(double);   // in digits that read back as the same number
    void flag(bool);
    void raw(std::string_view json);   // must be one valid JSON value

    // A member of an object in one call.
    void member(std::string_view name, std::string_view text);
    void member(std::string_view name, std::int64_t integer);

    // The document. Fails with Problem::out_of_range when a decimal was not finite.
    [[nodiscard]] Result<std::string> finish();

private:
    void begin_value();
    void open(char bracket);
    void close(char bracket);

    std::string out_;
    std::vector<bool> empty_;   // of each list or object that is open
    bool after_name_ = false;
    bool not_finite_ = false;
};

}
