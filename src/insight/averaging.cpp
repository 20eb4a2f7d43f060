#include "insight/averaging.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace unknot::insight {
namespace {

constexpr double normal_95 = 1.6448536269514722;   // 90 % of a normal distribution lies within plus and minus this

}

bool Model::has(std::size_t factor) const {
    return std::find(factors.begin(), factors.begin() + static_cast<std::ptrdiff_t>(size), factor) !=
           factors.begin() + static_cast<std::ptrdiff_t>(size);
}

// Models are sorted by size, so that smaller models are fitted before those that start from them.
Averaging::Averaging(DayTable const& table)
    : design_(make_design(table)), place_(table.columns.size(), std::vector<std::size_t>(table.columns.size())) {
    assert(check(table));
    models_.push_back({});
    for (auto const& column : table.columns)
        log_odds_.push_back(std::log(column.factor.inclusion / (1 - column.factor.inclusion)));
    for (std::size_t smaller = 0; smaller < models_.size(); ++smaller) {
        auto const from = models_[smaller];
        if (from.size == max_in_model) break;
        auto const first = from.size == 0 ? 0 : from.factors[from.size - 1] + 1;
        for (auto k = first; k < table.columns.size(); ++k) {
            if (is_constant(table.columns[k])) continue;
            auto model = from;
            model.factors[model.size++] = k;
            if (model.size <= 2) place_[model.factors[0]][k] = models_.size();
            models_.push_back(model);
        }
    }
    fits_.resize(models_.size());
}

void Averaging::restart(DayTable const& table, std::span<std::uint8_t const> cramp) {
    set_outcomes(design_, table, cramp);
    next_ = 0;
}

// Adds the estimate of a part of a model at the places of its terms in the whole.
void Averaging::add_part(Vector& sum, double sign, Model const& whole, std::size_t part) const {
    auto const& at = fits_[part].at;
    for (std::size_t i = 0; i < baseline_terms; ++i)
        sum[i] += sign * at[i];
    sum[covariate_term] += sign * at[covariate_term];
    std::size_t place = 0;
    for (std::size_t f = 0; f < models_[part].size; ++f) {
        while (whole.factors[place] != models_[part].factors[f])
            ++place;
        sum[baseline_terms + place] += sign * at[baseline_terms + f];
    }
}

// The starting point by inclusion and exclusion over the smaller models: left to fit is only what three factors do
// together and no two of them do, so Newton's method starts near the solution.
Vector Averaging::start_of(Model const& model) const {
    Vector start{};
    auto const& [a, b, c] = model.factors;
    switch (model.size) {
    case 0: std::copy(design_.means.begin(), design_.means.end(), start.begin()); break;
    case 1: add_part(start, 1, model, 0); break;
    case 2:
        for (auto const single : {a, b})
            add_part(start, 1, model, place_[single][single]);
        add_part(start, -1, model, 0);
        break;
    default:
        for (auto const& [first, second] : {std::pair(a, b), std::pair(a, c), std::pair(b, c)})
            add_part(start, 1, model, place_[first][second]);
        for (auto const single : {a, b, c})
            add_part(start, -1, model, place_[single][single]);
        add_part(start, 1, model, 0);
    }
    return start;
}

void Averaging::fit_next() {
    auto const& model = models_[next_];
    fits_[next_] = fit_model(design_, std::span(model.factors.data(), model.size), start_of(model));
    ++next_;
}

bool Averaging::step(std::size_t budget) {
    if (done()) return true;
    for (; budget > 0 && !done(); --budget)
        fit_next();
    if (done()) weigh();
    return done();
}

void Averaging::weigh() {
    double most = 0;
    for (std::size_t m = 0; m < models_.size(); ++m) {
        // Relative to the model without factors, whose prior cancels: each factor contributes its prior odds.
        double log_weight = fits_[m].log_evidence;
        for (std::size_t f = 0; f < models_[m].size; ++f)
            log_weight += log_odds_[models_[m].factors[f]];
        models_[m].weight = log_weight;
        most = m == 0 ? log_weight : std::max(most, log_weight);
    }
    double total = 0;
    for (auto& model : models_)
        total += model.weight = std::exp(model.weight - most);
    for (auto& model : models_)
        model.weight /= total;
}

std::vector<Model> const& Averaging::models() const {
    assert(done());
    return models_;
}

std::vector<FactorEffect> Averaging::effects() const {
    assert(done());
    std::vector<FactorEffect> effects(place_.size());
    std::vector<double> means(place_.size()), squares(place_.size());
    for (std::size_t m = 0; m < models_.size(); ++m) {
        for (std::size_t f = 0; f < models_[m].size; ++f) {
            auto const k = models_[m].factors[f];
            double const effect = fits_[m].at[baseline_terms + f];
            effects[k].inclusion += models_[m].weight;
            means[k] += models_[m].weight * effect;
            squares[k] += models_[m].weight * (fits_[m].variances[f] + effect * effect);
        }
    }
    for (std::size_t k = 0; k < effects.size(); ++k) {
        auto& effect = effects[k];
        if (effect.inclusion <= 0) continue;
        double const mean = means[k] / effect.inclusion;
        double const reach = normal_95 * std::sqrt(std::max(0.0, squares[k] / effect.inclusion - mean * mean));
        effect.odds_ratio = std::exp(mean);
        effect.odds_ratio_low = std::exp(mean - reach);
        effect.odds_ratio_high = std::exp(mean + reach);
    }
    return effects;
}

double Averaging::most_likely() const {
    double most = 0;
    for (auto const& effect : effects())
        most = std::max(most, effect.inclusion);
    return most;
}

double Averaging::inclusion_of_any(std::vector<std::size_t> const& factors) const {
    double sum = 0;
    for (auto const& model : models())
        if (std::any_of(factors.begin(), factors.end(), [&](auto factor) { return model.has(factor); }))
            sum += model.weight;
    return sum;
}

}
