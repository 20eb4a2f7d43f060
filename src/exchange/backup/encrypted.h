// The format of an encrypted backup: one JSON line in ASCII, a line feed, and the cipher text of a backup file. The key
// is PBKDF2-SHA-256 of the passphrase: in Unicode form NFC, without white space at its ends, as UTF-8. The page
// encrypts and decrypts (web/device/encryption.ts).
//
// Version 2 is encrypted in chunks, so that a file of any length needs little memory, by the STREAM construction
// (Hoang, Reyhanitabar, Rogaway, Vizár 2015: Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance).
// Each chunk is an AES-256-GCM message of 256 KiB of plain text, except the last, which has the rest; its associated
// data is the JSON line. Its nonce is 7 bytes from the line, the number of the chunk from 0 as 4 bytes, big-endian, and
// a byte that is 1 for the last chunk and otherwise 0: a missing, moved or added chunk fails authentication. The last
// chunk is empty only for an empty file.
//
// Version 1, which is still read, is one AES-256-GCM message with the line's nonce of 12 bytes.
#pragma once
#include "base/result.h"
#include "exchange/backup/backup.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

inline constexpr std::string_view encrypted_format = "unknot-diary-locked";
inline constexpr int encrypted_version = 2;

inline constexpr std::size_t salt_bytes = 16, tag_bytes = 16;
inline constexpr std::size_t nonce_bytes = 7, version_1_nonce_bytes = 12;
inline constexpr std::size_t lock_entropy_bytes = salt_bytes + nonce_bytes;
inline constexpr std::size_t chunk_bytes = std::size_t{256} << 10;   // of plain text

// New files use the usual number (OWASP 2023). Fewer than the minimum would be weak; more than the maximum would keep a
// phone busy for minutes, which a stranger's file must not do.
inline constexpr std::uint32_t usual_iterations = 600'000, min_iterations = 100'000, max_iterations = 10'000'000;

inline constexpr std::size_t encrypted_header_bytes_limit = 1024;

// The minimum length of a passphrase for a new file, in code points.
inline constexpr std::size_t min_passphrase_length = 12;

struct EncryptedHeader {
    int version = encrypted_version;
    std::uint32_t iterations = usual_iterations;
    std::array<std::uint8_t, salt_bytes> salt{};
    std::vector<std::uint8_t> nonce = std::vector<std::uint8_t>(nonce_bytes);   // its length depends on the version
    friend bool operator==(EncryptedHeader const&, EncryptedHeader const&) = default;
};

[[nodiscard]] EncryptedHeader new_encrypted_header(std::span<std::uint8_t const, lock_entropy_bytes>);

// The JSON line, without its line feed.
[[nodiscard]] std::string write_encrypted_header(EncryptedHeader const&);

// Whether a file that begins like this claims to be an encrypted backup, valid or not. Other files are for
// BackupReader.
[[nodiscard]] bool is_encrypted_file(std::string_view beginning);

// The length of the beginning that is enough for both functions.
inline constexpr std::size_t encrypted_beginning_bytes = 3 + encrypted_header_bytes_limit + 1;

// Takes any bytes. Fails with Problem::too_large for a line over the limit, Problem::unsupported_version for a newer
// format, Problem::out_of_range for iterations outside the limits, Problem::truncated when too little follows the line,
// and Problem::malformed for a line that is not byte for byte as we write it: each header has a single spelling.
[[nodiscard]] Result<EncryptedHeader> read_encrypted_header(std::string_view beginning, std::size_t file_bytes);

}
