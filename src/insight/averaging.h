// All models of up to three factors, averaged: how likely each factor is part of the truth, and how strong it is.
// A resumable job, deterministic; the order of the columns does not matter. Source: evidence 6.4.
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
    double weight = 0;   // of all models, once they are fitted

    [[nodiscard]] bool has(std::size_t factor) const;
};

struct FactorEffect {
    double inclusion = 0;                                             // PIP: 0 for a constant column
    double odds_ratio = 1, odds_ratio_low = 1, odds_ratio_high = 1;   // where it is included, with 90 % interval
};

class Averaging {
public:
    // The table must pass check() (asserted). Constant columns are left out: nothing can be told of them.
    explicit Averaging(DayTable const&);

    // Fits at most so many models, and returns whether all are done.
    bool step(std::size_t budget);

    // Starts again with other outcomes of the same days.
    void restart(DayTable const&, std::span<std::uint8_t const> cramp);

    [[nodiscard]] bool done() const { return next_ == models_.size(); }

    [[nodiscard]] std::size_t model_count() const { return models_.size(); }

    [[nodiscard]] std::size_t fitted() const { return next_; }

    // These need it to be done (asserted).
    [[nodiscard]] std::vector<Model> const& models() const;
    [[nodiscard]] std::vector<FactorEffect> effects() const;   // one for each column
    [[nodiscard]] double most_likely() const;                  // the largest PIP
    // The weight of all models with one of the factors: "exercise or sweat", which the data cannot split.
    [[nodiscard]] double inclusion_of_any(std::vector<std::size_t> const& factors) const;

private:
    void fit_next();
    [[nodiscard]] Vector start_of(Model const&) const;
    void add_part(Vector& sum, double sign, Model const& whole, std::size_t part) const;
    void weigh();

    Design design_;
    std::vector<double> log_odds_;   // of each column's prior inclusion
    std::vector<Model> models_;
    // Where the model of two columns stands, by the lower and the higher; of one: twice the same. 0: left out.
    std::vector<std::vector<std::size_t>> place_;
    std::vector<Fit> fits_;
    std::size_t next_ = 0;
};

}
