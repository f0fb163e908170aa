#include "engine/same_month.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace milaan::engine {

namespace {

void write_side(BlockWriter& out, const SameMonth::Side& s) {
    out.put_text(s.name);
    out.put(s.generated);
    out.put(s.documents);
    out.put(s.taxable);
    out.put(s.tax);
}

void read_side(BlockReader& in, SameMonth::Side& s) {
    s.name = in.get_text();
    s.generated = in.get<Date>();
    s.documents = in.get<std::uint32_t>();
    s.taxable = in.get<Money>();
    s.tax = in.get<Money>();
}

} // namespace

void SameMonth::write(BlockWriter& out) const {
    out.put(kind);
    out.put_text(gstin);
    out.put(period);
    out.put(shared);
    write_side(out, loaded);
    write_side(out, given);
}

bool SameMonth::read(BlockReader& in) {
    const auto k = in.get<std::uint8_t>();
    if (k >= kFileKindCount) in.fail();
    kind = static_cast<FileKind>(k >= kFileKindCount ? 0 : k);
    gstin = in.get_text();
    period = in.get<TaxPeriod>();
    shared = in.get<std::uint32_t>();
    read_side(in, loaded);
    read_side(in, given);
    return in.ok();
}

SameMonth::Side side_of(const Intake& intake, std::span<const std::uint32_t> files) {
    SameMonth::Side side;
    for (const auto f : files) {
        const auto& file = intake.files[f];
        side.name += (side.name.empty() ? "" : ", ") + file.name;
        side.documents += file.documents;
        side.taxable += file.taxable;
        side.tax += file.tax.total();
    }
    return side;
}

SameMonth twice(const Intake& to, std::span<const std::uint32_t> loaded, const Intake& from,
                std::span<const std::uint32_t> given) {
    SameMonth m;
    m.kind = from.files[given.front()].kind;
    m.gstin = from.files[given.front()].gstin;
    m.period = from.files[given.front()].period;
    m.loaded = side_of(to, loaded);
    m.given = side_of(from, given);
    return m;
}

bool mostly(std::uint32_t shared, std::uint32_t a, std::uint32_t b) {
    return shared != 0 && shared * std::size_t{2} >= std::min(a, b);
}

std::vector<std::byte> write_same_months(const std::vector<SameMonth>& all) {
    BlockWriter out;
    out.put(static_cast<std::uint64_t>(all.size()));
    for (const auto& m : all) m.write(out);
    return out.take();
}

std::vector<SameMonth> read_same_months(std::span<const std::byte> bytes) {
    BlockReader in(bytes);
    const auto n = in.get<std::uint64_t>();
    std::vector<SameMonth> all;
    for (std::uint64_t i = 0; i < n && in.ok(); ++i) {
        all.emplace_back();
        if (!all.back().read(in)) return {};
    }
    return in.ok() ? all : std::vector<SameMonth>{};
}

std::string sentence_of(const SameMonth& m) {
    const std::string what(label_of(m.kind));
    const auto whose = m.gstin.empty() ? std::string{} : " of " + m.gstin;
    if (m.period.known())
        return "The " + what + whose + " for " + to_month_name(m.period) +
               " is loaded already, with other content.";
    return text::counted(m.shared, "record", "records") + " of this " + what + whose +
           (m.shared == 1 ? " is" : " are") + " loaded already, from " + m.loaded.name + ".";
}

} // namespace milaan::engine
