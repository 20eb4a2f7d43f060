// What Unknot knows, as typed tables read from assets/knowledge. Facts and grades come from the evidence pack;
// nothing here depends on a person or on time.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "knowledge/embedded.h"

namespace unknot::knowledge {

enum class Grade { high, moderate, low, very_low, judgement };
enum class HelpLevel { none_logged, routine, soon, today, emergency };

struct Source {
    std::string id, authors, title, identifier, kind;
    int year = 0;
    bool verified = false;  // false: known from memory of the primary citation, not read
};

struct Caution {
    std::string id;    // such as "possible_clot"
    std::string text;  // who must not do the step, in plain words
};

struct Step {
    std::string id, title, detail, picture, manoeuvre;
    std::optional<int> hold_seconds;  // 5 to 120; none: the person goes on when ready
    std::vector<Caution> cautions;
    std::vector<std::string> sources;
    std::optional<std::string> against;  // strongest source against
    Grade grade = Grade::judgement;
};

struct Protocol {
    std::string id, muscle, title, reviewed;  // reviewed: ISO date
    std::vector<Step> steps;
};

struct Sign {
    std::string id, text;
    HelpLevel level = HelpLevel::routine;
    std::vector<std::string> topics;   // such as "clot"
    std::vector<std::string> sources;
};

struct LevelText {
    HelpLevel level = HelpLevel::routine;
    std::string title, contact, how_soon, say, meanwhile;
};

struct EmergencyNumber {
    std::string region, label, number;
};

struct Help {
    std::vector<LevelText> levels;  // most urgent first
    std::vector<Sign> signs;        // in the order of the page
    std::vector<EmergencyNumber> numbers;
    std::string nothing_logged;     // "None of the listed signs ..."
    std::string reviewed;           // ISO date
};

struct WireId {
    std::uint32_t number = 0;
    std::string kind, id;
};

struct Knowledge {
    std::vector<Source> sources;
    std::vector<Protocol> protocols;
    std::string stop_line;  // stays visible during relief
    Help help;
    std::vector<WireId> wire_ids;  // append-only numbers of share links
};

// Reads and checks every file. The error names file, line and what was expected.
[[nodiscard]] Result<Knowledge> read_knowledge(std::span<EmbeddedFile const> files);

[[nodiscard]] Source const* find_source(Knowledge const&, std::string_view id);
[[nodiscard]] Protocol const* find_protocol(Knowledge const&, std::string_view muscle);
[[nodiscard]] std::optional<std::uint32_t> wire_number(Knowledge const&, std::string_view kind, std::string_view id);
[[nodiscard]] WireId const* find_wire_id(Knowledge const&, std::uint32_t number);
[[nodiscard]] std::string_view word(Grade);
[[nodiscard]] std::string_view word(HelpLevel);

}  // namespace unknot::knowledge
