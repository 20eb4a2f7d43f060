// Somebody who goes through the screens with a diary that has every word, unfolds all, and reads all that is there.
#pragma once
#include "support/full_diary.h"
#include "support/running_session.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace unknot::tests {

class ReadingPerson {
public:
    ReadingPerson(int person, Signs);

    void go(std::string_view fragment);    // unfolds and reads
    void press(std::string_view button);   // where it is there; reads what is shown then
    void unfold();                         // each fold once, the innermost first, and reads after each
    void look();                           // reads what is on the screen
    void read(std::string_view text, std::string_view where);

    void expect_no_faults() const;

    // The newest file that was saved, which must be there.
    [[nodiscard]] std::string saved() const;

    RunningSession run;
    std::map<std::string, std::string> faults;   // and where each was found first
};

}
