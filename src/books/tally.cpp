#include "books/tally.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "books/complaints.hpp"
#include "books/documents.hpp"
#include "books/encoding.hpp"
#include "books/tally_voucher.hpp"
#include "sheets/xml.hpp"

namespace milaan::books {

namespace {

constexpr std::size_t kPiece = 64 * 1024;
constexpr std::size_t kHead = 4096;
constexpr std::size_t kDeepestJson = 200;

/// Text without what XML 1.0 forbids but Tally writes: control characters, as they are and as
/// `&#4;`. The declaration goes as well, since the text is UTF-8 by now whatever it says.
class XmlCleaner {
public:
    /// What can be handed on; the rest waits for more.
    std::string_view add(std::string_view more, bool last) {
        waiting_ += more;
        out_.clear();
        if (!begun_ && !skip_declaration(last)) return {};
        std::size_t i = 0;
        for (; i < waiting_.size(); ++i) {
            const char c = waiting_[i];
            if (c == '&') {
                const auto end = waiting_.find(';', i);
                const auto length = end == std::string::npos ? waiting_.size() - i : end - i + 1;
                if (end == std::string::npos && length < kLongestEntity && !last) break;
                if (end != std::string::npos && length <= kLongestEntity &&
                    forbidden(std::string_view(waiting_).substr(i, length))) {
                    i += length - 1;
                    continue;
                }
            } else if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' &&
                       c != '\r') {
                continue;
            }
            out_ += c;
        }
        waiting_.erase(0, i);
        return out_;
    }

private:
    static constexpr std::size_t kLongestEntity = 12;

    bool skip_declaration(bool last) {
        const auto first = waiting_.find_first_not_of(" \t\r\n");
        if (first == std::string::npos || (waiting_.size() - first < 5 && !last)) return last;
        if (std::string_view(waiting_).substr(first, 5) == "<?xml") {
            const auto end = waiting_.find("?>", first);
            if (end == std::string::npos && waiting_.size() < kHead && !last) return false;
            if (end != std::string::npos) waiting_.erase(0, end + 2);
        }
        begun_ = true;
        return true;
    }

    /// `&#4;`, `&#x1F;`: a character that no XML may have.
    static bool forbidden(std::string_view entity) {
        if (!entity.starts_with("&#")) return false;
        auto digits = entity.substr(2, entity.size() - 3);
        int base = 10;
        if (!digits.empty() && (digits.front() == 'x' || digits.front() == 'X')) {
            base = 16;
            digits.remove_prefix(1);
        }
        std::uint32_t n = 0;
        for (const char c : digits) {
            const char low = text::lower(c);
            const int d = text::is_digit(c)          ? c - '0'
                          : low >= 'a' && low <= 'f' ? low - 'a' + 10
                                                     : 99;
            if (d >= base) return false;
            n = n * static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(d);
        }
        return !digits.empty() && ((n < 0x20 && n != 9 && n != 10 && n != 13) || n == 0xFFFE ||
                                   n == 0xFFFF || (n >= 0xD800 && n <= 0xDFFF) || n > 0x10FFFF);
    }

    std::string waiting_;
    std::string out_;
    bool begun_ = false;
};

class FromXml : public sheets::XmlSink {
public:
    explicit FromXml(TallyVouchers& to) : to_(to) {}
    void start(std::string_view name, const sheets::XmlAttributes& attributes) override {
        to_.open(name);
        if (name == "VOUCHER") to_.field("VOUCHERTYPENAME", attributes.get("VCHTYPE"));
    }
    void end(std::string_view) override { to_.close(); }
    void text(std::string_view s) override { to_.text(s); }

private:
    TallyVouchers& to_;
};

/// JSON members to the same calls. Objects in an array go by the array's name; the messages
/// themselves are the vouchers.
class FromJson : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit FromJson(TallyVouchers& to) : to_(to) {}

    bool null() override { return value({}); }
    bool boolean(bool b) override { return value(b ? "Yes" : "No"); }
    bool number_integer(number_integer_t n) override { return value(std::to_string(n)); }
    bool number_unsigned(number_unsigned_t n) override { return value(std::to_string(n)); }
    bool number_float(number_float_t, const string_t& text) override { return value(text); }
    bool string(string_t& s) override { return value(s); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override {
        const auto name = text::equal_fold(key_, "tallymessage") ? std::string("VOUCHER") : key_;
        return enter(name, true);
    }
    bool key(string_t& k) override {
        key_ = k;
        return true;
    }
    bool end_object() override { return leave(); }
    bool start_array(std::size_t) override { return enter(key_, false); }
    bool end_array() override { return leave(); }
    bool parse_error(std::size_t at, const std::string&,
                     const nlohmann::json::exception&) override {
        error_at = at;
        return false;
    }

    std::size_t error_at = 0;
    bool too_deep = false;

private:
    struct Open {
        std::string key;
        bool object = false;
    };

    bool value(std::string_view s) {
        to_.open(key_);
        to_.text(s);
        to_.close();
        return true;
    }
    bool enter(const std::string& name, bool object) {
        too_deep = open_.size() >= kDeepestJson;
        if (too_deep) return false;
        open_.push_back({key_, object});
        if (object) to_.open(name);
        return true;
    }
    bool leave() {
        if (open_.back().object) to_.close();
        key_ = open_.back().key;
        open_.pop_back();
        return true;
    }

    TallyVouchers& to_;
    std::string key_;
    std::vector<Open> open_;
};

std::string head_text(std::span<const std::byte> head) {
    const auto guess = guess_encoding(head);
    head = head.first(std::min(head.size(), 2 * kHead));
    std::string text;
    TextDecoder decoder(guess.encoding);
    if (guess.mark <= head.size()) decoder.feed(head.subspan(guess.mark), text);
    return text;
}

bool is_json(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

/// What ended the reading before its end; empty when nothing did.
struct Damage {
    Diagnostic told;
    bool any = false;
    bool hostile = false;
};

Damage read_xml(std::string_view name, std::span<const std::byte> bytes, EncodingGuess guess,
                TextDecoder& decoder, TallyVouchers& vouchers) {
    FromXml sink(vouchers);
    sheets::XmlReader xml(sink);
    XmlCleaner cleaner;
    std::string text;
    bool good = true;
    for (auto rest = bytes.subspan(guess.mark); good && !rest.empty();) {
        const auto piece = rest.first(std::min(rest.size(), kPiece));
        rest = rest.subspan(piece.size());
        text.clear();
        decoder.feed(piece, text);
        if (rest.empty()) decoder.finish(text);
        good = xml.feed(cleaner.add(text, rest.empty()));
    }
    good = good && xml.finish();
    if (good) return {};
    return {diagnose(xml.trouble(), name,
                     "The vouchers before it were read; those after it are missing."),
            true, xml.trouble().fault == sheets::Fault::doctype};
}

Damage read_json(std::string_view name, std::span<const std::byte> bytes, EncodingGuess guess,
                 TextDecoder& decoder, TallyVouchers& vouchers) {
    std::string text;
    decoder.feed(bytes.subspan(guess.mark), text);
    decoder.finish(text);
    FromJson sink(vouchers);
    if (nlohmann::json::sax_parse(text, &sink)) return {};
    Damage out;
    out.any = true;
    out.told.severity = Severity::error;
    out.told.code = sink.too_deep ? Code::too_deep : Code::malformed_json;
    out.told.file = name;
    if (!sink.too_deep) out.told.where = "byte " + std::to_string(sink.error_at);
    out.told.done = "The vouchers before it were read; those after it are missing.";
    return out;
}

} // namespace

bool looks_like_tally(std::span<const std::byte> head) {
    const auto text = head_text(head);
    const std::string_view start = std::string_view(text).substr(0, kHead);
    if (is_json(start))
        return text::contains_fold(start, "\"tallymessage\"") ||
               text::contains_fold(start, "\"vouchertypename\"");
    const auto first = start.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || start[first] != '<') return false;
    return text::contains_fold(start, "<envelope>") ||
           text::contains_fold(start, "<tallymessage") || text::contains_fold(start, "<voucher ");
}

Intake read_tally(std::string_view name, std::span<const std::byte> bytes) {
    Intake intake;
    LoadedFile file;
    file.name = std::string(name);
    file.kind = FileKind::register_;
    file.bytes = bytes.size();
    intake.files.push_back(file);
    Complaints complaints(intake.diagnostics, std::string(name));
    Register lines;
    lines.has_amounts = true;
    TallyVouchers vouchers(lines, intake.books.pool(), complaints);
    const auto guess = guess_encoding(bytes);
    TextDecoder decoder(guess.encoding);
    const bool json = is_json(head_text(bytes));
    const auto damage = json ? read_json(name, bytes, guess, decoder, vouchers)
                             : read_xml(name, bytes, guess, decoder, vouchers);
    if (damage.any) report(intake.diagnostics, damage.told);
    if (damage.hostile || vouchers.met() == 0) {
        Intake refused;
        refused.files.push_back(std::move(file));
        refused.files.front().status = FileStatus::refused;
        refused.diagnostics = std::move(intake.diagnostics);
        for (auto& d : refused.diagnostics)
            if (d.severity == Severity::error) d.done = "Nothing was read from this file.";
        if (!damage.any)
            report(refused.diagnostics, {.severity = Severity::error,
                                         .code = Code::empty_file,
                                         .file = std::string(name),
                                         .expected = "vouchers, as the day book exports them",
                                         .found = "none",
                                         .done = "Nothing was read from this file."});
        return refused;
    }
    lines.note = std::string(json ? "Tally JSON, " : "Tally XML, ") + std::string(decoder.name()) +
                 "; each voucher is a row, in the order of the file";
    if (vouchers.own_numbers() != 0)
        complaints.tell(Code::missing_field, {}, "the supplier's invoice number", "nothing",
                        "The voucher's own number stands in for it.", vouchers.own_numbers());
    RegisterReading reading;
    lines.log.give(reading);
    intake.registers.push_back(std::move(reading));
    make_documents(std::move(lines), intake, complaints);
    if (damage.any) intake.files.front().status = FileStatus::partly_read;
    return intake;
}

} // namespace milaan::books
