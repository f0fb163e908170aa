#include "portal/fields.hpp"

#include <algorithm>
#include <array>

namespace milaan::portal {

namespace {

struct Spelling {
    std::string_view name;
    Key key;
};

// Sorted by name (a static assertion below says so), so that a look-up is a binary search.
constexpr std::array kSpellings = std::to_array<Spelling>({
    {"ItcAvailabilityCheck", Key::ignored},
    {"action", Key::action},
    {"amd", Key::is_amended},
    {"amendType", Key::amend_type},
    {"aspd", Key::ignored},
    {"atyp", Key::ignored},
    {"bedt", Key::date},
    {"benum", Key::number},
    {"boe", Key::document_list},
    {"boedt", Key::date},
    {"boenum", Key::number},
    {"camt", Key::cgst},
    {"cess", Key::cess},
    {"cfs", Key::ignored},
    {"cfs3b", Key::supplier_3b},
    {"cgst", Key::cgst},
    {"chksum", Key::ignored},
    {"csamt", Key::cess},
    {"ctin", Key::supplier_gstin},
    {"d_flag", Key::ignored},
    {"declCess", Key::declared_cess},
    {"declCgst", Key::declared_cgst},
    {"declIgst", Key::declared_igst},
    {"declSgst", Key::declared_sgst},
    {"decl_cess", Key::declared_cess},
    {"decl_cgst", Key::declared_cgst},
    {"decl_igst", Key::declared_igst},
    {"decl_sgst", Key::declared_sgst},
    {"diff_percent", Key::ignored},
    {"diffprcnt", Key::ignored},
    {"docdt", Key::date},
    {"doclist", Key::document_list},
    {"docnum", Key::number},
    {"doctyp", Key::isd_type},
    {"dt", Key::date},
    {"dtcancel", Key::cancelled_on},
    {"error_cd", Key::error_code},
    {"error_msg", Key::error_message},
    {"fldtr1", Key::ignored},
    {"flprdr1", Key::ignored},
    {"hash", Key::ignored},
    {"iamt", Key::igst},
    {"idt", Key::date},
    {"igst", Key::igst},
    {"imsStatus", Key::action},
    {"inum", Key::number},
    {"inv", Key::document_list},
    {"inv_typ", Key::invoice_type},
    {"irefdt", Key::reference_date},
    {"irn", Key::irn},
    {"irngendate", Key::ignored},
    {"isItcRedReqBlocked", Key::reduction_blocked},
    {"isRemarksBlocked", Key::remarks_blocked},
    {"isamd", Key::is_amended},
    {"isd_docty", Key::isd_type},
    {"ispendactblocked", Key::pending_blocked},
    {"ispendactnallwd", Key::pending_blocked},
    {"itcRedReq", Key::reduction},
    {"itcRedReqBlocked", Key::reduction_blocked},
    {"itc_elg", Key::eligible},
    {"itc_red_req", Key::reduction_snake},
    {"itcavl", Key::itc_available},
    {"itcelg", Key::eligible},
    {"itcprd", Key::ignored},
    {"items", Key::item_list},
    {"itm_det", Key::item_detail},
    {"itms", Key::item_list},
    {"nt", Key::document_list},
    {"nt_dt", Key::date},
    {"nt_num", Key::number},
    {"ntdt", Key::date},
    {"ntnum", Key::number},
    {"ntty", Key::note_type},
    {"num", Key::ignored},
    {"odocdt", Key::original_date},
    {"odocnum", Key::original_number},
    {"odoctyp", Key::ignored},
    {"oidt", Key::original_date},
    {"oinum", Key::original_number},
    {"oinvdt", Key::related_date},
    {"oinvnum", Key::related_number},
    {"ont_dt", Key::original_date},
    {"ont_num", Key::original_number},
    {"ontdt", Key::original_date},
    {"ontnum", Key::original_number},
    {"onttyp", Key::original_note_type},
    {"p_gst", Key::ignored},
    {"portcd", Key::port_code},
    {"portcode", Key::port_code},
    {"pos", Key::pos},
    {"prev_status", Key::ignored},
    {"rchrg", Key::reverse_charge},
    {"recdt", Key::received_on},
    {"refdt", Key::reference_date},
    {"remarks", Key::remarks},
    {"rev", Key::reverse_charge},
    {"rgstinrefId", Key::ignored},
    {"rsn", Key::reason},
    {"rt", Key::ignored},
    {"rtnTyp", Key::source_form},
    {"rtnprd", Key::supplier_period},
    {"sRtnPrd", Key::supplier_period},
    {"samt", Key::sgst},
    {"sgst", Key::sgst},
    {"sgstin", Key::supplier_gstin},
    {"srcfilstatus", Key::filing_status},
    {"srcform", Key::source_form},
    {"srctyp", Key::ignored},
    {"srtinprd", Key::supplier_period},
    {"stin", Key::supplier_gstin},
    {"supfildt", Key::filed_on},
    {"supprd", Key::supplier_period},
    {"suptyp", Key::invoice_type},
    {"tdname", Key::supplier_name},
    {"tradenm", Key::supplier_name},
    {"trdnm", Key::supplier_name},
    {"ttldocs", Key::counts},
    {"txval", Key::taxable},
    {"typ", Key::type},
    {"val", Key::value},
});

/// Where a name goes in the table below: told apart by length, first, second and last character.
constexpr std::size_t slot_of(std::string_view name) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(name[i]); };
    const std::size_t second = name.size() > 1 ? at(1) : 0;
    return name.size() * 37 + at(0) * 11 + second * 3 + at(name.size() - 1) * 5;
}

constexpr std::size_t kSlots = 1024;

/// Open addressing: a name is found in one or two steps, which is asked for every field of every
/// record. Holds positions in kSpellings, counted from 1.
constexpr auto kTable = [] {
    std::array<unsigned char, kSlots> table{};
    static_assert(kSpellings.size() < 255);
    for (std::size_t i = 0; i < kSpellings.size(); ++i) {
        auto at = slot_of(kSpellings[i].name) % kSlots;
        while (table[at] != 0) at = (at + 1) % kSlots;
        table[at] = static_cast<unsigned char>(i + 1);
    }
    return table;
}();

} // namespace

Key key_from_name(std::string_view name) {
    if (name.empty()) return Key::unknown;
    for (auto at = slot_of(name) % kSlots; kTable[at] != 0; at = (at + 1) % kSlots) {
        const auto& s = kSpellings[kTable[at] - 1U];
        if (s.name == name) return s.key;
    }
    return Key::unknown;
}

} // namespace milaan::portal
