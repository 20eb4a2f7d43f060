#include "insight/averaging.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace unknot::insight {
namespace {

constexpr double normal_95 = 1.6448536269514722;   // 90 % of a normal distribution lies within

}

bool Model::has(std::size_t factor) const {
    return std::find(factors.begin(), factors.begin() + static_cast<std::ptrdiff_t>(size), factor) !=
           factors.begin() + static_cast<std::ptrdiff_t>(size);
}

// By size, so that the model to start from is fitted before.
Averaging::Averaging(DayTable const& table) : design_(make_design(table)), single_(table.columns.size(), 0) {
    assert(check(table));
    models_.push_back({});
    parent_.push_back(0);
    for (auto const& column : table.columns)
        log_odds_.push_back(std::log(column.factor.inclusion / (1 - column.factor.inclusion)));
    for (std::size_t smaller = 0; smaller < models_.size(); ++smaller) {
        auto const from = models_[smaller];
        if (from.size == most_in_model) break;
        auto const first = from.size == 0 ? 0 : from.factors[from.size - 1] + 1;
        for (auto k = first; k < table.columns.size(); ++k) {
            if (is_constant(table.columns[k])) continue;
            auto model = from;
            model.factors[model.size++] = k;
            if (model.size == 1) single_[k] = models_.size();
            models_.push_back(model);
            parent_.push_back(smaller);
        }
    }
    fits_.resize(models_.size());
}

void Averaging::restart(DayTable const& table, std::span<std::uint8_t const> cramp) {
    set_outcomes(design_, table, cramp);
    next_ = 0;
}

// The effects of a model lie near those of the models it is made of.
void Averaging::fit_next() {
    auto const& model = models_[next_];
    Vector start{};
    if (model.size == 0) {
        std::copy(design_.means.begin(), design_.means.end(), start.begin());
    } else {
        start = fits_[parent_[next_]].at;
        auto const last = model.factors[model.size - 1];
        if (model.size > 1) start[baseline_terms + model.size - 1] = fits_[single_[last]].at[baseline_terms];
    }
    fits_[next_] = fit_model(design_, std::span(model.factors.data(), model.size), start);
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
        // Relative to the model without factors, the priors of the others are their odds.
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
    std::vector<FactorEffect> effects(single_.size());
    std::vector<double> means(single_.size()), squares(single_.size());
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
