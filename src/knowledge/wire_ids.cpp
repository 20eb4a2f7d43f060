#include "knowledge/tables.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace unknot::knowledge {
namespace {

constexpr std::string_view header = "number,kind,id";
constexpr std::array<std::string_view, 3> kinds = {"protocol", "step", "sign"};

// "17,step,calf_bed"; nothing when the line is not written so.
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

// Numbers count up without a gap, so that none can be taken away or used again unseen.
std::string fault_of(std::optional<WireId> const& wire, Knowledge const& knowledge) {
    if (!wire) return "a line is written number,kind,id with the kind protocol, step or sign";
    if (wire->number != knowledge.wire_ids.size() + 1)
        return "the number here is " + std::to_string(knowledge.wire_ids.size() + 1);
    if (wire_number(knowledge, wire->kind, wire->id)) return wire->kind + " " + wire->id + " has a number already";
    return {};
}

// The first protocol, step or sign that has no number, as "step calf_bed".
std::string unnumbered(Knowledge const& knowledge) {
    for (auto const& protocol : knowledge.protocols) {
        if (!wire_number(knowledge, "protocol", protocol.id)) return "protocol " + protocol.id;
        for (auto const& step : protocol.steps)
            if (!wire_number(knowledge, "step", step.id)) return "step " + step.id;
    }
    for (auto const& sign : knowledge.help.signs)
        if (!wire_number(knowledge, "sign", sign.id)) return "sign " + sign.id;
    return {};
}

}

// An id no table has any more keeps its line: its number must never mean anything else.
Status read_wire_ids(EmbeddedFile const& file, Knowledge& knowledge) {
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
            if (line != header) return fault("the first line is " + std::string(header));
            continue;
        }
        auto wire = read_line(line);
        if (auto what = fault_of(wire, knowledge); !what.empty()) return fault(std::move(what));
        knowledge.wire_ids.push_back(*std::move(wire));
    }
    if (auto const missing = unnumbered(knowledge); !missing.empty())
        return fault(missing + " has no number: append a line");
    return {};
}

}
