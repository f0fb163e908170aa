#include "workspace/kept.hpp"

#include "records/portal_key.hpp"

namespace milaan::workspace {

namespace {

/// A record by what it says: decisions survive a re-run with other files under this name.
std::string identity_of(const Snapshot& s, std::uint32_t document) {
    const auto record = key_of(s.intake.portal, s.documents[document].row());
    std::string key(name_of(record.section));
    for (const auto* part : {&record.supplier_gstin, &record.number, &record.port}) {
        key += '|';
        key += *part;
    }
    key += '|' + std::to_string(static_cast<int>(record.eligible));
    return key + '|' + to_iso(record.date);
}

} // namespace

std::string Identities::next() {
    auto identity = identity_of(snapshot_, document_++);
    twin_ = identity == last_ ? twin_ + 1 : 0;
    last_ = identity;
    return identity + '|' + std::to_string(twin_);
}

KeptByIdentity keep(const Workspace& w) {
    KeptByIdentity kept;
    Identities identities(w.data);
    for (std::uint32_t d = 0; d < w.decisions.size(); ++d) {
        auto identity = identities.next();
        const bool decided = !(w.decisions[d] == w.downloaded[d]);
        if (decided || !w.notes[d].empty())
            kept.emplace(std::move(identity),
                         Kept{w.decisions[d], decided, w.notes[d],
                              w.data.intake.portal.tax()[w.data.documents[d].row()],
                              w.data.intake.portal.taxable()[w.data.documents[d].row()]});
    }
    return kept;
}

bool same_figures(const Workspace& w, std::uint32_t document, const Kept& kept) {
    const auto& portal = w.data.intake.portal;
    const auto row = w.data.documents[document].row();
    return portal.tax()[row] == kept.tax && portal.taxable()[row] == kept.taxable;
}

Diagnostic about_reset(const Workspace& w, std::uint32_t document, const Decision& decision) {
    const auto& portal = w.data.intake.portal;
    const auto row = w.data.documents[document].row();
    return {.severity = Severity::warning,
            .code = Code::refused_action,
            .found = std::string(name_of(decision.action)),
            .done =
                "The supplier changed the figures of this record since, which resets the action: "
                "it has its downloaded status again.",
            .section = std::string(name_of(portal.section()[row])),
            .gstin = std::string(portal.text(portal.supplier_gstin()[row])),
            .number = std::string(portal.text(portal.number()[row]))};
}

} // namespace milaan::workspace
