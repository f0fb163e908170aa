#pragma once
// Both sides of a line, field by field: the entry in the books, the record in IMS and the one in
// GSTR-2B, each where it exists; or, of several that belong together, their totals and who they
// are. The same for the inspector and for the mirror.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/rows.hpp"

namespace milaan::ui {

struct Comparison {
    struct TextRow {
        std::string_view label;
        std::vector<std::string> cells; ///< one per column; empty where it is not said
        bool mono = false;
        bool differs = false;
    };
    /// Signed as in the list: negative on credit notes. None where the record does not say it.
    struct FigureRow {
        std::string_view label;
        std::vector<std::optional<Money>> cells;
        Money difference;     ///< of the last column of `compared` less the first
        bool differs = false; ///< any cell, IMS against GSTR-2B too
    };
    struct Member {
        bool of_books = false;
        std::string_view number;
        Date date;
        Money taxable, tax;
        bool focused = false; ///< it stands on the focused line
    };

    bool of_several = false;
    std::vector<std::string> columns; ///< "Books", "IMS", "GSTR-2B"; "IMS, 2B" where they are alike
    /// The two columns that `difference` is of; the same one where there is only one.
    std::array<std::size_t, 2> compared{};
    std::vector<TextRow> texts;
    std::vector<FigureRow> figures;
    std::vector<Member> members; ///< of_several: the books' first

    [[nodiscard]] bool has_difference() const { return compared[0] != compared[1]; }
    /// "GSTR-2B less Books".
    [[nodiscard]] std::string difference_meaning() const;
};

[[nodiscard]] Comparison compare(const workspace::Workspace&, const Line&);
/// "+324.00", "-5,400.00"; empty for none.
[[nodiscard]] std::string signed_text(Money);

/// Where two texts part: what is alike before and after, and what differs between them.
struct Parted {
    std::size_t head = 0, tail = 0; ///< bytes
};
[[nodiscard]] Parted part(std::string_view, std::string_view other);

void draw_comparison(const Comparison&);

} // namespace milaan::ui
