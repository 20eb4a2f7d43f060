#include "insight/cholesky.h"

#include <cmath>

namespace unknot::insight {

bool factorise(Matrix& a, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double rest = a[i][j];
            for (std::size_t k = 0; k < j; ++k)
                rest -= a[i][k] * a[j][k];
            if (i != j) {
                a[i][j] = rest / a[j][j];
            } else if (rest > 0 && std::isfinite(rest)) {
                a[i][i] = std::sqrt(rest);
            } else {
                return false;
            }
        }
    }
    return true;
}

Vector solve(Matrix const& factor, Vector b, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t k = 0; k < i; ++k)
            b[i] -= factor[i][k] * b[k];
        b[i] /= factor[i][i];
    }
    for (std::size_t i = size; i-- > 0;) {
        for (std::size_t k = i + 1; k < size; ++k)
            b[i] -= factor[k][i] * b[k];
        b[i] /= factor[i][i];
    }
    return b;
}

double log_determinant(Matrix const& factor, std::size_t size) {
    double half = 0;
    for (std::size_t i = 0; i < size; ++i)
        half += std::log(factor[i][i]);
    return 2 * half;
}

double inverse_diagonal(Matrix const& factor, std::size_t k, std::size_t size) {
    Vector unit{};
    unit[k] = 1;
    return solve(factor, unit, size)[k];
}

}
