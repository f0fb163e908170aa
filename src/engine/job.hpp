#pragma once
// The job that turns files into a workspace snapshot. Runs in a worker in the browser, in-process
// in the CLI and the tests; it sees bytes and names, never a file system. A job that fails or is
// cancelled changes nothing outside itself.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "engine/same_month.hpp"
#include "records/intake.hpp"
#include "records/settings.hpp"
#include "workspace/snapshot.hpp"

namespace milaan::engine {

enum class Stage : std::uint8_t { reading, checking, joining, matching, done };
[[nodiscard]] std::string_view label_of(Stage);

/// Called at most a few hundred times per job; returning false cancels it.
using Progress = std::function<bool(Stage, std::uint64_t done, std::uint64_t total)>;

class Job {
public:
    explicit Job(Settings settings) : settings_(std::move(settings)) {}

    /// Files read by earlier jobs: new ones are added to them.
    void seed(Intake intake) { intake_ = std::move(intake); }
    /// Same, from workspace::write_base(). Errors as read_base(), which leave the job unseeded.
    [[nodiscard]] Result<bool> seed_block(std::span<const std::byte>);

    /// Which of two files of one month stands; before the first file.
    void same_month(MonthRule rule) { rule_ = rule; }
    /// For files that were given before: registers among them are read anew, with the columns that
    /// the settings say; the others go by without a card.
    void registers_again() { registers_again_ = true; }

    /// `size` is what the platform says the file will have; a hint for progress and memory.
    void begin_file(std::string_view name, std::uint64_t size);
    void feed(std::span<const std::byte>);
    /// Detects the kind and reads. Never fails: a bad file becomes a LoadedFile with status refused
    /// and diagnostics. The same bytes given twice are taken once. A zip is as many files as are in
    /// it; the last of the cards is returned. `progress` (Stage::reading) is told of large
    /// workbooks and can end one, which is then refused as cancelled.
    const LoadedFile& end_file(const Progress& progress = {});

    /// text::fingerprint of what end_file() was given last; of each file of a zip.
    [[nodiscard]] std::span<const std::uint64_t> fingerprints() const { return fingerprints_; }
    /// Months that the files given to this job hold and that were loaded before.
    [[nodiscard]] const std::vector<SameMonth>& same_months() const { return same_months_; }

    /// Checks, joins, matches. Errc::cancelled when progress said so.
    [[nodiscard]] Result<workspace::Snapshot> run(const Progress& progress = {});

private:
    void take(const std::string& name, std::span<const std::byte>, const Progress&);

    Settings settings_;
    Intake intake_;
    std::string name_;
    std::vector<std::byte> bytes_;
    std::vector<std::uint64_t> fingerprints_;
    std::vector<SameMonth> same_months_;
    MonthRule rule_ = MonthRule::later_draft;
    bool registers_again_ = false;
};

} // namespace milaan::engine
