// SHA-256 (FIPS 180-4), in one call or piece by piece.
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace unknot {

class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void add(std::string_view bytes);
    // The hash of what was added so far, as 64 lower-case hexadecimal digits; more can be added.
    [[nodiscard]] std::string hex_so_far() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}
