#pragma once

#include <QString>

namespace daao {

/// An image that belongs to a query. Its bytes are kept once in the project, under their SHA-256.
struct ImageRef
{
    QString sha256;    ///< lower-case hexadecimal
    QString mediaType; ///< "image/png"

    bool operator==(const ImageRef &) const = default;
};

} // namespace daao
