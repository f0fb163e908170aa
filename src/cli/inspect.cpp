#include <cstdio>
#include <set>

#include "base/gstin.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "engine/mapping_json.hpp"
#include "reports/register_csv.hpp"

namespace milaan::cli {

namespace {

void line(const char* label, const std::string& text) {
    if (!text.empty()) std::printf("  %-10s %s\n", label, text.c_str());
}

std::string sections(const LoadedFile& f) {
    std::string out;
    for (std::size_t s = 1; s < f.by_section.size(); ++s)
        if (f.by_section[s] != 0)
            out += (out.empty() ? "" : ", ") + std::string(name_of(static_cast<Section>(s))) + ' ' +
                   std::to_string(f.by_section[s]);
    return out;
}

std::string rows(const RowAccount& r) {
    const struct {
        const char* name;
        std::uint32_t n;
    } classes[] = {{"document", r.document},
                   {"part of document", r.part},
                   {"header", r.header},
                   {"title", r.title},
                   {"total", r.total},
                   {"blank", r.blank},
                   {"out of scope", r.out_of_scope},
                   {"other GSTIN", r.other_gstin},
                   {"error", r.error}};
    std::string out = std::to_string(r.all()) + " =";
    const char* joint = " ";
    for (const auto& c : classes)
        if (c.n != 0) {
            out += joint + std::to_string(c.n) + ' ' + c.name;
            joint = " + ";
        }
    return out;
}

void print(const LoadedFile& f) {
    std::printf("%s\n", f.name.c_str());
    line("kind", std::string(name_of(f.kind)) + " (" + std::string(label_of(f.kind)) + ")");
    line("status", std::string(name_of(f.status)));
    line("gstin", f.gstin);
    line("period", to_mmyyyy(f.period));
    line("documents", std::to_string(f.documents));
    line("sections", sections(f));
    if (f.kind == FileKind::register_) line("rows", rows(f.rows));
    line("taxable", to_indian(f.taxable));
    line("tax", "igst " + to_indian(f.tax.igst) + ", cgst " + to_indian(f.tax.cgst) + ", sgst " +
                    to_indian(f.tax.sgst) + ", cess " + to_indian(f.tax.cess));
    line("note", f.note);
}

/// Where the rows are that are no documents, a line each, and why.
void print_rows(const RegisterReading& r) {
    for (const auto& run : r.runs) {
        if (run.place != RowPlace::blank) continue;
        const auto last = run.last == run.first ? std::string{} : "-" + std::to_string(run.last);
        std::printf("  row %u%s: blank\n", run.first, last.c_str());
    }
    for (const auto& t : r.told) {
        std::string cells;
        for (const auto& c : t.cells)
            if (!c.empty()) cells += (cells.empty() ? "" : " | ") + c;
        std::printf("  row %u: %s%s%s%s%s\n", t.row, std::string(label_of(t.place)).c_str(),
                    t.why.empty() ? "" : ", ", t.why.c_str(), cells.empty() ? "" : ": ",
                    cells.c_str());
    }
    if (r.untold != 0) std::printf("  and %u rows more\n", r.untold);
}

/// What is asked about the columns, and how sure the rest is.
void print_columns(const RegisterReading& r) {
    for (const auto& t : r.tables) {
        for (std::size_t c = 0; c < t.guesses.size(); ++c)
            std::printf("  column %zu \"%s\": %s (%u %%)%s%s\n", c + 1,
                        c < t.mapping.headings.size() ? t.mapping.headings[c].c_str() : "",
                        label_of(t.guesses[c].use).c_str(), t.guesses[c].confidence,
                        t.guesses[c].doubt.empty() ? "" : "  ? ", t.guesses[c].doubt.c_str());
        for (const auto& d : t.doubts) std::printf("  ? %s\n", d.c_str());
    }
}

std::string without_slashes(std::string name) {
    for (auto& c : name)
        if (c == '/' || c == '\\') c = '_';
    return name;
}

bool write_mappings(const Intake& intake, const std::string& folder) {
    if (!make_folder(folder)) return false;
    std::set<std::string> taken;
    for (const auto& r : intake.registers)
        for (const auto& t : r.tables) {
            const auto base = folder + "/" + without_slashes(intake.files[r.file].name);
            auto path = base + ".mapping.json";
            for (int n = 2; !taken.insert(path).second; ++n)
                path = base + "-" + std::to_string(n) + ".mapping.json";
            if (!write_text(path, engine::to_json(t.mapping))) return false;
        }
    return true;
}

bool write_tables(const Intake& intake, const std::string& folder) {
    return make_folder(folder) &&
           write_text(folder + "/register-documents.csv",
                      reports::register_documents_csv(intake)) &&
           write_text(folder + "/register-rows.csv", reports::register_rows_csv(intake)) &&
           write_text(folder + "/register-errors.csv", reports::register_errors_csv(intake));
}

} // namespace

int inspect(const Options& options) {
    engine::Job job(Settings{});
    bool all_read = true;
    for (const auto& path : options.mapping_files) all_read = load_file(job, path) && all_read;
    for (const auto& path : options.files) all_read = load_file(job, path) && all_read;
    const auto snapshot = job.run();
    if (!snapshot) return 2;
    const auto& intake = snapshot.value().intake;
    bool usable = false;
    for (std::uint32_t i = 0; i < intake.files.size(); ++i) {
        const auto& f = intake.files[i];
        print(f);
        if (const auto* r = register_of(intake, i); r != nullptr) {
            if (options.rows) print_rows(*r);
            if (options.rows || f.status == FileStatus::mapping_needed) print_columns(*r);
        }
        usable = usable || was_read(f.status);
        all_read = all_read && (f.status == FileStatus::read || f.status == FileStatus::duplicate);
    }
    for (const auto* list : {&intake.diagnostics, &snapshot.value().checks})
        for (const auto& d : *list) {
            // An inspection is about the files, not about what a reconciliation would still need.
            if (d.code == Code::no_books || d.code == Code::no_portal) continue;
            std::printf("%s: %s\n", std::string(name_of(d.severity)).c_str(), sentence(d).c_str());
        }
    const bool written =
        (options.mapping_folder.empty() || write_mappings(intake, options.mapping_folder)) &&
        (options.out.empty() || write_tables(intake, options.out));
    if (!written) std::fprintf(stderr, "milaan: the output cannot be written\n");
    return !usable ? 2 : all_read && written ? 0 : 1;
}

} // namespace milaan::cli
