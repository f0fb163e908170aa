#pragma once
// Where the portal tests take their files from.

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "portal/reader.hpp"

namespace milaan::test {

inline std::string read_text(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline std::string sample(const std::string& name) {
    return read_text("tests/data/portal/" + name);
}

/// Real files that may not be part of the project; empty when the folder is not there.
inline std::string real_sample(const std::string& name) {
    const char* folder = std::getenv("MILAAN_SAMPLES");
    return read_text(std::string(folder != nullptr ? folder : "../shared/samples") +
                     "/anonymised/" + name);
}

inline Intake read(std::string_view text, std::string_view name = "file.json") {
    return portal::read_portal_file(name, std::as_bytes(std::span(text.data(), text.size())));
}

} // namespace milaan::test
