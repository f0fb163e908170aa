#include "records/settings_table.hpp"

namespace milaan {

namespace {

constexpr std::string_view kGroups[] = {"Matching", "What is filed", "IMS",
                                        "Advice",   "Table 4",       "Clocks"};

/// A member of Settings as a slot.
template <auto Member>
SettingSlot slot(Settings& s) {
    return &(s.*Member);
}
template <auto Member>
SettingSlot tolerance(Settings& s) {
    return &(s.tolerance.*Member);
}

using enum SettingGroup;

constexpr SettingText kSettings[] = {
    {matching, "tolerance_taxable", "Tolerance of the taxable value", false, "any amount",
     "A difference of up to this much per document is shown and not held against the pair.",
     "convention of the field, no law", tolerance<&Tolerance::taxable>},
    {matching, "tolerance_head", "Tolerance per tax head", false, "any amount",
     "A difference of up to this much per head is shown and not held against the pair.",
     "convention of the field, no law", tolerance<&Tolerance::head>},
    {matching, "tolerance_value", "Tolerance of the invoice value", false, "any amount",
     "A difference of up to this much per document is shown and not held against the pair.",
     "convention of the field, no law", tolerance<&Tolerance::value>},
    {matching, "date_window", "Days between the dates of a pair", false, "0 to 366 days",
     "Documents whose numbers differ are weighed as a pair only within so many days.", "practice",
     slot<&Settings::date_window>},

    {filed, "quarterly", "You file quarterly (QRMP)", false, "",
     "A quarterly recipient has one GSTR-2B per quarter, and pending lasts a quarter.",
     "CGST Rule 61A; rules of GSTR-2B", slot<&Settings::quarterly>},
    {filed, "previous_3b_filed", "GSTR-3B of the period before is filed", false, "",
     "Without it the portal makes no GSTR-2B for this period; a loaded GSTR-2B proves it.",
     "GSTN advisory on GSTR-2B, Oct 2024", slot<&Settings::previous_3b_filed>},
    {filed, "filed_3b_through", "GSTR-3B is filed up to and including", false,
     "a period, or empty: found from the files",
     "Records of a filed period are locked, and an amendment of one of them may be acted on.",
     "GSTN FAQ on IMS, 22 Sep 2024", slot<&Settings::filed_3b_through>},

    {ims, "one_period_pending_from", "Pending for one period, from GSTR-2B of", true,
     "a later period, or empty: never allowed",
     "Records that reduce credit could not be kept pending before; since then they can, for one tax "
     "period. It goes by the GSTR-2B period, not by the date of the note.",
     "GSTN advisory 23 Sep 2025, FAQ 17 Oct 2025", slot<&Settings::one_period_pending_from>},
    {ims, "reduction_from", "ITC reduction is asked, from GSTR-2B of", false,
     "another period, or empty: never asked",
     "Since then the portal asks on Accept of records that reduce credit how much was availed.",
     "GSTN advisory 23 Sep 2025", slot<&Settings::reduction_from>},
    {ims, "require_remark", "Refuse a partial or No answer without a remark", true, "refuse it",
     "The FAQ calls the remark mandatory; the offline tool takes the record without it, so the "
     "default only warns.",
     "GSTN FAQ, Oct 2025", slot<&Settings::require_remark>},
    {ims, "remarks_on_accept", "Remarks may go with an Accept that declares the reduction", true,
     "only with Reject and Pending, as in offline tool v1.1",
     "The FAQ wants a remark with a partial declaration, the offline tool v1.1 takes remarks only "
     "with Reject and Pending.",
     "GSTN FAQ, Oct 2025; IMS offline tool v1.1", slot<&Settings::remarks_on_accept>},
    {ims, "snake_case_reduction", "Upload spells itc_red_req and decl_igst", true,
     "as the offline tool spells them",
     "Used where no download shows the spelling; the API's is the default.",
     "IMS API; IMS offline tool v1.1", slot<&Settings::snake_case_reduction>},

    {advice, "pending_when_not_booked", "Documents missing in the books: Pending", false,
     "No action, which counts as accepted",
     "What is advised for a document that only the portal has.", "practice",
     slot<&Settings::pending_when_not_booked>},
    {advice, "pending_when_portal_higher", "More on the portal than in the books: Pending", false,
     "Accept, and hold the excess in 4(B)(2)",
     "What is advised when the supplier reported more than was booked.", "practice",
     slot<&Settings::pending_when_portal_higher>},
    {advice, "reject_reported_twice", "Reported twice: Reject the copy", false,
     "Pending until the supplier amends it", "What is advised for the second report of one supply.",
     "practice", slot<&Settings::reject_reported_twice>},

    {table4, "net_credit_notes_from", "Credit notes net in 4(A), from", false, "another period",
     "Before, GSTR-3B showed them in 4(B)(2); since January 2023 4(A) is net of them and may be "
     "negative.",
     "GSTN advisory 17 Feb 2023", slot<&Settings::net_credit_notes_from>},
    {table4, "blocked_credit_in_4b1_from", "Section 17(5) in 4(B)(1), from", false,
     "another period",
     "Before, the form disclosed blocked credit in 4(D)(1) and 4(A) was without it; since then 4(A) "
     "is gross and it is reversed.",
     "Notification 14/2022-CT, Circular 170/02/2022", slot<&Settings::blocked_credit_in_4b1_from>},
    {table4, "unavailable_notes_in_4a", "Credit notes of the unavailable part reduce 4(A)", true,
     "as the label of GSTR-2B says",
     "The credit was never taken, so taking the note out of 4(A) would reverse twice; the default "
     "nets it in 4(D)(2).",
     "GSTN advisory 17 Feb 2023; label of GSTR-2B", slot<&Settings::unavailable_notes_in_4a>},
    {table4, "table4_tolerance", "Cells agree within", false, "any amount",
     "Paise are rounded away on filing, so a rupee per cell and head is no difference.", "practice",
     slot<&Settings::table4_tolerance>},
    {table4, "table4_locked_from", "Auto-filled cells of Table 4 locked, from", true,
     "a period; empty: not locked",
     "Several pages claim a lock in 2026 and no numbered advisory was found, so the cells count as "
     "editable.",
     "none found", slot<&Settings::table4_locked_from>},
    {table4, "ledger_blocks_from", "The two ledger checks block filing, from", true,
     "a period; empty: they only warn",
     "Announced on 29 Dec 2025 as \"soon\"; taken as blocking from the first return after it.",
     "GSTN advisory 643", slot<&Settings::ledger_blocks_from>},

    {clocks, "rule37_from_register", "Reverse what the register shows unpaid (Rule 37)", false, "",
     "Where the register has payments, what is unpaid after the term goes to 4(B)(2).",
     "CGST Rule 37", slot<&Settings::rule37_from_register>},
    {clocks, "rule37_proportionate", "Rule 37: in proportion to what is unpaid", true,
     "all of the credit",
     "The wording since October 2022 is read both ways; the default reverses the unpaid part only.",
     "CGST Rule 37", slot<&Settings::rule37_proportionate>},
    {clocks, "rule37_days", "Rule 37: days to pay", false, "0 to 3660 days",
     "Counted from the date of the invoice.", "CGST Act s.16(2)", slot<&Settings::rule37_days>},
    {clocks, "drc01c_amount", "DRC-01C: excess above", true, "any amount",
     "The rule leaves the amount to the council; 25 lakh is what most sources give.",
     "CGST Rule 88D", slot<&Settings::drc01c_amount>},
    {clocks, "drc01c_percent", "DRC-01C: excess above, per cent of GSTR-2B", true, "0 to 1000",
     "The rule leaves the percentage to the council; 20 is what most sources give.",
     "CGST Rule 88D", slot<&Settings::drc01c_percent>},
    {clocks, "drc01c_either", "DRC-01C: one of the two is enough", true, "amount or percentage",
     "Most sources want both limits crossed; one says the lower of them.", "CGST Rule 88D",
     slot<&Settings::drc01c_either>},
};

struct ToText {
    std::string operator()(const bool* v) const { return *v ? "true" : "false"; }
    std::string operator()(const std::int32_t* v) const { return std::to_string(*v); }
    std::string operator()(const Money* v) const { return to_plain(*v); }
    std::string operator()(const TaxPeriod* v) const { return to_mmyyyy(*v); }
};

struct FromText {
    std::string_view text;
    std::int32_t most;
    bool may_be_empty;

    bool operator()(bool* v) const {
        if (text != "true" && text != "false") return false;
        *v = text == "true";
        return true;
    }
    bool operator()(std::int32_t* v) const {
        if (text.empty() || text.size() > 5) return false;
        std::int32_t n = 0;
        for (const char c : text) {
            if (c < '0' || c > '9') return false;
            n = n * 10 + (c - '0');
        }
        if (n > most) return false;
        *v = n;
        return true;
    }
    bool operator()(Money* v) const {
        const auto m = parse_decimal(text);
        if (!m || m.value().value < Money{}) return false;
        *v = m.value().value;
        return true;
    }
    bool operator()(TaxPeriod* v) const {
        if (text.empty() && may_be_empty) {
            *v = {};
            return true;
        }
        const auto p = parse_period(text);
        if (p) *v = p.value();
        return static_cast<bool>(p);
    }
};

struct Expected {
    std::string_view operator()(const bool*) const { return "true or false"; }
    std::string_view operator()(const std::int32_t*) const { return "a whole number in its range"; }
    std::string_view operator()(const Money*) const { return "rupees as text, such as \"1.00\""; }
    std::string_view operator()(const TaxPeriod*) const { return "MMYYYY, or empty"; }
};

/// The largest count a setting may have.
std::int32_t most_of(const SettingText& t) {
    if (t.key == "date_window") return 366;
    return t.key == "drc01c_percent" ? 1000 : 3660;
}

/// Credit notes and blocked credit stand in one cell or the other: there is no third way.
bool may_be_empty(const SettingText& t) {
    return t.key != "net_credit_notes_from" && t.key != "blocked_credit_in_4b1_from";
}

} // namespace

std::string_view label_of(SettingGroup g) {
    return kGroups[static_cast<std::size_t>(g)];
}

std::span<const SettingText> settings_table() {
    return kSettings;
}

std::string value_text(const Settings& s, const SettingText& t) {
    return std::visit(ToText{}, t.slot(const_cast<Settings&>(s)));
}

std::string default_text(const SettingText& t) {
    return value_text(Settings{}, t);
}

bool set_value(Settings& s, const SettingText& t, std::string_view text) {
    return std::visit(FromText{text, most_of(t), may_be_empty(t)}, t.slot(s));
}

std::string_view expected_of(const SettingText& t) {
    Settings s;
    return std::visit(Expected{}, t.slot(s));
}

} // namespace milaan
