// The rules on whole files: synthetic downloads, the demo month, and real files where they are.

#include <catch2/catch_amalgamated.hpp>

#include "unit/engine/downloads.hpp"
#include "unit/portal/files.hpp"

using namespace milaan;

namespace {

struct Sample {
    std::string title;
    std::vector<test::NamedFile> files;
};

std::vector<Sample> synthetic() {
    const auto file = [](const char* name) { return test::from_disk("tests/data/portal", name); };
    std::vector<Sample> out;
    const auto* whole = "returns_R2B_27ZZZCB0001A1Z3_102026.json";
    for (const auto* ims : {"ims_offline_download.json", "ims_api_getinvoices_2025.json",
                            "ims_web_getInvoices_B2B.json", "ims_api_boe_single_source.json"})
        out.push_back({std::string(whole) + " with " + ims, {file(ims), file(whole)}});
    for (const auto* alone : {whole, "gstr2b_api_string_data.json", "gstr2b_eco_key_variant.json",
                              "gstr2b_empty_period.json", "gstr2b_gsp_double_wrapped.json",
                              "gstr2b_itcrev_list_wrapped.json", "gstr2b_no_data_wrapper.json"})
        out.push_back({alone, {file(alone)}});
    out.push_back({"the demo month", test::demo()});
    return out;
}

std::vector<Sample> real() {
    std::vector<Sample> out;
    for (const auto* name :
         {"gstr2b_quarterly_2025-12_ims_era.json", "gstr2b_2021-02_items_era.json",
          "gstr2b_2021-09_items_era.json", "gstr2b_2021-10_items_era.json"})
        if (auto text = test::real_sample(name); !text.empty())
            out.push_back({name, {{name, std::move(text)}}});
    return out;
}

workspace::Workspace open(const Sample& sample) {
    workspace::Workspace w;
    workspace::adopt(w, test::run(sample.files));
    return w;
}

/// Every record as the GSTR-2B of its month has it: accepted, with the declaration printed there,
/// or rejected; what none shows is left as it was downloaded.
Decisions as_shown(const workspace::Workspace& w) {
    const auto& portal = w.data.intake.portal;
    auto decisions = w.downloaded;
    for (std::uint32_t d = 0; d < decisions.size(); ++d) {
        const auto& document = w.data.documents[d];
        if (!document.in_ims() || !document.in_2b()) continue;
        const auto row = document.gstr2b;
        const auto action =
            portal.branch()[row] == Branch::rejected ? ImsAction::reject : ImsAction::accept;
        decisions.set(
            d, {action,
                {portal.reduction()[row], portal.has_declared()[row] != 0, portal.declared()[row]},
                {}});
    }
    return decisions;
}

/// What the rows of the GSTR-2B worked on make, each with the declaration printed on it.
ItcSummary rows_of(const rules::Context& c) {
    ItcSummary out;
    for (std::uint32_t d = 0; d < c.documents.size(); ++d)
        if (const auto k = rules::shown(c, d); k.counted) add_to(out, k.place, k.tax, k.taxable, 1);
    return out;
}

void check_accepting_all(const Sample& sample) {
    INFO(sample.title);
    const auto w = open(sample);
    REQUIRE(w.loaded_2b.has_value());
    const auto& statement = w.data.intake.gstr2b[*w.loaded_2b];
    const auto context = w.context();
    const auto preview = rules::preview(context, as_shown(w));
    CHECK(preview.changes.empty());
    // A part of a statement has rows and no summary.
    if (statement.has_summary)
        CHECK(preview.summary == statement.summary);
    else
        CHECK(preview.summary == rows_of(context));
}

/// The documents behind a cell add up to it but for what the portal prints beyond its own rows.
void check_table4(const Sample& sample) {
    INFO(sample.title);
    const auto w = open(sample);
    const auto context = w.context();
    const auto decisions = as_shown(w);
    const auto preview = rules::preview(context, decisions);
    const auto table4 = rules::table4(preview.summary, context, {});
    const auto from_rows = rules::table4(rows_of(context), context, {});
    for (const auto cell : {Table4Cell::c31d, Table4Cell::c4A1, Table4Cell::c4A3, Table4Cell::c4A4,
                            Table4Cell::c4A5, Table4Cell::c4B2, Table4Cell::c4D2}) {
        INFO(key_of(cell));
        const auto account = rules::account_of(context, cell, table4, decisions, {});
        Tax sum;
        for (const auto& part : account.parts) sum += part.tax;
        CHECK(sum == from_rows.at(cell));
        CHECK(account.unexplained == table4.at(cell) - sum);
    }
}

} // namespace

TEST_CASE(
    "accepting what a GSTR-2B shows gives it back, bit for bit: synthetic files and the demo") {
    for (const auto& sample : synthetic()) check_accepting_all(sample);
}

TEST_CASE("accepting what a GSTR-2B shows gives it back, bit for bit: real files") {
    const auto samples = real();
    if (samples.empty()) SKIP("the anonymised samples are not here; set MILAAN_SAMPLES");
    for (const auto& sample : samples) check_accepting_all(sample);
}

TEST_CASE("Table 4 is the documents behind it and what the portal prints beyond them") {
    for (const auto& sample : synthetic()) check_table4(sample);
    for (const auto& sample : real()) check_table4(sample);
}
