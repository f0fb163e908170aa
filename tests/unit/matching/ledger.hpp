#pragma once
// Two small books to match: documents are added in one line each, and the answer is read back in
// words.

#include <string>
#include <string_view>
#include <vector>

#include "matching/match.hpp"

namespace milaan::test {

inline constexpr std::string_view kAcme = "27AAPFU0939F1ZV";
inline constexpr std::string_view kAcmeGujarat = "24AAPFU0939F1Z1"; ///< the same PAN
inline constexpr std::string_view kOther = "29AAGCB7383J1Z4";
inline constexpr std::string_view kBuyer = "27AAACM1234B1Z8";
inline constexpr std::string_view kBuyerKarnataka = "29AAACM1234B1Z4";

struct Doc {
    std::string number{};
    std::string date = "2026-10-05"; ///< yyyy-mm-dd, may be empty
    double taxable = 1000;           ///< rupees, of a test's own making
    double tax = -1;                 ///< rupees in all; 18 % where not said
    std::string gstin{kAcme};
    DocKind kind = DocKind::invoice;
    bool inter = false; ///< IGST, else half CGST and half SGST
    std::string buyer{};
    Section section = Section::b2b;
    std::string original_number{};
    std::string original_date{};
    TaxPeriod period{};
};

/// What a group says, in words: `exact INV-1 = INV-1`, `books_only 7`, `group A + B = C`.
class Ledger {
public:
    Settings settings;
    RecordStore books, portal;

    Ledger& booked(const Doc& d) {
        add(books, d, true);
        return *this;
    }
    Ledger& reported(const Doc& d) {
        add(portal, d, false);
        return *this;
    }
    /// On both sides, the same.
    Ledger& both(const Doc& d) { return booked(d).reported(d); }

    const Matching& match() {
        documents = join_portal_documents(portal);
        result = matching::match(books, portal, documents, settings);
        return result;
    }
    /// All groups in order.
    std::vector<std::string> answer() {
        (void)match();
        std::vector<std::string> out;
        for (const auto& g : result.groups) out.push_back(words(g));
        return out;
    }
    /// The group that holds this register number.
    const MatchGroup& of_book(std::string_view number) {
        for (const auto& g : result.groups)
            for (const auto b : result.books_of(g))
                if (books.text(books.number()[b]) == number) return g;
        static const MatchGroup kNone{};
        return kNone;
    }
    [[nodiscard]] bool has_reason(const MatchGroup& g, ReasonCode code) const {
        for (const auto& r : result.reasons_of(g))
            if (r.code == code) return true;
        return false;
    }
    [[nodiscard]] std::string words(const MatchGroup& g) const {
        std::string out(name_of(g.verdict));
        std::string plus = " ";
        for (const auto b : result.books_of(g)) {
            out += plus + std::string(books.text(books.number()[b]));
            plus = " + ";
        }
        if (g.books_count != 0 && g.portal_count != 0) out += " =";
        plus = " ";
        for (const auto p : result.portal_of(g)) {
            out += plus + std::string(portal.text(portal.number()[documents[p].row()]));
            plus = " + ";
        }
        return out;
    }

    std::vector<PortalDocument> documents;
    Matching result;

private:
    static Money money(double rupee) {
        return paise(static_cast<std::int64_t>(rupee * 100 + (rupee < 0 ? -0.5 : 0.5)));
    }
    static void add(RecordStore& store, const Doc& d, bool is_book) {
        Document x;
        x.origin = is_book ? Origin::books : Origin::gstr2b;
        x.section = is_book                                                       ? Section::none
                    : d.kind == DocKind::credit_note && d.section == Section::b2b ? Section::b2bcn
                                                                                  : d.section;
        x.kind = d.kind;
        x.branch = is_book ? Branch::none : Branch::available;
        x.location = store.size() + 1;
        x.supplier_gstin = store.intern(d.gstin);
        x.buyer_gstin = store.intern(d.buyer);
        x.number = store.intern(d.number);
        if (!d.date.empty()) x.date = parse_iso_date(d.date).value();
        x.original_number = store.intern(d.original_number);
        if (!d.original_date.empty()) x.original_date = parse_iso_date(d.original_date).value();
        x.period = d.period;
        x.taxable = money(d.taxable);
        const Money tax = d.tax < 0 ? paise(x.taxable.paise * 18 / 100) : money(d.tax);
        if (d.inter) {
            x.tax.igst = tax;
        } else {
            x.tax.cgst = paise(tax.paise / 2);
            x.tax.sgst = tax - x.tax.cgst;
        }
        x.value = x.taxable + tax;
        x.has_value = 1;
        (void)store.add(x);
    }
};

using Answer = std::vector<std::string>;

} // namespace milaan::test
