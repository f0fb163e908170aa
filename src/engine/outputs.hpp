#pragma once
// Every file that a reconciliation writes, by name: what `milaan reconcile --out` puts into its
// folder and what the page's export buttons hand to the user. One place, so both are the same
// bytes.

#include <string>
#include <string_view>
#include <vector>

#include "records/statement_figures.hpp"
#include "workspace/workspace.hpp"

namespace milaan::engine {

struct OutputFile {
    std::string name; ///< "ims-upload.json"
    std::string mime;
    std::string text; ///< UTF-8
};

/// All of them; ims-upload.json and ims-reset.json only when there is something in them. Records
/// whose decision the upload file cannot carry (imports) are added to `diagnostics` before
/// diagnostics.json is made of it.
[[nodiscard]] std::vector<OutputFile> make_outputs(const workspace::Workspace&,
                                                   Diagnostics diagnostics);

/// What stands beside Table 4: checks, clocks, places of the IMS records. Looks at every record.
[[nodiscard]] StatementFigures figures_of(const workspace::Workspace&);

/// Everything there is to tell: of the files, of the checks over all of them, and of the statement.
[[nodiscard]] Diagnostics all_diagnostics(const workspace::Workspace&);

} // namespace milaan::engine
