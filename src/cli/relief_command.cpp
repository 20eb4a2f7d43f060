#include "base/json_scan.h"
#include "base/json_writer.h"
#include "cli/commands.h"

namespace unknot::cli {
namespace {

enum class Form { text, json };

struct Wanted {
    std::string_view muscle;
    Form form = Form::text;
};

Result<Wanted> read_arguments(Arguments arguments) {
    Wanted wanted;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--json") {
            wanted.form = Form::json;
        } else if (arguments[i] == "--muscle" && i + 1 < arguments.size()) {
            wanted.muscle = arguments[++i];
        } else if (arguments[i] == "--muscle") {
            return Error{Problem::malformed, {}, "--muscle needs a muscle"};
        } else {
            return Error{Problem::unknown_name, {}, "unknown argument " + std::string(arguments[i])};
        }
    }
    if (wanted.muscle.empty()) return Error{Problem::malformed, {}, "relief needs --muscle"};
    return wanted;
}

std::string named(knowledge::Source const& source) {
    return source.authors + (source.year > 0 ? ' ' + std::to_string(source.year) : "") + ", " + source.title +
           (source.identifier.empty() ? "" : " (" + source.identifier + ')');
}

void append_step(std::string& out, std::size_t number, knowledge::Step const& step, knowledge::Knowledge const& known) {
    out += '\n' + std::to_string(number) + ". " + step.title;
    if (step.hold_seconds) out += " (" + std::to_string(*step.hold_seconds) + " s)";
    out += '\n';
    for (auto const& caution : step.cautions)
        out += "   ! " + caution.text + '\n';
    out += "   " + step.detail + '\n';
    out += "   Evidence: " + std::string(word(step.grade)) + '\n';
    for (auto const& id : step.sources) {
        if (auto const* const source = find_source(known, id)) out += "   Source: " + named(*source) + '\n';
    }
    if (!step.against) return;
    if (auto const* const source = find_source(known, *step.against)) out += "   Against: " + named(*source) + '\n';
}

std::string as_text(knowledge::Protocol const& protocol, knowledge::Knowledge const& known) {
    auto out = protocol.title + '\n' + known.stop_line + '\n';
    std::size_t number = 0;
    for (auto const& step : protocol.steps)
        append_step(out, ++number, step, known);
    return out + "\nReviewed " + protocol.reviewed + '\n';
}

void write_step(JsonWriter& writer, knowledge::Step const& step) {
    writer.begin_object();
    writer.member("id", step.id);
    writer.member("title", step.title);
    writer.member("detail", step.detail);
    if (step.hold_seconds) writer.member("hold_seconds", std::int64_t{*step.hold_seconds});
    writer.name("cautions");
    writer.begin_list();
    for (auto const& caution : step.cautions) {
        writer.begin_object();
        writer.member("id", caution.id);
        writer.member("text", caution.text);
        writer.end_object();
    }
    writer.end_list();
    writer.member("grade", word(step.grade));
    writer.name("sources");
    writer.begin_list();
    for (auto const& id : step.sources)
        writer.text(id);
    writer.end_list();
    if (step.against) writer.member("against", *step.against);
    writer.end_object();
}

std::string as_json(knowledge::Protocol const& protocol, std::string_view stop_line) {
    JsonWriter writer;
    writer.begin_object();
    writer.member("id", protocol.id);
    writer.member("muscle", protocol.muscle);
    writer.member("title", protocol.title);
    writer.member("reviewed", protocol.reviewed);
    writer.member("stop_line", stop_line);
    writer.name("steps");
    writer.begin_list();
    for (auto const& step : protocol.steps)
        write_step(writer, step);
    writer.end_list();
    writer.end_object();
    return indent_json(writer.finish().value());
}

}

Outcome print_relief(Arguments arguments, knowledge::Knowledge const& known) {
    auto const wanted = read_arguments(arguments);
    if (!wanted) return usage_error(wanted.error().what);
    auto const* const protocol = find_protocol(known, wanted.value().muscle);
    if (!protocol) return usage_error("no relief for the muscle " + std::string(wanted.value().muscle));
    if (wanted.value().form == Form::json) return {0, as_json(*protocol, known.stop_line), {}};
    return {0, as_text(*protocol, known), {}};
}

}
