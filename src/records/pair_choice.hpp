#pragma once
// What a person said of an entry in the books and a document on the portal: that they are one, or
// that they are not. Kept by what the two say, so that it holds when files are loaded anew.

#include <cstdint>
#include <string>
#include <tuple>

#include "base/block.hpp"
#include "base/date.hpp"
#include "records/record_store.hpp"

namespace milaan {

/// GSTIN of the supplier and number in upper case.
struct DocumentName {
    std::string gstin;
    std::string number;
    Date date;
    friend bool operator==(const DocumentName&, const DocumentName&) = default;
    friend bool operator<(const DocumentName& a, const DocumentName& b) {
        return std::tie(a.gstin, a.number, a.date) < std::tie(b.gstin, b.number, b.date);
    }
};
[[nodiscard]] DocumentName name_of(const RecordStore&, std::uint32_t row);

struct PairChoice {
    bool linked = true; ///< false: never to be paired
    DocumentName books, portal;
    friend bool operator==(const PairChoice&, const PairChoice&) = default;

    void write(BlockWriter&) const;
    [[nodiscard]] bool read(BlockReader&);
};

} // namespace milaan
