#pragma once
// XML that is UTF-8, fast: a sheet of 200,000 rows is a hundred megabytes of short tags, for which
// expat needs most of the time of reading it. Tells a sink what expat tells it and fails where
// expat fails; a fuzz target holds the two side by side. Two differences: a DOCTYPE is the end of
// it, and a name may have any letter beyond ASCII. Which documents come here is decided in xml.cpp.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sheets/xml.hpp"

namespace milaan::sheets {

class XmlScanner {
public:
    XmlScanner(XmlSink& sink, const XmlLimits& limits) : sink_(sink), limits_(limits) {}

    /// The document after its byte order mark and its XML declaration, `skipped` bytes in all; a
    /// piece may end anywhere.
    void begin_at(std::uint64_t skipped) { consumed_ = skipped; }
    void feed(std::string_view);
    void finish();
    void stop() { over_ = true; }

    [[nodiscard]] bool over() const { return over_; }
    [[nodiscard]] const Trouble& trouble() const { return trouble_; }

private:
    /// Each takes what begins at p and returns where the next begins; p itself when the end of it
    /// is not there yet (then `waiting_`) or when it is over.
    const char* text(const char* p, const char* end);
    const char* between(const char* p, const char* end);
    const char* section(const char* p, const char* end);
    const char* markup(const char* p, const char* end);
    const char* start_tag(const char* p, const char* end);
    const char* end_tag(const char* p, const char* end);
    const char* comment(const char* p, const char* end);
    const char* instruction(const char* p, const char* end);
    const char* declaration(const char* p, const char* end);
    const char* attribute(const char* p, const char* end);
    const char* reference(const char* p, const char* end, std::string& out);
    const char* special(const char* p, const char* end);

    void take(std::string_view piece);
    void scan(const char* begin, const char* end);
    void scan_rest();
    void emit_start(std::string_view name, bool closed, const char* at);
    bool repeated_attribute();
    void tell(std::string_view text) {
        if (!text.empty() && !over_) sink_.text(text);
    }
    void tell(const char* begin, const char* end) {
        tell({begin, static_cast<std::size_t>(end - begin)});
    }
    const char* wait(const char* p) {
        waiting_ = true;
        return p;
    }
    const char* fail(const char* p, Fault, const char* detail = "");
    const char* malformed(const char* p, const char* detail = "not well-formed") {
        return fail(p, Fault::malformed_xml, detail);
    }

    XmlSink& sink_;
    XmlLimits limits_;
    Trouble trouble_;
    bool over_ = false;
    bool waiting_ = false;
    bool in_section_ = false; ///< CDATA
    bool root_seen_ = false;

    std::string rest_;           ///< of a piece: what could not be taken yet
    std::string joined_;         ///< a rest that is being scanned
    std::size_t try_at_ = 0;     ///< size of the rest from which it is worth another look
    std::uint64_t consumed_ = 0; ///< bytes before what is being scanned
    const char* origin_ = nullptr;

    std::string open_names_; ///< of the open elements, one after another
    std::vector<std::uint32_t> open_;
    std::vector<XmlAttribute> attributes_;
    /// Values that are not in the file as they are, and which attributes have them.
    struct Made {
        std::size_t attribute, begin, end;
    };
    std::string made_text_;
    std::vector<Made> made_;
    std::string character_;
};

} // namespace milaan::sheets
