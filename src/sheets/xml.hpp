#pragma once
// XML as a stream of starts, texts and ends, from bytes in pieces of any size. Hostile input is the
// normal case: a DOCTYPE ends the reading before anything of it is followed, undeclared entities
// are errors, depth and the length of one tag are limited. Prefixes of names are dropped
// (`x:row` is `row`); nothing here knows what a document means.
//
// Encodings: UTF-8, UTF-16 with a byte order mark, ISO-8859-1, US-ASCII, windows-1252. What comes
// out is UTF-8. Plain UTF-8 documents are read by xml_scanner.hpp, all others by expat.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "sheets/fault.hpp"

namespace milaan::sheets {

struct XmlAttribute {
    std::string_view name; ///< local
    std::string_view value;
};

/// Attributes of one start tag; valid during the call.
class XmlAttributes {
public:
    explicit XmlAttributes(std::span<const XmlAttribute> list) : list_(list) {}
    /// Value of the attribute with this local name; empty when it is absent.
    [[nodiscard]] std::string_view get(std::string_view local_name) const;
    [[nodiscard]] bool has(std::string_view local_name) const;
    /// Calls fn(local_name, value).
    template <class Fn>
    void each(Fn&& fn) const {
        for (const auto& a : list_) fn(a.name, a.value);
    }

    [[nodiscard]] static std::string_view local(std::string_view name) {
        // Nearly every name of a sheet has one letter, and no prefix.
        for (std::size_t i = 1; i < name.size(); ++i)
            if (name[i] == ':') return local(name.substr(i + 1));
        return name;
    }

private:
    std::span<const XmlAttribute> list_;
};

class XmlSink {
public:
    virtual ~XmlSink() = default;
    virtual void start(std::string_view name, const XmlAttributes&) = 0;
    virtual void end(std::string_view name) = 0;
    /// A text may come in several pieces.
    virtual void text(std::string_view) = 0;
};

struct XmlLimits {
    int depth = 128;
    std::size_t token_bytes = 1u << 20;
};

class XmlReader {
public:
    explicit XmlReader(XmlSink&, XmlLimits = {});
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    /// False once nothing more can come: trouble(), or the sink called stop().
    bool feed(std::span<const std::byte>);
    bool feed(std::string_view s) { return feed(std::as_bytes(std::span(s.data(), s.size()))); }
    /// The end of the bytes. False when there was trouble, also when elements are still open.
    bool finish();
    /// For a sink that has what it wanted: no further call, and no trouble.
    void stop();

    [[nodiscard]] bool stopped() const;
    [[nodiscard]] const Trouble& trouble() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace milaan::sheets
