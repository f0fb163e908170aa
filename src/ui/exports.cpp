#include "ui/exports.hpp"

#include <span>
#include <string_view>

#include "base/text.hpp"
#include "engine/outputs.hpp"
#include "workspace/session.hpp"

namespace milaan::ui {

namespace {

constexpr OutputFile kFiles[] = {
    {"ims-upload.json", "Save ims-upload.json",
     "for IMS > Offline > Upload: every action that differs from the download"},
    {"ims-reset.json", "Save ims-reset.json",
     "for the same place: records that go back to no action"},
    {"matches.csv", "Save matches.csv",
     "every register row and portal document, what it matches and why"},
    {"ims-records.csv", "Save ims-records.csv",
     "every IMS record: what may be done until when, its credit, what the supplier owes if rejected"},
    {"gstr2b-preview.json", "Save gstr2b-preview.json",
     "the GSTR-2B summary after your actions, in the portal's shape"},
    {"table4.csv", "Save table4.csv", "Table 4 and 3.1(d): computed, draft, difference"},
    {"reversals.csv", "Save reversals.csv",
     "the register of reversals and reclaims by ground, for 4(B), 4(D)(1) and GSTR-9 Table 7"},
    {"summary.json", "Save summary.json", "counts and rupees per verdict, action and file"},
    {"diagnostics.json", "Save diagnostics.json",
     "everything that was wrong or assumed, record by record"},
};

} // namespace

std::span<const OutputFile> output_files() {
    return kFiles;
}

bool can_save(const Frame& f, const OutputFile& file) {
    const auto& tally = f.view.tally;
    const std::string_view name = file.name;
    if (f.w.data.intake.files.empty()) return false;
    if (name == "ims-upload.json") return tally.changed != tally.resets;
    if (name == "ims-reset.json") return tally.resets != 0;
    return true;
}

void save_output(Frame& f, const OutputFile& file) {
    const auto& tally = f.view.tally;
    const std::string_view wanted = file.name;
    f.view.outcome = std::string(file.name) + " is written";
    if (wanted == "ims-upload.json")
        f.view.outcome += ": " + text::counted(tally.changed - tally.resets, "record", "records");
    if (wanted == "ims-reset.json")
        f.view.outcome += ": " + text::counted(tally.resets, "record", "records");
    f.view.to_say = f.view.outcome;
    f.out.host.push_back([&w = f.w, name = std::string_view(file.name)](Host& host) {
        for (const auto& made : engine::make_outputs(w, {}))
            if (made.name == name)
                host.save_file(made.name, std::as_bytes(std::span(made.text)), made.mime);
    });
}

void save_session(Frame& f) {
    f.out.saved_session = true;
    const auto& s = f.w.data.settings;
    const auto name = "milaan-" + s.gstin + "-" + to_mmyyyy(s.period) + ".milaan";
    f.view.to_say = f.view.outcome = name + " is written: open it here to go on";
    f.out.host.push_back([&w = f.w, name](Host& host) {
        host.save_file(name, workspace::write_session(w), "application/octet-stream");
    });
}

} // namespace milaan::ui
