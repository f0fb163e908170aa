#include "portal/apply_errors.hpp"

#include "portal/find_record.hpp"

namespace milaan::portal {

void apply_errors(Intake& intake, Diagnostics& checks) {
    if (intake.errors.empty()) return;
    const RecordFinder finder(intake.portal);
    for (const auto& e : intake.errors) {
        const auto message = e.code.empty() ? e.message : e.code + ": " + e.message;
        const auto row = finder.find(e.key);
        Diagnostic d{.severity = Severity::warning,
                     .code = row == kNoRow ? Code::unknown_record : Code::portal_rejected_record,
                     .file = e.file < intake.files.size() ? intake.files[e.file].name : "",
                     .found = message,
                     .done = row == kNoRow ? "No loaded IMS record has this key."
                                           : "It is marked; correct it and write the file again.",
                     .section = std::string(name_of(e.key.section)),
                     .gstin = e.key.supplier_gstin,
                     .number = e.key.number};
        report(checks, std::move(d));
        if (row == kNoRow) continue;
        auto document = intake.portal.row(row);
        document.portal_error = intake.portal.intern(message);
        intake.portal.set(row, document);
    }
}

} // namespace milaan::portal
