#pragma once
// A reconciliation put together by hand, so that the tests of the reports say what stands in it;
// and a reader of comma-separated text that owes nothing to the writer.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "reports/reconciliation.hpp"

namespace milaan::test {

inline constexpr const char* kSupplier = "29ZZZCC0003C1ZS";

/// What a test says of one document; the rest does not matter to it. Amounts are rupees.
struct Paper {
    std::string number{};
    std::int64_t taxable = 1000;
    std::int64_t tax = 180;
    std::string date = "2026-10-05"; ///< yyyy-mm-dd, may be empty
    DocKind kind = DocKind::invoice;
    Section section = Section::b2b; ///< of the portal's papers
    std::vector<RowPart> rows{};    ///< of a register document with several rows
};

struct Tables {
    Intake intake;
    std::vector<PortalDocument> documents;
    Matching matching;
    std::vector<ImsAction> current, advised;
    Settings settings;

    Tables() {
        settings.gstin = "27ZZZCB0001A1Z3";
        settings.period = make_period(2026, 10);
        LoadedFile file;
        file.name = "register.csv";
        file.kind = FileKind::register_;
        intake.files.push_back(file);
        file.name = "portal.json";
        file.kind = FileKind::gstr2b;
        intake.files.push_back(file);
    }

    std::uint32_t booked(const Paper& p, std::uint32_t row) {
        auto d = document(intake.books, p);
        d.origin = Origin::books;
        d.file = 0;
        d.location = row;
        ++intake.files[0].documents;
        return intake.books.add(d, p.rows);
    }

    /// One portal document, standing where the test says.
    std::uint32_t reported(const Paper& p, bool in_ims = true, bool in_2b = true,
                           ImsAction now = ImsAction::none, ImsAction advice = ImsAction::accept) {
        PortalDocument joined;
        if (in_ims) joined.ims = row_of(p, Origin::ims);
        if (in_2b) joined.gstr2b = row_of(p, Origin::gstr2b);
        documents.push_back(joined);
        current.push_back(now);
        advised.push_back(advice);
        return static_cast<std::uint32_t>(documents.size() - 1);
    }

    MatchGroup& group(Verdict verdict, std::initializer_list<std::uint32_t> books,
                      std::initializer_list<std::uint32_t> portal,
                      std::initializer_list<Reason> reasons = {},
                      std::initializer_list<Difference> differences = {}) {
        MatchGroup g;
        g.verdict = verdict;
        g.confidence = 1000;
        g.books_begin = size(matching.books);
        g.books_count = size(books);
        g.portal_begin = size(matching.portal);
        g.portal_count = size(portal);
        g.reasons_begin = size(matching.reasons);
        g.reasons_count = size(reasons);
        g.differences_begin = size(matching.differences);
        g.differences_count = size(differences);
        matching.books.insert(matching.books.end(), books);
        matching.portal.insert(matching.portal.end(), portal);
        matching.reasons.insert(matching.reasons.end(), reasons);
        matching.differences.insert(matching.differences.end(), differences);
        matching.groups.push_back(g);
        return matching.groups.back();
    }

    [[nodiscard]] reports::Reconciliation reconciliation() const {
        return {intake, documents, matching, current, advised, settings};
    }

private:
    template <class List>
    static std::uint32_t size(const List& list) {
        return static_cast<std::uint32_t>(list.size());
    }

    static Document document(RecordStore& store, const Paper& p) {
        Document d;
        d.kind = p.kind;
        d.supplier_gstin = store.intern(kSupplier);
        d.number = store.intern(p.number);
        if (!p.date.empty()) d.date = parse_iso_date(p.date).value();
        d.taxable = rupees(p.taxable);
        d.tax.igst = rupees(p.tax);
        return d;
    }

    std::uint32_t row_of(const Paper& p, Origin origin) {
        auto d = document(intake.portal, p);
        d.origin = origin;
        d.section = p.section;
        d.file = 1;
        return intake.portal.add(d);
    }
};

using Rows = std::vector<std::vector<std::string>>;

/// RFC 4180, by its letter: every line ends in CR LF, a quoted field doubles its quotes.
inline Rows rows_of(std::string_view csv) {
    Rows rows;
    std::vector<std::string> row;
    std::string field;
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
            field += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            row.push_back(std::move(field));
            field.clear();
        } else if (!quoted && c == '\r' && i + 1 < csv.size() && csv[i + 1] == '\n') {
            row.push_back(std::move(field));
            field.clear();
            rows.push_back(std::move(row));
            row.clear();
            ++i;
        } else {
            field += c;
        }
    }
    // A last line without its end would be a row of its own, and the tests that count would see it.
    if (!field.empty() || !row.empty()) rows.push_back(std::move(row));
    return rows;
}

/// The field of a row by the name that the heading gives its column; fails loudly by being absurd.
inline std::string field(const Rows& rows, std::size_t row, std::string_view column) {
    for (std::size_t c = 0; c < rows.at(0).size(); ++c)
        if (rows[0][c] == column) return rows.at(row).at(c);
    return "no such column";
}

} // namespace milaan::test
