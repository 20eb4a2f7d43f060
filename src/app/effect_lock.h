// What the page's cipher is asked for: locking a backup, and opening a locked one.
#pragma once
#include "base/secret.h"
#include "exchange/encrypted_backup.h"

#include <cstdint>
#include <string>

namespace unknot::app {

// Encrypts, and gives the file to the person; App::locked hears how it went.
struct LockFile {
    std::uint32_t request = 0;
    std::string name;
    Secret passphrase;
    exchange::EncryptedHeader header;
    std::string head, plain;   // the file's first line, and what is encrypted behind it
};

// Decrypts; App::unlocked hears what came out.
struct UnlockFile {
    std::uint32_t request = 0;
    Secret passphrase;
    exchange::EncryptedHeader header;
    std::string head, message;
};

enum class CipherOutcome : std::uint8_t {
    done,
    refused,       // another passphrase, or a damaged file
    unavailable,   // the browser has no cipher for this page
};

}
