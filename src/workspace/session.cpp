#include "workspace/session.hpp"

#include <cstring>

#include "base/text.hpp"

namespace milaan::workspace {

namespace {

constexpr char kMagic[8] = {'M', 'I', 'L', 'A', 'A', 'N', 'S', '1'};
constexpr std::uint32_t kVersion = 6;
/// Before the snapshot: magic, version, size of the snapshot.
constexpr std::size_t kHead = sizeof kMagic + sizeof kVersion + sizeof(std::uint64_t);

/// What a session ends with: the sum over the base's sum and all after it, and a mark without which
/// it was cut off.
struct Trailer {
    std::uint64_t sum = 0;
    char mark[8] = {'M', 'I', 'L', 'A', 'A', 'N', 'E', '1'};
};
static_assert(sizeof(Trailer) == 16);

std::uint64_t sum_of(std::span<const std::byte> bytes) {
    return text::fingerprint({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

void write_log(BlockWriter& out, const std::vector<LogEntry>& log) {
    out.put(static_cast<std::uint64_t>(log.size()));
    for (const auto& e : log) {
        out.put(e.at);
        out.put_text(e.text);
        out.put(static_cast<std::uint8_t>(e.undone));
    }
}

bool read_log(BlockReader& in, std::vector<LogEntry>& log) {
    const auto n = in.get<std::uint64_t>();
    if (n > in.left()) in.fail();
    for (std::uint64_t i = 0; i < n && in.ok(); ++i) {
        LogEntry e;
        e.at = in.get<std::int64_t>();
        e.text = in.get_text();
        e.undone = in.get<std::uint8_t>() != 0;
        log.push_back(std::move(e));
    }
    return in.ok();
}

void write_views(BlockWriter& out, const std::vector<SavedView>& views) {
    out.put(static_cast<std::uint64_t>(views.size()));
    for (const auto& v : views) {
        out.put_text(v.name);
        out.put_text(v.look);
    }
}

bool read_views(BlockReader& in, std::vector<SavedView>& views) {
    const auto n = in.get<std::uint64_t>();
    if (n > in.left()) in.fail();
    for (std::uint64_t i = 0; i < n && in.ok(); ++i) {
        SavedView v;
        v.name = in.get_text();
        v.look = in.get_text();
        views.push_back(std::move(v));
    }
    return in.ok();
}

void write_pairs(BlockWriter& out, const std::vector<PairChoice>& pairs) {
    out.put(static_cast<std::uint64_t>(pairs.size()));
    for (const auto& p : pairs) p.write(out);
}

bool read_pairs(BlockReader& in, std::vector<PairChoice>& pairs) {
    const auto n = in.get<std::uint64_t>();
    if (n > in.left()) in.fail();
    for (std::uint64_t i = 0; i < n && in.ok(); ++i)
        if (!pairs.emplace_back().read(in)) in.fail();
    return in.ok();
}

} // namespace

bool looks_like_session(std::span<const std::byte> bytes) {
    return bytes.size() >= sizeof kMagic && std::memcmp(bytes.data(), kMagic, sizeof kMagic) == 0;
}

std::vector<std::byte> write_base(const Snapshot& snapshot) {
    BlockWriter out;
    for (const char c : kMagic) out.put(c);
    out.put(kVersion);
    out.put(std::uint64_t{0});
    snapshot.write(out);
    auto bytes = out.take();
    const auto size = static_cast<std::uint64_t>(bytes.size() - kHead);
    std::memcpy(bytes.data() + kHead - sizeof size, &size, sizeof size);
    const auto sum = sum_of(bytes);
    const auto* first = reinterpret_cast<const std::byte*>(&sum);
    bytes.insert(bytes.end(), first, first + sizeof sum);
    return bytes;
}

std::span<const std::byte> base_of(std::span<const std::byte> bytes) {
    if (!looks_like_session(bytes)) return {};
    BlockReader in(bytes.subspan(sizeof kMagic));
    const auto version = in.get<std::uint32_t>();
    const auto size = in.get<std::uint64_t>();
    if (!in.ok() || version != kVersion || in.left() < sizeof(std::uint64_t) ||
        size > in.left() - sizeof(std::uint64_t))
        return {};
    return bytes.first(kHead + static_cast<std::size_t>(size) + sizeof(std::uint64_t));
}

std::uint64_t sum_of_base(std::span<const std::byte> base) {
    std::uint64_t sum = 0;
    if (base.size() >= kHead + sizeof sum)
        std::memcpy(&sum, base.data() + base.size() - sizeof sum, sizeof sum);
    return sum;
}

Result<Snapshot> read_base(std::span<const std::byte> bytes) {
    if (!looks_like_session(bytes)) return Errc::malformed;
    BlockReader head(bytes.subspan(sizeof kMagic));
    const auto version = head.get<std::uint32_t>();
    if (!head.ok()) return Errc::truncated;
    if (version != kVersion) return Errc::wrong_version;
    const auto base = base_of(bytes);
    if (base.empty()) return Errc::truncated;
    BlockReader in(base.subspan(kHead, base.size() - kHead - sizeof(std::uint64_t)));
    Snapshot snapshot;
    if (!snapshot.read(in) || in.left() != 0) return Errc::malformed;
    return snapshot;
}

std::vector<std::byte> write_work(const Workspace& w, std::uint64_t base_sum) {
    BlockWriter out;
    // First the base's sum, so that this part's is over both; it is not written twice.
    out.put(base_sum);
    write_settings(out, w.data.settings);
    write_pairs(out, w.matched_pairs_);
    out.put(static_cast<std::uint64_t>(w.data.checks.size()));
    for (const auto& d : w.data.checks) d.write(out);
    // Only what differs from the download: a session of a million records stays small, and a
    // decision that a later version reads differently is still the user's own.
    std::uint64_t decided = 0;
    for (std::size_t i = 0; i < w.decisions.size(); ++i)
        decided += !(w.decisions[i] == w.downloaded[i]);
    out.put(decided);
    for (std::uint32_t i = 0; i < w.decisions.size(); ++i)
        if (!(w.decisions[i] == w.downloaded[i])) {
            out.put(i);
            w.decisions[i].write(out);
        }
    std::uint64_t noted = 0;
    for (const auto& n : w.notes) noted += !n.empty();
    out.put(noted);
    for (std::uint32_t i = 0; i < w.notes.size(); ++i)
        if (!w.notes[i].empty()) {
            out.put(i);
            out.put_text(w.notes[i]);
        }
    write_log(out, w.log);
    write_views(out, w.views);
    out.put(Trailer{.sum = sum_of(out.bytes())});
    auto bytes = out.take();
    bytes.erase(bytes.begin(), bytes.begin() + sizeof base_sum);
    return bytes;
}

std::vector<std::byte> write_session(const Workspace& w) {
    auto bytes = write_base(w.data);
    const auto work = write_work(w, sum_of_base(bytes));
    bytes.insert(bytes.end(), work.begin(), work.end());
    return bytes;
}

Result<Workspace> read_session(std::span<const std::byte> bytes) {
    auto snapshot = read_base(bytes);
    if (!snapshot) return snapshot.error();
    const auto base = base_of(bytes);
    if (bytes.size() - base.size() < sizeof(Trailer)) return Errc::truncated;
    Trailer trailer;
    const auto body = bytes.first(bytes.size() - sizeof trailer);
    std::memcpy(&trailer, bytes.data() + body.size(), sizeof trailer);
    if (std::memcmp(trailer.mark, Trailer{}.mark, sizeof trailer.mark) != 0) return Errc::truncated;

    BlockReader in(body.subspan(base.size()));
    Workspace w;
    Settings settings;
    std::vector<PairChoice> matched;
    Diagnostics checks;
    if (!read_settings(in, settings) || !read_pairs(in, matched)) return Errc::malformed;
    const auto told = in.get<std::uint64_t>();
    if (told > in.left()) in.fail();
    for (std::uint64_t k = 0; k < told && in.ok(); ++k)
        if (!checks.emplace_back().read(in)) return Errc::malformed;
    if (!in.ok()) return Errc::malformed;
    snapshot.value().settings = std::move(settings);
    snapshot.value().checks = std::move(checks);
    adopt(w, std::move(snapshot).value());
    w.matched_pairs_ = std::move(matched);

    const auto documents = w.decisions.size();
    const auto decided = in.get<std::uint64_t>();
    std::vector<EarlierDecision> earlier;
    for (std::uint64_t k = 0; k < decided && in.ok(); ++k) {
        const auto i = in.get<std::uint32_t>();
        Decision d;
        if (!d.read(in) || i >= documents) return Errc::malformed;
        earlier.push_back({i, std::move(d)});
    }
    restore_decisions(w, earlier);
    const auto noted = in.get<std::uint64_t>();
    for (std::uint64_t k = 0; k < noted && in.ok(); ++k) {
        const auto i = in.get<std::uint32_t>();
        auto text = in.get_text();
        if (!in.ok() || i >= documents) return Errc::malformed;
        w.notes[i] = std::move(text);
    }
    if (!read_log(in, w.log) || !read_views(in, w.views) || in.left() != 0) return Errc::malformed;
    // Last, so that a file made to fit its sums and one that does not meet the same checks.
    const auto base_body = base.first(base.size() - sizeof(std::uint64_t));
    if (sum_of(base_body) != sum_of_base(base)) return Errc::malformed;
    if (sum_of(bytes.subspan(base_body.size(), body.size() - base_body.size())) != trailer.sum)
        return Errc::malformed;
    refresh(w);
    w.mark_saved();
    return w;
}

} // namespace milaan::workspace
