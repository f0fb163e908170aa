#pragma once
// Files that the page hands out: what each is for, whether there is anything to write, and writing
// it. The records screen and the list of commands have them from here.

#include <span>

#include "ui/state.hpp"

namespace milaan::ui {

struct OutputFile {
    const char* name;
    const char* label;
    const char* meaning;
};
[[nodiscard]] std::span<const OutputFile> output_files();

/// Something is loaded, and this file would not be empty.
[[nodiscard]] bool can_save(const Frame&, const OutputFile&);
void save_output(Frame&, const OutputFile&);
void save_session(Frame&);

} // namespace milaan::ui
