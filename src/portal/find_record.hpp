#pragma once
// The IMS row that an upload file or an error report means by its key.

#include <string>
#include <unordered_map>

#include "records/intake.hpp"
#include "records/portal_documents.hpp"

namespace milaan::portal {

class RecordFinder {
public:
    /// Looks only at IMS rows. Holds a reference to the store.
    explicit RecordFinder(const RecordStore& portal);

    /// By section, supplier, number (upper case), then date and period where the key has them;
    /// kNoRow when there is none or when the key leaves several.
    [[nodiscard]] std::uint32_t find(const RecordKey&) const;

private:
    const RecordStore& portal_;
    std::unordered_multimap<std::string, std::uint32_t> rows_;
};

} // namespace milaan::portal
