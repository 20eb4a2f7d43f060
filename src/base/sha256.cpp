#include "base/sha256.h"

#include <sha2.h>

#include <cstdint>

namespace unknot {

struct Sha256::State {
    SHA2_CTX context;
};

Sha256::Sha256() : state_(std::make_unique<State>()) { SHA256Init(&state_->context); }

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes) {
    SHA256Update(&state_->context, reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size());
}

std::string Sha256::hex_so_far() const {
    std::uint8_t digest[SHA256_DIGEST_LENGTH];
    auto context = state_->context;
    SHA256Final(digest, &context);
    std::string hex;
    for (auto byte : digest) {
        hex += "0123456789abcdef"[byte >> 4];
        hex += "0123456789abcdef"[byte & 15];
    }
    return hex;
}

std::string sha256_hex(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.hex_so_far();
}

}
