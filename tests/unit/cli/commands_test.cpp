// Exit codes and what is left on the disk: 0 done, 1 done with errors in some file, 2 nothing
// usable.

#include <catch2/catch_amalgamated.hpp>

#include <filesystem>
#include <random>

#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/files.hpp"

using namespace milaan;
using nlohmann::json;

namespace {

const std::string kMonth = "tests/golden/01-first-month/input/";
const std::vector<std::string> kGood = {kMonth + "ims.json", kMonth + "gstr2b.json",
                                        kMonth + "register.csv"};

/// A folder of this test's own, gone after it.
struct Folder {
    std::string path;
    Folder()
        : path((std::filesystem::temp_directory_path() /
                ("milaan-cli-" + std::to_string(std::random_device{}())))
                   .string()) {
        REQUIRE(cli::make_folder(path));
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::string text(const std::string& name) const {
        std::string out;
        return cli::read_text(path + "/" + name, out) ? out : "no such file";
    }
    [[nodiscard]] bool has(const std::string& name) const {
        return std::filesystem::exists(path + "/" + name);
    }
    std::string put(const std::string& name, const std::string& text) const {
        REQUIRE(cli::write_text(path + "/" + name, text));
        return path + "/" + name;
    }
    /// Whether diagnostics.json has an error about this file.
    [[nodiscard]] bool blames(const std::string& file) const {
        for (const auto& d : json::parse(text("diagnostics.json")))
            if (d["severity"] == "error" && d.value("file", "") == file) return true;
        return false;
    }
};

cli::Options reconciling(std::vector<std::string> files, const Folder& out) {
    cli::Options o;
    o.command = cli::Command::reconcile;
    o.files = std::move(files);
    o.out = out.path;
    return o;
}

std::vector<std::string> and_also(std::vector<std::string> files, const std::string& more) {
    files.push_back(more);
    return files;
}

} // namespace

TEST_CASE("a month without errors is done: exit 0 and every output of the contract") {
    const Folder out;
    CHECK(cli::reconcile(reconciling(kGood, out)) == 0);
    for (const auto* name :
         {"matches.csv", "gstr2b-preview.json", "table4.csv", "summary.json", "diagnostics.json"})
        CHECK(out.has(name));
    CHECK(out.text("matches.csv").starts_with("group_id,verdict,confidence,books_file,"));
    // Files are called what the user calls them, not where they lie.
    CHECK(out.text("matches.csv").find(",register.csv,") != std::string::npos);
    CHECK(out.text("matches.csv").find(kMonth) == std::string::npos);
}

TEST_CASE("a file with errors among good ones: exit 1, the rest reconciled, the file named") {
    const Folder clean, out;
    CHECK(cli::reconcile(reconciling(kGood, clean)) == 0);
    const auto bad = out.put("bad.json", "{\"data\": ");
    CHECK(cli::reconcile(reconciling(and_also(kGood, bad), out)) == 1);
    CHECK(out.text("matches.csv") == clean.text("matches.csv"));
    CHECK(out.text("table4.csv") == clean.text("table4.csv"));
    CHECK(out.blames("bad.json"));
}

TEST_CASE("a file that is not there is an error of that file") {
    const Folder out;
    CHECK(cli::reconcile(reconciling(and_also(kGood, "no/such/file.json"), out)) == 1);
    CHECK(out.blames("file.json"));
    auto o = reconciling(kGood, out);
    o.action_files = {"no/such/actions.json"};
    CHECK(cli::reconcile(o) == 1);
    CHECK(out.blames("actions.json"));
}

TEST_CASE("the same file twice is no error") {
    const Folder out;
    CHECK(cli::reconcile(reconciling(and_also(kGood, kGood[0]), out)) == 0);
}

TEST_CASE("nothing usable: exit 2") {
    const Folder out;
    CHECK(cli::reconcile(reconciling({"no/such/file.json"}, out)) == 2);
    CHECK(cli::reconcile(reconciling({out.put("x.json", "{")}, out)) == 2);
}

TEST_CASE("settings that cannot be read, or are none: exit 2, and nothing is written") {
    const Folder in, out;
    auto o = reconciling(kGood, out);
    o.settings_files = {"no/such/settings.json"};
    CHECK(cli::reconcile(o) == 2);
    o.settings_files = {in.put("settings.json", "tolerance = 1")};
    CHECK(cli::reconcile(o) == 2);
    CHECK_FALSE(out.has("matches.csv"));
}

TEST_CASE("a folder that cannot be made: exit 2") {
    const Folder out;
    auto o = reconciling(kGood, out);
    o.out = out.put("a-file", "x") + "/below";
    CHECK(cli::reconcile(o) == 2);
}

TEST_CASE("the command line outranks the settings file") {
    const Folder in, out;
    auto o = reconciling(kGood, out);
    o.settings_files = {in.put("settings.json", R"({"milaan_settings": 1, "period": "092026"})")};
    CHECK(cli::reconcile(o) == 0);
    CHECK(json::parse(out.text("summary.json"))["period"] == "092026");
    o.period = make_period(2026, 10);
    CHECK(cli::reconcile(o) == 0);
    CHECK(json::parse(out.text("summary.json"))["period"] == "102026");
}

TEST_CASE("nothing is done in IMS unless it is asked for") {
    const Folder out;
    auto o = reconciling(kGood, out);
    CHECK(cli::reconcile(o) == 0);
    // One of the three was accepted before the download.
    CHECK(json::parse(out.text("summary.json"))["ims_actions"] ==
          json({{"N", 2}, {"A", 1}, {"R", 0}, {"P", 0}}));
    o.advised = true;
    CHECK(cli::reconcile(o) == 0);
    const auto s = json::parse(out.text("summary.json"));
    CHECK(s["ims_actions"]["A"] == s["advised_actions"]["A"]);
    CHECK(s["ims_actions"]["A"] > 1);
}

TEST_CASE("an action that the portal refuses is an error; one that is no upload file too") {
    const std::string blocked = "tests/golden/09-pending-blocked/input/";
    const Folder out;
    auto o =
        reconciling({blocked + "ims.json", blocked + "gstr2b.json", blocked + "register.csv"}, out);
    o.action_files = {blocked + "actions.json"};
    CHECK(cli::reconcile(o) == 1);
    CHECK(out.text("diagnostics.json").find("\"refused_action\"") != std::string::npos);
    o.action_files = {kMonth + "register.csv"};
    CHECK(cli::reconcile(o) == 1);
    CHECK(out.blames("register.csv"));
}

TEST_CASE("an inspection has the same exit codes") {
    const Folder in;
    cli::Options o;
    o.command = cli::Command::inspect;
    o.files = kGood;
    CHECK(cli::inspect(o) == 0);
    o.files.push_back(in.put("x.json", "{"));
    CHECK(cli::inspect(o) == 1);
    o.files = {o.files.back()};
    CHECK(cli::inspect(o) == 2);
    o.files = {"no/such/file.json"};
    CHECK(cli::inspect(o) == 2);
}

TEST_CASE("a text that does not fit on the disk is not said to be written") {
    if (!std::filesystem::exists("/dev/full")) SKIP("only where there is a full device");
    CHECK_FALSE(cli::write_text("/dev/full", "a few bytes"));
}

TEST_CASE("the reports call a file by the last part of its path") {
    CHECK(cli::base_name("a/b/c.json") == "c.json");
    CHECK(cli::base_name("c.json") == "c.json");
}
