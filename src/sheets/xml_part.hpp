#pragma once
// An XML entry of an archive, inflated into a parser piece by piece.

#include <functional>

#include "sheets/xml.hpp"
#include "sheets/zip.hpp"

namespace milaan::sheets {

/// `go_on` is asked once a piece with the bytes read so far; false cancels. A sink that stops the
/// reader through `stop` ends the part without trouble.
class XmlPart {
public:
    XmlPart(ZipArchive& archive, const ZipEntry& entry, XmlSink& sink)
        : archive_(archive), entry_(entry), reader_(sink) {}

    [[nodiscard]] Trouble read(const std::function<bool(std::uint64_t)>& go_on = {}) {
        std::uint64_t done = 0;
        bool cancelled = false;
        auto trouble = archive_.read(entry_, [&](std::span<const std::byte> piece) {
            done += piece.size();
            if (!reader_.feed(piece)) return false;
            cancelled = go_on && !go_on(done);
            return !cancelled;
        });
        if (cancelled) return {Fault::cancelled, entry_.name};
        if (trouble.ok()) reader_.finish();
        if (!reader_.trouble().ok()) {
            trouble = reader_.trouble();
            trouble.part = entry_.name;
        } else if (reader_.stopped() && trouble.fault == Fault::cancelled) {
            return {};
        }
        return trouble;
    }
    /// For the sink: it has what it wanted.
    void stop() { reader_.stop(); }

private:
    ZipArchive& archive_;
    const ZipEntry& entry_;
    XmlReader reader_;
};

} // namespace milaan::sheets
