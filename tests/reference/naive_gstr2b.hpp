#pragma once
// A second reader of GSTR-2B documents, slow and plain: nlohmann's SAX events into a tree that
// keeps every number as its text, then a walk over it. Shares nothing with src/portal.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace milaan::reference {

/// One document, every field as text; group fields (ctin, supprd, …) are copied into it.
struct NaiveDocument {
    std::string part;    ///< docdata or docRejdata
    std::string section; ///< b2b, cdnr, …
    std::map<std::string, std::string> fields;
};

/// Documents in the order of the file.
[[nodiscard]] std::vector<NaiveDocument> read_gstr2b(std::string_view json);

} // namespace milaan::reference
