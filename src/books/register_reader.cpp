#include "books/register_reader.hpp"

#include <algorithm>

#include "books/file_signs.hpp"
#include "books/heading_meaning.hpp"
#include "books/heading_row.hpp"

namespace milaan::books {

namespace {

/// Enough for the titles, the headings and some rows of the widest register.
constexpr std::size_t kHead = 64 * 1024;
/// Decoded text is held for one piece only.
constexpr std::size_t kPiece = 256 * 1024;

std::span<const std::byte> bytes_of(const std::string& s) {
    return std::as_bytes(std::span(s));
}

int score_of(std::span<const std::string_view> cells) {
    return heading_score(cells);
}

/// The head as text, cut after its last whole line so that a half row misleads nobody.
std::string decoded(std::span<const std::byte> head, EncodingGuess guess, bool whole) {
    TextDecoder decoder(guess.encoding);
    std::string text;
    decoder.feed(head.subspan(guess.mark), text);
    const auto end = text.find_last_of("\r\n");
    if (!whole && end != std::string::npos) text.resize(end + 1);
    return text;
}

} // namespace

RegisterReader::RegisterReader(std::string_view file_name, std::span<const RegisterMapping> known)
    : name_(file_name), known_(known) {}

void RegisterReader::feed(std::span<const std::byte> bytes) {
    bytes_ += bytes.size();
    if (!other_what_.empty()) return;
    if (!begun_) {
        const auto part = bytes.first(std::min(bytes.size(), kHead - head_.size()));
        head_.append(reinterpret_cast<const char*>(part.data()), part.size());
        bytes = bytes.subspan(part.size());
        if (head_.size() < kHead) return;
        begin();
    }
    pass(bytes);
}

void RegisterReader::begin() {
    begun_ = true;
    const auto head = std::move(head_);
    head_.clear();
    const auto other = other_file(bytes_of(head));
    if (!other.what.empty()) {
        other_what_ = other.what;
        other_hint_ = other.hint;
        return;
    }
    const auto guess = guess_encoding(bytes_of(head));
    dialect_ = detect_dialect(decoded(bytes_of(head), guess, head.size() < kHead), score_of);
    decoder_.emplace(guess.encoding);
    grid_ = std::make_unique<GridReader>(name_, std::string_view{}, known_);
    rows_.emplace(dialect_, [this](const CsvRow& row) {
        if (row.oversized)
            grid_->lost_row(row.line, "a row of more than 16,384 cells, 4 MB, or 128 KB in a cell");
        else
            grid_->row(row.line, row.cells);
    });
    pass(bytes_of(head).subspan(guess.mark));
}

void RegisterReader::pass(std::span<const std::byte> bytes) {
    while (!bytes.empty() && rows_) {
        const auto piece = bytes.first(std::min(bytes.size(), kPiece));
        bytes = bytes.subspan(piece.size());
        text_.clear();
        decoder_->feed(piece, text_);
        rows_->feed(text_);
    }
}

Intake RegisterReader::finish() {
    if (!begun_) begin();
    Intake intake;
    const auto refuse = [&](Code code, std::string found, std::string done) {
        LoadedFile file;
        file.name = name_;
        file.status = FileStatus::refused;
        intake.files.push_back(std::move(file));
        Diagnostic d;
        d.severity = Severity::error;
        d.code = code;
        d.file = name_;
        d.found = std::move(found);
        d.done = std::move(done);
        if (code == Code::unknown_kind) d.expected = "a purchase register as delimited text";
        report(intake.diagnostics, std::move(d));
    };
    if (bytes_ == 0) {
        refuse(Code::empty_file, "0 bytes", "Nothing was read from it.");
        return intake;
    }
    if (!other_what_.empty()) {
        refuse(Code::unknown_kind, std::string(other_what_), std::string(other_hint_));
        intake.files.front().bytes = bytes_;
        return intake;
    }
    text_.clear();
    decoder_->finish(text_);
    rows_->feed(text_);
    rows_->finish();
    intake = grid_->finish();
    auto& file = intake.files.front();
    file.bytes = bytes_;

    Complaints complaints(intake.diagnostics, name_);
    const auto& counts = decoder_->counts();
    if (counts.multibyte != 0 && counts.windows_1252 != 0)
        complaints.warn(Code::mixed_encoding, {}, "one encoding",
                        std::to_string(counts.windows_1252) +
                            " characters of Windows-1252 among UTF-8",
                        "Each was read as what it is.");
    if (counts.broken != 0)
        complaints.warn(Code::mixed_encoding, {}, "whole UTF-16 characters",
                        std::to_string(counts.broken) + " broken ones",
                        "Replaced by a question mark in a box.");
    if (counts.zero != 0)
        complaints.warn(Code::mixed_encoding, {}, "text",
                        std::to_string(counts.zero) + " zero bytes", "They were left out.");
    if (rows_->stray_quotes() != 0)
        complaints.tell(Code::bad_row, "line " + std::to_string(rows_->first_stray_line()),
                        "a closing quotation mark", "none",
                        "The opening one was read as an ordinary character.",
                        rows_->stray_quotes());
    if (!file.note.empty())
        file.note = std::string(name_of_delimiter(dialect_.delimiter)) + "-separated, " +
                    std::string(decoder_->name()) + "; " + file.note;
    return intake;
}

Intake read_register(std::string_view name, std::span<const std::byte> whole,
                     std::span<const RegisterMapping> known) {
    RegisterReader reader(name, known);
    reader.feed(whole);
    return reader.finish();
}

bool looks_like_register(std::span<const std::byte> head) {
    head = head.first(std::min(head.size(), kHead));
    if (head.empty() || !other_file(head).what.empty()) return false;
    const auto text = decoded(head, guess_encoding(head), false);
    const auto dialect = detect_dialect(text, score_of);
    std::vector<std::vector<std::string>> rows;
    CsvTokenizer tokenizer(dialect, [&](const CsvRow& row) {
        if (rows.size() < 200 && !row.oversized)
            rows.emplace_back(row.cells.begin(), row.cells.end());
    });
    tokenizer.feed(text);
    tokenizer.finish();
    return find_headings(rows).found;
}

} // namespace milaan::books
