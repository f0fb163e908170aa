#include "engine/dropping.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace milaan::engine {

PortalKey key_of(const RecordStore& s, std::uint32_t i) {
    return {s.section()[i], std::string(s.text(s.supplier_gstin()[i])),
            text::to_upper(s.text(s.number()[i])), s.date()[i]};
}

void drop_records(Intake& intake, RecordStore Intake::*store, const std::vector<bool>& keep,
                  const std::string& why) {
    std::vector<std::uint32_t> dropped(intake.files.size());
    for (std::uint32_t i = 0; i < keep.size(); ++i) {
        if (keep[i]) continue;
        const auto d = (intake.*store).row(i);
        auto& file = intake.files[d.file];
        --file.documents;
        if (store == &Intake::portal) --file.by_section[static_cast<std::size_t>(d.section)];
        file.taxable -= signed_taxable(d);
        file.tax -= signed_tax(d);
        ++dropped[d.file];
    }
    for (std::size_t f = 0; f < dropped.size(); ++f)
        if (dropped[f] != 0) {
            auto& note = intake.files[f].note;
            note += (note.empty() ? "" : "; ") + std::to_string(dropped[f]) + ' ' + why;
        }
    intake.*store = (intake.*store).filtered(keep);
}

std::vector<bool> all_but(const Intake& intake, const Gstr2bReturn& r) {
    const auto& p = intake.portal;
    std::vector<bool> keep(p.size());
    for (std::uint32_t i = 0; i < keep.size(); ++i)
        keep[i] = p.origin()[i] != Origin::gstr2b || p.period()[i] != r.period ||
                  std::find(r.files.begin(), r.files.end(), p.file()[i]) == r.files.end();
    return keep;
}

void drop_statement(Intake& intake, const Gstr2bReturn& r, const std::string& why) {
    drop_records(intake, &Intake::portal, all_but(intake, r), "documents " + why);
    for (const auto f : r.files)
        if (intake.files[f].documents == 0) intake.files[f].note = why;
}

} // namespace milaan::engine
