// Bayesian model averaging over the models of up to three factors that the data give any weight: how likely each factor
// is included, with which delay, and how strong it is. A resumable job, deterministic; the order of the columns does
// not matter. Source: evidence 6.4; models are searched instead of all fitted, since lags triple the terms: those
// that score_of finds hopeless keep the weight it estimates.
#pragma once
#include "insight/trigger_model.h"

#include <array>
#include <cstddef>
#include <vector>

namespace unknot::insight {

struct Model {
    std::vector<std::size_t> terms;   // of the design, ascending; at most one of a column
    double weight = 0;                // posterior weight among all models, after all are fitted
    std::array<double, max_in_model> effects{}, variances{};
};

struct FactorEffect {
    double inclusion = 0;   // posterior inclusion probability (PIP); 0 for a constant column
    double odds_ratio = 1, odds_ratio_low = 1, odds_ratio_high = 1;   // given that it is included; with a 90 % interval
    double more = 0.5;     // probability that cramps are more with it, not fewer, given that it is included
    std::size_t lag = 0;   // the likeliest number of days until it acts
    // The odds ratio without any prior, with a 90 % interval: of the same day, and the widest of all lags.
    double plain = 1, plain_low = 0, plain_high = 0, widest_low = 0, widest_high = 0;
};

class Averaging {
public:
    // The table must pass check() (asserted). Constant columns are left out: nothing can be learnt about them.
    explicit Averaging(DayTable const&);

    // Fits at most `budget` models; returns whether all are done.
    bool step(std::size_t budget);

    [[nodiscard]] bool done() const { return done_; }

    [[nodiscard]] std::size_t fitted() const { return fits_.size(); }

    [[nodiscard]] Design const& design() const { return design_; }

    // The model without factors. At least one model must be fitted (asserted).
    [[nodiscard]] Fit const& baseline() const;

    // These require the job to be done (asserted).
    [[nodiscard]] std::vector<Model> const& models() const;
    [[nodiscard]] std::vector<FactorEffect> effects() const;   // one for each column
    // The weight of all models with at least one of the columns: for "exercise or sweat", which the data cannot
    // separate.
    [[nodiscard]] double inclusion_of_any(std::vector<std::size_t> const& columns) const;

private:
    // A model that is fitted, or waits for it; `from` is the fitted one that it extends.
    struct Candidate {
        std::vector<std::size_t> terms;
        std::size_t from = 0;
        double log_weight = 0;
    };

    void fit_next();
    void end_of_size();
    [[nodiscard]] std::vector<std::size_t> worth_extending() const;
    void extend(std::size_t fit);
    void leave_hopeless();
    void weigh();
    [[nodiscard]] double prior_of(std::vector<std::size_t> const& terms) const;
    [[nodiscard]] Vector start_of(Candidate const&) const;
    void add_plain(std::vector<FactorEffect>&) const;

    Design design_;
    std::size_t columns_ = 0, size_ = 0;
    double best_ = 0;
    std::vector<Candidate> waiting_;   // most likely last
    std::vector<Candidate> found_;     // of each fit
    std::vector<Fit> fits_;
    std::vector<Model> models_;   // fitted or not
    bool done_ = false;
};

}
