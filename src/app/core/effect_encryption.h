// What the page's cipher is asked for: locking a backup, and opening a locked one.
#pragma once
#include "base/secret.h"
#include "exchange/backup/encrypted.h"

#include <cstdint>
#include <string>

namespace unknot::app {

// Encrypts what App::backup_piece gives, and gives the file to the person; App::locked hears how it went.
struct LockFile {
    std::uint32_t request = 0;
    std::string name;
    Secret passphrase;
    exchange::EncryptedHeader header;
    std::string head;   // the file's first line
};

// Decrypts the file that was chosen last: App::unlocked_piece takes what comes out, App::unlocked hears how it went.
struct UnlockFile {
    std::uint32_t request = 0;
    Secret passphrase;
    exchange::EncryptedHeader header;
    std::string head;
};

enum class CipherOutcome : std::uint8_t {
    done,
    refused,       // another passphrase, or a damaged file
    unavailable,   // the browser has no cipher for this page
};

}
