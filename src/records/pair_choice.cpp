#include "records/pair_choice.hpp"

#include "base/text.hpp"

namespace milaan {

DocumentName name_of(const RecordStore& s, std::uint32_t row) {
    return {text::to_upper(s.text(s.supplier_gstin()[row])),
            text::to_upper(s.text(s.number()[row])), s.date()[row]};
}

void PairChoice::write(BlockWriter& out) const {
    out.put(static_cast<std::uint8_t>(linked));
    for (const auto* n : {&books, &portal}) {
        out.put_text(n->gstin);
        out.put_text(n->number);
        out.put(n->date);
    }
}

bool PairChoice::read(BlockReader& in) {
    linked = in.get<std::uint8_t>() != 0;
    for (auto* n : {&books, &portal}) {
        n->gstin = in.get_text();
        n->number = in.get_text();
        n->date = in.get<Date>();
    }
    return in.ok();
}

} // namespace milaan
