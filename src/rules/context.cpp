#include "rules/context.hpp"

#include <map>
#include <tuple>

#include "base/text.hpp"

namespace milaan::rules {

namespace {

using Key = std::tuple<Section, std::string_view, std::string, Date>;

std::vector<std::uint32_t> find_originals(const RecordStore& portal,
                                          std::span<const PortalDocument> documents) {
    std::vector<std::uint32_t> original_of(documents.size(), kNoRow);
    std::multimap<Key, std::uint32_t> wanted;
    for (std::uint32_t d = 0; d < documents.size(); ++d) {
        const auto row = documents[d].row();
        const auto section = portal.section()[row];
        if (!is_amendment(section) || portal.original_number()[row].empty()) continue;
        for (const auto original : {original_section(section), section})
            wanted.emplace(Key{original, portal.text(portal.supplier_gstin()[row]),
                               text::to_upper(portal.text(portal.original_number()[row])),
                               portal.original_date()[row]},
                           d);
    }
    if (wanted.empty()) return original_of;
    for (std::uint32_t d = 0; d < documents.size(); ++d) {
        const auto row = documents[d].row();
        const Key key{portal.section()[row], portal.text(portal.supplier_gstin()[row]),
                      text::to_upper(portal.text(portal.number()[row])), portal.date()[row]};
        for (auto [it, end] = wanted.equal_range(key); it != end; ++it)
            if (it->second != d) original_of[it->second] = d;
    }
    return original_of;
}

} // namespace

Context make_context(const Intake& intake, std::span<const PortalDocument> documents,
                     const Settings& settings) {
    Context c;
    c.intake = &intake;
    c.documents = documents;
    c.settings = &settings;
    for (const auto& r : intake.gstr2b)
        if (r.buyer_gstin == settings.gstin && r.period == settings.period) c.statement = &r;
    c.original_of = std::make_shared<const std::vector<std::uint32_t>>(
        find_originals(intake.portal, documents));
    return c;
}

} // namespace milaan::rules
