// From files to a snapshot: what a job reports, and what a bad file, a second copy or a change of
// mind costs (nothing that was loaded).

#include <catch2/catch_amalgamated.hpp>

#include "unit/engine/downloads.hpp"
#include "workspace/session.hpp"

using namespace milaan;
using engine::Job;
using engine::Stage;
using test::give;
using test::job_of;
using test::NamedFile;
using test::october;
using test::told;

namespace {

std::vector<std::byte> block_of(const workspace::Snapshot& s) {
    return workspace::write_base(s);
}

} // namespace

TEST_CASE("each file is known by its content, whatever its name") {
    Job job(Settings{});
    CHECK(give(job, {"a", october()[0].text}).kind == FileKind::ims);
    CHECK(give(job, {"b.csv", october()[1].text}).kind == FileKind::gstr2b);
    CHECK(give(job, {"c.json", october()[2].text}).kind == FileKind::register_);
    const auto s = job.run().value();
    CHECK(s.intake.books.size() == 2);
    CHECK(s.documents.size() == 3);
    CHECK(s.settings.gstin == test::kRecipient);
    CHECK(s.settings.period == make_period(2026, 10));
}

TEST_CASE("a file is the same in one piece and in many") {
    const auto whole = block_of(test::run(october()));
    for (const std::size_t piece : {1u, 7u, 1000u}) {
        Job job(Settings{});
        for (const auto& f : october()) (void)give(job, f, piece);
        CHECK(block_of(job.run().value()) == whole);
    }
}

TEST_CASE("what the platform says of a file's size is a hint") {
    Job job(Settings{});
    const auto f = october()[0];
    job.begin_file(f.name, 3);
    job.feed(std::as_bytes(std::span(f.text.data(), f.text.size())));
    CHECK(job.end_file().documents == 3);
    CHECK(job.run().value().intake.files[0].bytes == f.text.size());
}

TEST_CASE("a job reports its stages in order, ends with done, and does not talk too much") {
    auto job = job_of(test::demo());
    std::vector<Stage> stages;
    int calls = 0;
    bool within = true;
    const auto s = job.run([&](Stage stage, std::uint64_t done, std::uint64_t total) {
        ++calls;
        within = within && done <= total;
        if (stages.empty() || stages.back() != stage) stages.push_back(stage);
        return true;
    });
    REQUIRE(s);
    CHECK(stages == std::vector{Stage::checking, Stage::joining, Stage::matching, Stage::done});
    CHECK(calls < 500);
    CHECK(within);
    for (const auto stage :
         {Stage::reading, Stage::checking, Stage::joining, Stage::matching, Stage::done})
        CHECK_FALSE(engine::label_of(stage).empty());
}

TEST_CASE("a job that is cancelled, wherever, gives nothing and takes nothing") {
    const auto whole = block_of(test::run(october()));
    int steps = 0;
    (void)job_of(october()).run([&](Stage, std::uint64_t, std::uint64_t) { return ++steps > 0; });
    REQUIRE(steps > 3);
    for (int stop = 0; stop < steps; ++stop) {
        auto job = job_of(october());
        int step = 0;
        const auto cancelled =
            job.run([&](Stage, std::uint64_t, std::uint64_t) { return step++ != stop; });
        REQUIRE_FALSE(cancelled);
        CHECK(cancelled.error().code == Errc::cancelled);
        CHECK(step == stop + 1);
        // The files are still in the job: it can be run again.
        CHECK(block_of(job.run().value()) == whole);
    }
}

TEST_CASE("a file that cannot be read costs itself only, and says so") {
    const auto good = test::run(october());
    const NamedFile bad[] = {{"empty.json", ""},
                             {"cut.json", october()[1].text.substr(0, 300)},
                             {"letter.txt", "Dear Sir, please find attached"},
                             {"zeros.bin", std::string(4000, '\0')},
                             {"brackets.json", std::string(5000, '[')}};
    for (const auto& b : bad) {
        INFO(b.name);
        auto job = job_of(october());
        const auto& f = give(job, b);
        CHECK(f.status != FileStatus::read);
        const auto s = job.run().value();
        CHECK(s.intake.files.size() == 4);
        CHECK(s.intake.books.size() == good.intake.books.size());
        CHECK(s.documents.size() == good.documents.size());
        CHECK(s.settings.period == good.settings.period);
        bool named = false;
        for (const auto& d : s.intake.diagnostics)
            named = named || (d.file == b.name && d.severity == Severity::error);
        CHECK(named);
    }
}

TEST_CASE("the same file twice is one file, whatever it is called the second time") {
    auto files = october();
    files.push_back({"copy of 2b.json", files[1].text});
    files.push_back({"copy of register.csv", files[2].text});
    files.push_back({"copy of ims.json", files[0].text});
    const auto s = test::run(files);
    CHECK(s.documents.size() == 3);
    CHECK(s.intake.books.size() == 2);
    REQUIRE(s.intake.files.size() == 6);
    for (const std::size_t copy : {3u, 4u, 5u}) {
        CHECK(s.intake.files[copy].status == FileStatus::duplicate);
        CHECK(s.intake.files[copy].documents == 0);
    }
    CHECK(s.intake.files[4].kind == FileKind::register_);
    const auto* d = told(s.intake.diagnostics, Code::duplicate_file);
    REQUIRE(d != nullptr);
    CHECK(d->severity == Severity::info);
    CHECK(d->file == "copy of 2b.json");
    CHECK(d->found == "the same bytes as 2b.json");
}

TEST_CASE("a file that was refused is no copy of itself: giving it again is another try") {
    Job job(Settings{});
    CHECK(give(job, {"x.json", "{"}).status == FileStatus::refused);
    CHECK(give(job, {"x.json", "{"}).status == FileStatus::refused);
}

TEST_CASE("files added to earlier ones give what all of them at once give") {
    const auto all = october();
    const auto first = test::run({all[0], all[1]});
    for (const bool as_block : {false, true}) {
        Job later(Settings{});
        if (as_block)
            REQUIRE(later.seed_block(block_of(first)));
        else
            later.seed(first.intake);
        (void)give(later, all[2]);
        CHECK(block_of(later.run().value()) == block_of(test::run(all)));
    }
}

TEST_CASE("a job that is seeded with a damaged block stays as it was") {
    auto block = block_of(test::run(october()));
    block.resize(block.size() / 2);
    auto job = job_of({october()[2]});
    const auto seeded = job.seed_block(block);
    REQUIRE_FALSE(seeded);
    CHECK(job.run().value().intake.books.size() == 2);
}

TEST_CASE("a session among the files is not read as one of them") {
    workspace::Workspace w;
    workspace::adopt(w, test::run(october()));
    const auto bytes = workspace::write_session(w);
    auto job = job_of(october());
    job.begin_file("work.milaan", bytes.size());
    job.feed(bytes);
    CHECK(job.end_file().status == FileStatus::refused);
    const auto s = job.run().value();
    CHECK(s.documents.size() == 3);
    const auto* d = told(s.intake.diagnostics, Code::unknown_kind);
    REQUIRE(d != nullptr);
    CHECK(d->found == "a Milaan session");
}

TEST_CASE("a settings file among the files sets, and a broken one leaves the settings") {
    auto files = october();
    files.push_back({"s.json", R"({"milaan_settings": 1, "tolerance_head": "7.00"})"});
    CHECK(test::run(files).settings.tolerance.head == rupees(7));
    files.push_back({"t.json", R"({"milaan_settings": 1, "tolerance_head": "9.00")"});
    const auto s = test::run(files);
    CHECK(s.settings.tolerance.head == rupees(7));
    CHECK(s.intake.files.back().status == FileStatus::refused);
}

TEST_CASE("a settings file among the files does not undo what was asked for elsewhere") {
    Settings asked;
    asked.gstin = test::kRecipient;
    asked.period = make_period(2026, 9);
    asked.as_of = make_date(2026, 12, 1).value();
    auto files = october();
    files.push_back({"s.json", R"({"milaan_settings": 1, "require_remark": true})"});
    const auto s = test::run(files, asked).settings;
    CHECK(s.require_remark);
    CHECK(s.gstin == asked.gstin);
    CHECK(s.period == asked.period);
    CHECK(s.as_of == asked.as_of);
}

TEST_CASE("no file at all is an empty month that says what is missing") {
    const auto s = test::run({});
    CHECK(s.documents.empty());
    CHECK(told(s.checks, Code::no_books) != nullptr);
    CHECK(told(s.checks, Code::no_portal) != nullptr);
}
