#pragma once
// A small month in a workspace: records of every kind in IMS and GSTR-2B, a register that books
// some of them, joined and matched as a job would do it.

#include <random>
#include <string>

#include "matching/match.hpp"
#include "unit/rules/world.hpp"
#include "workspace/session.hpp"
#include "workspace/workspace.hpp"

namespace milaan::test {

/// World with a register beside it.
struct Month : World {
    Month() : Month(make_period(2025, 10)) {}
    explicit Month(TaxPeriod period) : World(period) {}

    Month& booked(const std::string& number, Money tax) {
        Document d;
        d.origin = Origin::books;
        d.supplier_gstin = intake.books.intern(kSupplier);
        d.number = intake.books.intern(number);
        d.date = make_date(2025, 10, 5).value();
        d.taxable = Money{tax.paise * 100 / 18};
        d.tax.igst = tax;
        d.location = intake.books.size() + 2;
        intake.books.add(d);
        return *this;
    }

    [[nodiscard]] workspace::Snapshot snapshot() const {
        workspace::Snapshot s;
        s.intake = intake;
        s.settings = settings;
        s.documents = join_portal_documents(s.intake.portal);
        s.matching = matching::match(s.intake.books, s.intake.portal, s.documents, s.settings);
        return s;
    }
};

/// Two booked invoices, one that is not booked, a credit note, an import (which cannot be
/// rejected), a record of the 2B alone (which has no action at all).
inline Month october() {
    Month m;
    m.both(Section::b2b, "INV-1", rupees(18000));
    m.both(Section::b2b, "INV-2", rupees(900));
    m.both(Section::b2b, "INV-3", rupees(360));
    m.both(Section::b2bcn, "CN-1", rupees(90));
    m.both(Section::impg, "BOE-1", rupees(5400));
    m.add(m.in_2b(Section::isd, "ISD-1", rupees(700)));
    m.sum_statement();
    m.booked("INV-1", rupees(18000)).booked("INV-2", rupees(900));
    return m;
}

inline workspace::Workspace workspace_of(const Month& m) {
    workspace::Workspace w;
    workspace::adopt(w, m.snapshot());
    return w;
}

inline std::uint32_t find(const workspace::Workspace& w, std::string_view number) {
    const auto& portal = w.data.intake.portal;
    for (std::uint32_t d = 0; d < w.data.documents.size(); ++d)
        if (portal.text(portal.number()[w.data.documents[d].row()]) == number) return d;
    return kNoRow;
}

inline workspace::Outcome act(workspace::Workspace& w, std::string_view number, ImsAction action,
                              std::string remarks = {}) {
    Decision d;
    d.action = action;
    d.remarks = std::move(remarks);
    return workspace::apply(w, workspace::Decide{{find(w, number)}, d});
}

inline ImsAction action_of(const workspace::Workspace& w, std::string_view number) {
    return w.decisions.action(find(w, number));
}

inline Money credit(const workspace::Workspace& w) {
    return w.table4.at(Table4Cell::c4A5).igst;
}

/// All that a user's work consists of and all that follows from it; the log is history, not state.
struct State {
    Decisions decisions;
    std::vector<std::string> notes;
    rules::Entries entries;
    ItcSummary statement;
    Table4 table4;
    std::vector<rules::PlacedReversal> reversals;
    std::vector<std::uint32_t> changes;
    std::vector<std::string> told;
    friend bool operator==(const State&, const State&) = default;
};
inline State state_of(const workspace::Workspace& w) {
    State s{w.decisions, w.notes,     w.entries(),       w.preview.summary,
            w.table4,    w.reversals, w.preview.changes, {}};
    for (const auto& d : w.preview.diagnostics) s.told.push_back(sentence(d));
    return s;
}

/// Anything a user can do but undo and redo, refused things included.
inline workspace::Action random_action(std::mt19937& random, const workspace::Workspace& w) {
    std::vector<std::uint32_t> documents;
    for (std::uint32_t d = 0; d < w.decisions.size(); ++d)
        if (random() % 3 == 0) documents.push_back(d);
    switch (random() % 8) {
    case 0:
        return workspace::TakeAdvice{documents};
    case 1:
        return workspace::Revert{documents};
    case 2:
        return workspace::Note{static_cast<std::uint32_t>(random() % w.decisions.size()),
                               "note " + std::to_string(random() % 3)};
    case 3: {
        rules::Entries e;
        e.of(ReversalGround::rule_42).igst = rupees(static_cast<std::int64_t>(random() % 4));
        return workspace::EnterFigures{e};
    }
    case 4:
        return workspace::Reverse{documents,
                                  static_cast<ReversalGround>(random() % kReversalGroundCount),
                                  random() % 4 == 0,
                                  random() % 2 == 0,
                                  {rupees(static_cast<std::int64_t>(random() % 400)), {}, {}, {}}};
    case 5:
        return workspace::Unreverse{documents};
    default: {
        Decision d;
        d.action = static_cast<ImsAction>(random() % kImsActionCount);
        if (random() % 4 == 0) d.remarks = "as agreed";
        return workspace::Decide{documents, d};
    }
    }
}

} // namespace milaan::test
