#pragma once
// The demo month in a headless page: what the tests of the screens start from; and pictures of it.

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/job.hpp"
#include "platform/headless.hpp"
#include "ui/table_index.hpp"

namespace milaan::test {

inline std::string file_text(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Names and contents.
using Files = std::vector<std::pair<std::string, std::string>>;

inline workspace::Snapshot loaded(const Files& files, const Settings& settings = {}) {
    engine::Job job(settings);
    for (const auto& [name, text] : files) {
        job.begin_file(name, text.size());
        job.feed(std::as_bytes(std::span(text.data(), text.size())));
        (void)job.end_file();
    }
    return job.run().value();
}

inline workspace::Snapshot demo_snapshot(const Settings& settings = {}) {
    Files files;
    for (const auto* name : {"IMS_102026.json", "returns_R2B_27ZZZCS2610K1ZQ_092026.json",
                             "returns_R2B_27ZZZCS2610K1ZQ_102026.json", "GSTR3B_102026.json",
                             "Purchase_register_Oct2026.csv"})
        files.emplace_back(name, file_text(std::string("assets/demo/") + name));
    return loaded(files, settings);
}

inline workspace::Workspace demo_workspace() {
    workspace::Workspace w;
    workspace::adopt(w, demo_snapshot());
    return w;
}

/// A month as the table has it.
struct TableMonth {
    workspace::Workspace w;
    std::vector<ui::Line> lines;
    ui::TableIndex index;

    explicit TableMonth(workspace::Snapshot s) {
        workspace::adopt(w, std::move(s));
        lines = ui::make_lines(w);
        index = ui::make_index(w, lines);
    }
};

/// Records in IMS that have this action.
inline std::uint32_t records_with(const workspace::Workspace& w, ImsAction a) {
    std::uint32_t n = 0;
    for (std::uint32_t d = 0; d < w.decisions.size(); ++d)
        n += w.data.documents[d].in_ims() && w.decisions.action(d) == a;
    return n;
}

/// For people to look at, where the run was given a folder for pictures.
inline void keep_picture(platform::HeadlessPage& page, const std::string& name) {
    const char* folder = std::getenv("MILAAN_SCREENS");
    if (folder == nullptr) return;
    const auto png = page.png();
    std::ofstream out(std::string(folder) + "/" + name + ".png", std::ios::binary);
    out.write(reinterpret_cast<const char*>(png.data()), static_cast<std::streamsize>(png.size()));
}

} // namespace milaan::test
