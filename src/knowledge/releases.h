// What each version of Unknot brought, in a person's words. The newest one's number is the version of this build.
#pragma once
#include <string>
#include <vector>

namespace unknot::knowledge {

struct Release {
    std::string version, date;   // "0.2.0", "2026-11-30"
    std::vector<std::string> brought;
};

}
