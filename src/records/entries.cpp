#include "records/entries.hpp"

namespace milaan {

namespace {

template <ReversalGround G>
Tax& reversed(Entries& e) {
    return e.of(G);
}
template <ReversalGround G>
Tax& back(Entries& e) {
    return e.back(G);
}

using enum ReversalGround;
constexpr std::string_view kPermanent = "4(B)(1)", kTemporary = "4(B)(2)",
                           kReclaim = "4(A)(5) and 4(D)(1)", kLedger = "ledger";

constexpr EntryLine kLines[] = {
    {"import_of_services", "4(A)(2) and 3.1(d)", "Import of services", false,
     [](Entries& e) -> Tax& { return e.import_of_services; }, nullptr},
    {"reverse_charge", "4(A)(3) and 3.1(d)", "Reverse charge from unregistered suppliers", false,
     [](Entries& e) -> Tax& { return e.reverse_charge; }, nullptr},
    {"reverse_charge_credit", "4(A)(3)", "Credit of reverse charge paid in an earlier month", false,
     [](Entries& e) -> Tax& { return e.reverse_charge_credit; }, nullptr},
    {"reversed_section_17_5", kPermanent, "Blocked credit, section 17(5)", false,
     reversed<section_17_5>, nullptr},
    {"reversed_rule_38", kPermanent, "Rule 38", false, reversed<rule_38>, nullptr},
    {"reversed_rule_42", kPermanent, "Rule 42", false, reversed<rule_42>, nullptr},
    {"reversed_rule_43", kPermanent, "Rule 43", false, reversed<rule_43>, nullptr},
    {"reversed_rule_37", kTemporary, "Rule 37: unpaid for 180 days", false, reversed<rule_37>,
     nullptr},
    {"reversed_rule_37a", kTemporary, "Rule 37A: supplier's GSTR-3B", false, reversed<rule_37a>,
     nullptr},
    {"reversed_goods_not_received", kTemporary, "Not received, section 16(2)(b)", false,
     reversed<goods_not_received>, nullptr},
    {"reversed_section_16_2_c", kTemporary, "Tax not paid, section 16(2)(c)", false,
     reversed<section_16_2_c>, nullptr},
    {"reversed_not_booked", kTemporary, "In GSTR-2B, not booked", false, reversed<not_booked>,
     nullptr},
    {"reversed_other", kTemporary, "Other", false, reversed<other>, nullptr},
    {"reclaimed_rule_37", kReclaim, "Reclaimed: paid now (Rule 37)", false, back<rule_37>, nullptr},
    {"reclaimed_rule_37a", kReclaim, "Reclaimed: supplier has filed (Rule 37A)", false,
     back<rule_37a>, nullptr},
    {"reclaimed_goods_not_received", kReclaim, "Reclaimed: received now", false,
     back<goods_not_received>, nullptr},
    {"reclaimed_section_16_2_c", kReclaim, "Reclaimed: tax paid now", false, back<section_16_2_c>,
     nullptr},
    {"reclaimed_not_booked", kReclaim, "Reclaimed: booked now", false, back<not_booked>, nullptr},
    {"reclaimed_other", kReclaim, "Reclaimed: other", false, back<other>, nullptr},
    {"reclaim_balance", kLedger, "Closing balance of the reversal and reclaim statement", true,
     [](Entries& e) -> Tax& { return e.reclaim_balance; },
     [](Entries& e) { return &e.has_reclaim_balance; }},
    {"rcm_balance", kLedger, "Closing balance of the RCM liability and ITC statement", true,
     [](Entries& e) -> Tax& { return e.rcm_balance; },
     [](Entries& e) { return &e.has_rcm_balance; }},
};

} // namespace

std::span<const EntryLine> entry_lines() {
    return kLines;
}

const Tax& figure_of(const Entries& e, const EntryLine& line) {
    return line.figure(const_cast<Entries&>(e));
}

} // namespace milaan
