#include "advice/relief.h"
#include "base/json_scan.h"
#include "base/json_writer.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/sources.h"

namespace unknot::cli {
namespace {

enum class Form { text, json };

struct ReliefOptions {
    std::string_view muscle, situation;
    Form form = Form::text;
};

Result<ReliefOptions> read_arguments(Arguments arguments) {
    auto const options = Options::read(arguments, {{"--json"}, {"--muscle", "--situation"}});
    if (!options) return options.error();
    auto const muscle = options.value().value("--muscle");
    if (!muscle) return Error{Problem::malformed, {}, "relief needs --muscle"};
    return ReliefOptions{*muscle, options.value().value("--situation").value_or(""),
                         options.value().has("--json") ? Form::json : Form::text};
}

std::vector<std::string_view> muscles_of(knowledge::Knowledge const& known) {
    std::vector<std::string_view> muscles;
    for (auto const& protocol : known.protocols) {
        muscles.emplace_back(protocol.muscle);
        muscles.insert(muscles.end(), protocol.also.begin(), protocol.also.end());
    }
    return muscles;
}

// A protocol is found by its name as well: "elsewhere" is what the diary calls "other".
std::string_view muscle_of(std::string_view wanted, knowledge::Knowledge const& known) {
    for (auto const& protocol : known.protocols)
        if (protocol.id == wanted) return protocol.muscle;
    return wanted;
}

std::vector<std::string_view> situations_of(knowledge::Knowledge const& known) {
    std::vector<std::string_view> situations;
    for (auto const& situation : known.situations)
        situations.emplace_back(situation.id);
    return situations;
}

void append_step(std::string& out, std::size_t number, knowledge::Step const& step,
                 std::vector<knowledge::Caution> const& said, knowledge::Knowledge const& known) {
    out += '\n' + std::to_string(number) + ". " + step.title;
    if (step.hold_seconds) out += " (" + std::to_string(*step.hold_seconds) + " s)";
    out += '\n';
    for (auto const& caution : own_cautions(step, said))
        out += "   ! " + caution.text + '\n';
    out += "   " + step.detail + '\n';
    out += "   Evidence: " + spoken(step.grade) + '\n';
    append_sources(out, "   Source: ", step.sources, known);
    if (step.against) append_sources(out, "   Against: ", {*step.against}, known);
}

std::string as_text(advice::ReliefPlan const& plan, knowledge::Knowledge const& known) {
    auto const& protocol = *plan.protocol;
    auto out = protocol.title + '\n' + known.stop_line + '\n';
    if (plan.situation != nullptr) out += '\n' + plan.situation->title + "\n   " + plan.situation->first + '\n';
    std::vector<knowledge::Step> steps;
    for (auto const& planned : plan.steps)
        steps.push_back(*planned.step);
    auto const said = shared_cautions(steps);
    out += '\n';
    for (auto const& caution : said)
        out += "! " + caution.text + '\n';
    std::size_t number = 0;
    for (auto const& step : steps)
        append_step(out, ++number, step, said, known);
    if (plan.situation != nullptr) {
        out += "\nAfter it\n   " + plan.situation->after + "\n\nWhen to stop\n   " + plan.situation->stop + '\n';
        append_sources(out, "   Source: ", plan.situation->sources, known);
    }
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

void write_situation(JsonWriter& writer, knowledge::Situation const& situation) {
    writer.name("situation");
    writer.begin_object();
    writer.member("id", situation.id);
    writer.member("first", situation.first);
    writer.member("after", situation.after);
    writer.member("stop", situation.stop);
    writer.end_object();
}

std::string as_json(advice::ReliefPlan const& plan, std::string_view stop_line) {
    auto const& protocol = *plan.protocol;
    JsonWriter writer;
    writer.begin_object();
    writer.member("id", protocol.id);
    writer.member("muscle", protocol.muscle);
    writer.member("title", protocol.title);
    writer.member("reviewed", protocol.reviewed);
    writer.member("stop_line", stop_line);
    if (plan.situation != nullptr) write_situation(writer, *plan.situation);
    writer.name("steps");
    writer.begin_list();
    for (auto const& planned : plan.steps)
        write_step(writer, *planned.step);
    writer.end_list();
    writer.end_object();
    return indent_json(writer.finish().value());
}

}

Outcome print_relief(Arguments arguments, knowledge::Knowledge const& known) {
    auto const wanted = read_arguments(arguments);
    if (!wanted) return usage_error(wanted.error().what);
    auto const& [muscle, situation, form] = wanted.value();
    auto const plan = advice::plan_for(known, {muscle_of(muscle, known), situation});
    if (plan.protocol == nullptr) return unknown_word("relief for the muscle", muscle, muscles_of(known));
    if (plan.situation == nullptr && !situation.empty())
        return unknown_word("situation", situation, situations_of(known));
    return {0, form == Form::json ? as_json(plan, known.stop_line) : as_text(plan, known), {}};
}

}
