#include "workspace/snapshot.hpp"

#include <algorithm>

namespace milaan::workspace {

namespace {

constexpr std::uint32_t kMagic = 0x314E4C4D; // "MLN1"
constexpr std::uint32_t kVersion = 4;

/// What matching promises, and what everything above relies on: each document of both sides is in
/// exactly one group.
bool all_placed(const Matching& m, std::size_t books, std::size_t portal) {
    std::vector<bool> book(books), document(portal);
    const auto place = [](std::vector<bool>& placed, std::span<const std::uint32_t> group) {
        for (const auto i : group) {
            if (placed[i]) return false;
            placed[i] = true;
        }
        return true;
    };
    for (const auto& g : m.groups)
        if (!place(book, m.books_of(g)) || !place(document, m.portal_of(g))) return false;
    return m.books.size() == books && m.portal.size() == portal &&
           std::find(book.begin(), book.end(), false) == book.end() &&
           std::find(document.begin(), document.end(), false) == document.end();
}

/// A document's rows exist and are of the files that it names; what stands in a GSTR-2B stands in a
/// branch of it.
bool rows_fit(const PortalDocument& d, const RecordStore& portal) {
    const auto fits = [&](std::uint32_t row, Origin origin) {
        return row == kNoRow || (row < portal.size() && portal.origin()[row] == origin);
    };
    return fits(d.ims, Origin::ims) && fits(d.gstr2b, Origin::gstr2b) &&
           fits(d.gstr2a, Origin::gstr2a) && d.row() != kNoRow &&
           (!d.in_2b() || portal.branch()[d.gstr2b] != Branch::none);
}

} // namespace

void write_settings(BlockWriter& out, const Settings& s) {
    out.put_text(s.gstin);
    out.put(s.period);
    out.put(s.as_of);
    out.put(s.tolerance.taxable);
    out.put(s.tolerance.head);
    out.put(s.tolerance.value);
    out.put(s.date_window);
    for (const bool b : {s.gstin_found, s.period_found, s.as_of_found, s.quarterly,
                         s.snake_case_reduction, s.require_remark, s.unavailable_notes_in_4a,
                         s.pending_when_not_booked, s.previous_3b_filed})
        out.put(static_cast<std::uint8_t>(b));
    out.put(static_cast<std::uint64_t>(s.pairs.size()));
    for (const auto& p : s.pairs) p.write(out);
    out.put(static_cast<std::uint64_t>(s.mappings.size()));
    for (const auto& m : s.mappings) m.write(out);
}

bool read_settings(BlockReader& in, Settings& s) {
    s = {};
    s.gstin = in.get_text();
    s.period = in.get<TaxPeriod>();
    s.as_of = in.get<Date>();
    s.tolerance.taxable = in.get<Money>();
    s.tolerance.head = in.get<Money>();
    s.tolerance.value = in.get<Money>();
    s.date_window = in.get<std::int32_t>();
    for (bool* b : {&s.gstin_found, &s.period_found, &s.as_of_found, &s.quarterly,
                    &s.snake_case_reduction, &s.require_remark, &s.unavailable_notes_in_4a,
                    &s.pending_when_not_booked, &s.previous_3b_filed})
        *b = in.get<std::uint8_t>() != 0;
    const auto pairs = in.get<std::uint64_t>();
    if (pairs > in.left()) in.fail();
    for (std::uint64_t i = 0; i < pairs && in.ok(); ++i) {
        s.pairs.emplace_back();
        if (!s.pairs.back().read(in)) in.fail();
    }
    const auto mappings = in.get<std::uint64_t>();
    if (mappings > in.left()) in.fail();
    for (std::uint64_t i = 0; i < mappings && in.ok(); ++i) {
        s.mappings.emplace_back();
        if (!s.mappings.back().read(in)) in.fail();
    }
    const bool period =
        !s.period.known() || (s.period.months >= 1900 * 12 && s.period.months < 2200 * 12);
    const bool as_of = !s.as_of.known() || (s.as_of.days >= -25567 && s.as_of.days <= 84006);
    if (!period || !as_of || s.date_window < 0 || s.date_window > 3660) in.fail();
    return in.ok();
}

void Snapshot::write(BlockWriter& out) const {
    intake.write(out);
    out.put_all(documents);
    matching.write(out);
    write_settings(out, settings);
    out.put(static_cast<std::uint64_t>(checks.size()));
    for (const auto& d : checks) d.write(out);
}

bool Snapshot::read(BlockReader& in) {
    *this = {};
    bool good = intake.read(in);
    in.get_all(documents);
    for (const auto& d : documents) good = good && rows_fit(d, intake.portal);
    good = good &&
           matching.read(in, intake.books.size(), static_cast<std::uint32_t>(documents.size())) &&
           all_placed(matching, intake.books.size(), documents.size()) &&
           read_settings(in, settings);
    const auto n = in.get<std::uint64_t>();
    good = good && n <= in.left();
    for (std::uint64_t i = 0; good && i < n; ++i) {
        checks.emplace_back();
        good = checks.back().read(in);
    }
    if (good && in.ok()) return true;
    in.fail();
    *this = {};
    return false;
}

std::vector<std::byte> write_snapshot(const Snapshot& s) {
    BlockWriter out;
    out.put(kMagic);
    out.put(kVersion);
    s.write(out);
    return out.take();
}

Result<Snapshot> read_snapshot(std::span<const std::byte> bytes) {
    BlockReader in(bytes);
    if (in.get<std::uint32_t>() != kMagic) return Errc::malformed;
    if (in.get<std::uint32_t>() != kVersion) return Errc::wrong_version;
    Snapshot s;
    if (!s.read(in) || in.left() != 0) return Errc::malformed;
    return s;
}

} // namespace milaan::workspace
