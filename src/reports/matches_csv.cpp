#include "reports/csv.hpp"
#include "reports/reconciliation.hpp"
#include "reports/words.hpp"

namespace milaan::reports {

namespace {

constexpr std::string_view kColumns[] = {
    "group_id",       "verdict",      "confidence",    "books_file",    "books_row",
    "books_gstin",    "books_number", "books_date",    "books_taxable", "books_tax",
    "portal_section", "portal_gstin", "portal_number", "portal_date",   "portal_taxable",
    "portal_tax",     "in_ims",       "in_2b",         "ims_action",    "advised_action",
    "differences",    "reasons"};

/// One register row: of a document with several, each has a line with its own amounts.
struct BookLine {
    std::uint32_t document = 0;
    std::uint32_t row = 0;
    Money taxable, tax;
};

std::vector<BookLine> lines_of(const RecordStore& books, std::span<const std::uint32_t> documents) {
    std::vector<BookLine> lines;
    for (const auto d : documents) {
        const auto parts = books.parts_of(d);
        if (parts.empty())
            lines.push_back({d, books.location()[d], books.taxable()[d], books.tax()[d].total()});
        for (const auto& p : parts) lines.push_back({d, p.row, p.taxable, p.tax});
    }
    return lines;
}

class Writer {
public:
    explicit Writer(const Reconciliation& r) : r_(r) {
        for (const auto column : kColumns) csv_.text(column);
        csv_.end_row();
    }

    void group(std::uint32_t id, const MatchGroup& g) {
        describe(g);
        const auto lines = lines_of(r_.intake.books, r_.matching.books_of(g));
        const auto portal = r_.matching.portal_of(g);
        // Ambiguous groups list their candidates: none is paired, so each side has lines of its
        // own.
        if (lines.empty() || portal.empty() || g.verdict == Verdict::ambiguous) {
            for (const auto& b : lines) line(id, g, &b, nullptr);
            for (const auto& p : portal) line(id, g, nullptr, &p);
            return;
        }
        for (const auto& b : lines)
            for (const auto& p : portal) line(id, g, &b, &p);
    }

    std::string take() { return csv_.take(); }

private:
    void describe(const MatchGroup& g) {
        const auto join = [](std::string& to, const std::string& part) {
            if (!to.empty()) to += "; ";
            to += part;
        };
        reasons_.clear();
        differences_.clear();
        for (const auto& reason : r_.matching.reasons_of(g))
            join(reasons_, reason_sentence(reason));
        const auto books = r_.matching.books_of(g);
        const auto portal = r_.matching.portal_of(g);
        for (const auto& d : r_.matching.differences_of(g)) {
            Sides texts;
            if (!books.empty() && !portal.empty())
                texts = sides_of(d, r_.intake.books, books[0], r_.intake.portal,
                                 r_.documents[portal[0]].row());
            join(differences_, difference_sentence(d, texts));
        }
    }

    void line(std::uint32_t id, const MatchGroup& g, const BookLine* b, const std::uint32_t* p) {
        csv_.number(id).text(name_of(g.verdict)).text(confidence(g.confidence));
        if (b)
            books_side(*b);
        else
            for (int i = 0; i < 7; ++i) csv_.blank();
        if (p)
            portal_side(*p);
        else
            for (int i = 0; i < 10; ++i) csv_.blank();
        csv_.text(differences_).text(reasons_);
        csv_.end_row();
    }

    /// Per mille as a fraction with three decimals.
    static std::string confidence(std::uint16_t per_mille) {
        auto digits = std::to_string(per_mille % 1000);
        digits.insert(0, 3 - digits.size(), '0');
        return std::to_string(per_mille / 1000) + '.' + digits;
    }

    void books_side(const BookLine& b) {
        const auto& books = r_.intake.books;
        csv_.text(r_.intake.files[books.file()[b.document]].name)
            .number(b.row)
            .text(books.text(books.supplier_gstin()[b.document]))
            .text(books.text(books.number()[b.document]))
            .text(to_iso(books.date()[b.document]))
            .amount(b.taxable)
            .amount(b.tax);
    }

    void portal_side(std::uint32_t document) {
        const auto& d = r_.documents[document];
        const auto& portal = r_.intake.portal;
        const auto row = d.row();
        const auto code = [&](std::span<const ImsAction> actions) {
            return d.in_ims() ? std::string(1, code_of(actions[document])) : std::string();
        };
        csv_.text(name_of(portal.section()[row]))
            .text(portal.text(portal.supplier_gstin()[row]))
            .text(portal.text(portal.number()[row]))
            .text(to_iso(portal.date()[row]))
            .amount(portal.taxable()[row])
            .amount(portal.tax()[row].total())
            .text(d.in_ims() ? "Y" : "N")
            .text(d.in_2b() ? "Y" : "N")
            .text(code(r_.current))
            .text(code(r_.advised));
    }

    const Reconciliation& r_;
    Csv csv_;
    std::string reasons_, differences_;
};

} // namespace

std::string matches_csv(const Reconciliation& r) {
    Writer writer(r);
    for (std::uint32_t i = 0; i < r.matching.groups.size(); ++i)
        writer.group(i + 1, r.matching.groups[i]);
    return writer.take();
}

std::string table4_csv(const Table4& computed, const Table4* draft) {
    Csv csv;
    for (const auto column : {"cell", "head", "computed", "draft", "difference"}) csv.text(column);
    csv.end_row();
    for (int c = 0; c < kTable4CellCount; ++c)
        for (int h = 0; h < kHeadCount; ++h) {
            const auto cell = static_cast<Table4Cell>(c);
            const auto head = static_cast<Head>(h);
            const auto value = computed.at(cell).at(head);
            csv.text(key_of(cell)).text(name_of(head)).amount(value);
            if (draft)
                csv.amount(draft->at(cell).at(head)).amount(value - draft->at(cell).at(head));
            else
                csv.blank().blank();
            csv.end_row();
        }
    return csv.take();
}

} // namespace milaan::reports
