// A locked backup: one JSON line in ASCII, a line feed, and one AES-256-GCM message whose associated data is that line
// and whose plain text is a backup file. The key is PBKDF2-SHA-256 of the passphrase: in Unicode form NFC, without
// white space at its ends, as UTF-8. The page encrypts and decrypts (web/device/encryption.ts); this is the form.
#pragma once
#include "base/result.h"
#include "exchange/backup.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace unknot::exchange {

inline constexpr std::string_view encrypted_format = "unknot-diary-locked";
inline constexpr int encrypted_version = 1;

inline constexpr std::size_t salt_bytes = 16, nonce_bytes = 12, tag_bytes = 16;
inline constexpr std::size_t lock_entropy_bytes = salt_bytes + nonce_bytes;

// New files take the usual number (OWASP 2023). Fewer than the least would be weak; more than the most would keep a
// phone busy for minutes, which a file of a stranger must not.
inline constexpr std::uint32_t usual_iterations = 600'000, least_iterations = 100'000, most_iterations = 10'000'000;

inline constexpr std::size_t encrypted_header_bytes_limit = 1024;
inline constexpr std::size_t encrypted_bytes_limit = encrypted_header_bytes_limit + 1 + backup_bytes_limit + tag_bytes;

// Least length of a passphrase for a new file, in code points.
inline constexpr std::size_t passphrase_least = 12;

struct EncryptedHeader {
    std::uint32_t iterations = usual_iterations;
    std::array<std::uint8_t, salt_bytes> salt{};
    std::array<std::uint8_t, nonce_bytes> nonce{};
    friend bool operator==(EncryptedHeader const&, EncryptedHeader const&) = default;
};

[[nodiscard]] EncryptedHeader new_encrypted_header(std::span<std::uint8_t const, lock_entropy_bytes>);

// The line, without its line feed.
[[nodiscard]] std::string write_encrypted_header(EncryptedHeader const&);

// Points into the text it was read from.
struct EncryptedFile {
    EncryptedHeader header;
    std::string_view associated;   // the line
    std::string_view message;      // cipher text and tag
};

// Whether a file says that it is one, sound or not. Others are for read_backup.
[[nodiscard]] bool is_encrypted_file(std::string_view);

// Takes any bytes. Fails with Problem::too_large over its limits, Problem::unsupported_version for a newer form,
// Problem::out_of_range for iterations beyond the least and most, Problem::truncated when the message is too short, and
// Problem::malformed for a line that is not byte for byte as we write it: so each header has one spelling.
[[nodiscard]] Result<EncryptedFile> read_encrypted_file(std::string_view);

}
