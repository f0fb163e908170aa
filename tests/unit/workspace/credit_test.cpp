// Where the credit stands, and what there is to write to suppliers about.

#include "workspace/credit.hpp"

#include <catch2/catch_amalgamated.hpp>

#include <map>

#include "unit/workspace/month.hpp"
#include "workspace/suppliers.hpp"

using namespace milaan;
using namespace milaan::workspace;
using test::act;
using test::find;
using test::october;
using test::workspace_of;

namespace {

CreditSum sum_of(const Workspace& w, CreditPart part) {
    return sums_of_parts(credit_items(w))[static_cast<std::size_t>(part)];
}

const SupplierStanding& vendor(const std::vector<SupplierStanding>& all) {
    for (const auto& s : all)
        if (s.gstin == test::kSupplier) return s;
    FAIL("the supplier is not in the list");
    return all.front();
}

std::vector<std::string> numbers(const reports::Letter& letter, std::string_view title) {
    std::vector<std::string> out;
    for (const auto& s : letter.sections)
        if (s.title == title)
            for (const auto& l : s.lines) out.push_back(l.number);
    return out;
}

} // namespace

TEST_CASE("every document of the month stands in one part, and the claimable part is GSTR-2B's") {
    auto m = october();
    m.booked("NOT-REPORTED", rupees(1800));
    const auto w = workspace_of(m);
    const auto items = credit_items(w);
    std::map<std::uint32_t, int> seen;
    for (const auto& i : items)
        if (i.document != kNoRow) ++seen[i.document];
    CHECK(seen.size() == w.data.documents.size());
    for (const auto& [document, times] : seen) CHECK(times == 1);
    // 18,000 + 900 + 360 - 90 + 5,400 + 700
    CHECK(sum_of(w, CreditPart::claimable).tax == rupees(25270));
    CHECK(sum_of(w, CreditPart::at_risk).tax == rupees(1800));
    CHECK(sum_of(w, CreditPart::at_risk).documents == 1);
}

TEST_CASE("an action moves a document from one part to another and no rupee is lost") {
    auto w = workspace_of(october());
    const auto all = [&] {
        Money sum;
        for (const auto& s : sums_of_parts(credit_items(w))) sum += s.tax;
        return sum;
    };
    const auto before = all();
    (void)act(w, "INV-2", ImsAction::pending);
    CHECK(sum_of(w, CreditPart::pending).tax == rupees(900));
    (void)act(w, "INV-3", ImsAction::reject);
    CHECK(sum_of(w, CreditPart::lost).tax == rupees(360));
    CHECK(all() == before);
}

TEST_CASE("credit that is not claimed is counted by the days that are left for it") {
    auto m = october();
    m.booked("NOT-REPORTED", rupees(1800));
    m.settings.as_of = make_date(2026, 11, 10).value();
    const auto w = workspace_of(m);
    const auto ages = sums_of_ages(credit_items(w), w.data.settings.as_of);
    // Of October 2025: until 30 November 2026.
    CHECK(ages[static_cast<std::size_t>(CreditAge::days_30)].tax == rupees(1800));

    m.settings.as_of = make_date(2026, 12, 1).value();
    const auto late = workspace_of(m);
    CHECK(sum_of(late, CreditPart::at_risk).tax == Money{});
    CHECK(sum_of(late, CreditPart::lost).tax == rupees(1800));

    const CreditItem free{.book = 0, .part = CreditPart::at_risk, .tax = rupees(1), .last_day = {}};
    CHECK(age_of(free, w.data.settings.as_of) == CreditAge::no_limit);
}

TEST_CASE("a supplier is counted on both sides, by what waits on him") {
    auto m = october();
    m.booked("NOT-REPORTED", rupees(1800));
    const auto w = workspace_of(m);
    const auto all = suppliers_of(w, credit_items(w));
    const auto& s = vendor(all);
    CHECK(s.in_books == 3);
    CHECK(s.claimed == 2);
    CHECK(s.waiting == rupees(1800));
    CHECK(s.match_rate() == 2000 / static_cast<int>(s.on_portal));
    for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i - 1].waiting >= all[i].waiting);
}

TEST_CASE("the letter asks about what does not agree, each document once") {
    auto m = october();
    m.booked("NOT-REPORTED", rupees(1800));
    auto w = workspace_of(m);
    (void)act(w, "INV-1", ImsAction::reject, "goods returned");
    const auto all = suppliers_of(w, credit_items(w));
    const auto letter = letter_to(w, vendor(all));
    CHECK(numbers(letter, "In our books, not in your return") ==
          std::vector<std::string>{"NOT-REPORTED"});
    CHECK(numbers(letter, "Rejected by us in IMS") == std::vector<std::string>{"INV-1"});
    const auto unbooked = numbers(letter, "In your return, not in our books");
    CHECK(std::find(unbooked.begin(), unbooked.end(), "INV-3") != unbooked.end());
    CHECK(std::find(unbooked.begin(), unbooked.end(), "INV-1") == unbooked.end());
    std::size_t lines = 0;
    for (const auto& s : letter.sections) lines += s.lines.size();
    CHECK(lines == vendor(all).to_ask);
    CHECK(reports::letter_text(letter).find("goods returned") != std::string::npos);
}

TEST_CASE("nothing is asked about an original that its loaded amendment replaces") {
    auto m = october();
    auto amended = m.in_2b(Section::b2ba, "INV-3A", rupees(540));
    m.amends(amended, "INV-3");
    const auto before = vendor(suppliers_of(workspace_of(m), {})).on_portal;
    m.add(amended);
    const auto w = workspace_of(m);
    const auto all = suppliers_of(w, credit_items(w));
    const auto unbooked = numbers(letter_to(w, vendor(all)), "In your return, not in our books");
    CHECK(std::find(unbooked.begin(), unbooked.end(), "INV-3") == unbooked.end());
    CHECK(vendor(all).on_portal == before); // the amendment in place of it
}

TEST_CASE("a supplier of whom everything agrees gets no letter") {
    test::Month m;
    m.both(Section::b2b, "INV-1", rupees(18000));
    m.sum_statement();
    m.booked("INV-1", rupees(18000));
    const auto w = workspace_of(m);
    const auto all = suppliers_of(w, credit_items(w));
    CHECK(vendor(all).to_ask == 0);
    CHECK(letter_to(w, vendor(all)).sections.empty());
}
