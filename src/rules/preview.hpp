#pragma once
// The GSTR-2B that the actions will produce. It starts from the portal's own itcsumm and adds the
// change of each record whose outcome differs from what the loaded 2B shows; rows are summed only
// where no 2B is loaded. A record's part depends on its own decision alone, so that one action
// moves the statement by one record, whatever the number of the others.

#include <array>
#include <span>
#include <vector>

#include "records/decisions.hpp"
#include "records/ims_position.hpp"
#include "rules/context.hpp"

namespace milaan::rules {

/// A record's part of itcsumm, amounts as the portal prints them (positive on credit notes).
struct Contribution {
    bool counted = false; ///< pending, saved-only and foreign-period records are in no cell
    SummaryPlace place;
    Tax tax;
    Money taxable;
};

/// What the loaded 2B of the period shows for the record.
[[nodiscard]] Contribution shown(const Context&, std::uint32_t document);
/// What it will show with this decision.
[[nodiscard]] Contribution produced(const Context&, std::uint32_t document, const Decision&);
/// They are not the same cell and amount.
[[nodiscard]] bool differs(const Contribution& shown, const Contribution& produced);

/// Where the credit of a record stands with this decision; `outside` where no cell of this period
/// holds it and it is not pending.
[[nodiscard]] Place place_of(const Context&, std::uint32_t document, const Decision&);
/// What the record does to the credit of the period, signed: its cell of the available part.
[[nodiscard]] Tax effect_of(const Contribution&);

/// What is to be told about single records; each keeps the list of the documents it is true of.
enum class Notice : std::uint8_t {
    changed,       ///< the statement will differ here from the loaded one
    newer_than_2b, ///< changed, and not by Milaan: IMS is ahead of the draft
    to_recompute,  ///< changed by a decision made here
    assumed_original,
    absent_from_2b,
    missing_remark,
    pending_expired,
    flag_disagrees,
    credit_lapsed,
    credit_late,
    unavailable_note,
    assumed_period,
};
inline constexpr int kNoticeCount = 12;

struct Preview {
    Generation generation = Generation::expected;
    ItcSummary summary;
    std::vector<std::uint32_t> changes; ///< documents whose cell or amount changes, ascending
    Diagnostics diagnostics;

    /// There is, or will be, a GSTR-2B of this period.
    [[nodiscard]] bool generated() const {
        return generation == Generation::loaded || generation == Generation::expected;
    }

    // What update() keeps the above with.
    struct Cell {
        Tax tax;
        Money taxable;
        std::int32_t touched = 0; ///< contributions in or out: such a cell is printed, nil or not
    };
    std::array<std::array<std::array<Cell, kSubSectionCount>, kBucketCount>, kSummaryBranchCount>
        moved{};
    std::array<std::vector<std::uint32_t>, kNoticeCount> noted; ///< ascending; changed is `changes`
};

/// In full. `decisions` has one entry per document of the context.
[[nodiscard]] Preview preview(const Context&, const Decisions& decisions);

/// After the decisions of `documents` (ascending, each once) changed from `before` (one per listed
/// document) to what `decisions` now says; equal to preview() of all. Costs by `documents`, not by
/// the documents.
void update(Preview&, const Context&, std::span<const std::uint32_t> documents,
            const Decisions& before, const Decisions& decisions);

/// Documents in a cell of itcsumm, with their decisions.
[[nodiscard]] std::vector<std::uint32_t> documents_of(const Context&, const SummaryPlace&,
                                                      const Decisions&);

} // namespace milaan::rules
