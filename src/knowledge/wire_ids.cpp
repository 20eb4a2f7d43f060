#include "knowledge/tables.h"
#include "knowledge/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace unknot::knowledge {
namespace {

// Numbers count up without a gap, so that none can be removed or reused unnoticed. The file that web/scripts/core.py
// cuts for the page's first part has gaps, and a header that says so.
constexpr std::string_view header = "number,kind,id", cut_header = "some numbers,kind,id";
enum class Numbers { all, some };

constexpr std::array<std::string_view, 8> kinds = {"protocol", "step", "sign",  "situation",
                                                   "nutrient", "food", "claim", "action"};

using Entries = std::set<std::string_view>;   // such as "step,calf_bed"

// Reads "17,step,calf_bed"; empty when malformed.
std::optional<WireId> read_line(std::string_view line) {
    auto const first = line.find(',');
    auto const second = line.find(',', first == std::string_view::npos ? first : first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    WireId wire;
    auto const [end, problem] = std::from_chars(line.data(), line.data() + first, wire.number);
    wire.kind = line.substr(first + 1, second - first - 1);
    wire.id = line.substr(second + 1);
    bool const known_kind = std::find(kinds.begin(), kinds.end(), wire.kind) != kinds.end();
    bool const plain = !wire.id.empty() && wire.id.find_first_of(", \"\r") == std::string::npos;
    if (problem != std::errc{} || end != line.data() + first || !known_kind || !plain) return std::nullopt;
    return wire;
}

std::string fault_of(std::optional<WireId> const& wire, Knowledge const& knowledge, Numbers numbers) {
    if (!wire) return "a line is written number,kind,id with a kind that has numbers";
    auto const last = knowledge.wire_ids.empty() ? 0 : knowledge.wire_ids.back().number;
    if (numbers == Numbers::all && wire->number != last + 1) return "the number here is " + std::to_string(last + 1);
    if (wire->number <= last) return "the number here is above " + std::to_string(last);
    return {};
}

// Finds the first entry without a number, as "step calf_bed".
class Unnumbered {
public:
    explicit Unnumbered(Entries const& entries) : entries_(entries) {}

    template <class Table>
    void check(std::string_view kind, Table const& table) {
        for (auto const& entry : table)
            check(kind, std::string_view(entry.id));
    }

    void check(std::string_view kind, std::string_view id) {
        if (first_.empty() && !entries_.contains(std::string(kind) + ',' + std::string(id)))
            first_ = std::string(kind) + ' ' + std::string(id);
    }

    [[nodiscard]] std::string const& first() const { return first_; }

private:
    Entries const& entries_;
    std::string first_;
};

std::string unnumbered(Entries const& entries, Knowledge const& knowledge) {
    Unnumbered missing(entries);
    missing.check("protocol", knowledge.protocols);
    for (auto const& protocol : knowledge.protocols)
        missing.check("step", protocol.steps);
    missing.check("sign", knowledge.help.signs);
    missing.check("situation", knowledge.situations);
    if (!knowledge.library) return missing.first();
    for (auto const nutrient : nutrient_words)
        missing.check("nutrient", nutrient);
    missing.check("food", knowledge.library->foods);
    missing.check("claim", knowledge.library->claims);
    missing.check("action", knowledge.library->actions);
    return missing.first();
}

}

// A removed entry keeps its line: its number must never mean anything else.
Status read_wire_ids(EmbeddedFile const& file, Knowledge& knowledge) {
    knowledge.wire_ids.clear();
    Entries entries;
    auto numbers = Numbers::all;
    std::string_view rest = file.bytes;
    std::size_t line_number = 0;
    auto const fault = [&](std::string what) {
        return Error{Problem::malformed, std::string(file.name) + ":" + std::to_string(line_number), std::move(what)};
    };
    while (!rest.empty()) {
        auto const line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        ++line_number;
        if (line_number == 1) {
            if (line != header && line != cut_header) return fault("the first line is " + std::string(header));
            if (line == cut_header) numbers = Numbers::some;
            continue;
        }
        auto wire = read_line(line);
        if (auto what = fault_of(wire, knowledge, numbers); !what.empty()) return fault(std::move(what));
        if (!entries.insert(line.substr(line.find(',') + 1)).second)
            return fault(wire->kind + " " + wire->id + " has a number already");
        knowledge.wire_ids.push_back(*std::move(wire));
    }
    if (auto const missing = unnumbered(entries, knowledge); !missing.empty())
        return fault(missing + " has no number: append a line");
    return {};
}

}
