#include "sheets/xlsx_parts.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "sheets/xml_part.hpp"

namespace milaan::sheets {

namespace {

constexpr std::size_t kMostTexts = 8u << 20;
constexpr std::size_t kTextBytes = 512u << 20;
constexpr std::size_t kMostStyles = 1u << 16;
constexpr std::size_t kMostSheets = 4096;

std::uint32_t number_or(std::string_view s, std::uint32_t other) {
    if (s.empty() || s.size() > 9) return other;
    std::uint32_t n = 0;
    for (const char c : s) {
        if (!text::is_digit(c)) return other;
        n = n * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return n;
}

bool is_true(std::string_view s) {
    return s == "1" || s == "true" || s == "on";
}

int hex(char c) {
    if (text::is_digit(c)) return c - '0';
    c = text::lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

} // namespace

std::string unescaped(std::string_view s) {
    std::string out;
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (s[i] == '_' && i + 6 < s.size() && s[i + 1] == 'x' && s[i + 6] == '_') {
            int code = 0;
            for (std::size_t k = 2; k < 6 && code >= 0; ++k) {
                const int digit = hex(s[i + k]);
                code = digit < 0 ? -1 : code * 16 + digit;
            }
            // Only what XML cannot hold is written so, and the underscore of a text that looks so.
            if (code >= 0 && (code < 0x20 || code == '_')) {
                if (code != 0) out += static_cast<char>(code);
                i += 6;
                continue;
            }
        }
        out += s[i];
    }
    return out;
}

std::size_t begin_text(const XmlAttributes& t, std::string_view before) {
    return t.get("space") == "preserve" ? std::string_view::npos : before.size();
}

void end_text(std::string& s, std::size_t begun) {
    constexpr std::string_view kBlanks = " \t\r\n";
    if (begun >= s.size()) return;
    s.erase(begun, std::min(s.find_first_not_of(kBlanks, begun), s.size()) - begun);
    const auto last = s.find_last_not_of(kBlanks);
    s.resize(std::max(begun, last == std::string::npos ? 0 : last + 1));
}

bool parse_reference(std::string_view s, std::uint32_t& column, std::uint32_t& row) {
    std::uint32_t c = 0, r = 0;
    std::size_t i = 0;
    for (; i < s.size() && i < 4; ++i) {
        const char letter = text::upper(s[i]);
        if (!text::is_upper(letter)) break;
        c = c * 26 + static_cast<std::uint32_t>(letter - 'A' + 1);
    }
    const auto digits = s.size() - i;
    if (c == 0 || digits == 0 || digits > 7) return false;
    for (; i < s.size(); ++i) {
        if (!text::is_digit(s[i])) return false;
        r = r * 10 + static_cast<std::uint32_t>(s[i] - '0');
    }
    if (c > kMaxColumns || r == 0 || r > kMaxRows) return false;
    column = c - 1;
    row = r;
    return true;
}

bool parse_range(std::string_view s, MergedRange& out) {
    const auto colon = s.find(':');
    return colon != std::string_view::npos &&
           parse_reference(s.substr(0, colon), out.first_column, out.first_row) &&
           parse_reference(s.substr(colon + 1), out.last_column, out.last_row) &&
           out.first_row <= out.last_row && out.first_column <= out.last_column;
}

class SharedTextSink : public XmlSink {
public:
    explicit SharedTextSink(SharedTexts& to) : to_(to) {}
    void start(std::string_view name, const XmlAttributes& a) override {
        if (name == "si")
            current_.clear();
        else if (name == "rPh")
            ++phonetic_;
        else if (name == "t") {
            in_text_ = phonetic_ == 0;
            begun_ = begin_text(a, current_);
        }
    }
    void end(std::string_view name) override {
        if (name == "t") {
            if (in_text_) end_text(current_, begun_);
            in_text_ = false;
        } else if (name == "rPh") {
            --phonetic_;
        } else if (name == "si") {
            if (current_.find("_x") != std::string::npos) current_ = unescaped(current_);
            to_.bytes_ += current_;
            to_.ends_.push_back(static_cast<std::uint32_t>(to_.bytes_.size()));
            if (to_.ends_.size() >= kMostTexts || to_.bytes_.size() > kTextBytes) overflow();
        }
    }
    void text(std::string_view s) override {
        if (!in_text_) return;
        if (current_.size() + s.size() > kTextBytes)
            overflow();
        else
            current_ += s;
    }
    XmlPart* part = nullptr;
    bool overflown = false;

private:
    void overflow() {
        overflown = true;
        part->stop();
    }
    SharedTexts& to_;
    std::string current_;
    std::size_t begun_ = 0;
    int phonetic_ = 0;
    bool in_text_ = false;
};

Trouble SharedTexts::read(ZipArchive& archive, const ZipEntry& entry,
                          const std::function<bool(std::uint64_t)>& go_on) {
    SharedTextSink sink(*this);
    XmlPart part(archive, entry, sink);
    sink.part = &part;
    auto trouble = part.read(go_on);
    if (sink.overflown)
        return {Fault::too_many, entry.name, 0, "more shared texts than a workbook can have"};
    return trouble;
}

namespace {

class StyleSink : public XmlSink {
public:
    void start(std::string_view name, const XmlAttributes& a) override {
        if (name == "numFmt" && !in_dxf_) {
            if (codes.size() < kMostStyles)
                codes[number_or(a.get("numFmtId"), 0)] = std::string(a.get("formatCode"));
        } else if (name == "cellXfs") {
            in_cells_ = true;
        } else if (name == "dxfs") {
            in_dxf_ = true;
        } else if (name == "xf" && in_cells_ && ids.size() < kMostStyles) {
            ids.push_back(number_or(a.get("numFmtId"), 0));
        }
    }
    void end(std::string_view name) override {
        if (name == "cellXfs") in_cells_ = false;
        if (name == "dxfs") in_dxf_ = false;
    }
    void text(std::string_view) override {}

    std::unordered_map<std::uint32_t, std::string> codes;
    std::vector<std::uint32_t> ids;

private:
    bool in_cells_ = false, in_dxf_ = false;
};

class RelationSink : public XmlSink {
public:
    struct Relation {
        std::string id, type, target;
    };
    void start(std::string_view name, const XmlAttributes& a) override {
        if (name != "Relationship" || text::equal_fold(a.get("TargetMode"), "external")) return;
        if (relations.size() >= 4 * kMostSheets) return;
        relations.push_back(
            {std::string(a.get("Id")), std::string(a.get("Type")), std::string(a.get("Target"))});
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
    std::vector<Relation> relations;
};

class WorkbookSink : public XmlSink {
public:
    struct Named {
        std::string name, id;
        bool hidden;
    };
    void start(std::string_view name, const XmlAttributes& a) override {
        if (name == "workbookPr") since_1904 = is_true(a.get("date1904"));
        if (name == "sheet" && sheets.size() < kMostSheets) {
            const auto state = a.get("state");
            sheets.push_back({std::string(a.get("name")), std::string(a.get("id")),
                              state == "hidden" || state == "veryHidden"});
        }
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
    std::vector<Named> sheets;
    bool since_1904 = false;
};

/// A target beside the part that names it: "worksheets/sheet1.xml", "/xl/styles.xml", "../x.xml".
std::string resolved(std::string_view base, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    auto folder = std::string(base.substr(0, base.rfind('/') + 1));
    while (target.starts_with("../") || target.starts_with("./")) {
        if (target.starts_with("../") && !folder.empty()) {
            folder.pop_back();
            folder.resize(folder.rfind('/') == std::string::npos ? 0 : folder.rfind('/') + 1);
        }
        target.remove_prefix(target.starts_with("../") ? 3 : 2);
    }
    return folder + std::string(target);
}

std::string relations_of(std::string_view part) {
    const auto slash = part.rfind('/');
    const auto cut = slash == std::string_view::npos ? 0 : slash + 1;
    return std::string(part.substr(0, cut)) + "_rels/" + std::string(part.substr(cut)) + ".rels";
}

} // namespace

Trouble CellStyles::read(ZipArchive& archive, const ZipEntry& entry) {
    StyleSink sink;
    XmlPart part(archive, entry, sink);
    auto trouble = part.read();
    std::unordered_map<std::uint32_t, std::uint32_t> known;
    for (const auto id : sink.ids) {
        auto [at, fresh] = known.try_emplace(id, static_cast<std::uint32_t>(formats_.size()));
        if (fresh) {
            const auto own = sink.codes.find(id);
            formats_.emplace_back(own != sink.codes.end() ? std::string_view(own->second)
                                                          : builtin_format(static_cast<int>(id)));
        }
        style_format_.push_back(at->second);
    }
    return trouble;
}

const ZipEntry* find_workbook(ZipArchive& archive) {
    if (const auto* relations = archive.find("_rels/.rels")) {
        RelationSink sink;
        XmlPart part(archive, *relations, sink);
        (void)part.read();
        for (const auto& r : sink.relations)
            if (r.type.ends_with("/officeDocument"))
                if (const auto* e = archive.find(resolved({}, r.target))) return e;
    }
    return archive.find("xl/workbook.xml");
}

Trouble read_workbook_parts(ZipArchive& archive, const ZipEntry& workbook, WorkbookParts& out) {
    WorkbookSink sink;
    {
        XmlPart part(archive, workbook, sink);
        if (auto t = part.read(); !t.ok()) return t;
    }
    out.since_1904 = sink.since_1904;
    RelationSink relations;
    if (const auto* entry = archive.find(relations_of(workbook.name))) {
        XmlPart part(archive, *entry, relations);
        if (auto t = part.read(); !t.ok()) return t;
    }
    std::unordered_map<std::string, std::string> targets;
    for (const auto& r : relations.relations) {
        const auto target = resolved(workbook.name, r.target);
        targets[r.id] = target;
        if (r.type.ends_with("/sharedStrings")) out.shared_texts = target;
        if (r.type.ends_with("/styles")) out.styles = target;
    }
    for (const auto& s : sink.sheets) {
        const auto at = targets.find(s.id);
        out.sheets.push_back({s.name, at == targets.end() ? std::string() : at->second, s.hidden});
    }
    return {};
}

} // namespace milaan::sheets
