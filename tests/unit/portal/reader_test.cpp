#include <catch2/catch_amalgamated.hpp>

#include <map>

#include "portal/summary_check.hpp"
#include "reference/naive_gstr2b.hpp"
#include "unit/portal/files.hpp"

using namespace milaan;
using test::read;
using test::sample;

namespace {

struct Expected {
    const char* name;
    FileKind kind;
    const char* gstin;
    const char* period;
    std::uint32_t documents;
};

constexpr const char* kBuyer = "27ZZZCB0001A1Z3";

constexpr Expected kSamples[] = {
    {"ims_offline_download.json", FileKind::ims, "", "", 13},
    {"ims_api_getinvoices_2024_old_flag.json", FileKind::ims, "", "", 13},
    {"ims_api_getinvoices_2025.json", FileKind::ims, "", "", 13},
    {"ims_api_boe_single_source.json", FileKind::ims, "", "", 1},
    {"ims_web_getInvoices_B2B.json", FileKind::ims, "", "", 5},
    {"ims_web_getInvoices_B2BCN.json", FileKind::ims, "", "", 2},
    {"ims_web_getCount_ALL_OTH.json", FileKind::ims_counts, kBuyer, "", 0},
    {"ims_upload_save_sparse.json", FileKind::ims_upload, kBuyer, "", 6},
    {"ims_upload_save_all_sections.json", FileKind::ims_upload, kBuyer, "", 6},
    {"ims_upload_save_snake_case_variant.json", FileKind::ims_upload, kBuyer, "", 1},
    {"ims_upload_reset.json", FileKind::ims_upload, kBuyer, "", 1},
    {"ims_offline_error_file.json", FileKind::ims_errors, "", "", 1},
    {"ims_api_status_PE.json", FileKind::ims_errors, "", "", 2},
    {"returns_R2B_27ZZZCB0001A1Z3_102026.json", FileKind::gstr2b, kBuyer, "102026", 19},
    {"gstr2b_api_string_data.json", FileKind::gstr2b, kBuyer, "102026", 19},
    {"gstr2b_gsp_double_wrapped.json", FileKind::gstr2b, kBuyer, "102026", 19},
    {"gstr2b_no_data_wrapper.json", FileKind::gstr2b, kBuyer, "102026", 18},
    {"gstr2b_eco_key_variant.json", FileKind::gstr2b, kBuyer, "102026", 2},
    {"gstr2b_itcrev_list_wrapped.json", FileKind::gstr2b, kBuyer, "102026", 1},
    {"gstr2b_empty_period.json", FileKind::gstr2b, kBuyer, "102026", 0},
    {"gstr2a.json", FileKind::gstr2a, kBuyer, "102026", 2},
    {"gstr3b_flat.json", FileKind::gstr3b, kBuyer, "102026", 0},
    {"gstr3b_portal_summary_wrapped.json", FileKind::gstr3b, kBuyer, "102026", 0},
    {"gstr3b_r3bautopop.json", FileKind::gstr3b_auto, kBuyer, "102026", 0},
};

Money sum_of(const std::string& plus_separated) {
    Money sum;
    std::size_t at = 0;
    while (at <= plus_separated.size()) {
        const auto end = std::min(plus_separated.find('+', at), plus_separated.size());
        const auto part = plus_separated.substr(at, end - at);
        if (!part.empty()) sum += parse_decimal(part).value().value;
        at = end + 1;
    }
    return sum;
}

/// The field under the first of these names that the document has.
std::string field(const reference::NaiveDocument& d, std::initializer_list<const char*> names) {
    for (const auto* n : names)
        if (const auto it = d.fields.find(n); it != d.fields.end()) return it->second;
    return {};
}

void check_against_naive(const std::string& text) {
    const auto intake = read(text);
    const auto naive = reference::read_gstr2b(text);
    const auto& s = intake.portal;
    REQUIRE(s.size() == naive.size());
    // Both walk the file in its order, but the naive one takes docdata before docRejdata.
    std::vector<std::uint32_t> order;
    for (const bool rejected : {false, true})
        for (std::uint32_t i = 0; i < s.size(); ++i)
            if ((s.branch()[i] == Branch::rejected) == rejected) order.push_back(i);
    for (std::size_t k = 0; k < naive.size(); ++k) {
        const auto d = s.row(order[k]);
        const auto& n = naive[k];
        INFO(n.section << ' ' << k << ' ' << field(n, {"inum", "ntnum", "docnum", "boenum"}));
        CHECK(s.text(d.number) == field(n, {"inum", "ntnum", "docnum", "boenum"}));
        CHECK(to_portal(d.date) == field(n, {"dt", "docdt", "boedt"}));
        CHECK(s.text(d.supplier_gstin) == field(n, {"ctin"}));
        CHECK(to_mmyyyy(d.supplier_period) == field(n, {"supprd"}));
        CHECK(d.taxable == sum_of(field(n, {"txval"})));
        CHECK(d.tax.igst == sum_of(field(n, {"igst"})));
        CHECK(d.tax.cgst == sum_of(field(n, {"cgst"})));
        CHECK(d.tax.sgst == sum_of(field(n, {"sgst"})));
        CHECK(d.tax.cess == sum_of(field(n, {"cess"})));
        CHECK(d.value == sum_of(field(n, {"val"})));
        CHECK((d.reverse_charge == Flag::yes) == (field(n, {"rev"}) == "Y"));
        CHECK(s.text(d.reason) == field(n, {"rsn"}));
        if (d.branch != Branch::rejected)
            CHECK((d.branch == Branch::unavailable) ==
                  (field(n, {"itcavl"}) == "N" || field(n, {"itcelg"}) == "N"));
        if (!field(n, {"imsStatus"}).empty())
            CHECK(std::string(1, code_of(d.action)) == field(n, {"imsStatus"}));
        CHECK(s.text(d.original_number) == field(n, {"oinum", "ontnum", "odocnum", "oinvnum"}));
        CHECK(is_yes(d.reduction) == (field(n, {"itcRedReq"}) == "Y"));
        CHECK(d.declared.igst == sum_of(field(n, {"declIgst"})));
        CHECK((sign_of(d.kind) < 0) ==
              (field(n, {"doctyp"}) == "ISDC" ||
               (n.section.starts_with("cdnr") && field(n, {"typ"}) == "C")));
    }
}

} // namespace

TEST_CASE("each kind of portal file is recognised by its content, with GSTIN, period and count") {
    for (const auto& e : kSamples) {
        INFO(e.name);
        const auto intake = read(sample(e.name), "whatever.json");
        REQUIRE(intake.files.size() == 1);
        const auto& f = intake.files[0];
        CHECK(f.status == FileStatus::read);
        CHECK(f.kind == e.kind);
        CHECK(f.gstin == e.gstin);
        CHECK(to_mmyyyy(f.period) == e.period);
        CHECK(f.documents == e.documents);
    }
}

TEST_CASE("a GSTR-2B read by simdjson equals the naive reader's, field by field") {
    for (const auto* name :
         {"returns_R2B_27ZZZCB0001A1Z3_102026.json", "gstr2b_gsp_double_wrapped.json",
          "gstr2b_no_data_wrapper.json", "gstr2b_eco_key_variant.json"}) {
        INFO(name);
        check_against_naive(sample(name));
    }
    for (const auto* name :
         {"gstr2b_2021-02_items_era.json", "gstr2b_2021-09_items_era.json",
          "gstr2b_2021-10_items_era.json", "gstr2b_quarterly_2025-12_ims_era.json"}) {
        const auto text = test::real_sample(name);
        if (text.empty()) {
            WARN(name << " is not here; set MILAAN_SAMPLES to read it too");
            continue;
        }
        INFO(name);
        check_against_naive(text);
    }
}

TEST_CASE("real statements tie to their own summaries to the paisa") {
    for (const auto* name :
         {"gstr2b_2021-02_items_era.json", "gstr2b_2021-09_items_era.json",
          "gstr2b_2021-10_items_era.json", "gstr2b_quarterly_2025-12_ims_era.json"}) {
        const auto text = test::real_sample(name);
        if (text.empty()) SKIP("the anonymised samples are not here; set MILAAN_SAMPLES");
        INFO(name);
        const auto intake = read(text);
        REQUIRE(intake.gstr2b.size() == 1);
        CHECK(intake.gstr2b[0].has_summary);
        Diagnostics checks;
        portal::check_returns(intake, checks);
        for (const auto& d : checks) UNSCOPED_INFO(sentence(d));
        CHECK(checks.empty());
    }
}

TEST_CASE("a statement that does not tie names the bucket and both figures") {
    auto text = sample("returns_R2B_27ZZZCB0001A1Z3_102026.json");
    const auto at = text.find("\"igst\": 900,");
    REQUIRE(at != std::string::npos);
    text.replace(at, 12, "\"igst\": 901,");
    Diagnostics checks;
    portal::check_returns(read(text), checks);
    REQUIRE_FALSE(checks.empty());
    bool named = false;
    for (const auto& d : checks) named = named || d.where.starts_with("itcavl.imports.impgsez");
    CHECK(named);
}

TEST_CASE("flags, statuses and declarations of an IMS download are kept as they are") {
    const auto intake = read(sample("ims_offline_download.json"));
    const auto& s = intake.portal;
    std::map<std::string, Document> by_number;
    for (std::uint32_t i = 0; i < s.size(); ++i)
        by_number[std::string(s.text(s.number()[i]))] = s.row(i);
    const auto& ka = by_number.at("KA-77");
    CHECK(ka.action == ImsAction::pending);
    CHECK(ka.filing == FilingStatus::saved);
    CHECK(s.text(ka.raw_period) == "092026");
    CHECK(ka.tax.igst == rupees(9000));
    CHECK(by_number.at("0000000000123456").action == ImsAction::accept);
    CHECK(by_number.at("0000000000123456").taxable == paise(250050));
    CHECK(s.text(by_number.at("A1003").remarks) == "not our purchase");
    CHECK(by_number.at("A1003").pending_blocked == Flag::no);
    CHECK(by_number.at("CN/9").kind == DocKind::credit_note);
    CHECK(by_number.at("CN/9").tax.cgst == rupees(90));
}

TEST_CASE("the web's booleans and the old flag's name mean the same as Y and N") {
    const auto web = read(sample("ims_web_getInvoices_B2B.json"));
    CHECK(web.portal.pending_blocked()[0] == Flag::no);
    CHECK(web.portal.filing()[0] == FilingStatus::filed);
    const auto old = read(sample("ims_api_getinvoices_2024_old_flag.json"));
    CHECK(old.portal.pending_blocked()[0] == Flag::no);
    CHECK(old.portal.filing()[0] == FilingStatus::saved);
}

TEST_CASE("Table 4 is read alike from the flat file, the summary and the auto-population") {
    const auto flat = read(sample("gstr3b_flat.json")).gstr3b.at(0).table4;
    const auto summary = read(sample("gstr3b_portal_summary_wrapped.json")).gstr3b.at(0).table4;
    const auto automatic = read(sample("gstr3b_r3bautopop.json")).gstr3b.at(0);
    CHECK(flat == summary);
    CHECK(automatic.source == Gstr3bSource::auto_population);
    CHECK(flat.at(Table4Cell::c4A5).igst == paise(910750));
    CHECK(flat.at(Table4Cell::c31d).igst == rupees(50));
    CHECK(flat.at(Table4Cell::c4D2).cgst == rupees(48));
    for (const auto c : {Table4Cell::c4A1, Table4Cell::c4A3, Table4Cell::c4A4, Table4Cell::c4A5,
                         Table4Cell::c4B2, Table4Cell::c4C, Table4Cell::c4D2, Table4Cell::c31d})
        CHECK(flat.at(c) == automatic.table4.at(c));
}

TEST_CASE("parts of a split statement become one, whatever their order") {
    const std::string head =
        R"({"chksum":"0","data":{"gstin":"27ZZZCB0001A1Z3","rtnprd":"102026","fc":2,)";
    const std::string summary =
        head + R"("itcsumm":{"itcavl":{"nonrevsup":{"igst":18,"b2b":{"igst":18}}}},"cpsumm":{}}})";
    const auto part = [&](const char* number) {
        return head +
               R"("docdata":{"b2b":[{"ctin":"29ZZZCC0003C1ZS","supprd":"102026","inv":[{"inum":")" +
               number + R"(","dt":"01-10-2026","txval":50,"igst":9,"itcavl":"Y","rev":"N"}]}]}}})";
    };
    Intake all;
    for (const auto& text : {part("1"), summary, part("2")}) append(all, read(text));
    REQUIRE(all.gstr2b.size() == 1);
    CHECK(all.gstr2b[0].has_summary);
    CHECK(all.gstr2b[0].file_count == 2);
    CHECK(all.portal.size() == 2);
    Diagnostics checks;
    portal::check_returns(all, checks);
    CHECK(checks.empty());
}

TEST_CASE("an amount nobody can use costs its record and nothing else") {
    for (const auto* bad : {"1e999", "NaN", "99999999999999999999", "\"twelve\"", "true"}) {
        const auto text =
            std::string(R"({"imsDetails":{"b2b":[{"stin":"27ZZZPA0002B1ZA","inum":"1","txval":)") +
            bad + R"(},{"stin":"27ZZZPA0002B1ZA","inum":"2","txval":7}]}})";
        INFO(bad);
        const auto intake = read(text);
        REQUIRE(intake.portal.size() == 1);
        CHECK(intake.portal.taxable()[0] == rupees(7));
        CHECK(intake.files[0].status == FileStatus::partly_read);
        REQUIRE_FALSE(intake.diagnostics.empty());
        CHECK(intake.diagnostics[0].code == Code::bad_amount);
        CHECK(intake.diagnostics[0].where == "b2b[0].txval");
    }
}

TEST_CASE("what is unknown is counted and said, not dropped") {
    const auto intake =
        read(R"({"imsDetails":{"b2b":[{"stin":"27ZZZPA0002B1ZA","inum":"1","newkey":1},)"
             R"({"stin":"27ZZZPA0002B1ZA","inum":"2","newkey":1}],"b2z":[{},{},{}]}})");
    CHECK(intake.portal.size() == 2);
    bool key = false, section = false;
    for (const auto& d : intake.diagnostics) {
        if (d.code == Code::unknown_key) key = d.found == "newkey" && d.count == 2;
        if (d.code == Code::unknown_section) section = d.found == "3 records";
    }
    CHECK(key);
    CHECK(section);
}

TEST_CASE("a file cut off anywhere is refused whole, with the byte where it ends") {
    const auto text = sample("ims_web_getInvoices_B2BCN.json");
    const auto end = text.find_last_of('}');
    for (std::size_t cut = 0; cut < end; ++cut) {
        const auto intake = read(text.substr(0, cut));
        INFO("cut at " << cut);
        REQUIRE(intake.files[0].status == FileStatus::refused);
        REQUIRE(intake.portal.empty());
        REQUIRE_FALSE(intake.diagnostics.empty());
    }
    const auto big = sample("returns_R2B_27ZZZCB0001A1Z3_102026.json");
    for (std::size_t cut = 0; cut < big.size() - 2; cut += 1000)
        CHECK(read(big.substr(0, cut)).files[0].status == FileStatus::refused);
}

TEST_CASE("hostile shapes get a clear error") {
    const auto first = [](const std::string& text) { return read(text).diagnostics.at(0).code; };
    CHECK(first(std::string(100000, '[')) == Code::too_deep);
    CHECK(first(std::string(100000, '[') + std::string(100000, ']')) == Code::too_deep);
    CHECK(first(std::string(1 << 20, ' ')) == Code::empty_file);
    CHECK(first("{}") == Code::unknown_kind);
    CHECK(first("[]") == Code::unknown_kind);
    CHECK(first(R"({"a":1}{"b":2})") == Code::malformed_json);
    CHECK(first(R"({"a":1]})") == Code::malformed_json);
    CHECK(first(R"({"hello":"world","n":3})") == Code::unknown_kind);
    CHECK(first(R"({"imsDetails":{"b2b":[{"stin" "x"}]}})") == Code::malformed_json);
}

TEST_CASE("byte order marks, UTF-16 and broken UTF-8 do not keep a file from being read") {
    const auto text = sample("ims_web_getInvoices_B2BCN.json");
    CHECK(read("\xEF\xBB\xBF" + text).portal.size() == 2);
    std::string wide = "\xFF\xFE";
    for (const char c : text) {
        wide += c;
        wide += '\0';
    }
    CHECK(read(wide).portal.size() == 2);
    auto broken = text;
    broken.replace(broken.find("SUPPLIER"), 1, "\xFF");
    const auto intake = read(broken);
    CHECK(intake.portal.size() == 2);
    CHECK(intake.diagnostics.back().code == Code::mixed_encoding);
}

TEST_CASE("a list where an amount should stand costs the record, not its figure") {
    const auto in = test::read(R"({"imsDetails":{"b2b":[
        {"stin":"27ZZZPA0002B1ZA","inum":"1","idt":"05-10-2026","inv_typ":"R","action":"N",
         "pos":"27","srcform":"R1","rtnprd":"102026","val":118,"txval":[100],"iamt":18,"camt":0,
         "samt":0,"cess":0},
        {"stin":"27ZZZPA0002B1ZA","inum":"2","idt":"05-10-2026","inv_typ":"R","action":"N",
         "pos":"27","srcform":"R1","rtnprd":"102026","val":118,"txval":100,"iamt":18,"camt":0,
         "samt":0,"cess":0}]}})");
    CHECK(in.portal.size() == 1);
    REQUIRE_FALSE(in.diagnostics.empty());
    CHECK(in.diagnostics[0].code == Code::wrong_type);
    CHECK(in.diagnostics[0].found == "a list");
}

TEST_CASE("GSTR-2A says whether the supplier filed his GSTR-3B and when his registration ended") {
    const auto group = [](const char* facts) {
        return std::string(R"({"gstin":"27ZZZCB0001A1Z3","fp":"102026","b2b":[{"ctin":)") +
               R"("27ZZZPA0002B1ZA","cfs":"Y",)" + facts +
               R"("inv":[{"inum":"A1","idt":"05-10-2026","val":118,"pos":"27","itms":[{"num":1,)" +
               R"("itm_det":{"rt":18,"txval":100,"camt":9,"samt":9}}]}]}]})";
    };
    const auto with = read(group(R"("cfs3b":"N","dtcancel":"27-Aug-19",)"));
    REQUIRE(with.portal.size() == 1);
    CHECK(with.portal.supplier_3b()[0] == Flag::no);
    CHECK(to_iso(with.portal.cancelled_on()[0]) == "2019-08-27");
    const auto without = read(group(""));
    CHECK(without.portal.supplier_3b()[0] == Flag::absent);
    CHECK_FALSE(without.portal.cancelled_on()[0].known());
    const auto odd = read(group(R"("dtcancel":"27-Foo-19",)"));
    CHECK_FALSE(odd.portal.cancelled_on()[0].known());
    CHECK_FALSE(odd.diagnostics.empty());
}

TEST_CASE(
    "an original that its amendment replaces in the same statement is not missed in the summary") {
    const auto statement = [](const char* b2b) {
        return std::string(R"({"data":{"gstin":"27ZZZCB0001A1Z3","rtnprd":"102026","itcsumm":{)") +
               R"("itcavl":{"nonrevsup":{"igst":153,"cgst":0,"sgst":0,"cess":0,)" + b2b +
               R"("b2ba":{"igst":153,"cgst":0,"sgst":0,"cess":0}}}},"docdata":{)" +
               R"("b2b":[{"ctin":"29ZZZCC0003C1ZS","inv":[{"inum":"O","dt":"05-10-2026",)" +
               R"("val":1180,"txval":1000,"igst":180,"cgst":0,"sgst":0,"cess":0}]}],)" +
               R"("b2ba":[{"ctin":"29ZZZCC0003C1ZS","inv":[{"inum":"X","dt":"06-10-2026",)" +
               R"("oinum":"O","oidt":"05-10-2026","val":1003,"txval":850,"igst":153,"cgst":0,)" +
               R"("sgst":0,"cess":0}]}]}}})";
    };
    for (const auto* b2b : {"", R"("b2b":{"igst":180,"cgst":0,"sgst":0,"cess":0},)"}) {
        Diagnostics checks;
        portal::check_returns(read(statement(b2b)), checks);
        CHECK(checks.empty());
    }
    Diagnostics checks;
    portal::check_returns(read(statement(R"("b2b":{"igst":90,"cgst":0,"sgst":0,"cess":0},)")),
                          checks);
    CHECK_FALSE(checks.empty());
}
