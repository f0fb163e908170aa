#include "portal/summary_writer.hpp"

namespace milaan::portal {

namespace {

std::string cell_text(const SummaryCell& c) {
    std::string out;
    if (c.has_taxable) out += "\"txval\": " + to_json_number(c.taxable) + ", ";
    return out + "\"igst\": " + to_json_number(c.tax.igst) +
           ", \"cgst\": " + to_json_number(c.tax.cgst) +
           ", \"sgst\": " + to_json_number(c.tax.sgst) +
           ", \"cess\": " + to_json_number(c.tax.cess);
}

void add_member(std::string& to, const std::string& indent, std::string_view key,
                const std::string& body) {
    to += (to.empty() ? "\n" : ",\n") + indent + '"' + std::string(key) + "\": {" + body + '}';
}

std::string bucket_text(const BucketSummary& b) {
    std::string subs;
    for (int s = 0; s < kSubSectionCount; ++s) {
        const auto& cell = b.sub[static_cast<std::size_t>(s)];
        if (cell.present)
            subs += ",\n        \"" + std::string(key_of(static_cast<SubSection>(s))) + "\": {" +
                    cell_text(cell) + '}';
    }
    return "\n        " + cell_text(b.total) + subs + "\n      ";
}

} // namespace

std::string write_summary(const ItcSummary& summary, std::string_view gstin, TaxPeriod period) {
    std::string branches;
    for (int b = 1; b <= kSummaryBranchCount; ++b) {
        std::string buckets;
        for (int k = 0; k < kBucketCount; ++k) {
            const auto& bucket = summary.at(static_cast<Branch>(b), static_cast<Bucket>(k));
            if (bucket.total.present)
                add_member(buckets, "      ", key_of(static_cast<Bucket>(k)), bucket_text(bucket));
        }
        if (!buckets.empty())
            add_member(branches, "    ", branch_key(static_cast<Branch>(b)), buckets + "\n    ");
    }
    return "{\n  \"gstin\": \"" + std::string(gstin) + "\",\n  \"rtnprd\": \"" + to_mmyyyy(period) +
           "\",\n  \"itcsumm\": {" + branches + (branches.empty() ? "}" : "\n  }") + "\n}\n";
}

} // namespace milaan::portal
