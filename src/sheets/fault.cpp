#include "sheets/fault.hpp"

#include <utility>

#include "base/text.hpp"

namespace milaan::sheets {

namespace {

struct Words {
    Code code;
    std::string_view expected;
    std::string_view found;
};

Words words_of(Fault f) {
    switch (f) {
    case Fault::none:
        return {Code::bad_row, "", ""};
    case Fault::not_a_container:
        return {Code::unknown_kind, "a zip archive or a workbook", "something else"};
    case Fault::truncated:
        return {Code::truncated, "the rest of the file", "the end"};
    case Fault::damaged:
        return {Code::damaged_file, "undamaged contents", "bytes that do not fit together"};
    case Fault::encrypted:
        return {Code::encrypted_file, "a file without a password", "an encrypted one"};
    case Fault::unsupported:
        return {Code::unknown_kind, "a file of a kind that can be read", "another kind"};
    case Fault::too_large:
        return {Code::too_large, "contents of a size that can be read", "more"};
    case Fault::too_many:
        return {Code::too_large, "fewer parts", "too many"};
    case Fault::bomb:
        return {Code::too_large, "contents that inflate to at most 250 times their size",
                "a compression bomb"};
    case Fault::doctype:
        return {Code::damaged_file, "XML without a DOCTYPE",
                "a DOCTYPE, which Milaan never follows"};
    case Fault::too_deep:
        return {Code::too_deep, "XML of ordinary depth", "far deeper nesting"};
    case Fault::long_token:
        return {Code::too_large, "tags of ordinary length", "one of more than a megabyte"};
    case Fault::malformed_xml:
        return {Code::damaged_file, "well-formed XML", "something else"};
    case Fault::missing_part:
        return {Code::damaged_file, "all parts of the workbook", "one that is missing"};
    case Fault::cancelled:
        return {Code::cancelled, "", "the user stopped it"};
    }
    return {Code::bad_row, "", ""};
}

} // namespace

Diagnostic diagnose(const Trouble& t, std::string_view file, std::string done) {
    const auto words = words_of(t.fault);
    Diagnostic d;
    d.severity = t.fault == Fault::cancelled ? Severity::warning : Severity::error;
    d.code = words.code;
    d.file = std::string(file);
    d.where = text::repair_utf8(t.part);
    if (t.offset != 0) {
        if (!d.where.empty()) d.where += ", ";
        d.where += "byte " + std::to_string(t.offset + 1);
    }
    d.expected = std::string(words.expected);
    d.found = t.detail.empty() ? std::string(words.found) : text::repair_utf8(t.detail);
    d.done = std::move(done);
    return d;
}

} // namespace milaan::sheets
