#include "portal/workbook_summary.hpp"

#include "base/text.hpp"
#include "portal/workbook_values.hpp"

namespace milaan::portal {

namespace {

struct BucketWords {
    std::string_view begins;
    Bucket bucket;
};
/// Headings of Part A and B; squashed.
constexpr BucketWords kBuckets[] = {
    {"allotheritc", Bucket::nonrevsup},
    {"inwardsuppliesfromisd", Bucket::isdsup},
    {"inwardsuppliesliableforreversecharge", Bucket::revsup},
    {"importofgoods", Bucket::imports},
    {"others", Bucket::othersup},
    {"itcreversedothers", Bucket::nonrevsup},
};

struct LineWords {
    std::string_view begins;
    SubSection sub, amended;
};
constexpr LineWords kLines[] = {
    {"b2bcreditnotesreversecharge", SubSection::cdnrrev, SubSection::cdnrarev},
    {"b2bcreditnotes", SubSection::cdnr, SubSection::cdnra},
    {"b2bdebitnotes", SubSection::cdnr, SubSection::cdnra},
    {"b2binvoices", SubSection::b2b, SubSection::b2ba},
    {"ecodocuments", SubSection::ecom, SubSection::ecoma},
    {"isdinvoices", SubSection::isd, SubSection::isda},
    {"isdcreditnotes", SubSection::isd, SubSection::isda},
    {"impgsezimport", SubSection::impgsez, SubSection::impgasez},
    {"impgsez", SubSection::impgsez, SubSection::impgasez},
    {"impg", SubSection::impg, SubSection::impga},
};

} // namespace

bool SummarySheet::read_heads(const sheets::Row& row) {
    constexpr std::string_view kWords[] = {"integratedtax", "centraltax", "stateuttax", "cess"};
    int found = 0;
    for (const auto& c : row.cells) {
        const auto s = squashed(c.text);
        for (std::size_t h = 0; h < 4; ++h)
            if (s == kWords[h]) {
                heads_[h] = c.column;
                ++found;
            }
    }
    return found == 4;
}

Tax SummarySheet::tax_of(const sheets::Row& row, std::string_view sheet) {
    Tax tax;
    for (const auto& c : row.cells)
        for (std::size_t h = 0; h < 4; ++h) {
            if (c.column != heads_[h]) continue;
            const auto text = value_of(c, Key::igst, Book::gstr2b);
            if (text.empty()) continue;
            if (const auto money = parse_decimal(text))
                tax.at(static_cast<Head>(h)) = money.value().value;
            else
                log_.add(Severity::error, Code::bad_amount,
                         std::string(sheet) + " row " + std::to_string(row.number),
                         "an amount in rupees", text::repair_utf8(c.text.substr(0, 60)),
                         "It was taken as 0.");
        }
    return tax;
}

void SummarySheet::row(const sheets::Row& row, std::string_view sheet) {
    if (!headed_) {
        headed_ = read_heads(row);
        return;
    }
    // The heading is the first cell that is the name of a bucket or of a line.
    for (const auto& c : row.cells) {
        if (c.column >= heads_[0]) break;
        const auto s = squashed(c.text);
        for (const auto& b : kBuckets) {
            if (!s.starts_with(b.begins)) continue;
            bucket_ = b.bucket;
            in_bucket_ = true;
            const auto tax = tax_of(row, sheet);
            if (tax == kNoTax) return;
            auto& total = summary_.at(branch_, bucket_).total;
            total.tax = tax;
            total.present = used_ = true;
            return;
        }
        if (!in_bucket_) continue;
        for (const auto& l : kLines) {
            if (!s.starts_with(l.begins)) continue;
            const auto tax = tax_of(row, sheet);
            if (tax == kNoTax) return;
            const bool amended = s.find("amend") != std::string::npos;
            auto& cell = summary_.at(branch_, bucket_, amended ? l.amended : l.sub);
            cell.tax = tax;
            cell.present = used_ = true;
            return;
        }
    }
}

} // namespace milaan::portal
