#pragma once
// The command line of `milaan`.

#include <string>
#include <vector>

#include "base/result.hpp"
#include "records/settings.hpp"

namespace milaan::cli {

enum class Command : std::uint8_t { help, reconcile, inspect, bench };

struct Options {
    Command command = Command::help;
    std::vector<std::string> files;
    std::string out;
    std::string settings_file;
    std::vector<std::string> action_files; ///< upload files (SAVE, RESET)
    bool advised = false;
    std::string gstin;
    TaxPeriod period;
    Date as_of;
    std::vector<std::string> bench; ///< what follows `bench`
    std::string error;              ///< why the command line cannot be used; empty when it can
};

[[nodiscard]] Options parse_options(int argc, const char* const* argv);
[[nodiscard]] std::string usage();

} // namespace milaan::cli
