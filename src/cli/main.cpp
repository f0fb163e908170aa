#include <cstdio>
#include <new>

#include "cli/commands.hpp"

int main(int argc, char** argv) {
    using namespace milaan::cli;
    const auto options = parse_options(argc, argv);
    if (!options.error.empty()) {
        std::fprintf(stderr, "milaan: %s\n%s", options.error.c_str(), usage().c_str());
        return 2;
    }
    try {
        switch (options.command) {
        case Command::help:
            std::fputs(usage().c_str(), stdout);
            return 0;
        case Command::reconcile:
            return reconcile(options);
        case Command::inspect:
            return inspect(options);
        case Command::settings:
            std::fputs(settings_help().c_str(), stdout);
            return 0;
        case Command::bench:
            return bench(options);
        }
    } catch (const std::bad_alloc&) {
        std::fputs("milaan: not enough memory for these files\n", stderr);
    }
    return 2;
}
