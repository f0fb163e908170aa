#include "rules/table4.hpp"

#include <algorithm>

#include "rules/reversals.hpp"

namespace milaan::rules {

namespace {

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

/// The cell that credit notes of a sub-section reduce.
Table4Cell cell_of_notes(SubSection sub) {
    switch (sub) {
    case SubSection::cdnrrev:
    case SubSection::cdnrarev:
        return Table4Cell::c4A3;
    case SubSection::isd:
    case SubSection::isda:
        return Table4Cell::c4A4;
    case SubSection::b2b:
    case SubSection::b2ba:
    case SubSection::cdnr:
    case SubSection::cdnra:
    case SubSection::ecom:
    case SubSection::ecoma:
    case SubSection::impg:
    case SubSection::impgsez:
    case SubSection::impga:
    case SubSection::impgasez:
        break;
    }
    return Table4Cell::c4A5;
}

} // namespace

Table4 table4(const ItcSummary& s, const Context& c, const Entries& e) {
    Table4 t;
    const bool net =
        !c.settings->period.known() || c.settings->period >= c.settings->net_credit_notes_from;
    for (const auto& recipe : recipes())
        for (const auto& part : recipe.parts) {
            if (part.credit_note && !net)
                t.at(Table4Cell::c4B2) -= value_of(s, part);
            else
                t.at(recipe.cell) += value_of(s, part);
        }
    // Credit notes on credit that was never available: net in 4(D)(2), unless the setting says that
    // the originals had been availed; then as the label of GSTR-2B says, net in 4(A)(3), (4), (5).
    for (int i = 0; i < kSubSectionCount; ++i) {
        const auto sub = static_cast<SubSection>(i);
        const auto notes = s.at(Branch::unavailable, Bucket::othersup, sub).tax;
        if (!net)
            t.at(Table4Cell::c4B2) += notes;
        else
            t.at(c.settings->unavailable_notes_in_4a ? cell_of_notes(sub) : Table4Cell::c4D2) -=
                notes;
    }
    t.at(Table4Cell::c31d) += e.import_of_services + e.reverse_charge;
    t.at(Table4Cell::c4A2) = e.import_of_services;
    t.at(Table4Cell::c4A3) += e.reverse_charge + e.reverse_charge_credit;
    // Old form, up to August 2022: blocked credit is disclosed in 4(D)(1) and 4(A) is without it.
    const bool gross =
        !c.settings->period.known() || c.settings->period >= c.settings->blocked_credit_in_4b1_from;
    for (int g = 0; g < kReversalGroundCount; ++g) {
        const auto ground = static_cast<ReversalGround>(g);
        if (ground == ReversalGround::section_17_5 && !gross) {
            t.at(Table4Cell::c4A5) -= e.of(ground);
            t.at(Table4Cell::c4D1) += e.of(ground);
        } else {
            t.at(text_of(ground).cell) += e.of(ground);
        }
        t.at(Table4Cell::c4A5) += e.back(ground);
        if (gross) t.at(Table4Cell::c4D1) += e.back(ground);
    }
    for (const auto cell :
         {Table4Cell::c4A1, Table4Cell::c4A2, Table4Cell::c4A3, Table4Cell::c4A4, Table4Cell::c4A5})
        t.at(Table4Cell::c4C) += t.at(cell);
    t.at(Table4Cell::c4C) -= t.at(Table4Cell::c4B1) + t.at(Table4Cell::c4B2);
    return t;
}

Table4 auto_filled(const ItcSummary& s, const Context& c) {
    return table4(s, c, {});
}

bool is_auto_filled(Table4Cell cell) {
    switch (cell) {
    case Table4Cell::c4A1:
    case Table4Cell::c4A3:
    case Table4Cell::c4A4:
    case Table4Cell::c4A5:
    case Table4Cell::c4D2:
        return true;
    case Table4Cell::c31d:
    case Table4Cell::c4A2:
    case Table4Cell::c4B1:
    case Table4Cell::c4B2:
    case Table4Cell::c4C:
    case Table4Cell::c4D1:
        return false;
    }
    return false;
}

bool table4_locked(const Settings& s) {
    return s.table4_locked_from.known() && s.period.known() && s.period >= s.table4_locked_from;
}

namespace {

/// A one-cell summary through table4(): so that a document is placed as the whole is, and a rule
/// about cells is written once.
Tax share_of(const Context& c, Table4Cell cell, const Contribution& k) {
    ItcSummary one;
    add_to(one, k.place, k.tax, k.taxable, 1);
    return auto_filled(one, c).at(cell);
}

/// Places whose documents can be in the cell at all; worked out from the rules, once per question.
class Places {
public:
    Places(const Context& c, Table4Cell cell) {
        Contribution probe;
        probe.tax.igst = paise(1);
        for (int b = 1; b <= kSummaryBranchCount; ++b)
            for (int k = 0; k < kBucketCount; ++k)
                for (int s = 0; s < kSubSectionCount; ++s) {
                    probe.place = {static_cast<Branch>(b), static_cast<Bucket>(k),
                                   static_cast<SubSection>(s)};
                    at(probe.place) = share_of(c, cell, probe).igst.paise;
                }
    }
    /// +1, -1, or 0 where the place has no part in the cell.
    [[nodiscard]] std::int64_t sign(const SummaryPlace& p) { return at(p); }

private:
    std::int64_t& at(const SummaryPlace& p) {
        return signs_[static_cast<std::size_t>(p.branch) - 1][static_cast<std::size_t>(p.bucket)]
                     [static_cast<std::size_t>(p.sub)];
    }
    std::array<std::array<std::array<std::int64_t, kSubSectionCount>, kBucketCount>,
               kSummaryBranchCount>
        signs_{};
};

/// What a line of the reversal register adds to the cell.
Tax share_of_line(const Context& c, Table4Cell cell, const ReversalLine& line) {
    if (!line.counts) return {};
    return table4({}, c, with_lines({}, std::span(&line, 1))).at(cell);
}

} // namespace

CellAccount account_of(const Context& c, Table4Cell cell, const Table4& t,
                       const Decisions& decisions, std::span<const ReversalLine> lines) {
    CellAccount out;
    Tax explained;
    Places places(c, cell);
    for (std::uint32_t d = 0; d < c.documents.size(); ++d) {
        const auto k = produced(c, d, decisions[d]);
        if (!k.counted) continue;
        const auto sign = places.sign(k.place);
        if (sign == 0) continue;
        const auto tax = sign < 0 ? -k.tax : k.tax;
        out.parts.push_back({d, tax});
        explained += tax;
    }
    for (const auto& line : lines) {
        const auto tax = share_of_line(c, cell, line);
        if (tax == Tax{}) continue;
        if (line.document != kNoRow)
            out.parts.push_back({line.document, tax});
        else
            out.typed += tax;
        explained += line.document != kNoRow ? tax : Tax{};
    }
    std::stable_sort(out.parts.begin(), out.parts.end(),
                     [](const CellPart& a, const CellPart& b) { return a.document < b.document; });
    out.typed += table4({}, c, c.settings->entries).at(cell);
    out.unexplained = t.at(cell) - explained - out.typed;
    return out;
}

std::vector<std::uint32_t> documents_of(const Context& c, Table4Cell cell,
                                        const Decisions& decisions,
                                        std::span<const ReversalLine> lines) {
    std::vector<std::uint32_t> out;
    for (const auto& part : account_of(c, cell, {}, decisions, lines).parts)
        if (out.empty() || out.back() != part.document) out.push_back(part.document);
    return out;
}

std::string_view name_of(CellVerdict v) {
    switch (v) {
    case CellVerdict::equal:
        return "equal";
    case CellVerdict::within_tolerance:
        return "within_tolerance";
    case CellVerdict::differs:
        return "differs";
    }
    return {};
}

CellVerdict compare(const Settings& s, Money computed, Money draft) {
    const auto difference = abs(computed - draft);
    if (difference == Money{}) return CellVerdict::equal;
    return difference <= s.table4_tolerance ? CellVerdict::within_tolerance : CellVerdict::differs;
}

CellVerdict compare(const Settings& s, const Tax& computed, const Tax& draft) {
    auto worst = CellVerdict::equal;
    for (int h = 0; h < kHeadCount; ++h)
        worst = std::max(
            worst, compare(s, computed.at(static_cast<Head>(h)), draft.at(static_cast<Head>(h))));
    return worst;
}

} // namespace milaan::rules
