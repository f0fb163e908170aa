#include "sheets/xml.hpp"

#include <expat.h>

#include <algorithm>
#include <chrono>
#include <new>

#include "base/text.hpp"
#include "sheets/utf.hpp"

namespace milaan::sheets {

namespace {

/// What expat is given at once: short enough for the limits to be looked at often.
constexpr std::size_t kPiece = 64 * 1024;

int encoding_by_name(void*, const XML_Char* name, XML_Encoding* info) {
    if (!text::equal_fold(name, "windows-1252") && !text::equal_fold(name, "cp1252"))
        return XML_STATUS_ERROR;
    for (int i = 0; i < 256; ++i)
        info->map[i] = static_cast<int>(windows1252(static_cast<unsigned char>(i)));
    info->data = nullptr;
    info->convert = nullptr;
    info->release = nullptr;
    return XML_STATUS_OK;
}

} // namespace

std::string_view XmlAttributes::get(std::string_view local_name) const {
    for (auto at = list_; *at != nullptr; at += 2)
        if (local(at[0]) == local_name) return at[1];
    return {};
}

bool XmlAttributes::has(std::string_view local_name) const {
    for (auto at = list_; *at != nullptr; at += 2)
        if (local(at[0]) == local_name) return true;
    return false;
}

struct XmlReader::State {
    State(XmlSink& s, XmlLimits l) : sink(s), limits(l), parser(XML_ParserCreate(nullptr)) {
        if (parser == nullptr) throw std::bad_alloc();
        const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
        XML_SetHashSalt(parser, static_cast<unsigned long>(now) | 1u);
        XML_SetUserData(parser, this);
        XML_SetElementHandler(parser, on_start, on_end);
        XML_SetCharacterDataHandler(parser, on_text);
        XML_SetCommentHandler(
            parser, [](void* self, const XML_Char*) { static_cast<State*>(self)->moved = true; });
        XML_SetProcessingInstructionHandler(parser,
                                            [](void* self, const XML_Char*, const XML_Char*) {
                                                static_cast<State*>(self)->moved = true;
                                            });
        XML_SetStartDoctypeDeclHandler(
            parser, [](void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) {
                static_cast<State*>(self)->fail(Fault::doctype);
            });
        // Never reached, since a DOCTYPE stops everything; here so that no entity can be declared.
        XML_SetEntityDeclHandler(
            parser, [](void* self, const XML_Char*, int, const XML_Char*, int, const XML_Char*,
                       const XML_Char*, const XML_Char*,
                       const XML_Char*) { static_cast<State*>(self)->fail(Fault::doctype); });
        XML_SetUnknownEncodingHandler(parser, encoding_by_name, nullptr);
    }
    ~State() { XML_ParserFree(parser); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    static void on_start(void* self, const XML_Char* name, const XML_Char** attributes) {
        auto& s = *static_cast<State*>(self);
        s.moved = true;
        if (s.over) return;
        if (++s.depth > s.limits.depth) {
            s.fail(Fault::too_deep);
            return;
        }
        s.sink.start(XmlAttributes::local(name), XmlAttributes(attributes));
    }
    static void on_end(void* self, const XML_Char* name) {
        auto& s = *static_cast<State*>(self);
        s.moved = true;
        if (s.over) return;
        --s.depth;
        s.sink.end(XmlAttributes::local(name));
    }
    static void on_text(void* self, const XML_Char* text, int length) {
        auto& s = *static_cast<State*>(self);
        s.moved = true;
        if (s.over) return;
        s.sink.text({text, static_cast<std::size_t>(length)});
    }

    void fail(Fault fault, std::string detail = {}) {
        if (over) return;
        trouble.fault = fault;
        const auto at = XML_GetCurrentByteIndex(parser);
        trouble.offset = at < 0 ? 0 : static_cast<std::uint64_t>(at);
        trouble.detail = std::move(detail);
        end_it();
    }
    void end_it() {
        over = true;
        if (inside) XML_StopParser(parser, XML_FALSE);
    }

    bool parse(std::span<const std::byte> piece, bool last) {
        moved = false;
        inside = true;
        const auto status = XML_Parse(parser, reinterpret_cast<const char*>(piece.data()),
                                      static_cast<int>(piece.size()), last ? 1 : 0);
        inside = false;
        silent = moved ? 0 : silent + piece.size();
        if (over) return false;
        if (status == XML_STATUS_ERROR) {
            const auto code = XML_GetErrorCode(parser);
            if (code == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
            const bool open = code == XML_ERROR_NO_ELEMENTS || code == XML_ERROR_UNCLOSED_TOKEN ||
                              code == XML_ERROR_UNCLOSED_CDATA_SECTION ||
                              code == XML_ERROR_PARTIAL_CHAR;
            fail(last && open ? Fault::truncated : Fault::malformed_xml, XML_ErrorString(code));
            return false;
        }
        if (silent > limits.token_bytes) {
            fail(Fault::long_token);
            return false;
        }
        return true;
    }

    XmlSink& sink;
    XmlLimits limits;
    XML_Parser parser;
    Trouble trouble;
    int depth = 0;
    std::size_t silent = 0; ///< bytes since the last sign of progress
    bool moved = false;     ///< something was handed over from the piece at hand
    bool inside = false;    ///< a call of XML_Parse is running
    bool over = false;
};

XmlReader::XmlReader(XmlSink& sink, XmlLimits limits)
    : state_(std::make_unique<State>(sink, limits)) {}
XmlReader::~XmlReader() = default;

bool XmlReader::feed(std::span<const std::byte> bytes) {
    while (!bytes.empty() && !state_->over) {
        const auto piece = bytes.first(std::min(bytes.size(), kPiece));
        bytes = bytes.subspan(piece.size());
        state_->parse(piece, false);
    }
    return !state_->over;
}

bool XmlReader::finish() {
    if (!state_->over) {
        state_->parse({}, true);
        state_->over = true;
    }
    return state_->trouble.ok();
}

void XmlReader::stop() {
    state_->end_it();
}
bool XmlReader::stopped() const {
    return state_->over;
}
const Trouble& XmlReader::trouble() const {
    return state_->trouble;
}
std::uint64_t XmlReader::line() const {
    return XML_GetCurrentLineNumber(state_->parser);
}

} // namespace milaan::sheets
