#include "workspace/suppliers.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "base/text.hpp"
#include "reports/words.hpp"

namespace milaan::workspace {

namespace {

std::string_view gstin_of(const RecordStore& s, std::uint32_t row) {
    return s.text(s.supplier_gstin()[row]);
}

class Standings {
public:
    explicit Standings(const Workspace& w) : w_(w) {}

    std::vector<SupplierStanding> all(const std::vector<CreditItem>& items) {
        for (std::uint32_t d = 0; d < w_.data.documents.size(); ++d) count_document(d);
        for (std::uint32_t b = 0; b < w_.data.intake.books.size(); ++b)
            if (auto* s = of(w_.data.intake.books, b)) ++s->in_books;
        for (const auto& i : items) add(i);
        for (const auto& g : w_.data.matching.groups) count_questions(g);
        std::sort(out_.begin(), out_.end(), [](const auto& a, const auto& b) {
            return std::tie(b.waiting, a.gstin) < std::tie(a.waiting, b.gstin);
        });
        return std::move(out_);
    }

private:
    /// Null for what names no supplier: imports, ISD without a GSTIN, unregistered purchases.
    SupplierStanding* of(const RecordStore& s, std::uint32_t row) {
        const auto gstin = text::to_upper(gstin_of(s, row));
        if (gstin.empty()) return nullptr;
        const auto [it, fresh] = index_.try_emplace(gstin, out_.size());
        if (fresh)
            out_.push_back({.gstin = gstin, .name = "", .credit = {}, .waiting = {}, .lost = {}});
        auto& standing = out_[it->second];
        if (standing.name.empty()) standing.name = s.text(s.supplier_name()[row]);
        return &standing;
    }

    void count_document(std::uint32_t d) {
        const auto& document = w_.data.documents[d];
        const auto& portal = w_.data.intake.portal;
        const auto row = document.row();
        auto* s = of(portal, row);
        if (s == nullptr) return;
        if (document.gstr2a != kNoRow) {
            const auto filed = portal.supplier_3b()[document.gstr2a];
            if (filed == Flag::no || s->filed_3b == Flag::absent) s->filed_3b = filed;
            s->cancelled |= portal.cancelled_on()[document.gstr2a].known();
        }
        if (!document.in_ims() && !document.in_2b()) return;
        const auto& group = w_.data.matching.groups[w_.group_of_document[d]];
        if (!is_replaced(w_, group, d)) {
            ++s->on_portal;
            s->claimed += is_claim(group.verdict);
        }
        s->open += document.in_ims() && w_.decisions.action(d) == ImsAction::none;
        const auto reported = portal.supplier_period()[row];
        const auto date = portal.date()[row];
        // An amendment stands in a later return by its nature.
        s->reported_late += reported.known() && date.known() &&
                            !is_amendment(portal.section()[row]) && period_of(date) < reported;
    }

    void add(const CreditItem& i) {
        auto* s = i.document != kNoRow
                      ? of(w_.data.intake.portal, w_.data.documents[i.document].row())
                      : of(w_.data.intake.books, i.book);
        if (s == nullptr) return;
        (i.part == CreditPart::claimable ? s->credit
         : i.part == CreditPart::lost    ? s->lost
                                         : s->waiting) += i.tax;
    }

    /// What the letter would have a line for, without writing it.
    void count_questions(const MatchGroup& g) {
        const auto& m = w_.data.matching;
        for (const auto b : m.books_of(g))
            if (asks_for(w_, g, b))
                if (auto* s = of(w_.data.intake.books, b)) ++s->to_ask;
        for (const auto d : m.portal_of(g))
            if (asks_about(w_, g, d) != Ask::nothing)
                if (auto* s = of(w_.data.intake.portal, w_.data.documents[d].row())) ++s->to_ask;
    }

    const Workspace& w_;
    std::vector<SupplierStanding> out_;
    std::unordered_map<std::string, std::size_t> index_;

public:
    /// An amendment that is also loaded stands in its place: there is nothing to ask about it, and
    /// no entry in the books to look for.
    static bool is_replaced(const Workspace& w, const MatchGroup& g, std::uint32_t d) {
        if (w.context().is(d, rules::Facts::replaced)) return true;
        const auto reasons = w.data.matching.reasons_of(g);
        return g.verdict == Verdict::portal_only &&
               std::any_of(reasons.begin(), reasons.end(),
                           [](const auto& r) { return r.code == ReasonCode::amended_by; });
    }

    enum class Ask : std::uint8_t { nothing, differs, rejected, not_filed, twice, not_booked };
    /// In our books and on no portal file: of a document of ours that has tax.
    static bool asks_for(const Workspace& w, const MatchGroup& g, std::uint32_t book) {
        return g.verdict == Verdict::books_only &&
               of_recipient(w.data.intake.books, book, w.data.settings.gstin);
    }
    static Ask asks_about(const Workspace& w, const MatchGroup& g, std::uint32_t d) {
        const auto& document = w.data.documents[d];
        if ((!document.in_ims() && !document.in_2b()) || is_replaced(w, g, d)) return Ask::nothing;
        if (!of_recipient(w.data.intake.portal, document.row(), w.data.settings.gstin))
            return Ask::nothing;
        if (document.in_ims() && w.decisions.action(d) == ImsAction::reject) return Ask::rejected;
        if (g.verdict == Verdict::mismatch) return Ask::differs;
        if (g.verdict == Verdict::portal_only) return Ask::not_booked;
        for (const auto& r : w.data.matching.reasons_of(g))
            if (g.verdict == Verdict::duplicate && r.code == ReasonCode::reported_twice)
                return Ask::twice;
        if (document.in_ims() && !document.in_2b() &&
            w.data.intake.portal.filing()[document.ims] == FilingStatus::saved)
            return Ask::not_filed;
        return Ask::nothing;
    }
};

using Ask = Standings::Ask;

struct Asked {
    Ask what;
    const char* title;
    const char* ask;
};
constexpr Asked kAsked[] = {
    {Ask::differs, "Your return and our books differ",
     "Please check these and amend your GSTR-1, or tell us if our entry is wrong."},
    {Ask::rejected, "Rejected by us in IMS", "Please correct these and report them again."},
    {Ask::not_filed, "Saved in your return, not filed",
     "Please file the return, so that the credit reaches our GSTR-2B."},
    {Ask::twice, "Reported twice",
     "Please amend the second entry, or tell us that it is another supply."},
    {Ask::not_booked, "In your return, not in our books",
     "Please send us a copy of each, with the delivery note or order it belongs to."},
};
constexpr const char* kNotReported = "In our books, not in your return";
constexpr const char* kPleaseReport =
    "Please report these in your next GSTR-1 or IFF, or tell us if they are not yours.";
constexpr const char* kNot3b = "GSTR-3B not filed";
constexpr const char* kPleaseFile =
    "GSTR-2A shows that your GSTR-3B of a period is not filed. Until it is, Rule 37A may make us "
    "reverse the credit of your invoices with interest. Please file it and send us the date.";

reports::LetterLine line_of(const RecordStore& s, std::uint32_t row) {
    return {.number = std::string(s.text(s.number()[row])),
            .date = s.date()[row],
            .taxable = signed_taxable(s, row),
            .tax = signed_tax(s, row).total(),
            .kind = std::string(name_of(s.kind()[row])),
            .remark = ""};
}

/// As the supplier reads it: ours and his.
std::string difference_text(const Difference& d, reports::Sides texts) {
    const std::string label(reports::field_label(d.field));
    switch (d.field) {
    case Field::taxable:
    case Field::igst:
    case Field::cgst:
    case Field::sgst:
    case Field::cess:
    case Field::value:
        return label + ": your return " + to_indian(Money{d.portal}) + ", our books " +
               to_indian(Money{d.books});
    case Field::date:
        return label + ": your return " + to_portal(Date{static_cast<std::int32_t>(d.portal)}) +
               ", our books " + to_portal(Date{static_cast<std::int32_t>(d.books)});
    case Field::tax_head:
        return label + ": IGST on one side, CGST and SGST on the other";
    case Field::number:
    case Field::supplier_gstin:
    case Field::buyer_gstin:
    case Field::kind:
    case Field::place_of_supply:
    case Field::reverse_charge:
        return label + ": your return " + std::string(texts.portal) + ", our books " +
               std::string(texts.books);
    }
    return label;
}

std::string differences_of(const Workspace& w, const MatchGroup& g, std::uint32_t d) {
    const auto& m = w.data.matching;
    const auto books = m.books_of(g);
    std::string out;
    if (books.empty()) return out;
    for (const auto& difference : m.differences_of(g)) {
        if (difference.tolerated != 0) continue;
        if (!out.empty()) out += "; ";
        out += difference_text(difference,
                               reports::sides_of(difference, w.data.intake.books, books[0],
                                                 w.data.intake.portal, w.data.documents[d].row()));
    }
    return out;
}

std::string remark_of(const Workspace& w, const MatchGroup& g, std::uint32_t d, Ask what) {
    if (what == Ask::rejected && !w.decisions[d].remarks.empty()) return w.decisions[d].remarks;
    return what == Ask::differs || what == Ask::rejected ? differences_of(w, g, d) : std::string();
}

} // namespace

int SupplierStanding::match_rate() const {
    return on_portal == 0 ? -1 : static_cast<int>(std::uint64_t{claimed} * 1000 / on_portal);
}

std::vector<SupplierStanding> suppliers_of(const Workspace& w,
                                           const std::vector<CreditItem>& items) {
    return Standings(w).all(items);
}

reports::Letter letter_to(const Workspace& w, const SupplierStanding& supplier) {
    reports::Letter letter{.supplier = supplier.name,
                           .supplier_gstin = supplier.gstin,
                           .recipient_gstin = w.data.settings.gstin,
                           .period = w.data.settings.period,
                           .sections = {}};
    reports::LetterSection missing{kNotReported, kPleaseReport, {}};
    std::vector<reports::LetterSection> asked;
    for (const auto& a : kAsked) asked.push_back({a.title, a.ask, {}});
    const auto& m = w.data.matching;
    const auto& books = w.data.intake.books;
    const auto& portal = w.data.intake.portal;
    for (const auto& g : m.groups) {
        for (const auto b : m.books_of(g))
            if (Standings::asks_for(w, g, b) &&
                text::equal_fold(gstin_of(books, b), supplier.gstin))
                missing.lines.push_back(line_of(books, b));
        for (const auto d : m.portal_of(g)) {
            const auto row = w.data.documents[d].row();
            if (!text::equal_fold(gstin_of(portal, row), supplier.gstin)) continue;
            const auto what = Standings::asks_about(w, g, d);
            for (std::size_t k = 0; k < std::size(kAsked); ++k) {
                if (kAsked[k].what != what) continue;
                auto line = line_of(portal, row);
                line.remark = remark_of(w, g, d, what);
                asked[k].lines.push_back(std::move(line));
            }
        }
    }
    if (!missing.lines.empty()) letter.sections.push_back(std::move(missing));
    for (auto& s : asked)
        if (!s.lines.empty()) letter.sections.push_back(std::move(s));
    if (supplier.filed_3b == Flag::no) letter.sections.push_back({kNot3b, kPleaseFile, {}});
    return letter;
}

} // namespace milaan::workspace
