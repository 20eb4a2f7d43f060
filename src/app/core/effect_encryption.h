// What the app asks of the page's cipher: to lock a backup and to open a locked one.
#pragma once
#include "base/secret.h"
#include "exchange/backup/encrypted.h"

#include <cstdint>
#include <string>

namespace unknot::app {

// Encrypts the pieces of App::backup_piece and saves the file for the person. App::locked gets the outcome.
struct LockFile {
    std::uint32_t request = 0;
    std::string name;
    Secret passphrase;
    exchange::EncryptedHeader header;
    std::string head;   // the file's first line
};

// Decrypts the file that was chosen last. App::unlocked_piece gets the text, App::unlocked the outcome.
struct UnlockFile {
    std::uint32_t request = 0;
    Secret passphrase;
    exchange::EncryptedHeader header;
    std::string head;
};

enum class CipherOutcome : std::uint8_t {
    done,
    refused,       // wrong passphrase, or a damaged file
    unavailable,   // the browser offers no cipher to this page
};

}
