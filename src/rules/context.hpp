#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "records/intake.hpp"
#include "records/portal_documents.hpp"
#include "records/settings.hpp"

namespace milaan::rules {

/// What the rules look at; a view, valid while the workspace it was made from is unchanged.
struct Context {
    const Intake* intake = nullptr;
    std::span<const PortalDocument> documents;
    const Settings* settings = nullptr;
    const Gstr2bReturn* statement = nullptr; ///< the loaded 2B of the period worked on, or null
    /// Per document: the document it amends, or kNoRow. A shared pointer, so that a Context is
    /// cheap to copy.
    std::shared_ptr<const std::vector<std::uint32_t>> original_of;

    [[nodiscard]] const RecordStore& portal() const { return intake->portal; }
    [[nodiscard]] std::uint32_t row(std::uint32_t document) const {
        return documents[document].row();
    }
};

[[nodiscard]] Context make_context(const Intake&, std::span<const PortalDocument>, const Settings&);

} // namespace milaan::rules
