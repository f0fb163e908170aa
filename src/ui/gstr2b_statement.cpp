#include "ui/statements.hpp"

#include <array>

namespace milaan::ui {

namespace {

struct BranchText {
    Branch branch;
    const char* title;
    const char* part_a;
    const char* part_b;
};

// The four tables of the portal's summary and what it prints over their parts.
constexpr BranchText kBranches[] = {
    {Branch::available, "ITC available", "Credit which may be availed in GSTR-3B",
     "Credit notes: net off against the ITC above"},
    {Branch::unavailable, "ITC not available", "Credit which may not be availed in GSTR-3B",
     "Credit notes on credit not available"},
    {Branch::reversal, "ITC reversal", "Credit to be reversed on account of Rule 37A",
     "Credit notes among them"},
    {Branch::rejected, "ITC rejected", "Records rejected in IMS", "Credit notes rejected in IMS"},
};

struct LineText {
    SubSection sub;
    const char* label;
};

struct HeadingText {
    Bucket bucket;
    const char* number;
    const char* label;
    std::array<LineText, 6> lines; ///< ends at the first without a label
    std::uint8_t line_count;
};

// Headings and lines in the portal's order. Debit notes and credit notes share a key: which it is
// follows from the heading.
constexpr HeadingText kHeadings[] = {
    {Bucket::nonrevsup,
     "I",
     "All other ITC - supplies from registered persons other than reverse charge",
     {{{SubSection::b2b, "B2B - Invoices"},
       {SubSection::cdnr, "B2B - Debit notes"},
       {SubSection::ecom, "ECO - Documents"},
       {SubSection::b2ba, "B2B - Invoices (Amendment)"},
       {SubSection::cdnra, "B2B - Debit notes (Amendment)"},
       {SubSection::ecoma, "ECO - Documents (Amendment)"}}},
     6},
    {Bucket::isdsup,
     "II",
     "Inward supplies from ISD",
     {{{SubSection::isd, "ISD - Invoices"}, {SubSection::isda, "ISD - Invoices (Amendment)"}}},
     2},
    {Bucket::revsup,
     "III",
     "Inward supplies liable for reverse charge",
     {{{SubSection::b2b, "B2B - Invoices"},
       {SubSection::cdnr, "B2B - Debit notes"},
       {SubSection::b2ba, "B2B - Invoices (Amendment)"},
       {SubSection::cdnra, "B2B - Debit notes (Amendment)"}}},
     4},
    {Bucket::imports,
     "IV",
     "Import of goods",
     {{{SubSection::impg, "IMPG - Import of goods from overseas"},
       {SubSection::impga, "IMPG - Import of goods from overseas (Amendment)"},
       {SubSection::impgsez, "IMPGSEZ - Import of goods from SEZ"},
       {SubSection::impgasez, "IMPGSEZ - Import of goods from SEZ (Amendment)"}}},
     4},
    {Bucket::othersup,
     "I",
     "Others",
     {{{SubSection::cdnr, "B2B - Credit notes"},
       {SubSection::cdnra, "B2B - Credit notes (Amendment)"},
       {SubSection::cdnrrev, "B2B - Credit notes (Reverse charge)"},
       {SubSection::cdnrarev, "B2B - Credit notes (Reverse charge) (Amendment)"},
       {SubSection::isd, "ISD - Credit notes"},
       {SubSection::isda, "ISD - Credit notes (Amendment)"}}},
     6},
};

/// Credit notes are net in 4(A), not in 4(B)(2).
bool notes_are_net(const Settings& s) {
    return !s.period.known() || s.period >= s.net_credit_notes_from;
}

/// The table of GSTR-3B a cell of itcsumm goes to (rules.md 4.1-4.3).
std::string reference_of(const workspace::Workspace& w, Branch branch, Bucket bucket,
                         SubSection sub) {
    const auto& settings = w.data.settings;
    const bool net = notes_are_net(settings);
    const bool reverse_note = sub == SubSection::cdnrrev || sub == SubSection::cdnrarev;
    const bool isd_note = sub == SubSection::isd || sub == SubSection::isda;
    switch (branch) {
    case Branch::none:
    case Branch::rejected:
        return "none";
    case Branch::reversal:
        return "4(B)(2)";
    case Branch::unavailable:
        if (bucket == Bucket::revsup) return "3.1(d), 4(D)(2)";
        if (bucket != Bucket::othersup) return "4(D)(2)";
        if (!net) return "4(B)(2)";
        return settings.unavailable_notes_in_4a ? "4(A)" : "4(D)(2)";
    case Branch::available:
        break;
    }
    switch (bucket) {
    case Bucket::nonrevsup:
        return "4(A)(5)";
    case Bucket::isdsup:
        return "4(A)(4)";
    case Bucket::revsup:
        return "3.1(d), 4(A)(3)";
    case Bucket::imports:
        return "4(A)(1)";
    case Bucket::othersup:
        if (!net) return reverse_note ? "3.1(d), 4(B)(2)" : "4(B)(2)";
        return reverse_note ? "3.1(d), 4(A)(3)" : isd_note ? "4(A)(4)" : "4(A)(5)";
    }
    return {};
}

std::string heading_reference(const workspace::Workspace& w, Branch branch, Bucket bucket) {
    if (bucket != Bucket::othersup || branch != Branch::available)
        return reference_of(w, branch, bucket, SubSection::b2b);
    return notes_are_net(w.data.settings) ? "4(A)" : "4(B)(2)";
}

/// Imports are never refused and never under Rule 37A: the portal has no such heading there. It is
/// shown all the same where a file has figures for it.
bool printed(Branch branch, const HeadingText& h, const BucketSummary& x, const BucketSummary& y) {
    if (x.total.present || y.total.present) return true;
    const bool reversal = branch == Branch::reversal;
    return !(h.bucket == Bucket::imports && branch != Branch::available) &&
           !(reversal && h.bucket != Bucket::nonrevsup && h.bucket != Bucket::othersup);
}

class Builder {
public:
    explicit Builder(const workspace::Workspace& w) : w_(w) {}

    Statement build() {
        s_.name = "GSTR-2B summary";
        s_.groups = {"portal", "after", "difference"};
        s_.spoken = {"on the portal", "after your actions", "difference"};
        s_.compares = w_.loaded_2b.has_value();
        for (const auto& b : kBranches) branch(b);
        settle(s_);
        return std::move(s_);
    }

private:
    StatementRow& add(RowKind kind, int depth, std::string label, std::uint32_t id) {
        StatementRow r;
        r.kind = kind;
        r.depth = static_cast<std::uint8_t>(depth);
        r.label = std::move(label);
        r.id = id;
        r.folds = kind != RowKind::line;
        s_.rows.push_back(std::move(r));
        return s_.rows.back();
    }

    const BucketSummary& before(Branch b, Bucket k) const {
        static const BucketSummary none;
        return w_.loaded_2b ? w_.data.intake.gstr2b[*w_.loaded_2b].summary.at(b, k) : none;
    }
    const BucketSummary& after(Branch b, Bucket k) const { return w_.preview.summary.at(b, k); }

    void branch(const BranchText& b) {
        const auto id = static_cast<std::uint32_t>(b.branch) * 10000;
        const auto at = s_.rows.size();
        add(RowKind::branch, 0, b.title, id).name = b.title;
        for (const bool part_b : {false, true}) {
            auto& part =
                add(RowKind::part, 1, part_b ? b.part_b : b.part_a, id + (part_b ? 9000u : 1000u));
            part.number = part_b ? "Part B" : "Part A";
            part.name = std::string(b.title) + ", " + part.number;
            const auto part_at = s_.rows.size() - 1;
            for (const auto& h : kHeadings)
                if ((h.bucket == Bucket::othersup) == part_b &&
                    printed(b.branch, h, before(b.branch, h.bucket), after(b.branch, h.bucket)))
                    heading(b, h);
            for (auto i = part_at + 1; i < s_.rows.size(); ++i)
                if (s_.rows[i].kind == RowKind::heading)
                    join(s_.rows[part_at].places, s_.rows[i].places);
            join(s_.rows[at].places, s_.rows[part_at].places);
        }
    }

    static void join(std::vector<SummaryPlace>& to, const std::vector<SummaryPlace>& from) {
        to.insert(to.end(), from.begin(), from.end());
    }

    void heading(const BranchText& b, const HeadingText& h) {
        const auto id = static_cast<std::uint32_t>(b.branch) * 10000 + 1000 +
                        static_cast<std::uint32_t>(h.bucket) * 100;
        const auto& x = before(b.branch, h.bucket);
        const auto& y = after(b.branch, h.bucket);
        auto& row = add(RowKind::heading, 2, h.label, id + 1);
        row.number = h.number;
        row.name = std::string(b.title) + ": " + h.label;
        row.reference = heading_reference(w_, b.branch, h.bucket);
        row.has_figures = true;
        row.portal = x.total.tax;
        row.after = y.total.tax;
        const auto at = s_.rows.size() - 1;
        for (std::size_t i = 0; i < h.line_count; ++i) {
            const auto sub = h.lines[i].sub;
            const auto k = static_cast<std::size_t>(sub);
            auto& line =
                add(RowKind::line, 3, h.lines[i].label, id + 10 + static_cast<unsigned>(k));
            line.name = std::string(b.title) + ": " + h.lines[i].label;
            line.reference = reference_of(w_, b.branch, h.bucket, sub);
            line.has_figures = true;
            line.portal = x.sub[k].tax;
            line.after = y.sub[k].tax;
            line.places = {{b.branch, h.bucket, sub}};
            s_.rows[at].places.push_back({b.branch, h.bucket, sub});
        }
    }

    const workspace::Workspace& w_;
    Statement s_;
};

} // namespace

Statement gstr2b_statement(const workspace::Workspace& w) {
    return Builder(w).build();
}

} // namespace milaan::ui
