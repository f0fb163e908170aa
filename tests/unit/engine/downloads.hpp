#pragma once
// Small downloads of one recipient, written as the portal writes them, and a job that takes them.

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "engine/job.hpp"
#include "engine/outputs.hpp"
#include "workspace/workspace.hpp"

namespace milaan::test {

inline constexpr const char* kRecipient = "27ZZZCB0001A1Z3";
inline constexpr const char* kOtherRecipient = "27ZZZFD5150A1ZB";
inline constexpr const char* kVendor = "24ZZZFB2002B1ZW";

/// An invoice of the vendor; tax in whole rupees, all of it IGST at 18 %.
struct Invoice {
    std::string number;
    int tax = 1800;
    std::string action = "N";
};

namespace detail {

inline std::string amounts(const Invoice& i, const char* igst, const char* others) {
    const auto taxable = i.tax * 100 / 18;
    return R"("val": )" + std::to_string(taxable + i.tax) + R"(, "pos": "27", "txval": )" +
           std::to_string(taxable) + ", \"" + igst + "\": " + std::to_string(i.tax) + others;
}

inline std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const auto& p : parts) out += (out.empty() ? "" : ", ") + p;
    return out;
}

} // namespace detail

inline std::string ims(const std::vector<Invoice>& invoices) {
    std::vector<std::string> records;
    for (const auto& i : invoices)
        records.push_back(std::string(R"({"stin": ")") + kVendor + R"(", "inum": ")" + i.number +
                          R"(", "idt": "08-10-2026", "inv_typ": "R", "action": ")" + i.action +
                          R"(", "srcform": "R1", "rtnprd": "102026", "srcfilstatus": "Filed", )" +
                          R"("ispendactblocked": "N", "isRemarksBlocked": "N", )" +
                          detail::amounts(i, "iamt", R"(, "camt": 0, "samt": 0, "cess": 0})"));
    return R"({"imsDetails": {"b2b": [)" + detail::joined(records) + "]}}";
}

namespace detail {

/// A GSTR-2B of these pieces of its data.
inline std::string statement(const std::string& generated, const std::string& period,
                             const std::string& gstin, const std::vector<std::string>& pieces) {
    return R"({"data": {"gstin": ")" + gstin + R"(", "rtnprd": ")" + period +
           R"(", "version": "1.0", "gendt": ")" + generated + "\", " + joined(pieces) + "}}";
}

inline std::string summary(const std::vector<Invoice>& invoices) {
    int tax = 0;
    for (const auto& i : invoices) tax += i.tax;
    const auto heads = R"("igst": )" + std::to_string(tax) + R"(, "cgst": 0, "sgst": 0, "cess": 0)";
    return R"("itcsumm": {"itcavl": {"nonrevsup": {)" + heads + R"(, "b2b": {"txval": )" +
           std::to_string(tax * 100 / 18) + ", " + heads + "}}}}";
}

inline std::string documents(const std::vector<Invoice>& invoices, const std::string& period) {
    std::vector<std::string> records;
    for (const auto& i : invoices)
        records.push_back(R"({"inum": ")" + i.number +
                          R"(", "typ": "R", "dt": "08-10-2026", "rev": "N", "itcavl": "Y", )" +
                          R"("rsn": "", "imsStatus": ")" + i.action + R"(", )" +
                          detail::amounts(i, "igst", R"(, "cgst": 0, "sgst": 0, "cess": 0})"));
    return R"("docdata": {"b2b": [{"ctin": ")" + std::string(kVendor) +
           R"(", "trdnm": "Bina Polymers", "supfildt": "11-11-2026", "supprd": ")" + period +
           R"(", "inv": [)" + joined(records) + "]}]}";
}

} // namespace detail

inline std::string gstr2b(const std::string& generated, const std::vector<Invoice>& invoices,
                          const std::string& period = "102026",
                          const std::string& gstin = kRecipient) {
    return detail::statement(generated, period, gstin,
                             {detail::summary(invoices), detail::documents(invoices, period)});
}

inline std::string register_of(const std::vector<Invoice>& invoices) {
    std::string out = "Supplier Invoice No.,Supplier Invoice Date,GSTIN/UIN,Taxable Value,IGST,"
                      "CGST,SGST,Gross Total\n";
    for (const auto& i : invoices)
        out += i.number + ",8-Oct-26," + kVendor + ',' + std::to_string(i.tax * 100 / 18) + ',' +
               std::to_string(i.tax) + ",0,0," + std::to_string(i.tax * 100 / 18 + i.tax) + '\n';
    return out;
}

struct NamedFile {
    std::string name;
    std::string text;
};

inline const LoadedFile& give(engine::Job& job, const NamedFile& f, std::size_t piece = SIZE_MAX) {
    job.begin_file(f.name, f.text.size());
    for (std::size_t at = 0; at < f.text.size(); at += std::min(piece, f.text.size() - at)) {
        const auto n = std::min(piece, f.text.size() - at);
        job.feed(std::as_bytes(std::span(f.text.data() + at, n)));
    }
    return job.end_file();
}

inline engine::Job job_of(const std::vector<NamedFile>& files, Settings settings = {}) {
    engine::Job job(std::move(settings));
    for (const auto& f : files) (void)give(job, f);
    return job;
}

inline workspace::Snapshot run(const std::vector<NamedFile>& files, Settings settings = {}) {
    return job_of(files, std::move(settings)).run().value();
}

inline std::vector<engine::OutputFile> outputs(workspace::Snapshot snapshot) {
    workspace::Workspace w;
    workspace::adopt(w, std::move(snapshot));
    return engine::make_outputs(w, {});
}

inline std::string output(const std::vector<engine::OutputFile>& files, std::string_view name) {
    for (const auto& f : files)
        if (f.name == name) return f.text;
    return "no such output";
}

inline NamedFile from_disk(const std::string& folder, const std::string& name) {
    std::ifstream in(folder + "/" + name, std::ios::binary);
    return {name, {std::istreambuf_iterator<char>(in), {}}};
}

inline std::vector<NamedFile> demo() {
    std::vector<NamedFile> files;
    for (const auto* name : {"IMS_102026.json", "returns_R2B_27ZZZCS2610K1ZQ_092026.json",
                             "returns_R2B_27ZZZCS2610K1ZQ_102026.json", "GSTR3B_102026.json",
                             "Purchase_register_Oct2026.csv"})
        files.push_back(from_disk("assets/demo", name));
    return files;
}

/// Three invoices: two booked, all in IMS and in the draft of the 14th.
inline std::vector<NamedFile> october() {
    return {{"ims.json", ims({{"INV-1"}, {"INV-2", 900}, {"INV-3", 360}})},
            {"2b.json", gstr2b("14-11-2026", {{"INV-1"}, {"INV-2", 900}, {"INV-3", 360}})},
            {"register.csv", register_of({{"INV-1"}, {"INV-2", 900}})}};
}

inline const Diagnostic* told(const Diagnostics& all, Code code) {
    for (const auto& d : all)
        if (d.code == code) return &d;
    return nullptr;
}

} // namespace milaan::test
