// Bayesian model averaging over all models of up to three factors: how likely each factor is included, and how strong
// it is. A resumable job, deterministic; the order of the columns does not matter. Source: evidence 6.4.
#pragma once
#include "insight/trigger_model.h"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace unknot::insight {

struct Model {
    std::array<std::size_t, max_in_model> factors{};   // ascending
    std::size_t size = 0;
    double weight = 0;   // posterior weight among all models, after all are fitted

    [[nodiscard]] bool has(std::size_t factor) const;
};

struct FactorEffect {
    double inclusion = 0;   // posterior inclusion probability (PIP); 0 for a constant column
    double odds_ratio = 1, odds_ratio_low = 1, odds_ratio_high = 1;   // given that it is included; with a 90 % interval
};

class Averaging {
public:
    // The table must pass check() (asserted). Constant columns are left out: nothing can be learnt about them.
    explicit Averaging(DayTable const&);

    // Fits at most `budget` models; returns whether all are done.
    bool step(std::size_t budget);

    // Starts again with other outcomes for the same days.
    void restart(DayTable const&, std::span<std::uint8_t const> cramp);

    [[nodiscard]] bool done() const { return next_ == models_.size(); }

    [[nodiscard]] std::size_t model_count() const { return models_.size(); }

    [[nodiscard]] std::size_t fitted() const { return next_; }

    // These require the job to be done (asserted).
    [[nodiscard]] std::vector<Model> const& models() const;
    [[nodiscard]] std::vector<FactorEffect> effects() const;   // one for each column
    [[nodiscard]] double most_likely() const;                  // the largest PIP
    // The weight of all models with at least one of the factors: for "exercise or sweat", which the data cannot
    // separate.
    [[nodiscard]] double inclusion_of_any(std::vector<std::size_t> const& factors) const;

private:
    void fit_next();
    [[nodiscard]] Vector start_of(Model const&) const;
    void add_part(Vector& sum, double sign, Model const& whole, std::size_t part) const;
    void weigh();

    Design design_;
    std::vector<double> log_odds_;   // prior log odds of inclusion, for each column
    std::vector<Model> models_;
    // The index of the model of two columns, by the lower and the higher column; of one column: by the same twice. 0:
    // left out.
    std::vector<std::vector<std::size_t>> place_;
    std::vector<Fit> fits_;
    std::size_t next_ = 0;
};

}
