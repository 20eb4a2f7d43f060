// A locked backup: one JSON line in ASCII, a line feed, and the cipher text of a backup file. The key is PBKDF2-SHA-256
// of the passphrase: in Unicode form NFC, without white space at its ends, as UTF-8. The page encrypts and decrypts
// (web/device/encryption.ts); this is the form.
//
// Version 2 is encrypted chunk by chunk, so that a file of any length takes little memory, as STREAM does (Hoang,
// Reyhanitabar, Rogaway, Vizár 2015: Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance). Each chunk
// is an AES-256-GCM message of 256 KiB of plain text, the last one of what is left, and its associated data is the
// line. Its nonce is 7 bytes of the line, the number of the chunk from 0 as 4 bytes, greatest first, and a byte that is
// 1 for the last chunk and otherwise 0: a chunk that is missing, moved or added does not open. Only of an empty file is
// the last chunk empty.
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

// New files take the usual number (OWASP 2023). Fewer than the least would be weak; more than the most would keep a
// phone busy for minutes, which a file of a stranger must not.
inline constexpr std::uint32_t usual_iterations = 600'000, min_iterations = 100'000, max_iterations = 10'000'000;

inline constexpr std::size_t encrypted_header_bytes_limit = 1024;

// Least length of a passphrase for a new file, in code points.
inline constexpr std::size_t min_passphrase_length = 12;

struct EncryptedHeader {
    int version = encrypted_version;
    std::uint32_t iterations = usual_iterations;
    std::array<std::uint8_t, salt_bytes> salt{};
    std::vector<std::uint8_t> nonce = std::vector<std::uint8_t>(nonce_bytes);   // as many bytes as the version has
    friend bool operator==(EncryptedHeader const&, EncryptedHeader const&) = default;
};

[[nodiscard]] EncryptedHeader new_encrypted_header(std::span<std::uint8_t const, lock_entropy_bytes>);

// The line, without its line feed.
[[nodiscard]] std::string write_encrypted_header(EncryptedHeader const&);

// Whether a file that begins like this says that it is one, sound or not. Others are for BackupReader.
[[nodiscard]] bool is_encrypted_file(std::string_view beginning);

// This much of a file's beginning is enough for both.
inline constexpr std::size_t encrypted_beginning_bytes = 3 + encrypted_header_bytes_limit + 1;

// Takes any bytes. Fails with Problem::too_large for a longer line than its limit, Problem::unsupported_version for a
// newer form, Problem::out_of_range for iterations beyond the least and most, Problem::truncated when there is too
// little behind the line, and Problem::malformed for a line that is not byte for byte as we write it: so each header
// has one spelling.
[[nodiscard]] Result<EncryptedHeader> read_encrypted_header(std::string_view beginning, std::size_t file_bytes);

}
