#include "records/itc_summary.hpp"

namespace milaan {

namespace {

constexpr std::array<std::string_view, kBucketCount> kBucketKeys{"nonrevsup", "isdsup", "revsup",
                                                                 "imports", "othersup"};
constexpr std::array<std::string_view, kSubSectionCount> kSubSectionKeys{
    "b2b",  "b2ba", "cdnr",    "cdnra", "ecom",     "ecoma",   "isd",
    "isda", "impg", "impgsez", "impga", "impgasez", "cdnrrev", "cdnrarev"};

} // namespace

std::string_view key_of(Bucket b) {
    return kBucketKeys[static_cast<std::size_t>(b)];
}
std::string_view key_of(SubSection s) {
    return kSubSectionKeys[static_cast<std::size_t>(s)];
}

std::string_view branch_key(Branch b) {
    switch (b) {
    case Branch::none:
        return {};
    case Branch::available:
        return "itcavl";
    case Branch::unavailable:
        return "itcunavl";
    case Branch::reversal:
        return "itcrev";
    case Branch::rejected:
        return "itcRejected";
    }
    return {};
}

bool bucket_from_key(std::string_view key, Bucket& out) {
    for (std::size_t i = 0; i < kBucketKeys.size(); ++i)
        if (kBucketKeys[i] == key) {
            out = static_cast<Bucket>(i);
            return true;
        }
    // One generator writes `impsup` for imports.
    if (key == "impsup") {
        out = Bucket::imports;
        return true;
    }
    return false;
}

bool sub_section_from_key(std::string_view key, SubSection& out) {
    for (std::size_t i = 0; i < kSubSectionKeys.size(); ++i)
        if (kSubSectionKeys[i] == key) {
            out = static_cast<SubSection>(i);
            return true;
        }
    struct Alias {
        std::string_view key;
        SubSection sub;
    };
    constexpr Alias aliases[] = {
        {"impgseza", SubSection::impgasez}, {"eco", SubSection::ecom}, {"ecoa", SubSection::ecoma}};
    for (const auto& a : aliases)
        if (a.key == key) {
            out = a.sub;
            return true;
        }
    return false;
}

SummaryPlace summary_place(const Document& d, Branch branch) {
    return summary_place(d.section, d.kind, d.reverse_charge, branch);
}

SummaryPlace summary_place(Section section, DocKind kind, Flag reverse_charge, Branch branch) {
    const bool reverse = is_yes(reverse_charge);
    const auto forward = reverse ? Bucket::revsup : Bucket::nonrevsup;
    const bool credit = sign_of(kind) < 0;
    switch (section) {
    case Section::none:
    case Section::b2b:
        return {branch, forward, SubSection::b2b};
    case Section::b2ba:
        return {branch, forward, SubSection::b2ba};
    case Section::b2bdn:
        return {branch, forward, SubSection::cdnr};
    case Section::b2bdna:
        return {branch, forward, SubSection::cdnra};
    case Section::b2bcn:
        return {branch, Bucket::othersup, reverse ? SubSection::cdnrrev : SubSection::cdnr};
    case Section::b2bcna:
        return {branch, Bucket::othersup, reverse ? SubSection::cdnrarev : SubSection::cdnra};
    case Section::ecom:
        return {branch, Bucket::nonrevsup, SubSection::ecom};
    case Section::ecoma:
        return {branch, Bucket::nonrevsup, SubSection::ecoma};
    case Section::isd:
        return {branch, credit ? Bucket::othersup : Bucket::isdsup, SubSection::isd};
    case Section::isda:
        return {branch, credit ? Bucket::othersup : Bucket::isdsup, SubSection::isda};
    case Section::impg:
        return {branch, Bucket::imports, SubSection::impg};
    case Section::impgsez:
        return {branch, Bucket::imports, SubSection::impgsez};
    case Section::impga:
        return {branch, Bucket::imports, SubSection::impga};
    case Section::impgseza:
        return {branch, Bucket::imports, SubSection::impgasez};
    }
    return {branch, forward, SubSection::b2b};
}

void add_to(ItcSummary& summary, const SummaryPlace& place, const Tax& tax, Money taxable,
            int sign) {
    const auto add = [&](SummaryCell& cell) {
        cell.present = true;
        cell.tax += sign < 0 ? -tax : tax;
        cell.taxable += sign < 0 ? -taxable : taxable;
    };
    auto& bucket = summary.at(place.branch, place.bucket);
    auto& cell = bucket.sub[static_cast<std::size_t>(place.sub)];
    // A cell that the portal did not print takes over how its neighbours are printed.
    if (!cell.present) cell.has_taxable = true;
    add(cell);
    add(bucket.total);
}

} // namespace milaan
