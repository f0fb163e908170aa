#include "ui/settings_text.hpp"

namespace milaan::ui {

namespace {

constexpr SwitchSetting kFiling[] = {
    {"We file quarterly (QRMP)", &Settings::quarterly,
     "One GSTR-2B a quarter; a credit note may then stay pending for a quarter. Default: monthly, "
     "unless the GSTR-2B says otherwise."},
    {"The GSTR-3B before this period is filed", &Settings::previous_3b_filed,
     "While it is not, the portal makes no GSTR-2B for this period, and amendments of its records "
     "cannot be acted on. Default: filed."},
};

constexpr AmountSetting kAmounts[] = {
    {"Taxable value", &Tolerance::taxable,
     "Rupees of difference in the taxable value that still count as the same. Default: Re 1, the "
     "convention of the field; the law knows none."},
    {"Each tax head", &Tolerance::head,
     "The same for IGST, CGST, SGST and cess, each on its own. Default: Re 1."},
    {"Invoice value", &Tolerance::value, "The same for the value of the document. Default: Re 1."},
};

constexpr SwitchSetting kPolicies[] = {
    {"Advise Pending for documents that are not in the books", &Settings::pending_when_not_booked,
     "Pending keeps the credit out until the bill is booked; No action lets it in. Default: "
     "Pending."},
    {"Refuse a partial or No reduction without a remark", &Settings::require_remark,
     "The FAQ calls the remark mandatory, the offline tool does not send it. Default: warned about, "
     "not refused."},
};

constexpr SwitchSetting kContested[] = {
    {"Credit notes on unavailable credit reduce 4(A)(5)", &Settings::unavailable_notes_in_4a,
     "The label of GSTR-2B nets them in 4(A); the advisory of February 2023 allows a negative "
     "4(D)(2), and where the credit was never taken 4(A) would lose it twice. Default: 4(D)(2)."},
    {"Write itc_red_req in the upload file", &Settings::snake_case_reduction,
     "The API spells it itcRedReq, the offline tool itc_red_req. Default: as the download spells "
     "it, else as the API."},
};

constexpr SwitchGroup kGroups[] = {
    {"Policies", kPolicies},
    {"Contested points", kContested},
};

} // namespace

std::span<const SwitchSetting> filing_switches() {
    return kFiling;
}
std::span<const AmountSetting> amount_settings() {
    return kAmounts;
}
std::span<const SwitchGroup> switch_groups() {
    return kGroups;
}

} // namespace milaan::ui
