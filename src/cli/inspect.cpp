#include <cstdio>

#include "base/gstin.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"

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

} // namespace

int inspect(const Options& options) {
    engine::Job job(Settings{});
    bool all_read = true;
    for (const auto& path : options.files) all_read = load_file(job, path) && all_read;
    const auto snapshot = job.run();
    if (!snapshot) return 2;
    const auto& intake = snapshot.value().intake;
    bool usable = false;
    for (const auto& f : intake.files) {
        print(f);
        usable = usable || was_read(f.status);
        all_read = all_read && (f.status == FileStatus::read || f.status == FileStatus::duplicate);
    }
    for (const auto* list : {&intake.diagnostics, &snapshot.value().checks})
        for (const auto& d : *list) {
            // An inspection is about the files, not about what a reconciliation would still need.
            if (d.code == Code::no_books || d.code == Code::no_portal) continue;
            std::printf("%s: %s\n", std::string(name_of(d.severity)).c_str(), sentence(d).c_str());
        }
    return !usable ? 2 : all_read ? 0 : 1;
}

} // namespace milaan::cli
