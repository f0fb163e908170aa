// Zips on the page: each entry is a file of its own.

#include <catch2/catch_amalgamated.hpp>

#include "reference/zip_writer.hpp"
#include "unit/engine/downloads.hpp"

using namespace milaan;
using engine::Job;
using reference::write_zip;
using test::give;
using test::october;

TEST_CASE("the files of a zip are taken as if they had been given one by one") {
    reference::ZipFiles files;
    for (const auto& f : october()) files.push_back({"month/" + f.name, f.text});
    Job job(Settings{});
    (void)give(job, {"october.zip", write_zip(files)});
    const auto s = job.run().value();
    const auto one_by_one = test::run(october());
    REQUIRE(s.intake.files.size() == one_by_one.intake.files.size());
    CHECK(s.intake.files[0].name == "october.zip/month/" + october()[0].name);
    CHECK(s.intake.books.size() == one_by_one.intake.books.size());
    CHECK(s.intake.portal.size() == one_by_one.intake.portal.size());
    CHECK(s.documents.size() == one_by_one.documents.size());
}

TEST_CASE("a file that is loose and in a zip, or in two zips, is taken once") {
    const auto ims = october()[0];
    Job job(Settings{});
    (void)give(job, ims);
    CHECK(give(job, {"a.zip", write_zip({{"copy.json", ims.text}})}).status ==
          FileStatus::duplicate);
    CHECK(job.run().value().intake.portal.size() == 3);
}

TEST_CASE("zips in a zip are opened, deeper ones are named") {
    const auto ims = october()[0];
    const auto inner = write_zip({{"ims.json", ims.text}});
    Job job(Settings{});
    CHECK(give(job, {"two.zip", write_zip({{"one.zip", inner}})}).kind == FileKind::ims);
    CHECK(give(job, {"three.zip", write_zip({{"two.zip", write_zip({{"one.zip", inner}})}})})
              .status == FileStatus::refused);
    const auto s = job.run().value();
    REQUIRE_FALSE(s.intake.diagnostics.empty());
    CHECK(s.intake.diagnostics.back().code == Code::too_deep);
    CHECK(s.intake.diagnostics.back().file == "three.zip/two.zip/one.zip");
}

TEST_CASE("a bad entry costs itself, a cut archive is named, an empty one too") {
    const auto ims = october()[0];
    auto zip = write_zip({{"bad.json", "{\"imsDetails\": 1"}, {"ims.json", ims.text}});
    {
        Job job(Settings{});
        (void)give(job, {"a.zip", zip});
        const auto s = job.run().value();
        REQUIRE(s.intake.files.size() == 2);
        CHECK(s.intake.files[0].status == FileStatus::refused);
        CHECK(s.intake.files[1].status == FileStatus::read);
    }
    {
        Job job(Settings{});
        CHECK(give(job, {"cut.zip", zip.substr(0, zip.size() / 2)}).status == FileStatus::refused);
        CHECK(job.run().value().intake.diagnostics.back().code == Code::truncated);
    }
    {
        Job job(Settings{});
        CHECK(give(job, {"empty.zip", write_zip({{"folder/", ""}, {"__MACOSX/x", "y"}})}).status ==
              FileStatus::refused);
    }
}
