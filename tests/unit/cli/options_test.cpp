// The command line: what is understood, and what is refused before anything is read.

#include <catch2/catch_amalgamated.hpp>

#include <vector>

#include "cli/options.hpp"
#include "records/settings_table.hpp"

using namespace milaan;
using cli::Command;

namespace {

cli::Options parse(std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "milaan");
    return cli::parse_options(static_cast<int>(arguments.size()), arguments.data());
}

/// A complete reconciliation with one more argument or two.
cli::Options with(std::vector<const char*> more) {
    std::vector<const char*> all{"reconcile", "ims.json", "--out", "o"};
    all.insert(all.end(), more.begin(), more.end());
    return parse(all);
}

} // namespace

TEST_CASE("a whole command line is understood") {
    const auto o = parse({"reconcile", "ims.json", "--out", "folder", "2b.json", "--settings",
                          "s.json", "--gstin", "27ZZZCB0001A1Z3", "--period", "102026", "--as-of",
                          "2026-11-15", "--actions", "a.json", "register.csv"});
    CHECK(o.error.empty());
    CHECK(o.command == Command::reconcile);
    CHECK(o.files == std::vector<std::string>{"ims.json", "2b.json", "register.csv"});
    CHECK(o.out == "folder");
    CHECK(o.settings_files == std::vector<std::string>{"s.json"});
    CHECK(o.gstin == "27ZZZCB0001A1Z3");
    CHECK(o.period == make_period(2026, 10));
    CHECK(to_iso(o.as_of) == "2026-11-15");
    CHECK(o.action_files == std::vector<std::string>{"a.json"});
    CHECK_FALSE(o.advised);
}

TEST_CASE("an option's value may follow it or stand behind an equals sign") {
    const auto o = parse({"reconcile", "x", "--out=a=b", "--period=012027"});
    CHECK(o.error.empty());
    CHECK(o.out == "a=b");
    CHECK(o.period == make_period(2027, 1));
}

TEST_CASE("the actions are none, advised or those of files") {
    CHECK_FALSE(with({}).advised);
    CHECK_FALSE(with({"--actions", "none"}).advised);
    CHECK(with({"--actions", "none"}).action_files.empty());
    CHECK(with({"--actions", "advised"}).advised);
    const auto both = with({"--actions", "advised", "--actions", "mine.json"});
    CHECK(both.advised);
    CHECK(both.action_files == std::vector<std::string>{"mine.json"});
}

TEST_CASE("no command, or a cry for help, is answered with help") {
    for (const auto& arguments : {std::vector<const char*>{}, {"--help"}, {"-h"}, {"help"}}) {
        const auto o = parse(arguments);
        CHECK(o.command == Command::help);
        CHECK(o.error.empty());
    }
    for (const auto* word : {"reconcile", "inspect", "bench", "--out", "--settings", "--gstin",
                             "--period", "--as-of", "--actions"})
        CHECK(cli::usage().find(word) != std::string::npos);
}

TEST_CASE("what is not known is refused by its name") {
    CHECK(parse({"reconsile", "x"}).error == "unknown command reconsile");
    CHECK(with({"--perod", "102026"}).error == "unknown option --perod");
    CHECK(with({"--outer=x"}).error == "unknown option --outer=x");
    CHECK(with({"--"}).error == "unknown option --");
}

TEST_CASE("an option without its value is refused, at the end and before another option") {
    for (const auto* name :
         {"--out", "--settings", "--gstin", "--period", "--as-of", "--actions"}) {
        CHECK(parse({"reconcile", "x", name}).error == std::string(name) + " needs a value");
        CHECK(parse({"reconcile", "x", name, "--out", "o"}).error ==
              std::string(name) + " needs a value");
    }
}

TEST_CASE("a period, a date or a GSTIN that is none is refused") {
    for (const auto* period : {"132026", "002026", "102", "2026-10", "Oct 2026", "10-2026", ""})
        CHECK(with({"--period", period}).error ==
              "--period: '" + std::string(period) + "' is not MMYYYY");
    for (const auto* date : {"15-11-2026", "2026-11-31", "2026-13-01", "20261115", "today", ""})
        CHECK(with({"--as-of", date}).error ==
              "--as-of: '" + std::string(date) + "' is not YYYY-MM-DD");
    for (const auto* gstin : {"27ZZZCB0001A1Z", "hello", ""})
        CHECK(with({"--gstin", gstin}).error ==
              "--gstin: '" + std::string(gstin) + "' does not look like a GSTIN");
}

TEST_CASE("a GSTIN is taken as people write it") {
    CHECK(with({"--gstin", "27zzz cb0001a1z3"}).gstin == "27ZZZCB0001A1Z3");
}

TEST_CASE("a reconciliation needs files and a folder, an inspection files") {
    CHECK(parse({"reconcile", "--out", "o"}).error == "reconcile needs at least one file");
    CHECK(parse({"reconcile", "x"}).error == "reconcile needs --out DIR");
    CHECK(parse({"reconcile", "x", "--out="}).error == "reconcile needs --out DIR");
    CHECK(parse({"inspect"}).error == "inspect needs at least one file");
    CHECK(parse({"inspect", "x"}).error.empty());
}

TEST_CASE("what follows bench is its own affair") {
    const auto o = parse({"bench", "match", "1000"});
    CHECK(o.error.empty());
    CHECK(o.command == Command::bench);
    CHECK(o.bench == std::vector<std::string>{"match", "1000"});
}

TEST_CASE("every setting and every entry is in the help, with a sentence and a source") {
    const auto help = cli::settings_help();
    for (const auto& t : settings_table()) {
        INFO(t.key);
        CHECK(help.find("  " + std::string(t.key) + " = ") != std::string::npos);
        CHECK(t.sentence.ends_with('.'));
        CHECK_FALSE(t.source.empty());
        CHECK_FALSE(t.name.empty());
    }
    for (const auto& line : entry_lines())
        CHECK(help.find(std::string(line.key)) != std::string::npos);
    CHECK(parse({"settings"}).command == Command::settings);
    CHECK_FALSE(parse({"settings", "now"}).error.empty());
}

TEST_CASE("settings may be given in several files") {
    const auto o = parse(
        {"reconcile", "a.json", "--out", "x", "--settings", "s.json", "--settings=entries.json"});
    CHECK(o.error.empty());
    CHECK(o.settings_files == std::vector<std::string>{"s.json", "entries.json"});
}
