#include "rules/context.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/text.hpp"
#include "rules/clocks.hpp"

namespace milaan::rules {

namespace {

/// A document by what an amendment says of it: section, supplier, number in upper case, date.
using Key = std::tuple<Section, std::string_view, std::string, Date>;

const Gstr2bReturn* find_statement(const Intake& intake, const Settings& settings) {
    const Gstr2bReturn* found = nullptr;
    for (const auto& r : intake.gstr2b)
        if (r.buyer_gstin == settings.gstin && r.period == settings.period) found = &r;
    return found;
}

Generation generation_of(const Gstr2bReturn* statement, const Settings& s) {
    if (statement != nullptr) return Generation::loaded;
    if (!s.period.known()) return Generation::expected;
    if (s.quarterly && s.period != statement_period(s, s.period))
        return Generation::quarter_running;
    const auto before = plus_months(s.period, s.quarterly ? -3 : -1);
    const bool unfiled = s.filed_3b_through.known() && s.filed_3b_through < before;
    return !s.previous_3b_filed || unfiled ? Generation::previous_3b_unfiled : Generation::expected;
}

class FactFinder {
public:
    FactFinder(const Intake& intake, std::span<const PortalDocument> documents,
               const Settings& settings)
        : intake_(intake), portal_(intake.portal), documents_(documents), settings_(settings) {}

    Facts find() {
        const auto n = documents_.size();
        facts_.original_of.assign(n, kNoRow);
        facts_.base_of.assign(n, kNoRow);
        facts_.period.assign(n, TaxPeriod{});
        facts_.marks.assign(n, 0);
        const auto* statement = find_statement(intake_, settings_);
        for (std::uint32_t d = 0; d < n; ++d) place(d, statement);
        find_originals();
        for (std::uint32_t d = 0; d < n; ++d)
            if (waits(d)) mark(d, Facts::waiting);
        for (const auto d : amendments_) mark_replaced(d);
        for (const auto d : amendments_) settle(d);
        return std::move(facts_);
    }

private:
    void mark(std::uint32_t d, Facts::Mark m) { facts_.marks[d] |= m; }

    /// The 2B that shows it; else, from the supplier's return, GSTR-1A reaching the recipient in
    /// the next open one.
    void place(std::uint32_t d, const Gstr2bReturn* statement) {
        const auto& document = documents_[d];
        auto& period = facts_.period[d];
        if (document.in_2b()) {
            period = portal_.period()[document.gstr2b];
            const auto buyer = portal_.buyer_gstin()[document.gstr2b];
            if (statement != nullptr && period == statement->period &&
                (buyer.empty() || portal_.text(buyer) == statement->buyer_gstin))
                mark(d, Facts::in_statement);
            return;
        }
        const auto row = document.row();
        const auto supplier = portal_.supplier_period()[row];
        if (!supplier.known()) {
            period = settings_.period;
            return;
        }
        const bool later = portal_.text(portal_.source_form()[row]) == "R1A";
        period = statement_period(settings_, later ? plus_months(supplier, 1) : supplier);
        if (document.in_ims()) mark(d, Facts::period_assumed);
    }

    /// Order in which states of one supply came to be.
    auto moment(std::uint32_t d) const {
        const auto row = documents_[d].row();
        return std::make_tuple(facts_.period[d], is_amendment(portal_.section()[row]),
                               portal_.supplier_period()[row], portal_.filed_on()[row], d);
    }

    void find_originals() {
        std::multimap<Key, std::uint32_t> wanted;
        for (std::uint32_t d = 0; d < documents_.size(); ++d) {
            const auto row = documents_[d].row();
            const auto section = portal_.section()[row];
            if (!is_amendment(section)) continue;
            amendments_.push_back(d);
            if (portal_.original_number()[row].empty()) continue;
            for (const auto original : {original_section(section), section})
                wanted.emplace(Key{original, portal_.text(portal_.supplier_gstin()[row]),
                                   text::to_upper(portal_.text(portal_.original_number()[row])),
                                   portal_.original_date()[row]},
                               d);
        }
        if (!wanted.empty())
            for (std::uint32_t d = 0; d < documents_.size(); ++d) offer(d, wanted);
        for (const auto d : amendments_)
            if (facts_.original_of[d] == kNoRow) mark(d, Facts::original_missing);
    }

    void offer(std::uint32_t d, const std::multimap<Key, std::uint32_t>& wanted) {
        const auto row = documents_[d].row();
        const Key key{portal_.section()[row], portal_.text(portal_.supplier_gstin()[row]),
                      text::to_upper(portal_.text(portal_.number()[row])), portal_.date()[row]};
        for (auto [it, end] = wanted.equal_range(key); it != end; ++it) {
            auto& original = facts_.original_of[it->second];
            if (moment(d) < moment(it->second) &&
                (original == kNoRow || moment(original) < moment(d)))
                original = d;
        }
    }

    bool filed_by_supplier(const PortalDocument& d) const {
        return d.in_2b() || portal_.filing()[d.row()] != FilingStatus::saved;
    }

    /// Original and amendment in one 2B: only the amendment counts. Where the loaded 2B prints the
    /// original and not the amendment, the portal has not replaced it.
    void mark_replaced(std::uint32_t d) {
        const auto o = facts_.original_of[d];
        if (o == kNoRow || facts_.period[o] != facts_.period[d]) return;
        const auto &amendment = documents_[d], &original = documents_[o];
        if (filed_by_supplier(amendment) && (amendment.in_2b() || !original.in_2b()))
            mark(o, Facts::replaced);
    }

    bool rejected(std::uint32_t o) const {
        const auto& d = documents_[o];
        return (d.in_2b() && portal_.branch()[d.gstr2b] == Branch::rejected) ||
               (d.in_ims() && portal_.action()[d.ims] == ImsAction::reject);
    }
    /// Pending as downloaded: IMS is about now, a 2B that shows it all the same is an old draft.
    bool pending(std::uint32_t o) const {
        const auto& d = documents_[o];
        return d.in_ims() && portal_.action()[d.ims] == ImsAction::pending;
    }
    bool accepted(std::uint32_t o) const {
        const auto& d = documents_[o];
        return !rejected(o) && !pending(o) &&
               (!d.in_2b() || portal_.branch()[d.gstr2b] == Branch::available);
    }

    /// On filing, accepted and rejected records leave IMS (rules.md 1.3): what is still there after
    /// the 3B of its period was pending then. Without an action it may as well be an old download.
    bool waits(std::uint32_t d) const {
        const auto& document = documents_[d];
        if (!document.in_ims() || facts_.is(d, Facts::in_statement)) return false;
        const auto action = portal_.action()[document.ims];
        const bool earlier = known_filed(intake_, settings_, facts_.period[d]);
        if (action == ImsAction::pending) return !document.in_2b() || earlier;
        return action != ImsAction::none && !document.in_2b() && earlier;
    }

    void settle(std::uint32_t d) {
        const auto original = facts_.original_of[d];
        for (auto o = original; o != kNoRow; o = facts_.original_of[o]) {
            const bool same = facts_.period[o] == facts_.period[d] && facts_.is(o, Facts::replaced);
            if (same || !accepted(o)) continue;
            facts_.base_of[d] = o;
            break;
        }
        if (original == kNoRow || facts_.period[original] == facts_.period[d]) return;
        // An original that has left IMS is filed, one that is still there is not, unless known.
        if (pending(original))
            mark(d, Facts::original_pending);
        else if (documents_[original].in_ims() &&
                 !known_filed(intake_, settings_, facts_.period[original]))
            mark(d, Facts::original_unsettled);
    }

    const Intake& intake_;
    const RecordStore& portal_;
    std::span<const PortalDocument> documents_;
    const Settings& settings_;
    Facts facts_;
    std::vector<std::uint32_t> amendments_;
};

} // namespace

std::string_view name_of(Generation g) {
    switch (g) {
    case Generation::loaded:
        return "loaded";
    case Generation::expected:
        return "expected";
    case Generation::previous_3b_unfiled:
        return "previous_3b_unfiled";
    case Generation::quarter_running:
        return "quarter_running";
    }
    return {};
}

TaxPeriod statement_period(const Settings& s, TaxPeriod month) {
    if (!s.quarterly || !month.known()) return month;
    return plus_months(month, 2 - (month.month() - 1) % 3);
}

bool known_filed(const Intake& intake, const Settings& s, TaxPeriod p) {
    if (!p.known()) return false;
    if (s.filed_3b_through.known() && p <= s.filed_3b_through) return true;
    return std::any_of(intake.gstr2b.begin(), intake.gstr2b.end(), [&](const Gstr2bReturn& r) {
        return r.buyer_gstin == s.gstin && r.period.known() &&
               p < (s.quarterly ? plus_months(r.period, -2) : r.period);
    });
}

Context make_context(const Intake& intake, std::span<const PortalDocument> documents,
                     const Settings& settings, std::shared_ptr<const Facts> facts) {
    Context c;
    c.intake = &intake;
    c.documents = documents;
    c.settings = &settings;
    c.statement = find_statement(intake, settings);
    c.generation = generation_of(c.statement, settings);
    c.facts = std::move(facts);
    return c;
}

Context make_context(const Intake& intake, std::span<const PortalDocument> documents,
                     const Settings& settings) {
    const auto facts = std::make_shared<Facts>(FactFinder(intake, documents, settings).find());
    auto context = make_context(intake, documents, settings, facts);
    mark_what_ended(context, *facts);
    return context;
}

} // namespace milaan::rules
