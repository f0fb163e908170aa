#pragma once
// Rows of a register whose document is no document of the work in hand after all: another
// registration's, or one that another register gives. Each goes into the runs and, up to a limit,
// into the list of rows with their cells, as the reader does with rows that are no document.

#include <cstdint>
#include <string>

#include "records/intake.hpp"

namespace milaan::engine {

class RegisterRows {
public:
    /// `reading` may be null: then nothing is listed.
    RegisterRows(const RecordStore& books, RegisterReading* reading, RowPlace place)
        : books_(books), reading_(reading), place_(place) {}

    /// Lists the rows of a document of the books. Returns how many they are.
    std::uint32_t put(std::uint32_t document, const std::string& why);
    /// Puts the lists in the order of the rows; after the last put().
    void settle();

private:
    const RecordStore& books_;
    RegisterReading* reading_;
    RowPlace place_;
    std::uint32_t listed_ = 0;
};

/// Counts the rows that are documents of this file in the books, and the further rows of them.
void count_document_rows(Intake&, std::uint32_t file);

} // namespace milaan::engine
