#include "exchange/backup/encrypted.h"

#include "base/base64url.h"
#include "base/json.h"
#include "base/json_writer.h"
#include "base/utf8.h"

#include <algorithm>

namespace unknot::exchange {
namespace {

constexpr std::string_view key_derivation = "PBKDF2-SHA-256";
constexpr std::string_view cipher = "AES-256-GCM";

std::string_view first_line(std::string_view text) {
    auto const line = text.substr(0, std::min(text.size(), encrypted_header_bytes_limit + 1));
    return line.substr(0, line.find('\n'));
}

Status is_word(JsonValue root, std::string_view member, std::string_view wanted) {
    if (root.member(member).text() == wanted) return {};
    return Error{Problem::unknown_name, std::string(member), "is not " + std::string(wanted)};
}

Result<std::string> read_bytes(JsonValue root, std::string_view member, std::size_t size) {
    auto bytes = from_base64url(root.member(member).text().value_or(""));
    if (bytes && bytes.value().size() == size) return std::string(bytes.value().begin(), bytes.value().end());
    return Error{Problem::malformed, std::string(member), "is not " + std::to_string(size) + " bytes in base64url"};
}

Status read_iterations(JsonValue root, EncryptedHeader& header) {
    auto const count = root.member("iterations").integer();
    if (!count || *count < min_iterations || *count > max_iterations)
        return Error{Problem::out_of_range, "iterations",
                     "must be a whole number from " + std::to_string(min_iterations) + " to " +
                         std::to_string(max_iterations)};
    header.iterations = static_cast<std::uint32_t>(*count);
    return {};
}

Result<EncryptedHeader> read_header(std::string_view line) {
    auto const document = JsonDocument::read(line, {encrypted_header_bytes_limit, 2});
    if (!document) {
        auto const& error = document.error();
        return Error{error.problem, error.where.empty() ? "line 1" : error.where, error.what};
    }
    auto const root = document.value().root();
    EncryptedHeader header;
    if (auto const status = is_word(root, "format", encrypted_format); !status) return status.error();
    auto const version = root.member("version").integer();
    if (!version || *version < 1) return Error{Problem::malformed, "version", "must be a whole number from 1"};
    if (*version > encrypted_version)
        return Error{Problem::unsupported_version, "version", "the backup was made with a newer version of Unknot"};
    header.version = static_cast<int>(*version);
    if (auto const status = is_word(root, "kdf", key_derivation); !status) return status.error();
    if (auto const status = read_iterations(root, header); !status) return status.error();
    auto const salt = read_bytes(root, "salt", salt_bytes);
    if (!salt) return salt.error();
    std::copy(salt.value().begin(), salt.value().end(), header.salt.begin());
    if (auto const status = is_word(root, "cipher", cipher); !status) return status.error();
    auto const nonce = read_bytes(root, "nonce", header.version == 1 ? version_1_nonce_bytes : nonce_bytes);
    if (!nonce) return nonce.error();
    header.nonce.assign(nonce.value().begin(), nonce.value().end());
    return header;
}

}

EncryptedHeader new_encrypted_header(std::span<std::uint8_t const, lock_entropy_bytes> entropy) {
    EncryptedHeader header;
    std::copy_n(entropy.begin(), salt_bytes, header.salt.begin());
    header.nonce.assign(entropy.begin() + salt_bytes, entropy.end());
    return header;
}

std::string write_encrypted_header(EncryptedHeader const& header) {
    JsonWriter writer;
    writer.begin_object();
    writer.member("format", encrypted_format);
    writer.member("version", header.version);
    writer.member("kdf", key_derivation);
    writer.member("iterations", std::int64_t{header.iterations});
    writer.member("salt", to_base64url(header.salt));
    writer.member("cipher", cipher);
    writer.member("nonce", to_base64url(header.nonce));
    writer.end_object();
    return writer.finish().value();
}

bool is_encrypted_file(std::string_view beginning) {
    return first_line(without_byte_order_mark(beginning)).find('"' + std::string(encrypted_format) + '"') !=
           std::string_view::npos;
}

Result<EncryptedHeader> read_encrypted_header(std::string_view beginning, std::size_t file_bytes) {
    auto const line = first_line(beginning);
    if (line.size() > encrypted_header_bytes_limit)
        return Error{Problem::too_large, "line 1",
                     "is over " + std::to_string(encrypted_header_bytes_limit) + " bytes"};
    auto header = read_header(without_byte_order_mark(line));
    if (!header) return header.error();
    // An added byte order mark, carriage return or space means that a program treated the file as text, which destroys
    // the cipher text too.
    if (line != write_encrypted_header(header.value()))
        return Error{Problem::malformed, "line 1", "was changed by another program after Unknot wrote it"};
    if (file_bytes < line.size() + 1 + tag_bytes)
        return Error{Problem::truncated, {}, "the locked part is missing or cut short"};
    return header;
}

}
