#include "records/portal_key.hpp"

#include "base/text.hpp"

namespace milaan {

Flag eligible_in_key(const RecordStore& s, std::uint32_t i) {
    const bool isd = s.section()[i] == Section::isd || s.section()[i] == Section::isda;
    return isd ? s.eligible()[i] : Flag::absent;
}

PortalKey key_of(const RecordStore& s, std::uint32_t i) {
    const auto folded = [&](StrId id) { return text::to_upper(text::trim(s.text(id))); };
    return {s.section()[i],        folded(s.supplier_gstin()[i]), s.date()[i],
            folded(s.number()[i]), folded(s.port_code()[i]),      eligible_in_key(s, i)};
}

bool may_be_one(const RecordStore& a, std::uint32_t i, const RecordStore& b, std::uint32_t j) {
    const auto buyer = a.text(a.buyer_gstin()[i]), other = b.text(b.buyer_gstin()[j]);
    if (!buyer.empty() && !other.empty() && buyer != other) return false;
    const auto x = a.supplier_period()[i], y = b.supplier_period()[j];
    return !is_amendment(a.section()[i]) || !x.known() || !y.known() || x == y;
}

} // namespace milaan
