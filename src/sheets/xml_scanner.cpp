#include "sheets/xml_scanner.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "sheets/xml_bytes.hpp"

namespace milaan::sheets {

namespace {

/// What is looked at at once: the limit of a token is looked at between two pieces.
constexpr std::size_t kPiece = 64 * 1024;

const char* after_blanks(const char* p, const char* end) {
    while (p != end && is_blank(*p)) ++p;
    return p;
}
const char* after_name(const char* p, const char* end) {
    while (p != end && kName[byte(*p)] != 0) ++p;
    return p;
}
std::string_view between_of(const char* begin, const char* end) {
    return {begin, static_cast<std::size_t>(end - begin)};
}
bool is_name(std::string_view s) {
    if (s.empty() || kName[byte(s.front())] != 2) return false;
    const bool ascii = std::all_of(s.begin(), s.end(), [](char c) { return byte(c) < 0x80; });
    return ascii || text::valid_utf8(s);
}
/// Whether `s` may go on to be `whole`.
bool begins(std::string_view whole, std::string_view s) {
    return whole.starts_with(s.substr(0, whole.size()));
}
constexpr bool is_character(std::uint32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) ||
           (c >= 0xE000 && c < 0xFFFE) || (c >= 0x10000 && c <= 0x10FFFF);
}

} // namespace

const char* XmlScanner::fail(const char* p, Fault fault, const char* detail) {
    if (!over_) trouble_ = {fault, {}, consumed_ + static_cast<std::uint64_t>(p - origin_), detail};
    over_ = true;
    return p;
}

void XmlScanner::feed(std::string_view bytes) {
    while (!bytes.empty() && !over_) {
        const auto piece = bytes.substr(0, kPiece);
        bytes.remove_prefix(piece.size());
        take(piece);
    }
}

void XmlScanner::take(std::string_view piece) {
    // Of a piece only what ends the token that was cut is copied; the rest is scanned in its place.
    while (!rest_.empty() && !piece.empty() && !over_) {
        const auto n = std::min(piece.find('>'), piece.size() - 1) + 1;
        rest_ += piece.substr(0, n);
        piece.remove_prefix(n);
        // A token of which one piece after another comes is looked at when it has grown by half.
        if (rest_.size() >= try_at_) scan_rest();
    }
    if (!piece.empty() && !over_) scan(piece.data(), piece.data() + piece.size());
}

void XmlScanner::scan_rest() {
    joined_.swap(rest_);
    rest_.clear();
    scan(joined_.data(), joined_.data() + joined_.size());
}

void XmlScanner::scan(const char* p, const char* const end) {
    origin_ = p;
    waiting_ = false;
    while (!over_ && !waiting_ && p != end)
        p = in_section_     ? section(p, end)
            : *p == '<'     ? markup(p, end)
            : open_.empty() ? between(p, end)
                            : text(p, end);
    if (!over_ && static_cast<std::size_t>(end - p) > limits_.token_bytes)
        fail(p, Fault::long_token);
    consumed_ += static_cast<std::uint64_t>(p - origin_);
    origin_ = nullptr;
    if (over_) return;
    rest_.assign(p, end);
    try_at_ = rest_.size() + rest_.size() / 2;
}

void XmlScanner::finish() {
    if (over_) return;
    scan_rest();
    if (over_) return;
    over_ = true;
    if (!rest_.empty() || !open_.empty() || !root_seen_)
        trouble_ = {Fault::truncated, {}, consumed_, root_seen_ ? "unclosed" : "no element found"};
}

/// What is left to be seen at a byte that is not plain: a character beyond ASCII, or one that may
/// not be there.
const char* XmlScanner::special(const char* p, const char* end) {
    if (byte(*p) < 0x80) return malformed(p);
    const auto left = static_cast<std::size_t>(end - p);
    const auto n = utf8_sequence({p, left});
    if (n == 0) return left < 4 ? wait(p) : malformed(p);
    // U+FFFE and U+FFFF are no characters.
    if (n == 3 && byte(p[0]) == 0xEF && byte(p[1]) == 0xBF && byte(p[2]) > 0xBD)
        return malformed(p);
    return p + n;
}

/// Outside the root there are only blanks.
const char* XmlScanner::between(const char* p, const char* end) {
    const auto* next = after_blanks(p, end);
    return next != end && *next != '<'
               ? malformed(next, root_seen_ ? "text after the document" : "not well-formed")
               : next;
}

const char* XmlScanner::text(const char* p, const char* const end) {
    const auto* run = p;
    for (;;) {
        while (p != end && kText[byte(*p)] == plain) ++p;
        if (p == end || *p == '<') {
            tell(run, p);
            return p;
        }
        const auto left = static_cast<std::size_t>(end - p);
        switch (kText[byte(*p)]) {
        case ampersand: {
            tell(run, p);
            if (over_) return p;
            const auto* next = reference(p, end, character_);
            if (over_ || waiting_) return p;
            tell(character_);
            if (over_) return next;
            run = p = next;
            break;
        }
        case carriage:
            tell(run, p);
            if (left == 1) return over_ ? p : wait(p);
            // A carriage return is a line end, and one line end with the line feed after it.
            if (p[1] != '\n') tell("\n");
            if (over_) return p;
            run = ++p;
            break;
        case bracket:
            if (begins("]]>", {p, left})) {
                if (left >= 3) return malformed(p);
                tell(run, p);
                return over_ ? p : wait(p);
            }
            ++p;
            break;
        default: {
            const auto* next = special(p, end);
            if (over_) return p;
            if (waiting_) {
                tell(run, p);
                return p;
            }
            p = next;
        }
        }
    }
}

/// Inside CDATA, where only its end means something.
const char* XmlScanner::section(const char* p, const char* const end) {
    const auto* run = p;
    for (;;) {
        while (p != end && kText[byte(*p)] == plain) ++p;
        if (p == end) {
            tell(run, p);
            return p;
        }
        const auto left = static_cast<std::size_t>(end - p);
        switch (kText[byte(*p)]) {
        case less:
        case ampersand:
            ++p;
            break;
        case carriage:
            tell(run, p);
            if (left == 1) return over_ ? p : wait(p);
            if (p[1] != '\n') tell("\n");
            if (over_) return p;
            run = ++p;
            break;
        case bracket:
            if (begins("]]>", {p, left})) {
                tell(run, p);
                if (over_) return p;
                if (left < 3) return wait(p);
                in_section_ = false;
                return p + 3;
            }
            ++p;
            break;
        default: {
            const auto* next = special(p, end);
            if (over_) return p;
            if (waiting_) {
                tell(run, p);
                return p;
            }
            p = next;
        }
        }
    }
}

const char* XmlScanner::reference(const char* const p, const char* const end, std::string& out) {
    const auto* at = p + 1;
    if (at == end) return wait(p);
    out.clear();
    if (*at == '#') {
        const bool hex = ++at != end && *at == 'x';
        if (hex) ++at;
        std::uint32_t code = 0;
        bool any = false;
        for (; at != end; ++at, any = true) {
            const char c = text::lower(*at);
            std::uint32_t digit = 0;
            if (text::is_digit(c))
                digit = static_cast<std::uint32_t>(c - '0');
            else if (hex && c >= 'a' && c <= 'f')
                digit = static_cast<std::uint32_t>(c - 'a' + 10);
            else
                break;
            code = std::min<std::uint32_t>(code * (hex ? 16 : 10) + digit, 0x110000);
        }
        if (at == end) return wait(p);
        if (*at != ';' || !any || !is_character(code)) return malformed(p);
        append_utf8(out, code);
        return at + 1;
    }
    at = after_name(at, end);
    if (at == end) return wait(p);
    if (*at != ';') return malformed(p);
    const auto name = between_of(p + 1, at);
    for (const auto& [word, c] : {std::pair<std::string_view, char>{"amp", '&'},
                                  {"lt", '<'},
                                  {"gt", '>'},
                                  {"quot", '"'},
                                  {"apos", '\''}})
        if (name == word) {
            out = c;
            return at + 1;
        }
    return malformed(p, is_name(name) ? "undefined entity" : "not well-formed");
}

const char* XmlScanner::markup(const char* p, const char* end) {
    if (end - p < 2) return wait(p);
    switch (p[1]) {
    case '/':
        return end_tag(p, end);
    case '?':
        return instruction(p, end);
    case '!':
        return declaration(p, end);
    default:
        return start_tag(p, end);
    }
}

const char* XmlScanner::declaration(const char* p, const char* end) {
    constexpr std::string_view kComment = "<!--", kSection = "<![CDATA[", kDoctype = "<!DOCTYPE";
    const auto s = between_of(p, end);
    if (s.starts_with(kComment)) return comment(p, end);
    if (s.starts_with(kSection)) {
        if (open_.empty()) return malformed(p);
        in_section_ = true;
        return p + kSection.size();
    }
    if (s.starts_with(kDoctype)) return root_seen_ ? malformed(p) : fail(p, Fault::doctype);
    for (const auto word : {kComment, kSection, kDoctype})
        if (s.size() < word.size() && begins(word, s)) return wait(p);
    return malformed(p);
}

const char* XmlScanner::comment(const char* const begin, const char* const end) {
    for (const auto* p = begin + 4; p != end;) {
        if (*p == '-') {
            if (end - p < 2) break;
            if (p[1] != '-') {
                ++p;
                continue;
            }
            if (end - p < 3) break;
            return p[2] == '>' ? p + 3 : malformed(p);
        }
        const auto kind = kText[byte(*p)];
        if (kind != control && kind != high) {
            ++p;
            continue;
        }
        p = special(p, end);
        if (over_ || waiting_) return begin;
    }
    return wait(begin);
}

const char* XmlScanner::instruction(const char* const begin, const char* const end) {
    const auto* p = after_name(begin + 2, end);
    if (p == end) return wait(begin);
    const auto target = between_of(begin + 2, p);
    if (!is_name(target) || text::equal_fold(target, "xml")) return malformed(begin);
    if (*p != '?' && !is_blank(*p)) return malformed(p);
    const bool bare = *p == '?';
    while (p != end) {
        if (*p == '?') {
            if (end - p < 2) break;
            if (p[1] == '>') return p + 2;
            if (bare) return malformed(p);
        }
        const auto kind = kText[byte(*p)];
        if (kind != control && kind != high) {
            ++p;
            continue;
        }
        p = special(p, end);
        if (over_ || waiting_) return begin;
    }
    return wait(begin);
}

const char* XmlScanner::end_tag(const char* const begin, const char* const end) {
    const auto* name = begin + 2;
    // Nearly always it ends right behind the name of the element that is open.
    const auto open_at = open_.empty() ? 0 : open_.back();
    const auto open = std::string_view(open_names_).substr(open_at);
    const auto left = static_cast<std::size_t>(end - name);
    const char* p = nullptr;
    if (!open_.empty() && left > open.size() && name[open.size()] == '>' &&
        std::string_view(name, open.size()) == open) {
        p = name + open.size();
    } else {
        p = after_name(name, end);
        if (p == end) return wait(begin);
        const auto found = between_of(name, p);
        p = after_blanks(p, end);
        if (p == end) return wait(begin);
        if (*p != '>' || !is_name(found) || open_.empty()) return malformed(begin);
        if (found != open) return malformed(begin, "mismatched tag");
    }
    // The name is told from the file: the sink may look at it after the element is forgotten.
    const auto local = XmlAttributes::local({name, open.size()});
    open_names_.resize(open_at);
    open_.pop_back();
    sink_.end(local);
    return p + 1;
}

const char* XmlScanner::start_tag(const char* const begin, const char* const end) {
    const auto* name_end = after_name(begin + 1, end);
    if (name_end == end) return wait(begin);
    const auto name = between_of(begin + 1, name_end);
    if (!is_name(name)) return malformed(begin);
    attributes_.clear();
    if (!made_.empty()) {
        made_.clear();
        made_text_.clear();
    }
    for (const auto* p = name_end;;) {
        const auto* next = after_blanks(p, end);
        if (next == end) return wait(begin);
        const bool closed = *next == '/';
        if (closed && next + 1 == end) return wait(begin);
        if (closed && next[1] != '>') return malformed(next);
        if (closed || *next == '>') {
            const auto* after = next + (closed ? 2 : 1);
            emit_start(name, closed, begin);
            return over_ ? begin : after;
        }
        if (next == p) return malformed(next);
        p = attribute(next, end);
        if (over_ || waiting_) return begin;
    }
}

const char* XmlScanner::attribute(const char* p, const char* const end) {
    const auto* name_end = after_name(p, end);
    const auto name = between_of(p, name_end);
    p = after_blanks(name_end, end);
    if (p == end) return wait(p);
    if (*p != '=' || !is_name(name)) return malformed(p);
    p = after_blanks(p + 1, end);
    if (p == end) return wait(p);
    if (*p != '"' && *p != '\'') return malformed(p);
    const char mark = *p++;
    const auto* run = p;
    const auto made_at = made_text_.size();
    bool made = false;
    for (;;) {
        while (p != end && kValue[byte(*p)] == plain) ++p;
        if (p == end) return wait(p);
        if (*p == mark) break;
        switch (kValue[byte(*p)]) {
        case quote:
            ++p;
            break;
        case ampersand: {
            const auto* next = reference(p, end, character_);
            if (over_ || waiting_) return p;
            made_text_.append(run, p).append(character_);
            made = true;
            run = p = next;
            break;
        }
        case carriage:
        case blank:
            // Each is one blank, a carriage return together with its line feed.
            if (*p == '\r' && p + 1 == end) return wait(p);
            made_text_.append(run, p).append(1, ' ');
            made = true;
            p += *p == '\r' && p[1] == '\n' ? 2 : 1;
            run = p;
            break;
        case less:
            return malformed(p);
        default:
            p = special(p, end);
            if (over_ || waiting_) return p;
        }
    }
    attributes_.push_back({name, between_of(run, p)});
    if (made) {
        made_text_.append(run, p);
        made_.push_back({attributes_.size() - 1, made_at, made_text_.size()});
    }
    return p + 1;
}

bool XmlScanner::repeated_attribute() {
    const auto n = attributes_.size();
    if (n <= 16) {
        for (std::size_t i = 1; i < n; ++i)
            for (std::size_t k = 0; k < i; ++k)
                if (attributes_[i].name == attributes_[k].name) return true;
        return false;
    }
    std::vector<std::string_view> names;
    for (const auto& a : attributes_) names.push_back(a.name);
    std::sort(names.begin(), names.end());
    return std::adjacent_find(names.begin(), names.end()) != names.end();
}

void XmlScanner::emit_start(std::string_view name, bool closed, const char* at) {
    if (open_.empty() && root_seen_) {
        malformed(at, "a second document");
        return;
    }
    if (repeated_attribute()) {
        malformed(at, "duplicate attribute");
        return;
    }
    root_seen_ = true;
    if (open_.size() >= static_cast<std::size_t>(limits_.depth)) {
        fail(at, Fault::too_deep);
        return;
    }
    for (const auto& m : made_)
        attributes_[m.attribute].value =
            std::string_view(made_text_).substr(m.begin, m.end - m.begin);
    for (auto& a : attributes_) a.name = XmlAttributes::local(a.name);
    const auto local = XmlAttributes::local(name);
    if (!closed) {
        open_.push_back(static_cast<std::uint32_t>(open_names_.size()));
        open_names_ += name;
    }
    sink_.start(local, XmlAttributes(attributes_));
    if (closed && !over_) sink_.end(local);
}

} // namespace milaan::sheets
