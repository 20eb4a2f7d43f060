#include "insight/baselines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>

namespace unknot::insight {
namespace {

constexpr double co_occurring = 0.5, significant = 0.05, corrected_rate = 0.2;
constexpr std::size_t min_together = 3;
constexpr std::int32_t stratum_days = 28, first_weekend_day = 5;   // of the simulator's weeks

struct Table2x2 {
    std::size_t a = 0, b = 0, c = 0, d = 0;

    void add(bool exposed, bool event) { ++(exposed ? (event ? a : b) : (event ? c : d)); }
};

Table2x2 table_of(DayTable const& table, Column const& column) {
    Table2x2 counted;
    for (std::size_t i = 0; i < table.days.size(); ++i)
        counted.add(column.present[i] != 0, table.cramp[i] != 0);
    return counted;
}

double log_factorial(std::size_t n) { return std::lgamma(static_cast<double>(n) + 1); }

double log_choose(std::size_t n, std::size_t k) { return log_factorial(n) - log_factorial(k) - log_factorial(n - k); }

// Without exposed days, unexposed days or events there is nothing to test.
MethodResult by_p(std::vector<double> const& p, std::vector<std::uint8_t> flagged) {
    MethodResult result{std::move(flagged), {}};
    for (double const value : p)
        result.scores.push_back(1 - value);
    return result;
}

std::vector<double> fisher_ps(DayTable const& table) {
    std::vector<double> p;
    for (auto const& column : table.columns) {
        auto const counted = table_of(table, column);
        p.push_back(fisher_p(counted.a, counted.b, counted.c, counted.d));
    }
    return p;
}

// Mantel and Haenszel's odds ratio over strata of 28 days and part of the week, with the variance of Robins, Breslow
// and Greenland 1986; one-sided, as the others.
double mantel_haenszel_p(DayTable const& table, Column const& column) {
    std::map<std::array<std::int32_t, 2>, Table2x2> strata;
    for (std::size_t i = 0; i < table.days.size(); ++i) {
        std::int32_t const period = (table.days[i] - table.days.front()) / stratum_days;
        bool const weekend = (table.days[i] % 7 + 7) % 7 >= first_weekend_day;
        strata[{period, weekend ? 1 : 0}].add(column.present[i] != 0, table.cramp[i] != 0);
    }
    double r = 0, s = 0, pr = 0, mixed = 0, qs = 0;
    for (auto const& [key, stratum] : strata) {
        auto const a = static_cast<double>(stratum.a), b = static_cast<double>(stratum.b);
        auto const c = static_cast<double>(stratum.c), d = static_cast<double>(stratum.d);
        double const n = a + b + c + d, p_i = (a + d) / n, q_i = (b + c) / n, r_i = a * d / n, s_i = b * c / n;
        r += r_i;
        s += s_i;
        pr += p_i * r_i;
        mixed += p_i * s_i + q_i * r_i;
        qs += q_i * s_i;
    }
    if (r <= 0 || s <= 0) return 1;   // an odds ratio of 0 or infinity has no variance
    double const variance = pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s);
    return 0.5 * std::erfc(std::log(r / s) / std::sqrt(variance) / std::numbers::sqrt2);
}

}

double fisher_p(std::size_t a, std::size_t b, std::size_t c, std::size_t d) {
    auto const exposed = a + b, all = a + b + c + d, happened = a + c;
    auto const most = std::min(exposed, happened);
    double p = 0;
    for (auto k = a; k <= most; ++k) {
        if (happened - k > all - exposed) continue;
        p += std::exp(log_choose(exposed, k) + log_choose(all - exposed, happened - k) - log_choose(all, happened));
    }
    return std::min(p, 1.0);
}

std::vector<std::uint8_t> benjamini_hochberg(std::vector<double> const& p, double q) {
    auto sorted = p;
    std::sort(sorted.begin(), sorted.end());
    double threshold = -1;
    for (std::size_t i = 0; i < sorted.size(); ++i)
        if (sorted[i] <= q * static_cast<double>(i + 1) / static_cast<double>(sorted.size())) threshold = sorted[i];
    std::vector<std::uint8_t> found;
    found.reserve(p.size());
    for (double const value : p)
        found.push_back(value <= threshold ? 1 : 0);
    return found;
}

MethodResult co_occurrence(DayTable const& table) {
    MethodResult result;
    auto const happened = events(table);
    for (auto const& column : table.columns) {
        auto const together = counts(table, column).exposed_events;
        double const share = happened == 0 ? 0 : static_cast<double>(together) / static_cast<double>(happened);
        result.flagged.push_back(share >= co_occurring && together >= min_together ? 1 : 0);
        result.scores.push_back(share);
    }
    return result;
}

MethodResult fisher(DayTable const& table) {
    auto const p = fisher_ps(table);
    std::vector<std::uint8_t> flagged;
    flagged.reserve(p.size());
    for (double const value : p)
        flagged.push_back(value < significant ? 1 : 0);
    return by_p(p, std::move(flagged));
}

MethodResult fisher_corrected(DayTable const& table) {
    auto const p = fisher_ps(table);
    return by_p(p, benjamini_hochberg(p, corrected_rate));
}

MethodResult case_crossover(DayTable const& table) {
    std::vector<double> p;
    for (auto const& column : table.columns)
        p.push_back(mantel_haenszel_p(table, column));
    return by_p(p, benjamini_hochberg(p, corrected_rate));
}

}
