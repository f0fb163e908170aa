#include "engine/read_again.hpp"

#include <algorithm>
#include <vector>

#include "engine/dropping.hpp"

namespace milaan::engine {

namespace {

template <class E>
bool other(E wanted, E used) {
    return wanted != E::decided && wanted != used;
}

bool differs(const RegisterMapping& wanted, const RegisterMapping& used) {
    return wanted.columns != used.columns || wanted.notes != used.notes ||
           wanted.signs != used.signs || wanted.taxable != used.taxable ||
           other(wanted.dates, used.dates) || other(wanted.decimal, used.decimal);
}

} // namespace

bool mapping_changed(const Intake& intake, std::uint32_t file, const Settings& settings) {
    for (const auto& r : intake.registers) {
        if (r.file != file) continue;
        for (const auto& t : r.tables) {
            const auto* wanted =
                find_mapping(settings.mappings, heading_signature(t.mapping.headings));
            if (wanted != nullptr && differs(*wanted, t.mapping)) return true;
        }
    }
    return false;
}

void forget_registers(Intake& intake, std::uint64_t fingerprint, std::uint64_t bytes) {
    std::vector<bool> gone(intake.files.size());
    for (std::size_t f = 0; f < gone.size(); ++f) {
        auto& file = intake.files[f];
        if (file.fingerprint != fingerprint || file.bytes != bytes ||
            file.kind != FileKind::register_ || file.status == FileStatus::duplicate)
            continue;
        gone[f] = true;
        auto& all = intake.diagnostics;
        all.erase(std::remove_if(all.begin(), all.end(),
                                 [&](const Diagnostic& d) { return d.file == file.name; }),
                  all.end());
        set_aside(file, "read again with other columns");
    }
    std::vector<bool> keep(intake.books.size());
    for (std::uint32_t i = 0; i < keep.size(); ++i) keep[i] = !gone[intake.books.file()[i]];
    if (std::find(keep.begin(), keep.end(), false) != keep.end())
        intake.books = intake.books.filtered(keep);
    auto& registers = intake.registers;
    registers.erase(std::remove_if(registers.begin(), registers.end(),
                                   [&](const RegisterReading& r) { return gone[r.file]; }),
                    registers.end());
}

} // namespace milaan::engine
