#include <algorithm>
#include <cstdio>
#include <numeric>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "engine/outputs.hpp"
#include "engine/settings_json.hpp"
#include "workspace/workspace.hpp"

namespace milaan::cli {

namespace {

bool load_settings(const Options& options, Settings& settings, Diagnostics& diagnostics) {
    for (const auto& path : options.settings_files) {
        std::string text;
        if (!read_text(path, text)) {
            std::fprintf(stderr, "milaan: %s cannot be read\n", path.c_str());
            return false;
        }
        auto loaded = engine::settings_from_json(text, base_name(path), diagnostics, settings);
        if (!loaded) {
            std::fprintf(stderr, "milaan: %s is not a settings file (a JSON object)\n",
                         path.c_str());
            return false;
        }
        settings = std::move(loaded).value();
    }
    if (!options.gstin.empty()) settings.gstin = options.gstin;
    if (options.period.known()) settings.period = options.period;
    if (options.as_of.known()) settings.as_of = options.as_of;
    return true;
}

/// The action files. They are read by a job of their own: they say what to do with what is loaded
/// and are not part of it.
bool load_actions(const Options& options, Intake& actions, Diagnostics& diagnostics) {
    engine::Job job(Settings{});
    bool good = true;
    for (const auto& path : options.action_files)
        if (!load_file(job, path)) {
            good = false;
            report(diagnostics, {.severity = Severity::error,
                                 .code = Code::unreadable_file,
                                 .file = base_name(path),
                                 .done = "No action was taken from it."});
        }
    auto snapshot = job.run();
    if (!snapshot) return false;
    actions = std::move(snapshot).value().intake;
    diagnostics.insert(diagnostics.end(), actions.diagnostics.begin(), actions.diagnostics.end());
    for (const auto& f : actions.files) {
        if (f.kind != FileKind::ims_upload && was_read(f.status))
            report(diagnostics, {.severity = Severity::error,
                                 .code = Code::unknown_kind,
                                 .file = f.name,
                                 .expected = "a file in the IMS upload shape",
                                 .found = std::string(label_of(f.kind)),
                                 .done = "No action was taken from it."});
        good = good && f.kind == FileKind::ims_upload && f.status == FileStatus::read;
    }
    return good;
}

void take_advice(workspace::Workspace& workspace) {
    workspace::TakeAdvice all;
    all.documents.resize(workspace.data.documents.size());
    std::iota(all.documents.begin(), all.documents.end(), 0u);
    (void)workspace::apply(workspace, all);
}

bool write_all(const std::string& folder, const std::vector<engine::OutputFile>& files) {
    if (!make_folder(folder)) {
        std::fprintf(stderr, "milaan: the folder %s cannot be made\n", folder.c_str());
        return false;
    }
    for (const auto& f : files)
        if (!write_text(folder + "/" + f.name, f.text)) {
            std::fprintf(stderr, "milaan: %s/%s cannot be written\n", folder.c_str(),
                         f.name.c_str());
            return false;
        }
    // The one output that is not always there: of an earlier run it would be uploaded by mistake.
    const bool resets = std::any_of(files.begin(), files.end(),
                                    [](const auto& f) { return f.name == "ims-reset.json"; });
    if (!resets) std::remove((folder + "/ims-reset.json").c_str());
    return true;
}

/// One line per verdict and where the files are: what a person wants to see in a terminal.
void print_result(const workspace::Workspace& workspace, const Options& options,
                  const std::vector<engine::OutputFile>& files) {
    std::array<std::uint32_t, kVerdictCount> groups{};
    for (const auto& g : workspace.data.matching.groups)
        ++groups[static_cast<std::size_t>(g.verdict)];
    std::printf("%s %s: %u in the books, %zu on the portal\n",
                workspace.data.settings.gstin.c_str(),
                to_month_name(workspace.data.settings.period).c_str(),
                workspace.data.intake.books.size(), workspace.data.documents.size());
    for (int v = 0; v < kVerdictCount; ++v)
        if (groups[static_cast<std::size_t>(v)] != 0)
            std::printf("  %-12s %u\n", std::string(name_of(static_cast<Verdict>(v))).c_str(),
                        groups[static_cast<std::size_t>(v)]);
    std::printf("written to %s:", options.out.c_str());
    for (const auto& f : files) std::printf(" %s", f.name.c_str());
    std::printf("\n");
}

} // namespace

int reconcile(const Options& options) {
    Settings settings;
    Diagnostics extra;
    if (!load_settings(options, settings, extra)) return 2;

    engine::Job job(settings);
    auto inputs = options.mapping_files;
    inputs.insert(inputs.end(), options.files.begin(), options.files.end());
    for (const auto& path : inputs)
        if (!load_file(job, path))
            report(extra, {.severity = Severity::error,
                           .code = Code::unreadable_file,
                           .file = base_name(path),
                           .done = "Nothing was read from it."});
    auto snapshot = job.run();
    if (!snapshot) return 2;

    workspace::Workspace workspace;
    workspace::adopt(workspace, std::move(snapshot).value());
    Intake actions;
    bool clean = load_actions(options, actions, extra);
    if (options.advised) take_advice(workspace);
    // Upload files among the loaded ones first, then those given as actions.
    for (const auto* in : {&workspace.data.intake, &actions})
        (void)workspace::apply_requests(workspace, in->requests, in->files, extra);

    const auto files = engine::make_outputs(workspace, extra);
    if (!write_all(options.out, files)) return 2;
    print_result(workspace, options, files);

    bool usable = false;
    for (const auto& f : workspace.data.intake.files) {
        usable = usable || was_read(f.status);
        clean = clean && (f.status == FileStatus::read || f.status == FileStatus::duplicate);
    }
    for (const auto* list : {&workspace.data.intake.diagnostics, &workspace.data.checks,
                             &workspace.preview.diagnostics, &extra})
        for (const auto& d : *list) clean = clean && d.severity != Severity::error;
    return !usable ? 2 : clean ? 0 : 1;
}

} // namespace milaan::cli
