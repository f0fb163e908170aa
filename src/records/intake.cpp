#include "records/intake.hpp"

#include <utility>

namespace milaan {

std::string_view name_of(FileKind k) {
    switch (k) {
    case FileKind::unknown:
        return "unknown";
    case FileKind::ims:
        return "ims";
    case FileKind::ims_counts:
        return "ims_counts";
    case FileKind::ims_upload:
        return "ims_upload";
    case FileKind::ims_errors:
        return "ims_errors";
    case FileKind::gstr2b:
        return "gstr2b";
    case FileKind::gstr2a:
        return "gstr2a";
    case FileKind::gstr3b:
        return "gstr3b";
    case FileKind::gstr3b_auto:
        return "gstr3b_auto";
    case FileKind::register_:
        return "register";
    case FileKind::settings:
        return "settings";
    case FileKind::session:
        return "session";
    }
    return {};
}

std::string_view name_of(FileStatus s) {
    switch (s) {
    case FileStatus::read:
        return "read";
    case FileStatus::partly_read:
        return "partly_read";
    case FileStatus::refused:
        return "refused";
    case FileStatus::duplicate:
        return "duplicate";
    case FileStatus::mapping_needed:
        return "mapping_needed";
    }
    return {};
}

std::string_view label_of(FileKind k) {
    switch (k) {
    case FileKind::unknown:
        return "Not recognised";
    case FileKind::ims:
        return "IMS download";
    case FileKind::ims_counts:
        return "IMS dashboard counts";
    case FileKind::ims_upload:
        return "IMS upload file";
    case FileKind::ims_errors:
        return "IMS error report";
    case FileKind::gstr2b:
        return "GSTR-2B";
    case FileKind::gstr2a:
        return "GSTR-2A";
    case FileKind::gstr3b:
        return "GSTR-3B";
    case FileKind::gstr3b_auto:
        return "GSTR-3B auto-population";
    case FileKind::register_:
        return "Purchase register";
    case FileKind::settings:
        return "Milaan settings";
    case FileKind::session:
        return "Milaan session";
    }
    return {};
}

namespace {

void merge(Gstr2bReturn& to, Gstr2bReturn from) {
    if (!to.has_summary && from.has_summary) {
        to.summary = from.summary;
        to.has_summary = true;
    }
    if (!to.generated.known() || (from.generated.known() && from.generated > to.generated))
        to.generated = from.generated;
    to.quarterly = to.quarterly || from.quarterly;
    to.file_count = std::max(to.file_count, from.file_count);
    if (to.suppliers.empty()) to.suppliers = std::move(from.suppliers);
    to.files.insert(to.files.end(), from.files.begin(), from.files.end());
}

} // namespace

const RegisterReading* register_of(const Intake& in, std::uint32_t file) {
    for (const auto& r : in.registers)
        if (r.file == file) return &r;
    return nullptr;
}

RegisterReading* register_of(Intake& in, std::uint32_t file) {
    return const_cast<RegisterReading*>(register_of(std::as_const(in), file));
}

bool same_statement(const Gstr2bReturn& a, const Gstr2bReturn& b) {
    return a.buyer_gstin == b.buyer_gstin && a.period == b.period;
}

void append(Intake& to, Intake from) {
    const auto offset = static_cast<std::uint32_t>(to.files.size());
    to.files.insert(to.files.end(), from.files.begin(), from.files.end());
    to.books.append(std::move(from.books), offset);
    to.portal.append(std::move(from.portal), offset);
    for (auto part : from.gstr2b) {
        for (auto& f : part.files) f += offset;
        bool merged = false;
        for (auto& known : to.gstr2b)
            if (same_statement(known, part)) {
                merge(known, std::move(part));
                merged = true;
                break;
            }
        if (!merged) to.gstr2b.push_back(std::move(part));
    }
    const auto shift = [offset](auto item) {
        item.file += offset;
        return item;
    };
    for (const auto& r : from.gstr3b) to.gstr3b.push_back(shift(r));
    for (const auto& r : from.requests) to.requests.push_back(shift(r));
    for (const auto& r : from.errors) to.errors.push_back(shift(r));
    for (auto& r : from.registers) {
        r.file += offset;
        to.registers.push_back(std::move(r));
    }
    to.diagnostics.insert(to.diagnostics.end(), from.diagnostics.begin(), from.diagnostics.end());
}

// -- serialising ---------------------------------------------------------------------------------

namespace {

void put_bool(BlockWriter& out, bool b) {
    out.put(static_cast<std::uint8_t>(b));
}
bool get_bool(BlockReader& in) {
    return in.get<std::uint8_t>() != 0;
}

template <class E>
E get_enum(BlockReader& in, int count) {
    const auto v = in.get<std::uint8_t>();
    if (v >= count) {
        in.fail();
        return E{};
    }
    return static_cast<E>(v);
}

/// A list of structs: count, then each. The count is bounded by the bytes left, so a hostile one
/// cannot reserve memory.
template <class T, class Write>
void put_list(BlockWriter& out, const std::vector<T>& list, Write write) {
    out.put(static_cast<std::uint64_t>(list.size()));
    for (const auto& item : list) write(out, item);
}

template <class T, class Read>
void get_list(BlockReader& in, std::vector<T>& list, Read read) {
    const auto n = in.get<std::uint64_t>();
    list.clear();
    if (n > in.left()) in.fail();
    for (std::uint64_t i = 0; i < n && in.ok(); ++i) {
        list.emplace_back();
        read(in, list.back());
    }
}

void write_file(BlockWriter& out, const LoadedFile& f) {
    out.put_text(f.name);
    out.put(f.kind);
    out.put(f.status);
    out.put(f.bytes);
    out.put(f.fingerprint);
    out.put_text(f.gstin);
    out.put(f.period);
    out.put(f.documents);
    out.put(f.by_section);
    out.put(f.taxable);
    out.put(f.tax);
    for (const auto n : {f.rows.document, f.rows.part, f.rows.header, f.rows.title, f.rows.total,
                         f.rows.blank, f.rows.out_of_scope, f.rows.error})
        out.put(n);
    put_bool(out, f.snake_case_reduction_seen);
    out.put_text(f.note);
}

void read_file(BlockReader& in, LoadedFile& f) {
    f.name = in.get_text();
    f.kind = get_enum<FileKind>(in, kFileKindCount);
    f.status = get_enum<FileStatus>(in, kFileStatusCount);
    f.bytes = in.get<std::uint64_t>();
    f.fingerprint = in.get<std::uint64_t>();
    f.gstin = in.get_text();
    f.period = in.get<TaxPeriod>();
    f.documents = in.get<std::uint32_t>();
    f.by_section = in.get<decltype(f.by_section)>();
    f.taxable = in.get<Money>();
    f.tax = in.get<Tax>();
    f.rows = {};
    for (auto* n : {&f.rows.document, &f.rows.part, &f.rows.header, &f.rows.title, &f.rows.total,
                    &f.rows.blank, &f.rows.out_of_scope, &f.rows.error})
        *n = in.get<std::uint32_t>();
    f.snake_case_reduction_seen = get_bool(in);
    f.note = in.get_text();
}

void write_cell(BlockWriter& out, const SummaryCell& c) {
    out.put(c.tax);
    out.put(c.taxable);
    put_bool(out, c.present);
    put_bool(out, c.has_taxable);
}

void read_cell(BlockReader& in, SummaryCell& c) {
    c.tax = in.get<Tax>();
    c.taxable = in.get<Money>();
    c.present = get_bool(in);
    c.has_taxable = get_bool(in);
}

void write_line(BlockWriter& out, const CounterpartyLine& l) {
    out.put_text(l.section);
    out.put_text(l.gstin);
    out.put_text(l.note_type);
    out.put(l.supplier_period);
    out.put(l.documents);
    out.put(l.tax);
    out.put(l.taxable);
    put_bool(out, l.has_taxable);
    put_bool(out, l.rejected);
}

void read_line(BlockReader& in, CounterpartyLine& l) {
    l.section = in.get_text();
    l.gstin = in.get_text();
    l.note_type = in.get_text();
    l.supplier_period = in.get<TaxPeriod>();
    l.documents = in.get<std::uint32_t>();
    l.tax = in.get<Tax>();
    l.taxable = in.get<Money>();
    l.has_taxable = get_bool(in);
    l.rejected = get_bool(in);
}

void write_2b(BlockWriter& out, const Gstr2bReturn& r) {
    out.put_text(r.buyer_gstin);
    out.put(r.period);
    out.put(r.generated);
    put_bool(out, r.quarterly);
    put_bool(out, r.has_summary);
    for (const auto& branch : r.summary.branches)
        for (const auto& bucket : branch) {
            write_cell(out, bucket.total);
            for (const auto& cell : bucket.sub) write_cell(out, cell);
        }
    put_list(out, r.suppliers, write_line);
    out.put(r.file_count);
    out.put_all(r.files);
}

void read_2b(BlockReader& in, Gstr2bReturn& r) {
    r.buyer_gstin = in.get_text();
    r.period = in.get<TaxPeriod>();
    r.generated = in.get<Date>();
    r.quarterly = get_bool(in);
    r.has_summary = get_bool(in);
    for (auto& branch : r.summary.branches)
        for (auto& bucket : branch) {
            read_cell(in, bucket.total);
            for (auto& cell : bucket.sub) read_cell(in, cell);
        }
    get_list(in, r.suppliers, read_line);
    r.file_count = in.get<std::uint32_t>();
    in.get_all(r.files);
}

void write_3b(BlockWriter& out, const Gstr3bReturn& r) {
    out.put_text(r.buyer_gstin);
    out.put(r.period);
    out.put(r.source);
    out.put(r.table4);
    out.put(r.file);
}

void read_3b(BlockReader& in, Gstr3bReturn& r) {
    r.buyer_gstin = in.get_text();
    r.period = in.get<TaxPeriod>();
    r.source = get_enum<Gstr3bSource>(in, 2);
    r.table4 = in.get<Table4>();
    r.file = in.get<std::uint32_t>();
}

void write_key(BlockWriter& out, const RecordKey& k) {
    out.put(k.section);
    for (const auto* s : {&k.supplier_gstin, &k.number, &k.date, &k.period}) out.put_text(*s);
}

void read_key(BlockReader& in, RecordKey& k) {
    k.section = get_enum<Section>(in, kSectionCount);
    for (auto* s : {&k.supplier_gstin, &k.number, &k.date, &k.period}) *s = in.get_text();
}

void write_request(BlockWriter& out, const RequestedAction& r) {
    write_key(out, r.key);
    r.decision.write(out);
    put_bool(out, r.reset);
    out.put(r.file);
    put_bool(out, r.figures.has_value());
    const auto figures = r.figures.value_or(RequestedAction::Figures{});
    out.put(figures.taxable);
    out.put(figures.tax);
}

void read_request(BlockReader& in, RequestedAction& r) {
    read_key(in, r.key);
    if (!r.decision.read(in)) in.fail();
    r.reset = get_bool(in);
    r.file = in.get<std::uint32_t>();
    const bool given = get_bool(in);
    const auto taxable = in.get<Money>();
    const auto tax = in.get<Tax>();
    if (given) r.figures = {taxable, tax};
}

void write_error(BlockWriter& out, const PortalError& e) {
    write_key(out, e.key);
    out.put_text(e.code);
    out.put_text(e.message);
    out.put(e.file);
}

void read_error(BlockReader& in, PortalError& e) {
    read_key(in, e.key);
    e.code = in.get_text();
    e.message = in.get_text();
    e.file = in.get<std::uint32_t>();
}

bool valid(TaxPeriod p) {
    return !p.known() || (p.months >= 1900 * 12 && p.months < 2200 * 12);
}

bool valid(Date d) {
    return !d.known() || (d.days >= -25567 && d.days <= 84006);
}

/// File numbers and dates, which the enums above do not cover.
bool consistent(const Intake& intake) {
    const auto files = intake.files.size();
    const auto known = [&](std::uint32_t f) { return f < files; };
    for (const auto f : intake.books.file())
        if (!known(f)) return false;
    for (const auto f : intake.portal.file())
        if (!known(f)) return false;
    for (const auto& f : intake.files)
        if (!valid(f.period)) return false;
    for (const auto& r : intake.gstr2b) {
        if (!valid(r.period) || !valid(r.generated)) return false;
        for (const auto f : r.files)
            if (!known(f)) return false;
        for (const auto& l : r.suppliers)
            if (!valid(l.supplier_period)) return false;
    }
    for (const auto& r : intake.gstr3b)
        if (!valid(r.period) || !known(r.file)) return false;
    for (const auto& r : intake.requests)
        if (!known(r.file)) return false;
    for (const auto& e : intake.errors)
        if (!known(e.file)) return false;
    for (const auto& r : intake.registers)
        if (!known(r.file)) return false;
    return true;
}

} // namespace

void Intake::write(BlockWriter& out) const {
    put_list(out, files, write_file);
    books.write(out);
    portal.write(out);
    put_list(out, gstr2b, write_2b);
    put_list(out, gstr3b, write_3b);
    put_list(out, requests, write_request);
    put_list(out, errors, write_error);
    put_list(out, registers, [](BlockWriter& o, const RegisterReading& r) { r.write(o); });
    put_list(out, diagnostics, [](BlockWriter& o, const Diagnostic& d) { d.write(o); });
}

bool Intake::read(BlockReader& in) {
    *this = {};
    get_list(in, files, read_file);
    const bool stores = books.read(in) && portal.read(in);
    get_list(in, gstr2b, read_2b);
    get_list(in, gstr3b, read_3b);
    get_list(in, requests, read_request);
    get_list(in, errors, read_error);
    get_list(in, registers, [](BlockReader& i, RegisterReading& r) {
        if (!r.read(i)) i.fail();
    });
    get_list(in, diagnostics, [](BlockReader& i, Diagnostic& d) {
        if (!d.read(i)) i.fail();
    });
    if (stores && in.ok() && consistent(*this)) {
        for (const auto& r : registers)
            for (const auto& run : r.runs)
                if (run.place == RowPlace::other_gstin)
                    files[r.file].rows.other_gstin += run.last - run.first + 1;
        return true;
    }
    in.fail();
    *this = {};
    return false;
}

} // namespace milaan
