#pragma once
// What the rules look at, and what is worked out once for all of it: the 2B period of each
// document, which document it amends, what had been accepted before it, and what 3B is known to be
// filed.

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "records/intake.hpp"
#include "records/portal_documents.hpp"
#include "records/settings.hpp"

namespace milaan::rules {

/// Facts that no decision changes. All per document.
struct Facts {
    /// The document it amends, or kNoRow. Of several that fit (a chain keeps its number) the latest
    /// that came before it.
    std::vector<std::uint32_t> original_of;
    /// The last accepted state before it, which its credit is measured against; kNoRow where the
    /// full value counts: nothing accepted before, or replaced inside the same GSTR-2B.
    std::vector<std::uint32_t> base_of;
    std::vector<TaxPeriod> period; ///< of the GSTR-2B that it is or will be in
    std::vector<std::uint16_t> marks;

    enum Mark : std::uint16_t {
        in_statement = 1,       ///< the GSTR-2B worked on shows it
        replaced = 2,           ///< its amendment stands in the same GSTR-2B and counts alone
        original_unsettled = 4, ///< nothing may be done before the original is acted on and filed
        original_pending = 8,
        original_missing = 16, ///< an amendment whose original no loaded file has
        period_assumed = 32,   ///< from the supplier's return, as no loaded GSTR-2B shows it
        waiting = 64,          ///< of an earlier period, pending when that was filed: it counts now
        lapsed = 128,          ///< see lapsed() and too_late() in clocks.hpp
        too_late = 256,
    };
    [[nodiscard]] bool is(std::uint32_t document, Mark m) const {
        return (marks[document] & m) != 0;
    }
};

/// Whether the portal makes a GSTR-2B of the period worked on.
enum class Generation : std::uint8_t {
    loaded,              ///< it is there
    expected,            ///< none is loaded; rows are summed
    previous_3b_unfiled, ///< the portal makes none before the 3B of the period before is filed
    quarter_running,     ///< a quarterly recipient has none for months 1 and 2
};

[[nodiscard]] std::string_view name_of(Generation);

/// A view, valid while the workspace it was made from is unchanged; cheap to copy.
struct Context {
    const Intake* intake = nullptr;
    std::span<const PortalDocument> documents;
    const Settings* settings = nullptr;
    const Gstr2bReturn* statement = nullptr; ///< the loaded 2B of the period worked on, or null
    Generation generation = Generation::expected;
    std::shared_ptr<const Facts> facts;

    [[nodiscard]] const RecordStore& portal() const { return intake->portal; }
    [[nodiscard]] std::uint32_t row(std::uint32_t document) const {
        return documents[document].row();
    }
    [[nodiscard]] bool is(std::uint32_t document, Facts::Mark m) const {
        return facts->is(document, m);
    }
};

/// Works the facts out: two passes over the documents, one over the amendments.
[[nodiscard]] Context make_context(const Intake&, std::span<const PortalDocument>, const Settings&);
/// With facts of the same documents and settings that were worked out before.
[[nodiscard]] Context make_context(const Intake&, std::span<const PortalDocument>, const Settings&,
                                   std::shared_ptr<const Facts>);

/// The GSTR-2B period of a quarterly recipient is the last month of the quarter.
[[nodiscard]] TaxPeriod statement_period(const Settings&, TaxPeriod month);

/// GSTR-3B of the period is filed: the user says so, or a GSTR-2B of a later period is there, which
/// the portal makes only then (GSTN FAQ of 22 Sep 2024).
[[nodiscard]] bool known_filed(const Intake&, const Settings&, TaxPeriod);

} // namespace milaan::rules
