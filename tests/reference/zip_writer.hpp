#pragma once
// A zip archive with stored entries, written by the book and by nothing that Milaan reads with.

#include <string>
#include <utility>
#include <vector>

namespace milaan::reference {

using ZipFiles = std::vector<std::pair<std::string, std::string>>; ///< name, contents

[[nodiscard]] std::string write_zip(const ZipFiles&);

} // namespace milaan::reference
