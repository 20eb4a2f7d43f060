#include "base/secret.h"

namespace unknot {

Secret& Secret::operator=(Secret const& other) {
    if (this == &other) return *this;
    wipe();
    text_ = other.text_;
    return *this;
}

Secret& Secret::operator=(Secret&& other) noexcept {
    if (this == &other) return *this;
    wipe();
    text_ = other.text_;
    other.wipe();
    return *this;
}

void Secret::wipe() {
    // Volatile, because compilers drop writes to memory that is about to be freed.
    char volatile* const bytes = text_.data();
    for (std::size_t i = 0; i < text_.size(); ++i)
        bytes[i] = '\0';
    text_.clear();
}

}
