#include "books/heading_aliases.hpp"

namespace milaan::books {

namespace {

/// Headings that say exactly one thing (formats 6.2; exports of GSTN tools, Tally, Busy, Marg,
/// Zoho, ERPNext, SAP, ClearTax, EY). Order of words does not matter.
constexpr Alias kAliases[] = {
    {Role::supplier_gstin, 100,
     "supplier gstin|supplier gst no|gstin of supplier eco|supplier gstin no|gstin of sez supplier|"
     "supplier gst|supplier gst registration no|supplier gstin uin no|ctin|ctin no|"
     "supplier gstin state code|supplier tin|gst no of supplier|from gstin|supplier gst identification no"},
    {Role::supplier_gstin, 90,
     "gstin|gstin no|gst no|gstin uin|gst identification number gstin|gst identification number|"
     "gst registration no|gst reg no gstin|gst gstin|gstin code|gst code|gst gstin no"},
    {Role::supplier_gstin, 60,
     "gst|gst partner|tax id|tax identification no|supplier tax id|tax registration no|registration no|supplier registration no"},
    {Role::buyer_gstin, 100,
     "recipient gstin|buyer gstin|company gstin|my gstin|our gstin|own gstin|customer gstin|"
     "branch gstin|gstin of recipient|business place gstin|location gstin|company gst no|"
     "own gst no|branch gst no|recipient gst no|buyer gst no|gstin branch|plant gstin|self gstin"},
    {Role::supplier_name, 100,
     "supplier name|trade legal name|trade name|legal name|name of supplier|supplier legal name|"
     "supplier trade name|supplier legal trade name|trade legal name of supplier|"
     "supplier trade legal name|name address supplier|supplier name address|name of the dealer"},
    {Role::supplier_name, 80,
     "name|particulars|ledger name|account name|party|party account name|supplier account|"
     "supplier ledger|supplier ledger name|supplier account name|ledger|supplier details name"},
    {Role::number, 100,
     "supplier invoice no|supplier bill no|supplier inv no|supplier document no|"
     "supplier invoice bill no|supplier reference no|supplier ref|supplier invoice|"
     "original supplier invoice no"},
    {Role::number, 95,
     "tax invoice no|invoice bill no|purchase invoice no|purchase bill no|"
     "invoice no note no|invoice note no|document note no|bill invoice no|invoice document no|"
     "invoice credit note no|invoice debit note no|invoice debit credit note no|"
     "inward invoice no|inward no bill no"},
    {Role::number, 90, "invoice no|bill no|inum|invoice number"},
    {Role::number, 70, "document no|doc number|invoice doc no"},
    {Role::number, 60,
     "reference|reference no|reference document no|voucher reference no|voucher reference|"
     "reference invoice no|bill reference|bill reference no|reference bill no|external document no"},
    {Role::number, 40, "invoice|bill"},
    {Role::note_number, 100,
     "note no|credit note no|debit note no|credit debit note no|debit credit note no|"
     "note refund voucher no|note voucher no|supplier credit note no|supplier note no|"
     "credit debit memo no|cn no|dn no|cdn no|credit memo no"},
    {Role::note_date, 100,
     "note date|credit note date|debit note date|credit debit note date|debit credit note date|"
     "note refund voucher date|note voucher date|supplier credit note date|supplier note date|"
     "cn date|dn date|cdn date"},
    {Role::bill_of_entry, 100,
     "bill of entry no|boe no|bill of entry number|bill of entry|boe|be no|bill entry number boe"},
    {Role::bill_of_entry_date, 100, "bill of entry date|boe date|be date"},
    {Role::original_number, 100,
     "original invoice no|original bill no|original document no|against invoice no|against bill no|"
     "invoice advance payment voucher no|original invoice|invoice reference no against|"
     "invoice no against|reference original invoice no|original invoice bill no"},
    {Role::original_date, 100,
     "original invoice date|original bill date|original document date|against invoice date|"
     "against bill date|invoice advance payment voucher date"},
    {Role::voucher, 100,
     "voucher no|vno|v no|voucher|v code|entry no|internal no|internal document no|grn no|miro no|"
     "posting no|transaction no|transaction id|bill id|invoice id|voucher code|purchase no|"
     "purchase voucher no|document id|entry voucher no|purchase invoice|purchase entry no|"
     "accounting document no|accounting document|purchase id"},
    {Role::date, 100,
     "supplier invoice date|supplier bill date|supplier inv date|supplier document date|"
     "supplier reference date|supplier invoice bill date"},
    {Role::date, 95,
     "tax invoice date|invoice bill date|purchase invoice date|purchase bill date|"
     "invoice note date|document note date|bill invoice date|invoice document date|"
     "invoice date note date|invoice credit note date|invoice debit note date|"
     "invoice debit credit note date|inward invoice date"},
    {Role::date, 90, "invoice date|bill date|idt"},
    {Role::date, 80, "document date"},
    {Role::date, 60, "reference date|voucher reference date|reference document date"},
    {Role::date, 40, "date"},
    {Role::entry_date, 100,
     "voucher date|posting date|entry date|booking date|accounting date|grn date|purchase date|"
     "transaction date|v date|posted date|purchase entry date|date of entry"},
    {Role::period, 100,
     "claim period|return period|tax period|gstr 3b period|itc claim period|claim month|period|"
     "itc claim month|return month|itc period|month"},
    {Role::document_type, 100,
     "document type|type of document|note type|invoice note type|kind of document|"
     "document type invoice credit note debit note"},
    {Role::document_type, 70, "document category|invoice document type|document kind"},
    {Role::voucher_type, 100,
     "voucher type|transaction type|purchase type|voucher type name|entry type|type of voucher|"
     "purchase voucher type|transaction"},
    {Role::voucher_type, 60, "type|bill type"},
    {Role::supply_type, 100,
     "type of inward supplies|document mode|supply type|inward supply type|invoice type|mode|"
     "section|type of supply|note supply type|nature of supply|gst invoice type|supply category"},
    {Role::gst_treatment, 100,
     "gst treatment|gst registration type|registration type|supplier registration type|"
     "supplier type|gst type|supplier gst type|type of supplier|supplier category|registration status"},
    {Role::status, 100, "status|bill status|invoice status|document status|voucher status"},
    {Role::place_of_supply, 100,
     "place of supply|pos|place of supply pos|place of supply state|pos state|state place of supply|"
     "place of supply name of state|place of supply state code|pos code"},
    {Role::place_of_supply, 80, "destination of supply|destination state"},
    {Role::reverse_charge, 100,
     "reverse charge|supply attract reverse charge|rcm|reverse charge applicable|rchrg|"
     "reverse charge mechanism|reverse charge tax name|is reverse charge|rcm applicable|"
     "supplies attracting reverse charge|reverse charge flag|reverse charge indicator"},
    {Role::eligibility, 100,
     "eligibility for itc|itc eligibility|eligibility|itc eligible|eligibility indicator|"
     "itc availability|eligible for itc|itc|itc available|itc eligibility type|itc type|itc status|"
     "input credit eligibility|itc claimable|itc eligible ineligible"},
    {Role::port_code, 100, "port code|port|code of port|import port code"},
    {Role::taxable, 100,
     "taxable value|taxable amt|txval|total taxable value|total taxable amt|invoice taxable value|"
     "invoice taxable amt|taxable amt value|taxable value of goods|taxable|net taxable value|"
     "net taxable amt|bill taxable value|document taxable value|taxable purchase value|gst taxable value"},
    {Role::taxable, 92, "item total|item taxable value|item taxable amt|line total|item amt"},
    {Role::taxable, 90,
     "basic|basic amt|basic value|assessable value|assessable amt|invoice assessable amt|"
     "invoice assessable value|base amt|base value|amt before tax|value before tax|"
     "amt without tax|value without tax|amt without gst|value without gst|tax base|"
     "basic bill amt|bill basic amt|basic purchase value|tax base amt|net amt without tax"},
    {Role::taxable, 60,
     "sub total|purchase value|purchase amt|goods value|value of goods|bill sub total"},
    {Role::either_amount, 50, "net amt|net value"},
    {Role::either_amount, 45, "value|amt"},
    {Role::value, 100,
     "invoice value|invoice amt|total invoice value|total transaction value|total invoice amt|invoice total|val|"
     "invoice total value|invoice total amt|supplier invoice value|supplier invoice amt|"
     "gross invoice value"},
    {Role::value, 95,
     "bill amt|bill value|document value|note value|total bill amt|bill total|document amt|"
     "credit note value|debit note value|note refund voucher value|note amt|total document value|"
     "total bill value|net bill amt|bill net amt|invoice net amt|net invoice value|net invoice amt|"
     "document total|bill total amt|gross bill amt"},
    {Role::value, 90,
     "gross total|grand total|total value with tax|amt with tax|value with tax|amt with gst|value with gst|total amt with tax|total with tax"},
    {Role::value, 75, "total value|total amt|net total|net payable|net amt payable|amt payable"},
    {Role::value, 60, "total|gross amt|gross value|gross"},
    {Role::tax_total, 100,
     "total tax|gst amt|total gst|tax amt|gst total|total tax amt|gst value|total gst amt|tax|"
     "input gst|gst tax|gst tax amt|tax value|total tax value|input tax|gst paid|tax paid"},
    {Role::rate, 100,
     "rate|gst rate|tax rate|rate percent|gst percent|tax percent|tax percentage|rate of tax|"
     "gst tax rate|percent|applicable percent tax rate|rate gst|total gst rate"},
    {Role::paid, 100,
     "paid|paid amt|amt paid|payment made|payment amt|amt paid supplier|total paid|payment|"
     "payment supplier|paid supplier|payment done|paid value"},
    {Role::balance, 100,
     "balance|balance amt|balance due|outstanding|outstanding amt|pending amt|amt outstanding|"
     "amt due|due amt|unpaid|unpaid amt|balance payable|pending payment|outstanding balance"},
    {Role::paid_on, 100,
     "paid on|payment date|date of payment|paid date|payment made on|last payment date|"
     "date paid|paid on date|date of last payment"},
    {Role::tax_inclusive, 100, "is inclusive tax|tax with|inclusive of tax"},
    {Role::currency, 100, "currency code|currency"},
    {Role::line_item, 100,
     "item|item name|product|product name|hsn|hsn sac|hsn code|hsn sac code|sac|quantity|"
     "description|item description|goods description|description of goods|description goods services|uom|"
     "product description|line no|item no|item code|product code|usage unit|description of goods and services"},
    {Role::not_taxable, 100,
     "round off|round off amt|rounding|adjustment|tcs|tcs amt|tds|tds amt|exempt|exempt amt|"
     "exempt value|nil amt|nil exempt|non gst|non gst amt|non taxable amt|exempt nil non gst|"
     "nil rate amt|non taxable value|exempt nil value|exempt nil amt|nil value|non gst value|"
     "other adjustments"},
    {Role::other_amount, 100,
     "freight|other amt|other charges|other|discount|discount amt|cash discount|freight charges"},
    // What only IMS has, also as other programs print it. Their sheets of IMS look like a register.
    {Role::portal, 100,
     "action gstn|ims action govt|ims action gstn|pending action blocked|is pending blocked|"
     "is pending action blocked|is remark blocked|is remarks blocked|is itc reduction blocked|"
     "itc reduction blocked|source return filing status|source filing status|"
     "source return period"},
    {Role::ignored, 100,
     "sr no|sno|serial no|line|due date|irn|irn date|irn no|ack no|ack date|eway bill no|eway bill date|"
     "eway no|e way bill no|po no|purchase order|purchase order no|order no|order date|po date|"
     "lr no|lr date|challan no|challan date|supplier code|supplier id|supplier no|"
     "company code|business place|account code|ledger code|branch name|branch|location|"
     "exchange rate|price|remarks|book|books|financial year|fy|year|source of supply|state|"
     "state code|address|city|supplier address|supplier state|supplier state code|pan|pan no|"
     "supplier pan|tax name|account|gl account|cost center|mobile no|reason|"
     "reason for issuing document|pre gst|payment due date|unit price|item rate|"
     "supplier city|supplier mobile no|customer name|company name|narration|company no|"
     "user|created by|approved by|cost centre|profit center|profit centre|plant|division"},
};

constexpr std::string_view kOtherPapers =
    "eway way order po irn ack challan lr due payment filing original against entry qr";

constexpr Pattern kPatterns[] = {
    {Role::portal, 19, "filing date gstr", "", ""},
    {Role::portal, 19, "iff period", "", ""},
    {Role::buyer_gstin, 15, "gstin", "recipient buyer company customer own branch location", ""},
    {Role::supplier_gstin, 15, "gstin", "", "status date type name"},
    {Role::supplier_gstin, 12, "gst no", "", "invoice bill document"},
    {Role::ignored, 11, "date", "eway way order po irn ack challan lr due payment filing", "paid"},
    {Role::ignored, 11, "no", "eway way order po irn ack challan lr", ""},
    {Role::original_number, 15, "no", "original against", "date"},
    {Role::original_date, 15, "date", "original against", ""},
    {Role::bill_of_entry_date, 15, "bill entry date", "", ""},
    {Role::bill_of_entry, 15, "bill entry", "", "date value"},
    {Role::note_number, 15, "note no", "", kOtherPapers},
    {Role::note_date, 15, "note date", "", kOtherPapers},
    {Role::number, 14, "supplier no", "invoice bill document", kOtherPapers},
    {Role::number, 12, "no", "invoice bill", kOtherPapers},
    {Role::date, 12, "date", "invoice bill document", kOtherPapers},
    {Role::entry_date, 12, "date", "voucher posting booking", kOtherPapers},
    {Role::voucher, 12, "voucher no", "", kOtherPapers},
    {Role::number, 10, "document no", "", kOtherPapers},
    {Role::supplier_name, 10, "name", "supplier trade legal", "code item product"},
    {Role::place_of_supply, 10, "place supply", "", ""},
    {Role::reverse_charge, 10, "reverse charge", "", "amt value tax igst cgst sgst cess rate"},
    {Role::eligibility, 10, "itc", "eligible", "igst cgst sgst cess amt tax value"},
    {Role::taxable, 15, "taxable", "value amt", "non"},
    {Role::not_taxable, 13, "", "tcs tds", "date no rate"},
    {Role::not_taxable, 13, "round off", "", ""},
    {Role::other_amount, 13, "", "freight discount", "date no rate"},
    {Role::value, 12, "", "invoice bill document", "", "amt value total"},
    {Role::tax_total, 10, "total", "gst tax", "taxable rate with without before"},
};

} // namespace

std::span<const Alias> heading_aliases() {
    return kAliases;
}

std::span<const Pattern> heading_patterns() {
    return kPatterns;
}

} // namespace milaan::books
