#pragma once
// What the rows above the headings say: whose register it is, of which period, and whether it is
// one of returns.

#include <span>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace milaan::books {

class Titles {
public:
    /// One row, in the order of the sheet.
    void read(std::span<const std::string> cells);

    /// The register's owner; empty when no GSTIN is named, or several.
    [[nodiscard]] std::string gstin() const {
        return gstins_.size() == 1 ? gstins_.front() : std::string();
    }
    [[nodiscard]] TaxPeriod period() const;
    /// It says purchase returns, debit notes or credit notes.
    [[nodiscard]] bool returns() const { return returns_; }

private:
    std::vector<std::string> gstins_;
    std::string year_, month_;
    bool returns_ = false;
};

} // namespace milaan::books
