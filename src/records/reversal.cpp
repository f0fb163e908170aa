#include "records/reversal.hpp"

namespace milaan {

namespace {

constexpr std::array<GroundText, kReversalGroundCount> kGrounds{{
    {ReversalGround::section_17_5, "section_17_5", "Section 17(5): blocked credit",
     Table4Cell::c4B1, false,
     "Ours, but the law blocks the credit (motor cars, food, works contracts, …): accept it in IMS "
     "and reverse it for good.",
     "CGST Act s.17(5); Circular 170/02/2022"},
    {ReversalGround::rule_38, "rule_38", "Rule 38: half of a bank's credit", Table4Cell::c4B1,
     false, "A banking or financial company that takes half of its credit reverses the other half.",
     "CGST Rule 38"},
    {ReversalGround::rule_42, "rule_42", "Rule 42: common credit on inputs and services",
     Table4Cell::c4B1, false, "The part of common credit that exempt or private use takes.",
     "CGST Rule 42"},
    {ReversalGround::rule_43, "rule_43", "Rule 43: common credit on capital goods",
     Table4Cell::c4B1, false, "The month's part of capital goods that exempt use takes.",
     "CGST Rule 43"},
    {ReversalGround::rule_37, "rule_37", "Rule 37: not paid within 180 days", Table4Cell::c4B2,
     true,
     "Value and tax not paid to the supplier within 180 days of the invoice: reverse the unpaid "
     "part, take it back when it is paid.",
     "CGST Act s.16(2) second proviso; Rule 37"},
    {ReversalGround::rule_37a, "rule_37a", "Rule 37A: supplier's GSTR-3B not filed",
     Table4Cell::c4B2, true,
     "The supplier has not filed his GSTR-3B by 30 September after the year: reverse by 30 "
     "November, take it back when he files.",
     "CGST Rule 37A"},
    {ReversalGround::goods_not_received, "goods_not_received", "Section 16(2)(b): not received yet",
     Table4Cell::c4B2, true,
     "The credit is in GSTR-2B, the goods or services have not come: hold it back, take it when "
     "they are here.",
     "CGST Act s.16(2)(b); Circular 170/02/2022 para 4.3"},
    {ReversalGround::section_16_2_c, "section_16_2_c", "Section 16(2)(c): tax not paid by supplier",
     Table4Cell::c4B2, true, "The tax on this supply has not reached the government.",
     "CGST Act s.16(2)(c)"},
    {ReversalGround::not_booked, "not_booked", "In GSTR-2B, not in the books", Table4Cell::c4B2,
     true, "The credit is in GSTR-2B, the bill is not booked: hold it back until it is.",
     "CGST Act s.16(2)(a); practice"},
    {ReversalGround::other, "other", "Other reversal that may come back", Table4Cell::c4B2, true,
     "Any other credit that is given back for now.", "Circular 170/02/2022 para 4.3"},
}};

} // namespace

const GroundText& text_of(ReversalGround g) {
    return kGrounds[static_cast<std::size_t>(g)];
}

bool ground_from_key(std::string_view key, ReversalGround& out) {
    for (const auto& g : kGrounds)
        if (g.key == key) {
            out = g.ground;
            return true;
        }
    return false;
}

std::string_view name_of(ReversalSource s) {
    switch (s) {
    case ReversalSource::document:
        return "document";
    case ReversalSource::entry:
        return "entry";
    case ReversalSource::gstr2b:
        return "gstr2b";
    case ReversalSource::register_:
        return "register";
    }
    return {};
}

void DocumentReversal::write(BlockWriter& out) const {
    out.put(ground);
    out.put(static_cast<std::uint8_t>(reclaim));
    out.put(static_cast<std::uint8_t>(has_amounts));
    out.put_text(document.gstin);
    out.put_text(document.number);
    out.put(document.date);
    out.put(period);
    out.put(amounts);
}

bool DocumentReversal::read(BlockReader& in) {
    *this = {};
    const auto g = in.get<std::uint8_t>();
    reclaim = in.get<std::uint8_t>() != 0;
    has_amounts = in.get<std::uint8_t>() != 0;
    document.gstin = in.get_text();
    document.number = in.get_text();
    document.date = in.get<Date>();
    period = in.get<TaxPeriod>();
    amounts = in.get<Tax>();
    if (g >= kReversalGroundCount || !in.ok()) {
        in.fail();
        *this = {};
        return false;
    }
    ground = static_cast<ReversalGround>(g);
    return true;
}

} // namespace milaan
