#pragma once
// Purchase registers as delimited text: CSV, TSV and their relatives, in any encoding and from any
// program. Bytes come in pieces of any size; nothing here touches a file.

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "books/csv.hpp"
#include "books/encoding.hpp"
#include "books/grid.hpp"
#include "records/intake.hpp"

namespace milaan::books {

class RegisterReader {
public:
    /// `known`: mappings that the user has confirmed; they must outlive the reader.
    explicit RegisterReader(std::string_view file_name,
                            std::span<const RegisterMapping> known = {});

    void feed(std::span<const std::byte>);
    /// One LoadedFile with its documents and diagnostics; refused (with an error that says why)
    /// when the file is empty, is no delimited text, or lacks what a register needs. Call once.
    [[nodiscard]] Intake finish();

private:
    void begin();
    void pass(std::span<const std::byte>);

    std::string name_;
    std::span<const RegisterMapping> known_;
    std::string head_; ///< bytes kept until encoding and delimiter are known
    bool begun_ = false;
    std::string_view other_what_; ///< not a register: what it is
    std::string_view other_hint_;
    Dialect dialect_;
    std::optional<TextDecoder> decoder_;
    std::unique_ptr<GridReader> grid_;
    std::optional<CsvTokenizer> rows_;
    std::string text_; ///< decoded, of the piece at hand
    std::uint64_t bytes_ = 0;
};

/// The whole of a file at once.
[[nodiscard]] Intake read_register(std::string_view name, std::span<const std::byte> whole,
                                   std::span<const RegisterMapping> known = {});

/// Whether the first bytes (64 KB are plenty) are delimited text with the headings of a register.
[[nodiscard]] bool looks_like_register(std::span<const std::byte> head);

} // namespace milaan::books
