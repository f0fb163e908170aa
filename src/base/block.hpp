#pragma once
// One contiguous block of bytes with offsets and no pointers: how the worker hands its result to
// the page, and the core of the session file. Little-endian (wasm and every native target are; a
// static assert says so). Reading trusts nothing: every length is checked against what is left.

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace milaan {

static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__);

class BlockWriter {
public:
    template <class T>
    void put(const T& v) {
        static_assert(std::is_trivially_copyable_v<T>);
        append(&v, sizeof v);
    }
    template <class T>
    void put_all(const std::vector<T>& v) {
        static_assert(std::is_trivially_copyable_v<T>);
        put(static_cast<std::uint64_t>(v.size()));
        append(v.data(), v.size() * sizeof(T));
    }
    void put_text(std::string_view s) {
        put(static_cast<std::uint64_t>(s.size()));
        append(s.data(), s.size());
    }
    [[nodiscard]] const std::vector<std::byte>& bytes() const { return out_; }
    [[nodiscard]] std::vector<std::byte> take() { return std::move(out_); }

private:
    void append(const void* p, std::size_t n) {
        if (n == 0) return;
        const auto at = out_.size();
        out_.resize(at + n);
        std::memcpy(out_.data() + at, p, n);
    }
    std::vector<std::byte> out_;
};

/// Once a read fails, ok() stays false and every further read gives zeros.
class BlockReader {
public:
    explicit BlockReader(std::span<const std::byte> in) : in_(in) {}

    template <class T>
    [[nodiscard]] T get() {
        static_assert(std::is_trivially_copyable_v<T>);
        T v{};
        if (claim(sizeof v)) std::memcpy(&v, in_.data() + at_ - sizeof v, sizeof v);
        return v;
    }
    template <class T>
    void get_all(std::vector<T>& v) {
        static_assert(std::is_trivially_copyable_v<T>);
        const auto n = get<std::uint64_t>();
        if (!ok_ || n > left() / sizeof(T)) {
            ok_ = false;
            v.clear();
            return;
        }
        const auto bytes = static_cast<std::size_t>(n) * sizeof(T);
        v.resize(static_cast<std::size_t>(n));
        if (claim(bytes) && bytes != 0) std::memcpy(v.data(), in_.data() + at_ - bytes, bytes);
    }
    [[nodiscard]] std::string get_text() {
        const auto n = get<std::uint64_t>();
        if (!ok_ || n > left()) {
            ok_ = false;
            return {};
        }
        const auto size = static_cast<std::size_t>(n);
        std::string s(reinterpret_cast<const char*>(in_.data() + at_), size);
        at_ += size;
        return s;
    }
    /// For a caller that found a value out of range.
    void fail() { ok_ = false; }
    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] std::size_t left() const { return in_.size() - at_; }

private:
    bool claim(std::size_t n) {
        if (!ok_ || n > left()) return ok_ = false;
        at_ += n;
        return true;
    }
    std::span<const std::byte> in_;
    std::size_t at_ = 0;
    bool ok_ = true;
};

} // namespace milaan
