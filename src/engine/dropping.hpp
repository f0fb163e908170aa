#pragma once
// Documents taken out of an intake again, with the account of the files they came from: what
// superseding and leaving out copies are made of.

#include <string>
#include <vector>

#include "records/intake.hpp"

namespace milaan::engine {

/// Takes the rows that are not kept out of the store; each file's note says how many and why.
void drop_records(Intake&, RecordStore Intake::*store, const std::vector<bool>& keep,
                  const std::string& why);

/// Whether a document or a return of this file is still there.
[[nodiscard]] bool stands(const Intake&, std::uint32_t file);

/// Of a file that gave its place to another only the card stays, and says why.
void set_aside(LoadedFile&, std::string why);

/// Which rows are not documents of this statement; a workbook may hold several months.
[[nodiscard]] std::vector<bool> all_but(const Intake&, const Gstr2bReturn&);

/// Takes the statement out with its documents, and sets its files aside where nothing else of them
/// stands. Returns the statement after it.
std::vector<Gstr2bReturn>::iterator drop_statement(Intake&, std::vector<Gstr2bReturn>::iterator,
                                                   const std::string& why);

} // namespace milaan::engine
