#include "rules/table4.hpp"

#include <algorithm>

namespace milaan::rules {

namespace {

constexpr TaxPeriod kNetFrom = make_period(2023, 1);

/// A cell is the sum of these parts of itcsumm, with a sign.
struct Part {
    Branch branch;
    Bucket bucket;
    int sign;
    bool whole; ///< the bucket's total, not one sub-section
    SubSection sub;
    bool credit_note; ///< netted here only from January 2023
};

constexpr Part whole(Branch b, Bucket k, int sign = 1) {
    return {b, k, sign, true, SubSection::b2b, false};
}
constexpr Part note(Branch b, SubSection s, int sign = -1) {
    return {b, Bucket::othersup, sign, false, s, true};
}

struct Recipe {
    Table4Cell cell;
    std::vector<Part> parts;
};

/// Where GSTN's auto-population takes each cell from.
const std::vector<Recipe>& recipes() {
    using enum Branch;
    static const std::vector<Recipe> all{
        {Table4Cell::c31d,
         {whole(available, Bucket::revsup),
          whole(unavailable, Bucket::revsup),
          {available, Bucket::othersup, -1, false, SubSection::cdnrrev, false},
          {available, Bucket::othersup, -1, false, SubSection::cdnrarev, false},
          {unavailable, Bucket::othersup, -1, false, SubSection::cdnrrev, false},
          {unavailable, Bucket::othersup, -1, false, SubSection::cdnrarev, false}}},
        {Table4Cell::c4A1, {whole(available, Bucket::imports)}},
        {Table4Cell::c4A3,
         {whole(available, Bucket::revsup), note(available, SubSection::cdnrrev),
          note(available, SubSection::cdnrarev)}},
        {Table4Cell::c4A4,
         {whole(available, Bucket::isdsup), note(available, SubSection::isd),
          note(available, SubSection::isda)}},
        {Table4Cell::c4A5,
         {whole(available, Bucket::nonrevsup), note(available, SubSection::cdnr),
          note(available, SubSection::cdnra)}},
        {Table4Cell::c4B2,
         {whole(reversal, Bucket::nonrevsup), whole(reversal, Bucket::revsup),
          whole(reversal, Bucket::othersup, -1)}},
        {Table4Cell::c4D2,
         {whole(unavailable, Bucket::nonrevsup), whole(unavailable, Bucket::isdsup),
          whole(unavailable, Bucket::revsup), whole(unavailable, Bucket::imports)}},
    };
    return all;
}

Tax value_of(const ItcSummary& s, const Part& p) {
    const auto& bucket = s.at(p.branch, p.bucket);
    const auto& tax = p.whole ? bucket.total.tax : bucket.sub[static_cast<std::size_t>(p.sub)].tax;
    return p.sign < 0 ? -tax : tax;
}

} // namespace

Table4 table4(const ItcSummary& s, const Context& c, const Entries& e) {
    Table4 t;
    const bool net = !c.settings->period.known() || c.settings->period >= kNetFrom;
    for (const auto& recipe : recipes())
        for (const auto& part : recipe.parts) {
            if (part.credit_note && !net)
                t.at(Table4Cell::c4B2) -= value_of(s, part);
            else
                t.at(recipe.cell) += value_of(s, part);
        }
    // Credit notes on credit that was never available: net in 4(D)(2), unless the setting says that
    // the originals had been availed.
    const auto notes = s.at(Branch::unavailable, Bucket::othersup).total.tax;
    if (net) {
        auto& cell =
            t.at(c.settings->unavailable_notes_in_4a ? Table4Cell::c4A5 : Table4Cell::c4D2);
        cell -= notes;
    } else {
        t.at(Table4Cell::c4B2) += notes;
    }
    t.at(Table4Cell::c31d) += e.import_of_services + e.reverse_charge;
    t.at(Table4Cell::c4A2) = e.import_of_services;
    t.at(Table4Cell::c4A3) += e.reverse_charge;
    t.at(Table4Cell::c4A5) += e.reclaimed;
    t.at(Table4Cell::c4B1) = e.reversed_permanent;
    t.at(Table4Cell::c4B2) += e.reversed_temporary;
    t.at(Table4Cell::c4D1) = e.reclaimed;
    for (const auto cell :
         {Table4Cell::c4A1, Table4Cell::c4A2, Table4Cell::c4A3, Table4Cell::c4A4, Table4Cell::c4A5})
        t.at(Table4Cell::c4C) += t.at(cell);
    t.at(Table4Cell::c4C) -= t.at(Table4Cell::c4B1) + t.at(Table4Cell::c4B2);
    return t;
}

std::vector<std::uint32_t> documents_of(const Context& c, Table4Cell cell,
                                        std::span<const Decision> decisions) {
    std::vector<std::uint32_t> out;
    for (const auto& recipe : recipes()) {
        if (recipe.cell != cell) continue;
        for (std::uint32_t d = 0; d < c.documents.size(); ++d) {
            const auto k = produced(c, d, decisions[d]);
            if (!k.counted) continue;
            if (std::any_of(recipe.parts.begin(), recipe.parts.end(), [&](const Part& p) {
                    return p.branch == k.place.branch && p.bucket == k.place.bucket &&
                           (p.whole || p.sub == k.place.sub);
                }))
                out.push_back(d);
        }
    }
    return out;
}

} // namespace milaan::rules
