#include <nlohmann/json.hpp>

#include "unit/portal/workbook_month.hpp"

namespace milaan::portal::test {

using nlohmann::json;

/// The section that IMS keeps a record in.
std::string ims_section_of(const Record& r) {
    if (r.section == "cdnr") return r.note_type == "C" ? "b2bcn" : "b2bdn";
    if (r.section == "cdnra") return r.note_type == "C" ? "b2bcna" : "b2bdna";
    return r.section;
}

namespace {

json amount(const std::string& s) {
    return json::parse(s);
}

void put_declared(json& to, const Record& r) {
    if (!r.reduction.empty()) to["itcRedReq"] = r.reduction;
    if (!r.declared_igst.empty()) to["declIgst"] = amount(r.declared_igst);
    if (!r.declared_cgst.empty()) to["declCgst"] = amount(r.declared_cgst);
    if (!r.declared_sgst.empty()) to["declSgst"] = amount(r.declared_sgst);
    if (!r.declared_cess.empty()) to["declCess"] = amount(r.declared_cess);
}

} // namespace

std::vector<Record> records_of_a_month() {
    std::vector<Record> all;
    const auto add_one = [&](Record r) { all.push_back(std::move(r)); };
    Record plain;
    plain.section = "b2b";
    plain.number = "AB/26-27/0101";
    plain.value = "11800";
    plain.taxable = "10000";
    plain.cgst = plain.sgst = "900";
    plain.irn = std::string(64, 'a');
    add_one(plain);

    Record place = plain;
    place.number = "0042";
    place.date = "08-10-2026";
    place.value = "896.1";
    place.taxable = "800.05";
    place.cgst = place.sgst = "48.03";
    place.available = "N";
    place.reason = "P";
    place.irn.clear();
    add_one(place);

    Record charge = plain;
    charge.gstin = "07ZZZFD0004D1ZO";
    charge.name = "SUPPLIER 0004";
    charge.number = "RCM-1";
    charge.type = "SEZWP";
    charge.reverse_charge = "Y";
    charge.supplier_period = "092026";
    charge.filed = "10-11-2026";
    charge.value = "1050";
    charge.taxable = "1000";
    charge.igst = "50";
    charge.cgst = charge.sgst = "0";
    charge.irn.clear();
    add_one(charge);

    Record amended = plain;
    amended.section = "b2ba";
    amended.original_number = "AB/26-27/0099";
    amended.original_date = "28-09-2026";
    amended.number = "AB/26-27/0099-A";
    amended.value = "9440";
    amended.taxable = "8000";
    amended.cgst = amended.sgst = "720";
    amended.reduction = "N";
    amended.declared_igst = amended.declared_cgst = amended.declared_sgst = amended.declared_cess =
        "0";
    amended.remarks = "no itc availed";
    amended.irn.clear();
    add_one(amended);

    Record credit = plain;
    credit.section = "cdnr";
    credit.note_type = "C";
    credit.number = "CN/9";
    credit.value = "1180";
    credit.taxable = "1000";
    credit.cgst = credit.sgst = "90";
    credit.reduction = "Y";
    credit.declared_igst = "0";
    credit.declared_cgst = credit.declared_sgst = "45.5";
    credit.declared_cess = "0";
    add_one(credit);

    Record debit = credit;
    debit.note_type = "D";
    debit.number = "DN/5";
    debit.gstin = "29ZZZCC0003C1ZS";
    debit.name = "SUPPLIER 0003";
    debit.pos = "29";
    debit.igst = "90";
    debit.cgst = debit.sgst = "0";
    debit.taxable = "500";
    debit.value = "590";
    debit.reduction.clear();
    debit.declared_igst = debit.declared_cgst = debit.declared_sgst = debit.declared_cess = "";
    add_one(debit);

    Record note_again = credit;
    note_again.section = "cdnra";
    note_again.number = "CN/9-R";
    note_again.original_number = "CN/9";
    note_again.original_date = "22-09-2026";
    note_again.irn.clear();
    add_one(note_again);

    Record operator_ = plain;
    operator_.section = "ecom";
    operator_.number = "ECO-7";
    operator_.reverse_charge = "";
    add_one(operator_);
    Record operator_again = operator_;
    operator_again.section = "ecoma";
    operator_again.original_number = "ECO-6";
    operator_again.original_date = "01-10-2026";
    operator_again.number = "ECO-6A";
    operator_again.irn.clear();
    add_one(operator_again);

    Record reversed = plain;
    reversed.branch = "reversal";
    reversed.number = "37A-1";
    add_one(reversed);

    Record rejected = plain;
    rejected.branch = "rejected";
    rejected.number = "A1003";
    rejected.type = "DE";
    rejected.remarks = "not our purchase";
    rejected.irn.clear();
    rejected.reverse_charge = rejected.available = "";
    add_one(rejected);
    Record rejected_note = rejected;
    rejected_note.section = "cdnr";
    rejected_note.note_type = "C";
    rejected_note.number = "CN/77";
    add_one(rejected_note);
    return all;
}

std::string gstr2b_json(const std::vector<Record>& records, Era era) {
    json documents = json::object(), rejected = json::object(), reversal = json::object();
    const bool reduces = era == Era::september_2025 || era == Era::december_2025;
    for (const auto& r : records) {
        const bool notes = r.section == "cdnr" || r.section == "cdnra";
        const bool amendment = r.section.back() == 'a';
        const bool reject = r.branch == "rejected";
        json d;
        if (notes) {
            d["ntnum"] = r.number;
            d["typ"] = r.note_type;
            d["suptyp"] = r.type;
        } else {
            d["inum"] = r.number;
            d["typ"] = r.type;
        }
        d["dt"] = r.date;
        d["val"] = amount(r.value);
        d["pos"] = r.pos;
        if (!r.reverse_charge.empty() && !reject) d["rev"] = r.reverse_charge;
        if (!reject) {
            d["itcavl"] = r.available;
            d["rsn"] = r.reason;
        }
        d["txval"] = amount(r.taxable);
        d["igst"] = amount(r.igst);
        d["cgst"] = amount(r.cgst);
        d["sgst"] = amount(r.sgst);
        d["cess"] = amount(r.cess);
        if (amendment) {
            d[notes ? "ontnum" : "oinum"] = r.original_number;
            d[notes ? "ontdt" : "oidt"] = r.original_date;
            if (notes) d["onttyp"] = r.note_type;
        } else if (!r.irn.empty()) {
            d["srctyp"] = "E-Invoice";
            d["irn"] = r.irn;
            d["irngendate"] = r.date;
        }
        if (!reject && reduces && (amendment || notes)) put_declared(d, r);
        const bool remarks = reject ? reduces : era == Era::december_2025 && (amendment || notes);
        if (remarks && !r.remarks.empty()) d["remarks"] = r.remarks;
        json group = {{"ctin", r.gstin},
                      {"trdnm", r.name},
                      {"supprd", r.supplier_period},
                      {"supfildt", r.filed},
                      {notes ? "nt" : "inv", json::array({d})}};
        auto& to = reject ? rejected : r.branch == "reversal" ? reversal : documents;
        to[r.section].push_back(group);
    }
    if (!reversal.empty()) documents["itcrev"] = json::array({reversal});
    const json all = {
        {"chksum", ""},
        {"data",
         {{"gstin", kMonthBuyer},
          {"rtnprd", "102026"},
          {"version", "1.0"},
          {"gendt", "14-11-2026"},
          {"itcsumm",
           {{"itcavl",
             {{"nonrevsup",
               {{"igst", 9107.5},
                {"cgst", 1845.05},
                {"sgst", 1845.05},
                {"cess", 0},
                {"b2b", {{"igst", 9000}, {"cgst", 1125.05}, {"sgst", 1125.05}, {"cess", 0}}},
                {"cdnr", {{"igst", 90}, {"cgst", 0}, {"sgst", 0}, {"cess", 0}}},
                {"b2ba", {{"igst", 17.5}, {"cgst", 720}, {"sgst", 720}, {"cess", 0}}}}},
              {"othersup",
               {{"igst", 0},
                {"cgst", 90},
                {"sgst", 90},
                {"cess", 0},
                {"cdnr", {{"igst", 0}, {"cgst", 90}, {"sgst", 90}, {"cess", 0}}}}}}}}},
          {"docdata", documents},
          {"docRejdata", rejected}}}};
    return all.dump();
}

std::string ims_json(const std::vector<Record>& records) {
    json sections = json::object();
    for (const auto& r : records) {
        const bool notes = !r.note_type.empty();
        const bool amendment = r.section.back() == 'a';
        json d = {{"stin", r.gstin},
                  {"tradenm", r.name},
                  {notes ? "nt_num" : "inum", r.number},
                  {notes ? "nt_dt" : "idt", r.date},
                  {"action", r.action},
                  {"val", amount(r.value)},
                  {"txval", amount(r.taxable)},
                  {"iamt", amount(r.igst)},
                  {"camt", amount(r.cgst)},
                  {"samt", amount(r.sgst)},
                  {"cess", amount(r.cess)},
                  {"pos", r.pos},
                  {"srcform", r.form},
                  {"rtnprd", r.supplier_period},
                  {"srcfilstatus", "Filed"},
                  {"remarks", r.remarks}};
        if (r.section != "ecom" && r.section != "ecoma") d["inv_typ"] = r.type;
        if (amendment) {
            d[notes ? "ont_num" : "oinum"] = r.original_number;
            d[notes ? "ont_dt" : "oidt"] = r.original_date;
        }
        if (amendment || r.note_type == "C") put_declared(d, r);
        sections[ims_section_of(r)].push_back(d);
    }
    return json({{"imsDetails", sections}, {"rtin", kMonthBuyer}}).dump();
}

} // namespace milaan::portal::test
