#include "base/json_writer.h"
#include "cli/insight_output.h"

namespace unknot::cli {
namespace {

using namespace insight;

class Writer {
public:
    Result<std::string> write(InsightShown const& shown) {
        json_.begin_object();
        helped(shown.overview.helped);
        description(shown.overview.description);
        trend(shown.overview.trend);
        days_before(shown.overview.days_before);
        keto(shown.overview.keto);
        medicines(shown.overview.medicines);
        analysis("nights", shown.analyses.nights, shown.findings.nights);
        analysis("sessions", shown.analyses.sessions, shown.findings.sessions);
        experiments(shown.overview.experiments);
        json_.end_object();
        return json_.finish();
    }

private:
    void count(std::string_view name, std::size_t value) { json_.member(name, static_cast<std::int64_t>(value)); }

    void count(std::string_view name, int value) { json_.member(name, std::int64_t{value}); }

    void number(std::string_view name, double value) {
        json_.name(name);
        json_.decimal(value);
    }

    void interval(std::string_view name, double low, std::optional<double> high) {
        json_.name(name);
        json_.begin_object();
        number("low", low);
        json_.name("high");
        if (high)
            json_.decimal(*high);
        else
            json_.raw("null");
        json_.end_object();
    }

    template <class Items, class Write>
    void list(std::string_view name, Items const& items, Write write) {
        json_.name(name);
        json_.begin_list();
        for (auto const& item : items) {
            json_.begin_object();
            write(item);
            json_.end_object();
        }
        json_.end_list();
    }

    template <class Numbers>
    void counts(std::string_view name, Numbers const& numbers) {
        json_.name(name);
        json_.begin_list();
        for (int const number : numbers)
            json_.integer(number);
        json_.end_list();
    }

    void missing(Missing const& missing) {
        json_.name("missing");
        json_.begin_object();
        count("cramps", missing.cramps);
        count("nights", missing.nights);
        json_.end_object();
    }

    void median(std::string_view name, Median const& median) {
        json_.name(name);
        json_.begin_object();
        number("median", median.value);
        if (median.interval) interval("interval", median.interval->low, median.interval->high);
        json_.end_object();
    }

    void rate(std::string_view name, CrampRate const& rate) {
        json_.name(name);
        json_.begin_object();
        count("episodes", rate.episodes);
        count("nights", rate.nights);
        count("answered", rate.answered);
        count("counted", rate.counted);
        number("a_week", rate.a_week);
        interval("interval", rate.interval.low, rate.interval.high);
        count("missing_nights", rate.missing_nights);
        json_.end_object();
    }

    void helped(ReliefTimes const& helped) {
        json_.name("helped");
        json_.begin_object();
        count("cramps", helped.cramps);
        count("missing_cramps", helped.missing_cramps);
        list("lines", helped.lines, [&](ManoeuvreRelief const& line) {
            json_.member("muscle", line.muscle);
            json_.member("manoeuvre", line.manoeuvre);
            count("cramps", line.cramps);
            count("alone", line.alone);
            median("seconds", line.seconds);
            count("missing_for_interval", line.missing_for_interval);
        });
        json_.end_object();
    }

    void words(std::string_view name, WordCounts const& counted) {
        json_.name(name);
        json_.begin_object();
        count("known", counted.known);
        count("unknown", counted.unknown);
        list("words", counted.words, [&](WordCount const& entry) {
            json_.member("word", entry.word);
            count("episodes", entry.episodes);
        });
        json_.end_object();
    }

    void spread(std::string_view name, Spread const& spread) {
        json_.name(name);
        json_.begin_object();
        count("known", spread.known);
        count("unknown", spread.unknown);
        if (spread.median) {
            median("middle", *spread.median);
            number("least", spread.least);
            number("most", spread.most);
        }
        json_.end_object();
    }

    void description(Description const& description) {
        json_.name("description");
        json_.begin_object();
        rate("rate", description.rate);
        counts("by_hour", description.by_hour);
        count("hour_unknown", description.hour_unknown);
        counts("by_weekday", description.by_weekday.episodes);
        counts("nights_by_weekday", description.by_weekday.nights);
        words("muscles", description.muscles);
        words("sides", description.sides);
        words("contexts", description.contexts);
        spread("strength", description.strength);
        spread("duration", description.duration);
        missing(description.missing);
        json_.end_object();
    }

    void trend(Trend const& trend) {
        json_.name("trend");
        json_.begin_object();
        json_.member("direction", insight::word(trend.direction));
        json_.member("last", time::to_iso(trend.last));
        json_.member("next_look", time::to_iso(trend.next_look));
        if (trend.missing.nothing()) {
            number("odds_ratio", trend.odds_ratio);
            interval("interval", trend.interval.low, trend.interval.high);
            number("probability_falling", trend.probability_falling);
        }
        missing(trend.missing);
        json_.end_object();
    }

    void days_before(DaysBefore const& days) {
        json_.name("days_before");
        json_.begin_object();
        count("cramps", days.days.size());
        list("exposures", days.exposures, [&](ExposureBefore const& line) {
            json_.member("exposure", insight::word(line.exposure));
            count("cramps", line.cramps);
            count("present", line.present);
            number("expected", line.expected);
            count("matched_known", line.matched_known);
        });
        missing(days.missing);
        json_.end_object();
    }

    void keto(std::optional<KetoPhases> const& keto) {
        json_.name("keto");
        if (!keto) return json_.raw("null");
        json_.begin_object();
        json_.member("diet", keto->diet);
        json_.member("since", time::to_iso(keto->since));
        list("phases", keto->phases, [&](KetoPhaseRate const& phase) {
            json_.member("phase", insight::word(phase.phase));
            json_.member("from", time::to_iso(phase.from));
            json_.member("to", time::to_iso(phase.to));
            rate("rate", phase.rate);
            count("missing_nights", phase.missing_nights);
        });
        json_.end_object();
    }

    void medicines(std::vector<MedicineChange> const& changes) {
        list("medicines", changes, [&](MedicineChange const& change) {
            json_.member("name", change.record->text(diary::Field::medicine_name).value_or(""));
            json_.member("event", change.record->choice(diary::Field::medicine_event).value_or(""));
            json_.member("on", time::to_iso(change.on));
            rate("before", change.before);
            rate("after", change.after);
            if (change.ratio) interval("ratio", change.ratio->low, change.ratio->high);
            count("other_changes", change.other_changes);
            missing(change.missing);
        });
    }

    void factor(Factor const& factor, TriggerFinding const& found) {
        json_.member("id", factor.id);
        json_.member("tier", insight::word(found.tier));
        number("prior", factor.inclusion);
        number("inclusion", found.effect.inclusion);
        number("odds_ratio", found.effect.odds_ratio);
        interval("interval", found.effect.odds_ratio_low, found.effect.odds_ratio_high);
        number("more", found.effect.more);
        count("lag", found.effect.lag);
        number("plain", found.effect.plain);
        interval("plain_interval", found.effect.plain_low, found.effect.plain_high);
        count("rows_to_rule_out", found.rows_to_rule_out);
        count("present", found.seen.present);
        count("absent", found.seen.absent);
        count("exposed_events", found.seen.exposed_events);
        json_.name("missing");
        json_.begin_object();
        count("events", found.missing.events);
        count("rows", found.missing.days);
        count("present", found.missing.present);
        count("absent", found.missing.absent);
        count("exposed_events", found.missing.exposed_events);
        json_.end_object();
        if (found.group) count("group", *found.group);
    }

    void findings(AnalysisFindings const& found) {
        count("events", found.point.events);
        count("day", static_cast<std::size_t>(found.point.day));
        count("rows", found.point.rows);
        count("late", found.late);
        json_.member("guard", insight::word(found.guard));
        list("factors", found.findings.factors,
             [&](TriggerFinding const& finding) { factor(found.factors[finding.column], finding); });
        list("groups", found.findings.groups, [&](FactorGroup const& group) {
            json_.member("tier", insight::word(group.tier));
            number("inclusion", group.inclusion);
            number("more", group.more);
            json_.name("ids");
            json_.begin_list();
            for (auto const column : group.columns)
                json_.text(found.factors[column].id);
            json_.end_list();
        });
    }

    void analysis(std::string_view name, AnalysisState const& state, std::optional<AnalysisFindings> const& found) {
        json_.name(name);
        json_.begin_object();
        count("events", state.events);
        count("rows", state.rows);
        json_.member("next_look", time::to_iso(state.next_look));
        json_.name("look");
        if (found) {
            json_.begin_object();
            findings(*found);
            json_.end_object();
        } else {
            json_.raw("null");
        }
        json_.end_object();
    }

    void plan(ExperimentState const& state) {
        json_.member("remedy", state.design->remedy);
        json_.member("question", state.design->question);
        list("blocks", state.blocks, [&](Block const& block) {
            json_.member("kind", word(block.kind));
            count("pair", block.pair + 1);
            json_.member("first", time::to_iso(block.first));
            json_.member("last", time::to_iso(block.last));
            json_.member("counts_from", time::to_iso(block.counts_from));
        });
        json_.member("phase", word(state.today.phase));
        if (state.today.block) count("block", *state.today.block + 1);
        json_.member("outcome", insight::word(state.result.outcome));
        count("pairs_counted", state.result.pairs_counted);
        count("missing_pairs", state.result.missing_pairs);
        if (auto const& posterior = state.result.posterior) {
            number("ratio", posterior->ratio);
            interval("interval", posterior->interval.low, posterior->interval.high);
            number("probability_fewer", posterior->probability_fewer);
        }
    }

    void experiments(std::vector<ExperimentState> const& states) {
        list("experiments", states, [&](ExperimentState const& state) {
            json_.member("id", diary::to_string(state.record->id));
            if (state.design) plan(state);
            json_.name("stop");
            if (state.stop)
                json_.text(stored_word(state.stop->reason));
            else
                json_.raw("null");
        });
    }

    JsonWriter json_;
};

}

Result<std::string> write_insight_json(InsightShown const& shown) { return Writer().write(shown); }

}
