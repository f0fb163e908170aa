#include "workspace/snapshot.hpp"

#include <algorithm>

#include "records/settings_table.hpp"

namespace milaan::workspace {

namespace {

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

namespace {

struct PutSetting {
    BlockWriter& out;
    void operator()(const bool* v) const { out.put(static_cast<std::uint8_t>(*v)); }
    void operator()(const std::int32_t* v) const { out.put(*v); }
    void operator()(const Money* v) const { out.put(*v); }
    void operator()(const TaxPeriod* v) const { out.put(*v); }
};

struct GetSetting {
    BlockReader& in;
    void operator()(bool* v) const { *v = in.get<std::uint8_t>() != 0; }
    void operator()(std::int32_t* v) const { *v = in.get<std::int32_t>(); }
    void operator()(Money* v) const { *v = in.get<Money>(); }
    void operator()(TaxPeriod* v) const { *v = in.get<TaxPeriod>(); }
};

bool sane(TaxPeriod p) {
    return !p.known() || (p.months >= 1900 * 12 && p.months < 2200 * 12);
}
bool sane(Date d) {
    return !d.known() || (d.days >= -25567 && d.days <= 84006);
}

/// What a settings file may say and nothing else.
bool in_range(const Settings& s) {
    Settings probe;
    for (const auto& t : settings_table())
        if (!set_value(probe, t, value_text(s, t))) return false;
    for (const auto& r : s.reversals)
        if (!sane(r.period) || !sane(r.document.date)) return false;
    for (const auto& r : s.annual_returns)
        if (!sane(r.furnished) || r.year.start < 1900 || r.year.start > 2199) return false;
    return sane(s.period) && sane(s.as_of);
}

template <class T>
void read_list(BlockReader& in, std::vector<T>& list) {
    const auto n = in.get<std::uint64_t>();
    if (n > in.left()) in.fail();
    for (std::uint64_t i = 0; i < n && in.ok(); ++i) {
        list.emplace_back();
        if (!list.back().read(in)) in.fail();
    }
}

template <class T>
void write_list(BlockWriter& out, const std::vector<T>& list) {
    out.put(static_cast<std::uint64_t>(list.size()));
    for (const auto& item : list) item.write(out);
}

void write_entries(BlockWriter& out, const Entries& e) {
    for (const auto& line : entry_lines()) out.put(figure_of(e, line));
    out.put(static_cast<std::uint8_t>(e.has_reclaim_balance));
    out.put(static_cast<std::uint8_t>(e.has_rcm_balance));
}

void read_entries(BlockReader& in, Entries& e) {
    for (const auto& line : entry_lines()) line.figure(e) = in.get<Tax>();
    e.has_reclaim_balance = in.get<std::uint8_t>() != 0;
    e.has_rcm_balance = in.get<std::uint8_t>() != 0;
}

} // namespace

void write_settings(BlockWriter& out, const Settings& s) {
    out.put_text(s.gstin);
    out.put(s.period);
    out.put(s.as_of);
    for (const bool b : {s.gstin_found, s.period_found, s.as_of_found, s.figures_given})
        out.put(static_cast<std::uint8_t>(b));
    for (const auto& t : settings_table())
        std::visit(PutSetting{out}, t.slot(const_cast<Settings&>(s)));
    out.put(static_cast<std::uint64_t>(s.annual_returns.size()));
    for (const auto& r : s.annual_returns) {
        out.put(r.year.start);
        out.put(r.furnished);
    }
    write_entries(out, s.entries);
    write_list(out, s.pairs);
    write_list(out, s.reversals);
    write_list(out, s.mappings);
}

bool read_settings(BlockReader& in, Settings& s) {
    s = {};
    s.gstin = in.get_text();
    s.period = in.get<TaxPeriod>();
    s.as_of = in.get<Date>();
    for (bool* b : {&s.gstin_found, &s.period_found, &s.as_of_found, &s.figures_given})
        *b = in.get<std::uint8_t>() != 0;
    for (const auto& t : settings_table()) std::visit(GetSetting{in}, t.slot(s));
    const auto years = in.get<std::uint64_t>();
    if (years > in.left()) in.fail();
    for (std::uint64_t i = 0; i < years && in.ok(); ++i) {
        AnnualReturn r;
        r.year.start = in.get<std::int16_t>();
        r.furnished = in.get<Date>();
        s.annual_returns.push_back(r);
    }
    read_entries(in, s.entries);
    read_list(in, s.pairs);
    read_list(in, s.reversals);
    read_list(in, s.mappings);
    if (!in.ok() || !in_range(s)) in.fail();
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

} // namespace milaan::workspace
