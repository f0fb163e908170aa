#include "engine/job.hpp"

#include <algorithm>
#include <new>

#include "base/text.hpp"
#include "books/register_reader.hpp"
#include "books/tally.hpp"
#include "books/workbook_reader.hpp"
#include "engine/mapping_json.hpp"
#include "engine/other_gstins.hpp"
#include "engine/read_again.hpp"
#include "engine/register_copies.hpp"
#include "engine/scope.hpp"
#include "engine/settings_json.hpp"
#include "engine/supersede.hpp"
#include "engine/zip_files.hpp"
#include "matching/match.hpp"
#include "portal/apply_errors.hpp"
#include "portal/reader.hpp"
#include "portal/summary_check.hpp"
#include "portal/workbook_reader.hpp"
#include "sheets/workbook.hpp"
#include "workspace/session.hpp"

namespace milaan::engine {

std::string_view label_of(Stage s) {
    switch (s) {
    case Stage::reading:
        return "Reading";
    case Stage::checking:
        return "Checking the statements against themselves";
    case Stage::joining:
        return "Joining IMS and GSTR-2B";
    case Stage::matching:
        return "Matching";
    case Stage::done:
        return "Done";
    }
    return {};
}

Result<bool> Job::seed_block(std::span<const std::byte> block) {
    auto snapshot = workspace::read_base(block);
    if (!snapshot) return snapshot.error();
    intake_ = std::move(snapshot.value().intake);
    return true;
}

void Job::begin_file(std::string_view name, std::uint64_t size) {
    name_ = name;
    bytes_.clear();
    // A size from outside is a hint, not a promise: 1 GB at most is set aside on its word.
    bytes_.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(size, 1u << 30)));
}

void Job::feed(std::span<const std::byte> bytes) {
    bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
}

namespace {

std::string_view as_text(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Intake refused(const std::string& name, std::uint64_t size, Code code, std::string found,
               std::string done) {
    Intake intake;
    LoadedFile file;
    file.name = name;
    file.bytes = size;
    file.status = FileStatus::refused;
    intake.files.push_back(file);
    report(intake.diagnostics, {.severity = Severity::error,
                                .code = code,
                                .file = name,
                                .found = std::move(found),
                                .done = std::move(done)});
    return intake;
}

/// A workbook is the portal's when its sheets say so, else its sheets are looked through for
/// registers.
Intake read_sheets(const std::string& name, std::span<const std::byte> bytes,
                   const Settings& settings, const sheets::GoOn& go_on) {
    sheets::Workbook workbook(bytes);
    // It is gone through twice; all texts that its cells share are read the first time.
    const sheets::GoOn first = [&](std::uint64_t done, std::uint64_t total) {
        return !go_on || go_on(std::min(done, total), 2 * total);
    };
    const sheets::GoOn second = [&](std::uint64_t done, std::uint64_t total) {
        return !go_on || go_on(total + std::min(done, total), 2 * total);
    };
    const auto book = portal::portal_book_of(workbook, first);
    if (book != portal::Book::none)
        return portal::read_portal_workbook(name, workbook, book, second);
    return books::read_workbook(name, workbook, settings.mappings, second);
}

/// Columns that the user has confirmed: for the registers that come after.
Intake read_mapping(const std::string& name, std::span<const std::byte> bytes, Settings& settings) {
    std::string what;
    auto mapping = mapping_from_json(as_text(bytes), what);
    if (!mapping)
        return refused(name, bytes.size(),
                       what.empty() ? Code::malformed_json : Code::unknown_value,
                       what.empty() ? "a column mapping that is not whole" : what,
                       "The columns are read as before.");
    Intake intake;
    LoadedFile file;
    file.name = name;
    file.kind = FileKind::settings;
    file.bytes = bytes.size();
    file.note =
        "what the columns of a register mean: " + std::to_string(mapping.value().columns.size()) +
        " columns";
    intake.files.push_back(std::move(file));
    remember(settings.mappings, std::move(mapping.value()));
    return intake;
}

/// The readers in the order of how sure their signs are: a portal file says what it is in its keys,
/// a register only looks like one.
Intake read_file(const std::string& name, std::span<const std::byte> bytes, Settings& settings,
                 const sheets::GoOn& go_on) {
    if (bytes.empty())
        return refused(name, 0, Code::empty_file, "0 bytes", "Nothing was read from it.");
    if (looks_like_settings(as_text(bytes))) {
        Intake intake;
        LoadedFile file;
        file.name = name;
        file.kind = FileKind::settings;
        file.bytes = bytes.size();
        intake.files.push_back(file);
        if (auto loaded = settings_from_json(as_text(bytes), name, intake.diagnostics, settings)) {
            settings = loaded.value();
            return intake;
        }
        return refused(name, bytes.size(), Code::malformed_json, "a settings file that is not JSON",
                       "The settings stay as they were.");
    }
    if (looks_like_mapping(as_text(bytes))) return read_mapping(name, bytes, settings);
    if (workspace::looks_like_session(bytes))
        return refused(name, bytes.size(), Code::unknown_kind, "a Milaan session",
                       "Open it by itself: a session replaces what is loaded.");
    if (books::looks_like_tally(bytes)) return books::read_tally(name, bytes);
    if (portal::looks_like_json(bytes)) return portal::read_portal_file(name, bytes);
    const auto container = sheets::container_of(bytes);
    switch (container) {
    case sheets::Container::xlsx:
    case sheets::Container::ods:
    case sheets::Container::xls:
    case sheets::Container::spreadsheet_xml:
    case sheets::Container::html:
        return read_sheets(name, bytes, settings, go_on);
    case sheets::Container::encrypted:
        return refused(name, bytes.size(), Code::encrypted_file, std::string(label_of(container)),
                       "Nothing was read: save it without its password first.");
    case sheets::Container::xlsb:
    case sheets::Container::other_package:
    case sheets::Container::old_office:
        return refused(name, bytes.size(), Code::unknown_kind, std::string(label_of(container)),
                       "Nothing was read: save the sheet as .xlsx and load that.");
    case sheets::Container::none:
    case sheets::Container::zip:
        break;
    }
    return books::read_register(name, bytes, settings.mappings);
}

} // namespace

const LoadedFile& Job::end_file(const Progress& progress) {
    const auto bytes = std::move(bytes_);
    bytes_ = {};
    fingerprints_.clear();
    if (sheets::container_of(bytes) != sheets::Container::zip) {
        take(name_, bytes, progress);
        return intake_.files.back();
    }
    const auto before = intake_.files.size();
    Diagnostics troubles;
    try {
        troubles = unpack_zip(
            name_, bytes, [&](const std::string& name, auto part) { take(name, part, progress); });
    } catch (const std::bad_alloc&) {
        troubles.push_back({.severity = Severity::error,
                            .code = Code::out_of_memory,
                            .file = name_,
                            .done = "What did not fit was left out; what was loaded stays."});
    }
    if (troubles.empty() && intake_.files.size() == before)
        troubles.push_back({.severity = Severity::error,
                            .code = Code::empty_file,
                            .file = name_,
                            .found = "an archive without files",
                            .done = "Nothing was read from it."});
    // What could not be unpacked is a refused file as well.
    for (const auto& trouble : troubles) {
        Intake left_out;
        LoadedFile file;
        file.name = trouble.file;
        file.bytes = bytes.size();
        file.status = FileStatus::refused;
        left_out.files.push_back(std::move(file));
        left_out.diagnostics.push_back(trouble);
        append(intake_, std::move(left_out));
    }
    return intake_.files.back();
}

void Job::take(const std::string& name, std::span<const std::byte> bytes,
               const Progress& progress) {
    const auto fingerprint = text::fingerprint(as_text(bytes));
    const auto size = static_cast<std::uint64_t>(bytes.size());
    fingerprints_.push_back(fingerprint);
    const auto same_bytes = [&](const LoadedFile& f) {
        return f.fingerprint == fingerprint && f.bytes == size;
    };
    const auto twin =
        std::find_if(intake_.files.begin(), intake_.files.end(), [&](const LoadedFile& f) {
            return same_bytes(f) &&
                   (f.status == FileStatus::read || f.status == FileStatus::partly_read ||
                    f.status == FileStatus::mapping_needed);
        });
    // Readers ask after every few kilobytes; who watches wants to hear of a fiftieth at most.
    std::uint64_t next = 0;
    bool ended = false;
    const sheets::GoOn go_on = [&](std::uint64_t done, std::uint64_t total) {
        if (ended || !progress || done < next) return !ended;
        next = done + std::max<std::uint64_t>(total / 50, 1u << 20);
        ended = !progress(Stage::reading, done, total);
        return !ended;
    };
    Intake read;
    bool known = false, again = false, had_given_way = false;
    for (std::uint32_t f = 0; f < intake_.files.size(); ++f) {
        const auto& file = intake_.files[f];
        if (!same_bytes(file)) continue;
        known = true;
        // A register that was set aside stays so.
        if (file.kind != FileKind::register_ || file.status == FileStatus::duplicate) continue;
        again = again || file.status == FileStatus::mapping_needed || registers_again_ ||
                mapping_changed(intake_, f, settings_);
        had_given_way = had_given_way || gave_way(intake_, f);
    }
    if (registers_again_ && known && !again) return;
    if (again) forget_registers(intake_, fingerprint, size);
    if (size != 0 && twin != intake_.files.end() && !again) {
        read = refused(name, size, Code::duplicate_file, "the same bytes as " + twin->name,
                       "It was taken once.");
        read.diagnostics.front().severity = Severity::info;
        read.files.front().kind = twin->kind;
        read.files.front().status = FileStatus::duplicate;
    } else {
        // Third-party readers and large buffers may run out of memory; that costs this file only.
        try {
            read = read_file(name, bytes, settings_, go_on);
        } catch (const std::bad_alloc&) {
            read = refused(name, size, Code::out_of_memory, std::to_string(size) + " bytes",
                           "The file was left out; what was loaded stays.");
        }
    }
    for (auto& f : read.files) {
        f.fingerprint = fingerprint;
        f.bytes = size;
    }
    // What it gave up for another register it gives up again, and nobody is asked a second time.
    std::vector<SameMonth> answered;
    const bool as_before = again && had_given_way && rule_ != MonthRule::later_draft;
    supersede(intake_, read, as_before ? MonthRule::keep_loaded : rule_,
              as_before ? answered : same_months_);
    append(intake_, std::move(read));
}

Result<workspace::Snapshot> Job::run(const Progress& progress) {
    const auto say = [&](Stage stage, std::uint64_t done, std::uint64_t total) {
        return !progress || progress(stage, done, total);
    };
    workspace::Snapshot out;
    if (!say(Stage::checking, 0, 1)) return Errc::cancelled;
    out.intake = intake_;
    out.settings = resolve_scope(out.intake, settings_, out.checks);
    set_apart_other_gstins(out.intake, out.settings.gstin);
    portal::check_returns(out.intake, out.checks);
    portal::apply_errors(out.intake, out.checks);
    if (!say(Stage::joining, 0, 1)) return Errc::cancelled;
    out.documents = join_portal_documents(out.intake.portal);
    bool cancelled = false;
    out.matching = matching::match(
        out.intake.books, out.intake.portal, out.documents, out.settings, [&](int done, int total) {
            cancelled = !say(Stage::matching, static_cast<std::uint64_t>(done),
                             static_cast<std::uint64_t>(total));
            return !cancelled;
        });
    if (cancelled || !say(Stage::done, 1, 1)) return Errc::cancelled;
    return out;
}

} // namespace milaan::engine
