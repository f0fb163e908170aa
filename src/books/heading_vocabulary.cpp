#include "books/heading_vocabulary.hpp"

#include <algorithm>
#include <iterator>

namespace milaan::books {

namespace {

struct Synonyms {
    std::string_view means; ///< one or more words
    std::string_view words;
};

/// Every word that registers use in headings (formats 6.2 and exports of the common programs), by
/// the word that stands for it. A word that is only its own synonym is listed so that glued and
/// misspelt headings can be taken apart.
constexpr Synonyms kSynonyms[] = {
    {"gstin", "gstin gstn uin gstins gstinuin"},
    {"ctin", "ctin"},
    {"gst", "gst"},
    {"tin", "tin vatin"},
    {"pan", "pan"},
    {"no", "no nos num number numbers numb nbr nr"},
    {"date", "date dt dated dates"},
    {"invoice", "invoice inv invoices inum"},
    {"invoice date", "idt"},
    {"bill", "bill bills"},
    {"document", "document doc documents docs"},
    {"memo", "memo"},
    {"value", "value val values"},
    {"amt", "amt amount amnt amounts amts"},
    {"taxable", "taxable txbl taxble taxbl txble"},
    {"taxable value", "txval taxval"},
    {"supplier",
     "supplier suppliers supp sup vendor vendors vend party parties partys seller dealer "
     "dealers creditor counterparty"},
    {"name", "name nm names"},
    {"trade", "trade"},
    {"legal", "legal"},
    {"particulars", "particulars particular"},
    {"ledger", "ledger ledgers"},
    {"account", "account accounts acct"},
    {"address", "address addr"},
    {"voucher", "voucher vch vouch vchr vr vouchers"},
    {"voucher no", "vno vchno"},
    {"v", "v"},
    {"code", "code"},
    {"entry", "entry"},
    {"internal", "internal"},
    {"reference", "reference ref refer references"},
    {"igst", "igst integrated"},
    {"cgst", "cgst central"},
    {"sgst", "sgst utgst ugst"},
    {"state", "state"},
    {"ut", "ut"},
    {"union", "union"},
    {"territory", "territory"},
    {"cess", "cess"},
    {"compensation", "compensation comp"},
    {"tax", "tax taxes"},
    {"rate", "rate rates"},
    {"percent", "percent percentage pct perc"},
    {"reverse", "reverse rev"},
    {"reverse charge", "rcm rchrg rcharge"},
    {"charge", "charge charges chrg chg chrgs"},
    {"applicable", "applicable"},
    {"attract", "attract attracts"},
    {"place", "place"},
    {"supply", "supply supplies"},
    {"pos", "pos"},
    {"source", "source"},
    {"destination", "destination dest"},
    {"type", "type typ types"},
    {"mode", "mode"},
    {"inward", "inward"},
    {"nature", "nature"},
    {"category", "category"},
    {"transaction", "transaction trans txn"},
    {"total", "total tot totals ttl"},
    {"gross", "gross"},
    {"net", "net nett"},
    {"grand", "grand"},
    {"sub", "sub"},
    {"sub total", "subtotal"},
    {"basic", "basic"},
    {"base", "base"},
    {"assessable", "assessable assable assessible asseseable"},
    {"before", "before"},
    {"without", "without excluding excl exclusive excluded"},
    {"with", "with including incl inclusive included"},
    {"round", "round rounding rounded"},
    {"off", "off"},
    {"round off", "roundoff"},
    {"tcs", "tcs"},
    {"tds", "tds"},
    {"freight", "freight"},
    {"discount", "discount disc"},
    {"other", "other others oth"},
    {"adjustment", "adjustment"},
    {"exempt", "exempt exempted"},
    {"nil", "nil"},
    {"non", "non"},
    {"eligible", "eligible eligibility elig"},
    {"indicator", "indicator ind flag"},
    {"itc", "itc"},
    {"credit", "credit cr"},
    {"debit", "debit dr"},
    {"note", "note notes"},
    {"refund", "refund"},
    {"advance", "advance"},
    {"payment", "payment"},
    {"availed", "availed avail"},
    {"available", "available availability"},
    {"claimed", "claimed claim"},
    {"original", "original orig org"},
    {"against", "against"},
    {"port", "port"},
    {"bill entry", "boe"},
    {"import", "import imports"},
    {"sez", "sez"},
    {"posting", "posting"},
    {"booking", "booking"},
    {"accounting", "accounting"},
    {"purchase", "purchase purchases purc purch pur"},
    {"return", "return"},
    {"period", "period"},
    {"month", "month"},
    {"year", "year yr"},
    {"fy", "fy"},
    {"financial", "financial"},
    {"company", "company"},
    {"buyer", "buyer purchaser"},
    {"recipient", "recipient receiver"},
    {"customer", "customer"},
    {"own", "own my our self"},
    {"branch", "branch"},
    {"location", "location"},
    {"business", "business"},
    {"treatment", "treatment"},
    {"registration", "registration registered reg regd regn"},
    {"identification", "identification id"},
    {"partner", "partner"},
    {"eco", "eco"},
    {"status", "status"},
    {"remarks", "remarks remark narration"},
    {"currency", "currency"},
    {"exchange", "exchange"},
    {"fcy", "fcy foreign"},
    {"input", "input"},
    {"output", "output"},
    {"paid", "paid"},
    {"payable", "payable"},
    {"balance", "balance bal"},
    {"outstanding", "outstanding"},
    {"pending", "pending"},
    {"unpaid", "unpaid"},
    {"item", "item items"},
    {"product", "product products"},
    {"goods", "goods"},
    {"service", "service services"},
    {"description", "description desc"},
    {"hsn", "hsn"},
    {"sac", "sac"},
    {"quantity", "quantity qty"},
    {"uom", "uom uqc unit units"},
    {"price", "price"},
    {"irn", "irn"},
    {"qr", "qr"},
    {"ack", "ack acknowledgement"},
    {"eway", "eway ewb ewaybill"},
    {"way", "way"},
    {"due", "due"},
    {"filing", "filing filed"},
    {"challan", "challan"},
    {"grn", "grn"},
    {"lr", "lr"},
    {"po", "po"},
    {"order", "order"},
    {"sr", "sr sl srl sno serial"},
    {"line", "line"},
    {"gstr", "gstr"},
    {"iff", "iff"},
    {"portal", "portal"},
    {"difference", "difference diff"},
    {"interstate", "interstate inter"},
    {"local", "local intrastate intra"},
    {"book", "book books"},
    {"reason", "reason"},
    {"issuing", "issuing"},
    {"pre", "pre"},
    {"miro", "miro"},
    {"krishi", "krishi"},
    {"mandi", "mandi market"},
    {"labour", "labour labor"},
    {"education", "education"},
    {"zone", "zone"},
    {"kind", "kind"},
    {"mobile", "mobile phone"},
    {"city", "city"},
};

/// Words that change nothing about what a column holds.
constexpr std::string_view kNoise[] = {
    "of", "the", "for", "in",     "rs",      "inr",    "and",    "as",  "per",  "at", "to",
    "by", "is",  "if",  "any",    "details", "detail", "e",      "a",   "c",    "ac", "y",
    "n",  "on",  "s",   "rupees", "whether", "issued", "column", "col", "wise",
};

} // namespace

bool is_noise(std::string_view w) {
    return std::find(std::begin(kNoise), std::end(kNoise), w) != std::end(kNoise);
}

const Vocabulary& vocabulary() {
    static const Vocabulary all = [] {
        Vocabulary v;
        for (const auto& s : kSynonyms) {
            auto rest = s.words;
            while (!rest.empty()) {
                const auto end = std::min(rest.find(' '), rest.size());
                v.emplace(rest.substr(0, end), s.means);
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
        return v;
    }();
    return all;
}

} // namespace milaan::books
