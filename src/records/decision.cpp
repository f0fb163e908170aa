#include "records/decision.hpp"

#include "records/record_store.hpp"

namespace milaan {

void Decision::write(BlockWriter& out) const {
    out.put(action);
    out.put(reduction.answer);
    out.put(static_cast<std::uint8_t>(reduction.has_amounts));
    out.put(reduction.amounts);
    out.put_text(remarks);
}

bool Decision::read(BlockReader& in) {
    *this = {};
    const auto a = in.get<std::uint8_t>();
    const auto answer = in.get<std::uint8_t>();
    reduction.has_amounts = in.get<std::uint8_t>() != 0;
    reduction.amounts = in.get<Tax>();
    remarks = in.get_text();
    if (a >= kImsActionCount || answer > static_cast<std::uint8_t>(Flag::yes)) in.fail();
    if (!in.ok()) {
        *this = {};
        return false;
    }
    action = static_cast<ImsAction>(a);
    reduction.answer = static_cast<Flag>(answer);
    return true;
}

Decision downloaded_decision(const RecordStore& portal, std::uint32_t index) {
    Decision d;
    d.action = portal.action()[index];
    d.reduction.answer = portal.reduction()[index];
    d.reduction.has_amounts = portal.has_declared()[index] != 0;
    if (d.reduction.has_amounts) d.reduction.amounts = portal.declared()[index];
    d.remarks = portal.text(portal.remarks()[index]);
    return d;
}

bool is_downloaded(const RecordStore& portal, std::uint32_t index, const Decision& d) {
    const bool amounts = portal.has_declared()[index] != 0;
    return d.action == portal.action()[index] && d.reduction.answer == portal.reduction()[index] &&
           d.reduction.has_amounts == amounts &&
           d.reduction.amounts == (amounts ? portal.declared()[index] : Tax{}) &&
           d.remarks == portal.text(portal.remarks()[index]);
}

} // namespace milaan
