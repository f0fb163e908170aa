#include "portal/find_record.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace milaan::portal {

namespace {

std::string name_key(Section section, std::string_view gstin, std::string_view number) {
    return std::string(name_of(section)) + '|' + std::string(gstin) + '|' +
           text::to_upper(text::trim(number));
}

} // namespace

RecordFinder::RecordFinder(const RecordStore& portal) : portal_(portal) {
    for (std::uint32_t i = 0; i < portal.size(); ++i)
        if (portal.origin()[i] == Origin::ims)
            rows_.emplace(name_key(portal.section()[i], portal.text(portal.supplier_gstin()[i]),
                                   portal.text(portal.number()[i])),
                          i);
}

std::uint32_t RecordFinder::find(const RecordKey& key) const {
    const auto [begin, end] =
        rows_.equal_range(name_key(key.section, key.supplier_gstin, key.number));
    std::vector<std::uint32_t> found;
    const auto date = parse_portal_date(key.date);
    const auto period = parse_period(key.period);
    for (auto it = begin; it != end; ++it) {
        const auto row = it->second;
        if (date && portal_.date()[row].known() && portal_.date()[row] != date.value()) continue;
        if (period && portal_.supplier_period()[row].known() &&
            portal_.supplier_period()[row] != period.value())
            continue;
        found.push_back(row);
    }
    return found.size() == 1 ? found.front() : kNoRow;
}

} // namespace milaan::portal
