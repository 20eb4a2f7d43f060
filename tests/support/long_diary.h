// A diary of many nights as the store holds it, for what is worked out from it. The same for the same arguments.
#pragma once
#include "diary/change.h"
#include "time/civil.h"

#include <map>
#include <string>
#include <vector>

namespace unknot::tests {

class LongDiary {
public:
    // Its last night is the one before `now`.
    LongDiary(time::Moment now, int nights);

    diary::RecordId add(diary::RecordType, time::Moment at, std::vector<diary::FieldEdit>);
    // The one record of a type that a diary holds once.
    void add_once(diary::RecordType, time::Moment at, std::vector<diary::FieldEdit>);

    // The evening before the nth night, 0 being the oldest; hours past 24 are the morning after.
    [[nodiscard]] time::Moment on(int night, int hour, int minute = 0) const;

    // Every evening and every morning answered; a cramp follows wine, and little else. About one night in three.
    void keep();
    [[nodiscard]] static bool has_wine(int night);
    [[nodiscard]] static bool has_cramp(int night);

    [[nodiscard]] int cramps() const;

    std::map<std::string, std::string> pages;

    // The pages of one that was kept.
    [[nodiscard]] static std::map<std::string, std::string> kept(time::Moment const& now, int nights);

private:
    void store(diary::RecordId const&, diary::RecordType, time::Moment at, std::vector<diary::FieldEdit>);
    void cramp(int night);

    time::Moment now_;
    int nights_;
    std::uint64_t serial_ = 0;
};

}
