#pragma once
// A November of every kind of record there is, in two forms: rows for the rules, and records for
// the naive oracle. What the loaded GSTR-2B prints is the oracle's sum.

#include <random>
#include <string>
#include <vector>

#include "reference/naive_rules.hpp"
#include "unit/rules/world.hpp"

namespace milaan::test {

inline constexpr TaxPeriod kSeptember = make_period(2025, 9);
inline constexpr TaxPeriod kOctober = make_period(2025, 10);
inline constexpr TaxPeriod kNovember = make_period(2025, 11);

inline Branch branch_of(const std::string& key) {
    for (int b = 1; b <= kSummaryBranchCount; ++b)
        if (branch_key(static_cast<Branch>(b)) == key) return static_cast<Branch>(b);
    return Branch::none;
}

/// `itcavl.nonrevsup.b2b` as a place of itcsumm.
inline SummaryPlace place_from_key(const std::string& key) {
    const auto first = key.find('.'), second = key.find('.', first + 1);
    SummaryPlace place;
    place.branch = branch_of(key.substr(0, first));
    (void)bucket_from_key(key.substr(first + 1, second - first - 1), place.bucket);
    (void)sub_section_from_key(key.substr(second + 1), place.sub);
    return place;
}

inline Tax tax_of(const reference::Five& five) {
    return {Money{five[0]}, Money{five[1]}, Money{five[2]}, Money{five[3]}};
}

/// Cells that are not nil, by name.
inline reference::NaiveSummary cells_of(const ItcSummary& s) {
    reference::NaiveSummary out;
    for (int b = 1; b <= kSummaryBranchCount; ++b)
        for (int k = 0; k < kBucketCount; ++k)
            for (int i = 0; i < kSubSectionCount; ++i) {
                const auto branch = static_cast<Branch>(b);
                const auto bucket = static_cast<Bucket>(k);
                const auto sub = static_cast<SubSection>(i);
                const auto& cell = s.at(branch, bucket, sub);
                const auto name = std::string(branch_key(branch)) + '.' +
                                  std::string(key_of(bucket)) + '.' + std::string(key_of(sub));
                if (cell.tax != Tax{} || cell.taxable != Money{})
                    out[name] = {cell.tax.igst.paise, cell.tax.cgst.paise, cell.tax.sgst.paise,
                                 cell.tax.cess.paise, cell.taxable.paise};
            }
    return out;
}
inline reference::NaiveSummary without_nil(reference::NaiveSummary s) {
    std::erase_if(s, [](const auto& cell) { return cell.second == reference::Five{}; });
    return s;
}

class RandomMonth {
public:
    World world{kNovember};
    std::vector<reference::NaiveRecord> records; ///< record i is the document numbered "Ri"

    RandomMonth(std::mt19937& random, int supplies) : random_(random) {
        world.settings.as_of = make_date(2025, 12, 15).value();
        for (int i = 0; i < supplies; ++i) add_supply();
        world.statement(kSeptember);
        world.statement(kOctober);
        auto& november = world.statement(kNovember);
        for (const auto& [cell, amounts] : reference::summary_as_loaded(records))
            add_to(november.summary, place_from_key(cell), tax_of(amounts), Money{amounts[4]}, 1);
    }

    /// The document of a record; documents are known once world.context() was called.
    [[nodiscard]] std::uint32_t document(std::size_t record) const {
        const auto section = section_from_name(records[record].section);
        const auto number = "R" + std::to_string(record);
        for (std::uint32_t d = 0; d < world.documents.size(); ++d) {
            const auto row = world.documents[d].row();
            if (world.intake.portal.section()[row] == section &&
                world.intake.portal.text(world.intake.portal.number()[row]) == number)
                return d;
        }
        return kNoRow;
    }

    /// Any decision at all, with a declaration where one is asked.
    Decision random_decision(const rules::Context& c, std::uint32_t document) {
        Decision d;
        d.action = static_cast<ImsAction>(random_() % kImsActionCount);
        if (d.action != ImsAction::accept || !rules::asks_reduction(c, document)) return d;
        switch (random_() % 4) {
        case 0:
            break;
        case 1:
            d.reduction.answer = Flag::yes;
            break;
        case 2:
            d.reduction.answer = Flag::no;
            d.remarks = "never availed";
            break;
        default: {
            const auto limit = rules::reduction_limit(c, document);
            const auto part = [&](Money most) {
                return Money{static_cast<std::int64_t>(random_() %
                                                       static_cast<std::uint64_t>(most.paise + 1))};
            };
            const auto central = part(std::min(limit.cgst, limit.sgst));
            d.reduction = {Flag::yes, true, {part(limit.igst), central, central, part(limit.cess)}};
            d.remarks = "partly availed";
        }
        }
        return d;
    }

    /// Random decisions where the rules allow them; tells the oracle. Call after world.context().
    Decisions decide(const rules::Context& c) {
        auto decisions = world.downloaded();
        for (std::size_t i = 0; i < records.size(); ++i) {
            if (!records[i].in_ims) continue;
            const auto d = document(i);
            const auto wanted = random_decision(c, d);
            if (rules::permission(c, d, wanted).allowed) decisions.set(d, wanted);
            tell(i, decisions[d]);
        }
        return decisions;
    }

    void tell(std::size_t record, const Decision& d) {
        auto& r = records[record];
        r.action = code_of(d.action);
        r.reduction = d.reduction.answer == Flag::absent ? '\0'
                      : is_yes(d.reduction.answer)       ? 'Y'
                                                         : 'N';
        r.declares = d.reduction.has_amounts;
        for (int h = 0; h < kHeadCount; ++h)
            r.declared[static_cast<std::size_t>(h)] =
                d.reduction.amounts.at(static_cast<Head>(h)).paise;
    }

private:
    std::mt19937& random_;

    reference::Five random_amounts() {
        const auto money = [&] { return static_cast<std::int64_t>(1 + random_() % 5'000'000); };
        reference::Five out{};
        if (random_() % 2 == 0)
            out[0] = money();
        else
            out[1] = out[2] = money();
        if (random_() % 5 == 0) out[3] = money();
        out[4] = money() * 5;
        return out;
    }

    /// Up, down or the same in every head, and now and then in the other kind of tax.
    reference::Five amended(const reference::Five& before) {
        auto out = before;
        const auto percent = 50 + static_cast<std::int64_t>(random_() % 4) * 25;
        for (auto& amount : out) amount = amount * percent / 100;
        if (random_() % 6 == 0) {
            std::swap(out[0], out[1]);
            out[2] = out[1];
        }
        return out;
    }

    Document filled(Document d, const reference::NaiveRecord& r) const {
        d.tax = tax_of(r.amounts);
        d.taxable = Money{r.amounts[4]};
        if (r.isd_credit) d.kind = DocKind::isd_credit_note;
        d.reverse_charge = r.reverse_charge ? Flag::yes : Flag::no;
        return d;
    }

    /// Puts the record's rows into IMS and the GSTR-2B of November, as it says where it stands.
    void enter(reference::NaiveRecord r, TaxPeriod supplier_period,
               const std::string& amends = {}) {
        const auto section = section_from_name(r.section);
        const auto number = "R" + std::to_string(records.size());
        if (r.in_ims) {
            ImsAction action{};
            (void)action_from_code(std::string(1, r.downloaded), action);
            auto d = filled(world.ims(section, number, {}, action), r);
            d.supplier_period = supplier_period;
            if (r.saved) d.filing = FilingStatus::saved;
            if (!amends.empty()) world.amends(d, amends);
            world.add(d);
        }
        if (!r.shown.empty()) {
            auto d = filled(world.in_2b(section, number, {}, branch_of(r.shown)), r);
            if (!amends.empty()) world.amends(d, amends);
            world.add(d);
        }
        r.action = r.downloaded;
        records.push_back(std::move(r));
    }

    /// A document of an earlier month: a row of that month's GSTR-2B and nothing else.
    void earlier(Section section, const std::string& number, const reference::Five& amounts,
                 TaxPeriod period, Branch branch, const std::string& amends = {}) {
        reference::NaiveRecord r;
        r.amounts = amounts;
        auto d = filled(world.in_2b(section, number, {}, branch, period), r);
        if (!amends.empty()) world.amends(d, amends);
        world.add(d);
    }

    void add_supply() {
        static constexpr const char* originals[] = {"b2b",  "b2bcn", "b2bdn",
                                                    "ecom", "impg",  "impgsez"};
        static constexpr const char* amendments[] = {"b2ba", "b2bcna", "b2bdna", "ecoma"};
        reference::NaiveRecord r;
        r.amounts = random_amounts();
        r.in_ims = true;
        switch (random_() % 10) {
        case 0: // only in GSTR-2B
            add_direct();
            return;
        case 1: // saved, or filed and nowhere to be seen, or pending since October
            r.section = originals[random_() % 6];
            r.saved = random_() % 2 == 0;
            r.downloaded = random_() % 2 == 0 ? 'P' : 'N';
            enter(r, r.downloaded == 'P' ? kOctober : kNovember);
            return;
        case 2: // acted on before or after the draft was made
            r.section = originals[random_() % 4];
            r.downloaded = "ARP"[random_() % 3];
            r.shown = r.downloaded == 'R' && random_() % 2 == 0 ? "itcRejected" : "itcavl";
            enter(r, kNovember);
            return;
        case 3: // original and amendment in one GSTR-2B
            add_both(amendments[random_() % 4]);
            return;
        case 4:
        case 5:
            add_amendment(amendments[random_() % 4]);
            return;
        default:
            r.section = originals[random_() % 6];
            r.shown = "itcavl";
            enter(r, kNovember);
        }
    }

    void add_direct() {
        static constexpr const char* branches[] = {"itcavl", "itcunavl"};
        reference::NaiveRecord r;
        r.amounts = random_amounts();
        r.shown = branches[random_() % 2];
        switch (random_() % 5) {
        case 0:
            r.section = "isd";
            r.isd_credit = random_() % 3 == 0;
            r.amounts[4] = 0;
            break;
        case 1:
            r.section = "b2b";
            r.shown = "itcrev";
            break;
        case 2:
            r.section = "b2bcn";
            r.reverse_charge = random_() % 2 == 0;
            break;
        default:
            r.section = "b2b";
            r.reverse_charge = random_() % 2 == 0;
        }
        enter(r, kNovember);
    }

    void add_both(const std::string& section) {
        reference::NaiveRecord original;
        original.section = std::string(name_of(original_section(section_from_name(section))));
        original.amounts = random_amounts();
        original.in_ims = true;
        original.shown = "itcavl";
        original.amended_in_the_same_2b = true;
        auto amendment = original;
        amendment.section = section;
        amendment.amounts = amended(original.amounts);
        amendment.amended_in_the_same_2b = false;
        const auto number = "R" + std::to_string(records.size());
        enter(original, kNovember);
        enter(amendment, kNovember, number);
    }

    /// An amendment in November of a document of September or October, which was accepted,
    /// rejected, or amended once before; or of one that no loaded file has.
    void add_amendment(const std::string& section) {
        const auto of = original_section(section_from_name(section));
        const auto number = "O" + std::to_string(records.size());
        reference::NaiveRecord r;
        r.section = section;
        r.in_ims = true;
        r.shown = "itcavl";
        const auto first = random_amounts();
        r.amounts = amended(first);
        switch (random_() % 4) {
        case 0:
            earlier(of, number, first, kOctober, Branch::rejected);
            break;
        case 1: {
            const auto second = amended(first);
            const bool accepted = random_() % 2 == 0;
            earlier(of, number, first, kSeptember, Branch::available);
            earlier(section_from_name(section), number, second, kOctober,
                    accepted ? Branch::available : Branch::rejected, number);
            r.accepted_before = accepted ? second : first;
            break;
        }
        case 2:
            break;
        default:
            earlier(of, number, first, kOctober, Branch::available);
            r.accepted_before = first;
        }
        enter(r, kNovember, number);
    }
};

} // namespace milaan::test
