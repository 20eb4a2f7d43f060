#include "insight/averaging.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <utility>

namespace unknot::insight {
namespace {

constexpr double normal_95 = 1.6448536269514722;   // 90 % of a normal distribution lies within plus and minus this
// How far below the best model one may be to be fitted, and to be extended; and at most how many of a size.
constexpr double fit_above = 0.01, extend_above = 0.005;
constexpr std::ptrdiff_t most_fitted = 16;
constexpr std::size_t most_extended = 6;
constexpr double most_log_odds = 20;

bool has_column(std::vector<std::size_t> const& terms, Design const& design, std::size_t column) {
    return std::any_of(terms.begin(), terms.end(), [&](auto term) { return design.terms[term].column == column; });
}

// Where nearly nothing is known an interval has no end; what is stored and shown must be finite.
double odds(double log_odds) { return std::exp(std::clamp(log_odds, -most_log_odds, most_log_odds)); }

double normal_cdf(double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }

// A model that several extend to is tried once, from where it looks best.
template <class Candidates>
void keep_best_of_each(Candidates& candidates) {
    std::stable_sort(candidates.begin(), candidates.end(), [](auto const& a, auto const& b) {
        return std::pair(a.terms, -a.log_weight) < std::pair(b.terms, -b.log_weight);
    });
    candidates.erase(std::unique(candidates.begin(), candidates.end(),
                                 [](auto const& a, auto const& b) { return a.terms == b.terms; }),
                     candidates.end());
}

}

Averaging::Averaging(DayTable const& table) : design_(make_design(table)), columns_(table.columns.size()) {
    assert(check(table));
    waiting_.push_back({});
}

double Averaging::prior_of(std::vector<std::size_t> const& terms) const {
    // Relative to the model without factors, whose prior cancels: each factor contributes its prior odds.
    double sum = 0;
    for (auto const term : terms)
        sum += design_.terms[term].log_odds;
    return sum;
}

// Begins at the estimate of the model that it extends, so Newton's method starts near the solution.
Vector Averaging::start_of(Candidate const& candidate) const {
    Vector start{};
    if (fits_.empty()) {
        start = design_.means;
        return start;
    }
    auto const& smaller = fits_[candidate.from].at;
    auto const& terms = found_[candidate.from].terms;
    start = smaller;
    std::fill_n(start.begin() + baseline_terms, max_in_model, 0.0);
    for (std::size_t f = 0; f < terms.size(); ++f) {
        auto const place =
            std::find(candidate.terms.begin(), candidate.terms.end(), terms[f]) - candidate.terms.begin();
        start[baseline_terms + static_cast<std::size_t>(place)] = smaller[baseline_terms + f];
    }
    return start;
}

void Averaging::fit_next() {
    auto candidate = std::move(waiting_.back());
    waiting_.pop_back();
    auto fit = fit_model(design_, candidate.terms, start_of(candidate));
    candidate.log_weight =
        fits_.empty() ? 0 : fit.log_evidence - fits_.front().log_evidence + prior_of(candidate.terms);
    best_ = std::max(best_, candidate.log_weight);
    Model model{candidate.terms, candidate.log_weight, {}, fit.variances};
    std::copy_n(fit.at.begin() + baseline_terms, max_in_model, model.effects.begin());
    models_.push_back(std::move(model));
    fits_.push_back(std::move(fit));
    found_.push_back(std::move(candidate));
}

// All models with one term more, with the weight that its score promises.
void Averaging::extend(std::size_t fit) {
    auto const& smaller = found_[fit];
    for (std::size_t k = 0; k < design_.terms.size(); ++k) {
        auto const& term = design_.terms[k];
        if (has_column(smaller.terms, design_, term.column)) continue;
        auto const score = score_of(design_, fits_[fit], smaller.terms, term);
        auto terms = smaller.terms;
        terms.insert(std::upper_bound(terms.begin(), terms.end(), k), k);
        waiting_.push_back({std::move(terms), fit, smaller.log_weight + log_bayes_factor(score, term) + term.log_odds});
    }
}

// The likeliest of the largest models so far.
std::vector<std::size_t> Averaging::worth_extending() const {
    std::vector<std::size_t> from;
    if (size_ == max_in_model) return from;
    for (std::size_t i = 0; i < found_.size(); ++i)
        if (found_[i].terms.size() == size_ && found_[i].log_weight > best_ + std::log(extend_above)) from.push_back(i);
    std::stable_sort(from.begin(), from.end(),
                     [&](auto a, auto b) { return found_[a].log_weight > found_[b].log_weight; });
    from.resize(std::min(from.size(), most_extended));
    return from;
}

// What is not worth fitting keeps the weight that its score promises.
void Averaging::leave_hopeless() {
    std::stable_sort(waiting_.begin(), waiting_.end(),
                     [](Candidate const& a, Candidate const& b) { return a.log_weight < b.log_weight; });
    if (!waiting_.empty()) best_ = std::max(best_, waiting_.back().log_weight);
    auto const worth = std::partition_point(waiting_.begin(), waiting_.end(), [&](Candidate const& candidate) {
        return candidate.log_weight <= best_ + std::log(fit_above);
    });
    auto const all = static_cast<std::ptrdiff_t>(waiting_.size());
    auto const first = waiting_.begin() + std::max(worth - waiting_.begin(), all - most_fitted);
    for (auto candidate = waiting_.begin(); candidate != first; ++candidate)
        models_.push_back({candidate->terms, candidate->log_weight, {}, {}});
    waiting_.erase(waiting_.begin(), first);
}

// All models of a size are fitted: those of the next size follow.
void Averaging::end_of_size() {
    for (auto const fit : worth_extending())
        extend(fit);
    ++size_;
    keep_best_of_each(waiting_);
    leave_hopeless();
    if (waiting_.empty()) weigh();
}

bool Averaging::step(std::size_t budget) {
    for (; budget > 0 && !done_; --budget) {
        fit_next();
        if (waiting_.empty()) end_of_size();
    }
    return done_;
}

void Averaging::weigh() {
    double most = 0, total = 0;
    for (auto const& model : models_)
        most = std::max(most, model.weight);
    for (auto& model : models_)
        total += model.weight = std::exp(model.weight - most);
    for (auto& model : models_)
        model.weight /= total;
    done_ = true;
}

Fit const& Averaging::baseline() const {
    assert(!fits_.empty());
    return fits_.front();
}

std::vector<Model> const& Averaging::models() const {
    assert(done());
    return models_;
}

// From the likeliest model without the factor, by one step of Newton's method: exact enough near no effect, where it is
// used to say that nothing was found.
void Averaging::add_plain(std::vector<FactorEffect>& effects) const {
    std::vector<std::size_t> likeliest(fits_.size());
    for (std::size_t i = 0; i < fits_.size(); ++i)
        likeliest[i] = i;
    std::stable_sort(likeliest.begin(), likeliest.end(),
                     [&](auto a, auto b) { return found_[a].log_weight > found_[b].log_weight; });
    for (auto const& term : design_.terms) {
        auto const without = *std::find_if(likeliest.begin(), likeliest.end(), [&](auto fit) {
            return !has_column(found_[fit].terms, design_, term.column);
        });
        auto const score = score_of(design_, fits_[without], found_[without].terms, term);
        if (!(score.information > 0)) continue;
        double const mean = score.slope / score.information, reach = normal_95 / std::sqrt(score.information);
        auto& effect = effects[term.column];
        bool const first = term.lag == 0;
        if (first) {
            effect.plain = odds(mean);
            effect.plain_low = odds(mean - reach);
            effect.plain_high = odds(mean + reach);
            effect.more = normal_cdf(mean * std::sqrt(score.information));
        }
        effect.widest_low = first ? effect.plain_low : std::min(effect.widest_low, odds(mean - reach));
        effect.widest_high = first ? effect.plain_high : std::max(effect.widest_high, odds(mean + reach));
    }
}

std::vector<FactorEffect> Averaging::effects() const {
    assert(done());

    struct Sum {
        double fitted = 0, mean = 0, square = 0, more = 0;
        std::array<double, max_lag + 1> lags{};
    };

    std::vector<FactorEffect> effects(columns_);
    std::vector<Sum> sums(columns_);
    for (auto const& model : models_)
        for (std::size_t f = 0; f < model.terms.size(); ++f) {
            auto const& term = design_.terms[model.terms[f]];
            auto& sum = sums[term.column];
            effects[term.column].inclusion += model.weight;
            sum.lags[term.lag] += model.weight;
            if (model.variances[f] <= 0) continue;   // only estimated
            double const effect = model.effects[f];
            sum.fitted += model.weight;
            sum.mean += model.weight * effect;
            sum.square += model.weight * (model.variances[f] + effect * effect);
            sum.more += model.weight * normal_cdf(effect / std::sqrt(model.variances[f]));
        }
    add_plain(effects);
    for (std::size_t k = 0; k < effects.size(); ++k) {
        auto& effect = effects[k];
        auto const& sum = sums[k];
        effect.lag = static_cast<std::size_t>(std::max_element(sum.lags.begin(), sum.lags.end()) - sum.lags.begin());
        if (sum.fitted <= 0) {
            effect.odds_ratio = effect.plain;
            effect.odds_ratio_low = effect.plain_low;
            effect.odds_ratio_high = effect.plain_high;
            continue;
        }
        double const mean = sum.mean / sum.fitted;
        double const reach = normal_95 * std::sqrt(std::max(0.0, sum.square / sum.fitted - mean * mean));
        effect.odds_ratio = std::exp(mean);
        effect.odds_ratio_low = std::exp(mean - reach);
        effect.odds_ratio_high = std::exp(mean + reach);
        effect.more = sum.more / sum.fitted;
    }
    return effects;
}

double Averaging::inclusion_of_any(std::vector<std::size_t> const& columns) const {
    double sum = 0;
    for (auto const& model : models())
        if (std::any_of(columns.begin(), columns.end(),
                        [&](auto column) { return has_column(model.terms, design_, column); }))
            sum += model.weight;
    return sum;
}

}
