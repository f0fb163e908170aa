#include "portal/workbook_reader.hpp"

#include <algorithm>
#include <string>

#include "portal/workbook_columns.hpp"

namespace milaan::portal {

namespace {

using sheets::Row;

/// What a row of headings or titles says about the kind of workbook.
Book book_by_words(const HeadingCells& cells) {
    std::string all;
    for (const auto& c : cells) all += squashed(c) + ' ';
    const auto says = [&](std::string_view words) { return all.find(words) != std::string::npos; };
    if (says("invoicemanagementsystem")) return Book::ims;
    if (says("gstr2b")) return Book::gstr2b;
    if (says("gstr2a")) return Book::gstr2a;
    return Book::none;
}

/// For copies without titles: columns that only one kind of workbook has.
Book book_by_columns(const HeadingCells& cells) {
    if (is_heading_row(cells, Book::ims) &&
        std::any_of(cells.begin(), cells.end(),
                    [](const auto& c) { return is_vendor_ims(squashed(c)); }))
        return Book::ims;
    if (!is_heading_row(cells, Book::gstr2b)) return Book::none;
    bool status = false, availability = false, period = false, counter_party = false;
    for (const auto& c : cells) {
        const auto s = squashed(c);
        status = status || s == "status" || s.starts_with("sourcereturnperiod") ||
                 s.starts_with("sourcefilingstatus");
        availability = availability || s == "itcavailability" || s == "eligibilityofitc" ||
                       s == "icegatereferencedate";
        period = period || (s.starts_with("gstr1") && s.find("period") != std::string::npos);
        counter_party =
            counter_party || s.starts_with("counterparty") || s.starts_with("gstr3bfilingstatus");
    }
    if (counter_party) return Book::gstr2a;
    if (status) return Book::ims;
    return availability || period ? Book::gstr2b : Book::none;
}

class Look : public sheets::SheetSink {
public:
    explicit Look(const sheets::GoOn& go_on) : go_on_(go_on) {}

    bool go_on(std::uint64_t done, std::uint64_t total) override {
        return !go_on_ || go_on_(done, total);
    }
    bool begin_sheet(const sheets::SheetInfo&) override { return by_columns_ == Book::none; }
    bool row(const Row& row) override {
        const auto cells = heading_cells(row);
        if (by_words_ == Book::none) by_words_ = book_by_words(cells);
        by_columns_ = book_by_columns(cells);
        portal_headings_ = portal_headings_ || is_heading_row(cells, Book::gstr2b) ||
                           std::any_of(cells.begin(), cells.end(),
                                       [](const auto& c) { return squashed(c) == "gstr3btable"; });
        return by_columns_ == Book::none && row.number < kLookRows;
    }
    /// Words count only where the portal's headings are, too: an auditor's own sheet may be called
    /// "GSTR-2B and books".
    [[nodiscard]] Book book() const {
        if (by_columns_ != Book::none) return by_columns_;
        return portal_headings_ ? by_words_ : Book::none;
    }

private:
    const sheets::GoOn& go_on_;
    Book by_words_ = Book::none, by_columns_ = Book::none;
    bool portal_headings_ = false;
};

} // namespace

Book portal_book_of(sheets::Workbook& workbook, const sheets::GoOn& go_on) {
    Look look(go_on);
    const auto trouble = workbook.read(look);
    return trouble.fault == sheets::Fault::cancelled ? Book::none : look.book();
}

} // namespace milaan::portal
