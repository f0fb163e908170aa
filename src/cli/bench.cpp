#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "engine/bench_data.hpp"
#include "engine/bench_json.hpp"
#include "engine/job.hpp"
#include "matching/match.hpp"
#include "sheets/workbook.hpp"
#include "workspace/workspace.hpp"

namespace milaan::cli {

namespace {

constexpr std::uint64_t kSeed = 20261123;
constexpr int kRounds = 5;

/// Median of some runs, milliseconds.
double median_ms(const std::function<void()>& work, int rounds = kRounds) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start;
        times.push_back(took.count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void row(const char* what, double ms, const char* note) {
    std::printf("%-44s %10.1f ms  %s\n", what, ms, note);
}

engine::Job read_job(const std::string& text) {
    engine::Job job(Settings{});
    job.begin_file("returns_R2B_27ZZZCB0001A1Z3_102026.json", text.size());
    job.feed(std::as_bytes(std::span(text)));
    (void)job.end_file();
    return job;
}

void bench_read(std::uint32_t documents) {
    const auto text = engine::make_gstr2b_json(kSeed, documents);
    const auto ms = median_ms([&] { (void)read_job(text); });
    char note[96];
    std::snprintf(note, sizeof note, "%u documents, %.1f MB, %.0f MB/s", documents,
                  static_cast<double>(text.size()) / 1e6,
                  static_cast<double>(text.size()) / 1e3 / ms);
    row("read GSTR-2B JSON", ms, note);
}

void bench_match(std::uint32_t documents, std::uint32_t suppliers) {
    RecordStore books, portal;
    engine::make_bench_data(kSeed, documents, suppliers, books, portal);
    const auto joined = join_portal_documents(portal);
    std::size_t groups = 0;
    const auto ms = median_ms(
        [&] { groups = matching::match(books, portal, joined, Settings{}).groups.size(); });
    char note[96];
    std::snprintf(note, sizeof note, "%u x %u documents, %u suppliers, %zu groups", books.size(),
                  portal.size(), suppliers, groups);
    row("match", ms, note);
}

void bench_rules(std::uint32_t documents) {
    auto job = read_job(engine::make_gstr2b_json(kSeed, documents));
    auto snapshot = job.run();
    if (!snapshot) return;
    workspace::Workspace w;
    workspace::adopt(w, std::move(snapshot).value());
    row("GSTR-2B and Table 4 after an action", median_ms([&] { workspace::refresh(w); }),
        (std::to_string(documents) + " documents").c_str());
}

/// The documents that `match` is measured on, for a peer: side,id,gstin,kind,number,date,paise.
std::string bench_tables(std::uint32_t documents, std::uint32_t suppliers) {
    RecordStore books, portal;
    engine::make_bench_data(kSeed, documents, suppliers, books, portal);
    std::string out;
    for (const auto* side : {&books, &portal})
        for (std::uint32_t i = 0; i < side->size(); ++i) {
            const auto d = side->row(i);
            out += side == &books ? "books," : "portal,";
            out += std::to_string(i) + ',' + std::string(side->text(d.supplier_gstin)) + ',' +
                   std::string(name_of(d.kind)) + ",\"" + std::string(side->text(d.number)) +
                   "\"," + to_iso(d.date) + ',' + std::to_string(d.taxable.paise) + '\n';
        }
    return out;
}

/// Counts the cells of a workbook and does nothing with them.
struct Counting : sheets::SheetSink {
    std::uint64_t cells = 0;
    bool begin_sheet(const sheets::SheetInfo&) override { return true; }
    bool row(const sheets::Row& r) override {
        cells += r.cells.size();
        return true;
    }
};

/// Megabytes of the wasm heap, which never shrinks; 0 natively.
double heap_megabytes() {
#ifdef __wasm__
    return static_cast<double>(__builtin_wasm_memory_size(0)) * 65536 / 1e6;
#else
    return 0;
#endif
}

/// Any file, up to its cells where it is a workbook, and up to its documents.
int bench_file(const std::string& path, std::uint32_t rounds) {
    std::string whole;
    if (!read_text(path, whole)) return 2;
    const auto bytes = std::as_bytes(std::span(whole.data(), whole.size()));
    const auto tell = [&](const char* what, const std::function<void()>& work) {
        const auto ms = median_ms(work, static_cast<int>(rounds));
        std::printf("%s %.1f ms %.0f MB\n", what, ms, heap_megabytes());
    };
    if (sheets::is_workbook(sheets::container_of(bytes)))
        tell("cells", [&] {
            Counting counting;
            sheets::WorkbookNotes notes;
            (void)sheets::read_workbook(bytes, counting, notes);
        });
    tell("documents", [&] {
        engine::Job job(Settings{});
        job.begin_file(path, bytes.size());
        job.feed(bytes);
        (void)job.end_file();
    });
    return 0;
}

std::uint32_t number_of(const std::string& s, std::uint32_t otherwise) {
    const auto n = std::strtoul(s.c_str(), nullptr, 10);
    return n == 0 ? otherwise : static_cast<std::uint32_t>(n);
}

} // namespace

int bench(const Options& options) {
    const std::string what = options.bench.empty() ? "all" : options.bench[0];
    const auto documents =
        number_of(options.bench.size() > 1 ? options.bench[1] : std::string(), 100'000);
    if (what == "gstr2b-json") {
        // For a peer that reads the same bytes: milaan bench gstr2b-json 100000 FILE
        if (options.bench.size() < 3) return 2;
        return write_text(options.bench[2], engine::make_gstr2b_json(kSeed, documents)) ? 0 : 2;
    }
    if (what == "file") {
        // milaan bench file ROUNDS FILE
        if (options.bench.size() < 3) return 2;
        return bench_file(options.bench[2], documents);
    }
    const auto suppliers =
        number_of(options.bench.size() > 2 ? options.bench[2] : std::string(), 0);
    if (what == "tables") {
        // milaan bench tables 100000 2000 FILE
        if (options.bench.size() < 4) return 2;
        return write_text(options.bench[3], bench_tables(documents, suppliers)) ? 0 : 2;
    }
    if (what == "match" && suppliers != 0) {
        bench_match(documents, suppliers);
        return 0;
    }
    if (what != "all" && what != "read" && what != "match" && what != "rules") return 2;
    if (what == "all" || what == "read") bench_read(documents);
    if (what == "all" || what == "match") {
        bench_match(documents, std::max(1u, documents / 50));
        bench_match(std::min(documents, 5'000u), 1);
    }
    if (what == "all" || what == "rules") bench_rules(documents);
    return 0;
}

} // namespace milaan::cli
