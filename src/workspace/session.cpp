#include "workspace/session.hpp"

#include <cstring>

#include "base/text.hpp"

namespace milaan::workspace {

namespace {

constexpr char kMagic[8] = {'M', 'I', 'L', 'A', 'A', 'N', 'S', '1'};
constexpr std::uint32_t kVersion = 5;
constexpr std::uint32_t kVersionWithoutViews = 4; ///< read too

/// What a session ends with: the sum over all before it, and a mark without which it was cut off.
struct Trailer {
    std::uint64_t sum = 0;
    char mark[8] = {'M', 'I', 'L', 'A', 'A', 'N', 'E', '1'};
};
static_assert(sizeof(Trailer) == 16);

std::uint64_t sum_of(std::span<const std::byte> bytes) {
    return text::hash({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
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

} // namespace

bool looks_like_session(std::span<const std::byte> bytes) {
    return bytes.size() >= sizeof kMagic && std::memcmp(bytes.data(), kMagic, sizeof kMagic) == 0;
}

std::vector<std::byte> write_session(const Workspace& w) {
    BlockWriter out;
    for (const char c : kMagic) out.put(c);
    out.put(kVersion);
    w.data.write(out);
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
    return out.take();
}

Result<Workspace> read_session(std::span<const std::byte> bytes) {
    if (!looks_like_session(bytes)) return Errc::malformed;
    BlockReader in(bytes.subspan(sizeof kMagic));
    const auto version = in.get<std::uint32_t>();
    if (!in.ok()) return Errc::truncated;
    if (version != kVersion && version != kVersionWithoutViews) return Errc::wrong_version;
    if (in.left() < sizeof(Trailer)) return Errc::truncated;
    Trailer trailer;
    const auto body = bytes.first(bytes.size() - sizeof trailer);
    std::memcpy(&trailer, bytes.data() + body.size(), sizeof trailer);
    if (std::memcmp(trailer.mark, Trailer{}.mark, sizeof trailer.mark) != 0) return Errc::truncated;
    in = BlockReader(body.subspan(sizeof kMagic + sizeof version));
    Snapshot snapshot;
    if (!snapshot.read(in)) return Errc::malformed;
    Workspace w;
    adopt(w, std::move(snapshot));

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
    if (!read_log(in, w.log)) return Errc::malformed;
    if (version != kVersionWithoutViews && !read_views(in, w.views)) return Errc::malformed;
    if (in.left() != 0) return Errc::malformed;
    // Last, so that a file made to fit its sum and one that does not meet the same checks.
    if (sum_of(body) != trailer.sum) return Errc::malformed;
    refresh(w);
    w.mark_saved();
    return w;
}

} // namespace milaan::workspace
