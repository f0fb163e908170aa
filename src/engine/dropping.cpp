#include "engine/dropping.hpp"

#include <algorithm>
#include <utility>

namespace milaan::engine {

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

bool stands(const Intake& intake, std::uint32_t file) {
    const auto of_file = [&](const auto& item) { return item.file == file; };
    return intake.files[file].documents != 0 ||
           std::any_of(intake.gstr2b.begin(), intake.gstr2b.end(),
                       [&](const Gstr2bReturn& r) {
                           return std::find(r.files.begin(), r.files.end(), file) != r.files.end();
                       }) ||
           std::any_of(intake.gstr3b.begin(), intake.gstr3b.end(), of_file);
}

void set_aside(LoadedFile& file, std::string why) {
    file.status = FileStatus::duplicate;
    file.documents = 0;
    file.by_section = {};
    file.taxable = {};
    file.tax = {};
    file.rows = {};
    file.note = std::move(why);
}

std::vector<bool> all_but(const Intake& intake, const Gstr2bReturn& r) {
    const auto& p = intake.portal;
    std::vector<bool> keep(p.size());
    for (std::uint32_t i = 0; i < keep.size(); ++i)
        keep[i] = p.origin()[i] != Origin::gstr2b || p.period()[i] != r.period ||
                  std::find(r.files.begin(), r.files.end(), p.file()[i]) == r.files.end();
    return keep;
}

std::vector<Gstr2bReturn>::iterator
drop_statement(Intake& intake, std::vector<Gstr2bReturn>::iterator r, const std::string& why) {
    drop_records(intake, &Intake::portal, all_but(intake, *r), "documents " + why);
    const auto files = std::move(r->files);
    const auto next = intake.gstr2b.erase(r);
    for (const auto f : files)
        if (!stands(intake, f)) set_aside(intake.files[f], why);
    return next;
}

} // namespace milaan::engine
