#pragma once
// The command line of `milaan`.

#include <string>
#include <vector>

#include "base/result.hpp"
#include "records/settings.hpp"

namespace milaan::cli {

enum class Command : std::uint8_t { help, reconcile, inspect, settings, bench };

struct Options {
    Command command = Command::help;
    std::vector<std::string> files;
    std::string out;
    std::vector<std::string> settings_files; ///< in this order; a later one adds to the ones before
    std::vector<std::string> mapping_files;  ///< what the columns of registers mean
    std::string mapping_folder;              ///< inspect: where the mappings found are written
    bool rows = false;                       ///< inspect: list the rows that are no documents
    std::vector<std::string> action_files;   ///< upload files (SAVE, RESET)
    bool advised = false;
    std::string gstin;
    TaxPeriod period;
    Date as_of;
    std::vector<std::string> bench; ///< what follows `bench`
    std::string error;              ///< why the command line cannot be used; empty when it can
};

[[nodiscard]] Options parse_options(int argc, const char* const* argv);
[[nodiscard]] std::string usage();
/// Every setting with its default, its alternatives, a sentence and its source.
[[nodiscard]] std::string settings_help();

} // namespace milaan::cli
