#include "records/register_reading.hpp"

namespace milaan {

namespace {

struct Words {
    std::string_view name;
    std::string_view label;
};

/// In the order of the enum.
constexpr Words kWords[kRowPlaceCount] = {
    {"document", "document"},
    {"part", "part of document"},
    {"header", "header"},
    {"title", "title"},
    {"total", "total"},
    {"blank", "blank"},
    {"out_of_scope", "out of scope"},
    {"error", "error"},
    {"other_gstin", "other GSTIN"},
};

bool get_place(BlockReader& in, RowPlace& place) {
    const auto v = in.get<std::uint8_t>();
    if (v >= kRowPlaceCount) in.fail();
    place = static_cast<RowPlace>(v >= kRowPlaceCount ? 0 : v);
    return in.ok();
}

/// Counts are held against the bytes left, so that a hostile one reserves nothing.
template <class T, class Read>
void get_list(BlockReader& in, std::vector<T>& list, Read read) {
    const auto n = in.get<std::uint64_t>();
    if (n > in.left()) in.fail();
    list.clear();
    for (std::uint64_t i = 0; i < n && in.ok(); ++i) {
        list.emplace_back();
        read(list.back());
    }
}

template <class T, class Write>
void put_list(BlockWriter& out, const std::vector<T>& list, Write write) {
    out.put(static_cast<std::uint64_t>(list.size()));
    for (const auto& item : list) write(item);
}

void put_texts(BlockWriter& out, const std::vector<std::string>& texts) {
    put_list(out, texts, [&](const std::string& s) { out.put_text(s); });
}

void get_texts(BlockReader& in, std::vector<std::string>& texts) {
    get_list(in, texts, [&](std::string& s) { s = in.get_text(); });
}

void put_table(BlockWriter& out, const RegisterTable& t) {
    out.put(t.heading_row);
    t.mapping.write(out);
    put_list(out, t.guesses, [&](const ColumnGuess& g) {
        out.put(g.use.role);
        out.put(static_cast<std::uint8_t>(g.use.head));
        out.put(g.confidence);
        out.put_text(g.why);
        out.put_text(g.doubt);
    });
    out.put(static_cast<std::uint8_t>(t.chosen));
    put_list(out, t.first_rows, [&](const auto& row) { put_texts(out, row); });
    put_texts(out, t.doubts);
}

void get_table(BlockReader& in, RegisterTable& t) {
    t.heading_row = in.get<std::uint32_t>();
    if (!t.mapping.read(in)) in.fail();
    get_list(in, t.guesses, [&](ColumnGuess& g) {
        const auto role = in.get<std::uint8_t>();
        const auto head = in.get<std::uint8_t>();
        if (role >= kColumnRoleCount || head >= kHeadCount) in.fail();
        if (in.ok()) g.use = {static_cast<ColumnRole>(role), static_cast<Head>(head)};
        g.confidence = in.get<std::uint8_t>();
        g.why = in.get_text();
        g.doubt = in.get_text();
    });
    t.chosen = in.get<std::uint8_t>() != 0;
    get_list(in, t.first_rows, [&](auto& row) { get_texts(in, row); });
    get_texts(in, t.doubts);
}

} // namespace

std::string_view name_of(RowPlace p) {
    return kWords[static_cast<std::size_t>(p)].name;
}

std::string_view label_of(RowPlace p) {
    return kWords[static_cast<std::size_t>(p)].label;
}

void RegisterReading::write(BlockWriter& out) const {
    out.put(file);
    put_list(out, tables, [&](const RegisterTable& t) { put_table(out, t); });
    put_list(out, runs, [&](const RowRun& r) {
        out.put(r.first);
        out.put(r.last);
        out.put(r.place);
    });
    put_list(out, told, [&](const RowTold& t) {
        out.put(t.row);
        out.put(t.place);
        out.put_text(t.why);
        put_texts(out, t.cells);
    });
    out.put(untold);
}

bool RegisterReading::read(BlockReader& in) {
    *this = {};
    file = in.get<std::uint32_t>();
    get_list(in, tables, [&](RegisterTable& t) { get_table(in, t); });
    get_list(in, runs, [&](RowRun& r) {
        r.first = in.get<std::uint32_t>();
        r.last = in.get<std::uint32_t>();
        (void)get_place(in, r.place);
    });
    get_list(in, told, [&](RowTold& t) {
        t.row = in.get<std::uint32_t>();
        (void)get_place(in, t.place);
        t.why = in.get_text();
        get_texts(in, t.cells);
    });
    untold = in.get<std::uint32_t>();
    return in.ok();
}

} // namespace milaan
