#include "sheets/xml.hpp"

#include <expat.h>

#include <algorithm>
#include <chrono>
#include <new>
#include <optional>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "sheets/utf.hpp"
#include "sheets/xml_scanner.hpp"

namespace milaan::sheets {

namespace {

/// What expat is given at once: short enough for the limits to be looked at often.
constexpr std::size_t kPiece = 64 * 1024;
/// No XML declaration is longer; which reader is the right one is known after it.
constexpr std::size_t kLongestDeclaration = 1024;

int encoding_by_name(void*, const XML_Char* name, XML_Encoding* info) {
    if (!text::equal_fold(name, "windows-1252") && !text::equal_fold(name, "cp1252"))
        return XML_STATUS_ERROR;
    for (int i = 0; i < 256; ++i)
        info->map[i] = static_cast<int>(windows_1252(static_cast<unsigned char>(i)));
    info->data = nullptr;
    info->convert = nullptr;
    info->release = nullptr;
    return XML_STATUS_OK;
}

/// Takes `name="value"` with the blanks before it off the front.
bool take_field(std::string_view& s, std::string_view name, std::string_view& value) {
    const auto blanks = std::min(s.find_first_not_of(" \t\r\n"), s.size());
    if (blanks == 0 || !s.substr(blanks).starts_with(name)) return false;
    auto rest = s.substr(blanks + name.size());
    const auto skip = [&] {
        while (!rest.empty() && text::is_space(rest.front())) rest.remove_prefix(1);
    };
    skip();
    if (!rest.starts_with('=')) return false;
    rest.remove_prefix(1);
    skip();
    if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) return false;
    const auto end = rest.find(rest.front(), 1);
    if (end == std::string_view::npos) return false;
    value = rest.substr(1, end - 1);
    s = rest.substr(end + 1);
    return true;
}

/// Whether an XML declaration, without its brackets, is one of an ordinary UTF-8 document.
bool declares_utf8(std::string_view s) {
    std::string_view value;
    if (!take_field(s, "version", value) || value != "1.0") return false;
    if (take_field(s, "encoding", value) && !text::equal_fold(value, "utf-8")) return false;
    if (take_field(s, "standalone", value) && value != "yes" && value != "no") return false;
    return s.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Which reader takes a document that begins so, and for the scanner how many bytes are to be left
/// out before it. Anything out of the ordinary is for expat to judge.
struct Choice {
    bool settled = false; ///< else more of the document is needed
    bool scanner = false;
    std::size_t skip = 0;
};
Choice choose(std::string_view head, bool whole) {
    constexpr std::string_view kMark = "\xEF\xBB\xBF", kDeclaration = "<?xml";
    const Choice for_expat{true, false, 0};
    if (head.size() < kMark.size() + kDeclaration.size() + 1 && !whole) return {};
    if (head.size() < 2) return for_expat;
    if (head[0] == '\0' || head[1] == '\0' || head[0] == '\xFE' || head[0] == '\xFF')
        return for_expat;
    const std::size_t mark = head.starts_with(kMark) ? kMark.size() : 0;
    const auto s = head.substr(mark);
    if (!s.starts_with(kDeclaration) || s.size() == kDeclaration.size() ||
        !text::is_space(s[kDeclaration.size()]))
        return {true, true, mark};
    const auto end = s.find("?>");
    if (end == std::string_view::npos)
        return whole || s.size() > kLongestDeclaration ? for_expat : Choice{};
    if (!declares_utf8(s.substr(kDeclaration.size(), end - kDeclaration.size()))) return for_expat;
    return {true, true, mark + end + 2};
}

/// expat, in front of the same sink.
class Expat {
public:
    Expat(XmlSink& s, const XmlLimits& l)
        : sink_(s), limits_(l), parser_(XML_ParserCreate(nullptr)) {
        if (parser_ == nullptr) throw std::bad_alloc();
        const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
        XML_SetHashSalt(parser_, static_cast<unsigned long>(now) | 1u);
        XML_SetUserData(parser_, this);
        XML_SetElementHandler(parser_, on_start, on_end);
        XML_SetCharacterDataHandler(parser_, on_text);
        XML_SetCommentHandler(
            parser_, [](void* self, const XML_Char*) { static_cast<Expat*>(self)->moved_ = true; });
        XML_SetProcessingInstructionHandler(parser_,
                                            [](void* self, const XML_Char*, const XML_Char*) {
                                                static_cast<Expat*>(self)->moved_ = true;
                                            });
        XML_SetStartDoctypeDeclHandler(
            parser_, [](void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) {
                static_cast<Expat*>(self)->fail(Fault::doctype);
            });
        // Never reached, since a DOCTYPE stops everything; here so that no entity can be declared.
        XML_SetEntityDeclHandler(
            parser_, [](void* self, const XML_Char*, int, const XML_Char*, int, const XML_Char*,
                        const XML_Char*, const XML_Char*,
                        const XML_Char*) { static_cast<Expat*>(self)->fail(Fault::doctype); });
        XML_SetUnknownEncodingHandler(parser_, encoding_by_name, nullptr);
    }
    ~Expat() { XML_ParserFree(parser_); }
    Expat(const Expat&) = delete;
    Expat& operator=(const Expat&) = delete;

    void feed(std::string_view bytes) {
        while (!bytes.empty() && !over_) {
            const auto piece = bytes.substr(0, kPiece);
            bytes.remove_prefix(piece.size());
            parse(piece, false);
        }
    }
    void finish() {
        if (!over_) parse({}, true);
        over_ = true;
    }
    void stop() {
        over_ = true;
        if (inside_) XML_StopParser(parser_, XML_FALSE);
    }
    [[nodiscard]] bool over() const { return over_; }
    [[nodiscard]] const Trouble& trouble() const { return trouble_; }

private:
    static void on_start(void* self, const XML_Char* name, const XML_Char** attributes) {
        auto& s = *static_cast<Expat*>(self);
        s.moved_ = true;
        if (s.over_) return;
        if (++s.depth_ > s.limits_.depth) {
            s.fail(Fault::too_deep);
            return;
        }
        s.attributes_.clear();
        for (; *attributes != nullptr; attributes += 2)
            s.attributes_.push_back({XmlAttributes::local(attributes[0]), attributes[1]});
        s.sink_.start(XmlAttributes::local(name), XmlAttributes(s.attributes_));
    }
    static void on_end(void* self, const XML_Char* name) {
        auto& s = *static_cast<Expat*>(self);
        s.moved_ = true;
        if (s.over_) return;
        --s.depth_;
        s.sink_.end(XmlAttributes::local(name));
    }
    static void on_text(void* self, const XML_Char* text, int length) {
        auto& s = *static_cast<Expat*>(self);
        s.moved_ = true;
        if (s.over_) return;
        s.sink_.text({text, static_cast<std::size_t>(length)});
    }

    void fail(Fault fault, std::string detail = {}) {
        if (over_) return;
        trouble_.fault = fault;
        const auto at = XML_GetCurrentByteIndex(parser_);
        trouble_.offset = at < 0 ? 0 : static_cast<std::uint64_t>(at);
        trouble_.detail = std::move(detail);
        stop();
    }

    void parse(std::string_view piece, bool last) {
        moved_ = false;
        inside_ = true;
        const auto status =
            XML_Parse(parser_, piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
        inside_ = false;
        silent_ = moved_ ? 0 : silent_ + piece.size();
        if (over_) return;
        if (status == XML_STATUS_ERROR) {
            const auto code = XML_GetErrorCode(parser_);
            if (code == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
            const bool open = code == XML_ERROR_NO_ELEMENTS || code == XML_ERROR_UNCLOSED_TOKEN ||
                              code == XML_ERROR_UNCLOSED_CDATA_SECTION ||
                              code == XML_ERROR_PARTIAL_CHAR;
            fail(last && open ? Fault::truncated : Fault::malformed_xml, XML_ErrorString(code));
        } else if (silent_ > limits_.token_bytes) {
            fail(Fault::long_token);
        }
    }

    XmlSink& sink_;
    XmlLimits limits_;
    XML_Parser parser_;
    Trouble trouble_;
    std::vector<XmlAttribute> attributes_;
    int depth_ = 0;
    std::size_t silent_ = 0; ///< bytes since the last sign of progress
    bool moved_ = false;     ///< something was handed over from the piece at hand
    bool inside_ = false;    ///< a call of XML_Parse is running
    bool over_ = false;
};

} // namespace

std::string_view XmlAttributes::get(std::string_view local_name) const {
    for (const auto& a : list_)
        if (a.name == local_name) return a.value;
    return {};
}

bool XmlAttributes::has(std::string_view local_name) const {
    return std::any_of(list_.begin(), list_.end(),
                       [&](const auto& a) { return a.name == local_name; });
}

struct XmlReader::State {
    State(XmlSink& s, XmlLimits l) : sink(s), limits(l) {}

    XmlSink& sink;
    XmlLimits limits;
    std::string head; ///< kept until one of the two is chosen
    std::optional<XmlScanner> scanner;
    std::optional<Expat> expat;
    bool stopped = false; ///< before one was chosen

    [[nodiscard]] bool over() const {
        return stopped || (scanner && scanner->over()) || (expat && expat->over());
    }

    void feed(std::string_view bytes, bool last) {
        if (scanner) return scanner->feed(bytes);
        if (expat) return expat->feed(bytes);
        head += bytes;
        const auto choice = choose(head, last);
        if (!choice.settled) return;
        const auto all = std::move(head);
        head.clear();
        if (!choice.scanner) {
            expat.emplace(sink, limits);
            expat->feed(all);
            return;
        }
        scanner.emplace(sink, limits);
        scanner->begin_at(choice.skip);
        scanner->feed(std::string_view(all).substr(choice.skip));
    }
};

XmlReader::XmlReader(XmlSink& sink, XmlLimits limits)
    : state_(std::make_unique<State>(sink, limits)) {}
XmlReader::~XmlReader() = default;

bool XmlReader::feed(std::span<const std::byte> bytes) {
    if (!state_->over())
        state_->feed({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, false);
    return !state_->over();
}

bool XmlReader::finish() {
    if (!state_->over() && !state_->scanner && !state_->expat) state_->feed({}, true);
    if (state_->scanner && !state_->over()) state_->scanner->finish();
    if (state_->expat && !state_->over()) state_->expat->finish();
    return trouble().ok();
}

void XmlReader::stop() {
    if (state_->scanner) state_->scanner->stop();
    if (state_->expat) state_->expat->stop();
    state_->stopped = true;
}
bool XmlReader::stopped() const {
    return state_->over();
}
const Trouble& XmlReader::trouble() const {
    static const Trouble kNone;
    return state_->scanner ? state_->scanner->trouble()
           : state_->expat ? state_->expat->trouble()
                           : kNone;
}

} // namespace milaan::sheets
