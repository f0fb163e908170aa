#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "engine/bench_data.hpp"
#include "engine/bench_json.hpp"
#include "engine/job.hpp"
#include "matching/match.hpp"
#include "sheets/workbook.hpp"
#include "workspace/session.hpp"
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

/// A month of IMS beside its GSTR-2B: invoices, a credit note in twenty, an amendment in fifty,
/// none of them booked. Without a matching run: the rules are what is measured.
workspace::Snapshot make_month(std::uint32_t documents) {
    workspace::Snapshot s;
    s.settings.gstin = "27ZZZCB0001A1Z3";
    s.settings.period = make_period(2026, 10);
    s.settings.as_of = make_date(2026, 11, 15).value();
    s.intake.files.emplace_back();
    auto& portal = s.intake.portal;
    portal.reserve(2 * std::size_t{documents});
    Gstr2bReturn statement;
    statement.buyer_gstin = s.settings.gstin;
    statement.period = s.settings.period;
    statement.has_summary = true;
    std::vector<StrId> suppliers;
    for (std::uint32_t i = 0; i < 2000; ++i)
        suppliers.push_back(portal.intern("29ZZZC" + std::to_string(100000 + i) + "Q1Z"));
    const auto form = portal.intern("R1");
    for (std::uint32_t i = 0; i < documents; ++i) {
        Document d;
        d.section = i % 20 == 7 ? Section::b2bcn : i % 50 == 9 ? Section::b2ba : Section::b2b;
        d.kind = d.section == Section::b2bcn ? DocKind::credit_note : DocKind::invoice;
        d.supplier_gstin = suppliers[i % suppliers.size()];
        d.number = portal.intern("N/" + std::to_string(i));
        d.date = make_date(2026, 10, 1 + static_cast<int>(i % 28)).value();
        if (d.section == Section::b2ba) {
            d.original_number = portal.intern("N/" + std::to_string(i - 2));
            d.original_date = make_date(2026, 10, 1 + static_cast<int>((i - 2) % 28)).value();
        }
        d.supplier_period = s.settings.period;
        d.source_form = form;
        d.taxable = Money{10'000 + static_cast<std::int64_t>(i % 977) * 100};
        d.tax.igst = Money{1'800 + static_cast<std::int64_t>(i % 977) * 18};
        d.origin = Origin::ims;
        d.has_action = 1;
        d.filing = FilingStatus::filed;
        portal.add(d);
        d.origin = Origin::gstr2b;
        d.branch = Branch::available;
        d.period = s.settings.period;
        portal.add(d);
        add_to(statement.summary, summary_place(d, d.branch), d.tax, d.taxable, 1);
    }
    s.intake.gstr2b.push_back(std::move(statement));
    s.documents = join_portal_documents(portal);
    for (std::uint32_t i = 0; i < s.documents.size(); ++i) {
        s.matching.portal.push_back(i);
        s.matching.groups.push_back(
            {.verdict = Verdict::portal_only, .portal_begin = i, .portal_count = 1});
    }
    return s;
}

void bench_rules(std::uint32_t documents) {
    workspace::Workspace w;
    workspace::adopt(w, make_month(documents));
    const auto note = text::counted(w.data.documents.size(), "document", "documents");
    // Some work is done already: every tenth record has an action.
    workspace::Decide some;
    some.decision.action = ImsAction::reject;
    for (std::uint32_t d = 0; d < documents; d += 10) some.documents.push_back(d);
    (void)workspace::apply(w, some);

    std::uint32_t at = documents / 2;
    const auto act = [&] {
        workspace::Decide one;
        one.decision.action = ImsAction::pending;
        one.documents = {at += 7};
        (void)workspace::apply(w, one);
    };
    row("GSTR-2B and Table 4 after one action", median_ms(act), note.c_str());
    row("... after undoing it", median_ms([&] { (void)workspace::apply(w, workspace::Undo{}); }),
        note.c_str());
    bool rejecting = false;
    row("... after an action on every tenth", median_ms([&] {
            rejecting = !rejecting;
            some.decision.action = rejecting ? ImsAction::accept : ImsAction::reject;
            (void)workspace::apply(w, some);
        }),
        note.c_str());
    row("... computed in full", median_ms([&] { workspace::refresh(w); }), note.c_str());
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

/// A session of a half year, matched, with every document in IMS: what the page is measured on.
int bench_session(std::uint32_t documents, const std::string& path) {
    workspace::Snapshot s;
    s.settings.period = make_period(2026, 10);
    s.settings.as_of = make_date(2026, 11, 15).value();
    RecordStore reported;
    engine::make_bench_data(kSeed, documents, std::max(1u, documents / 500), s.intake.books,
                            reported);
    s.settings.gstin = s.intake.books.text(s.intake.books.buyer_gstin()[0]);
    for (std::uint32_t i = 0; i < reported.size(); ++i) {
        auto d = reported.row(i);
        d.origin = Origin::ims;
        d.branch = Branch::none;
        d.period = {};
        d.has_action = 1;
        d.filing = FilingStatus::filed;
        reported.set(i, d);
    }
    s.intake.portal = std::move(reported);
    s.intake.files.emplace_back();
    s.documents = join_portal_documents(s.intake.portal);
    s.matching = matching::match(s.intake.books, s.intake.portal, s.documents, s.settings);
    workspace::Workspace w;
    workspace::adopt(w, std::move(s));
    const auto bytes = workspace::write_session(w);
    return write_text(path, {reinterpret_cast<const char*>(bytes.data()), bytes.size()}) ? 0 : 2;
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
            (void)sheets::Workbook(bytes).read(counting);
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
    const std::string asked = options.bench.size() > 1 ? options.bench[1] : std::string();
    const auto documents = number_of(asked, 100'000);
    if (what == "gstr2b-json") {
        // For a peer that reads the same bytes: milaan bench gstr2b-json 100000 FILE
        if (options.bench.size() < 3) return 2;
        return write_text(options.bench[2], engine::make_gstr2b_json(kSeed, documents)) ? 0 : 2;
    }
    if (what == "session") {
        // For the page in a browser: milaan bench session 1000000 FILE
        if (options.bench.size() < 3) return 2;
        return bench_session(documents, options.bench[2]);
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
    if (what == "all" || what == "rules") bench_rules(number_of(asked, 1'000'000));
    return 0;
}

} // namespace milaan::cli
