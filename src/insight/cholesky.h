// Solves small symmetric positive definite systems without allocation: the size of one trigger model.
#pragma once
#include <array>
#include <cstddef>

namespace unknot::insight {

inline constexpr std::size_t max_unknowns = 16;   // twelve of the baseline, three factors and a covariate

using Vector = std::array<double, max_unknowns>;
using Matrix = std::array<Vector, max_unknowns>;   // only the lower triangle is read and written

// Replaces the matrix by its lower factor L with L Lt = A. False when it is not positive definite, or not finite.
[[nodiscard]] bool factorise(Matrix&, std::size_t size);

// A⁻¹ b, from the Cholesky factor of A.
[[nodiscard]] Vector solve(Matrix const& factor, Vector b, std::size_t size);
// log |A|, from the Cholesky factor of A.
[[nodiscard]] double log_determinant(Matrix const& factor, std::size_t size);
// Element (k, k) of A⁻¹, from the Cholesky factor of A.
[[nodiscard]] double inverse_diagonal(Matrix const& factor, std::size_t k, std::size_t size);

}
