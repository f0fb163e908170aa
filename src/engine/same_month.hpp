#pragma once
// A month that was loaded twice: another file of the same kind, recipient and period, or of the
// same records, with other content. The command line lets the later download stand without a word;
// the page takes the new one, shows both, and can take it back before anything is changed.

#include <span>
#include <string>
#include <vector>

#include "base/block.hpp"
#include "records/intake.hpp"

namespace milaan::engine {

/// Which of two files of one month a job lets stand.
enum class MonthRule : std::uint8_t {
    later_draft, ///< statements by their day, IMS by the order of the files, registers stand both
    take_new,    ///< the file given now, whatever it says of its day
    keep_loaded, ///< the file that was there
};

/// What the user is asked about: the file that is loaded, and the one given now.
struct SameMonth {
    struct Side {
        std::string name;
        Date generated; ///< unknown where the file does not say
        std::uint32_t documents = 0;
        Money taxable, tax;
    };
    FileKind kind = FileKind::unknown;
    std::string gstin;
    TaxPeriod period;         ///< unknown for IMS downloads and registers
    std::uint32_t shared = 0; ///< records in both; 0 for statements, which are replaced whole
    Side loaded, given;

    void write(BlockWriter&) const;
    [[nodiscard]] bool read(BlockReader&);
};

/// One side of it: these files together.
[[nodiscard]] SameMonth::Side side_of(const Intake&, std::span<const std::uint32_t> files);
/// What is told of files that are loaded and files given now; kind, recipient and period are those
/// of the first file given.
[[nodiscard]] SameMonth twice(const Intake& to, std::span<const std::uint32_t> loaded,
                              const Intake& from, std::span<const std::uint32_t> given);
/// Half of the smaller of the two: then they are the same month, and not one late record.
[[nodiscard]] bool mostly(std::uint32_t shared, std::uint32_t a, std::uint32_t b);

/// How the worker tells the page.
[[nodiscard]] std::vector<std::byte> write_same_months(const std::vector<SameMonth>&);
/// Empty when the block is no such list.
[[nodiscard]] std::vector<SameMonth> read_same_months(std::span<const std::byte>);

/// One sentence: what there is twice.
[[nodiscard]] std::string sentence_of(const SameMonth&);

} // namespace milaan::engine
