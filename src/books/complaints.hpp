#pragma once
// Diagnostics of one register. A million bad rows must cost neither the memory nor the time of a
// million diagnostics: after the first ones of a code only the count of the last grows.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "records/diagnostic.hpp"

namespace milaan::books {

class Complaints {
public:
    Complaints(Diagnostics& all, std::string file) : all_(all), file_(std::move(file)) {}

    void error(Code code, std::string where, std::string expected, std::string_view found,
               std::string done) {
        add(Severity::error, code, std::move(where), std::move(expected), found, std::move(done));
    }
    void warn(Code code, std::string where, std::string expected, std::string_view found,
              std::string done) {
        add(Severity::warning, code, std::move(where), std::move(expected), found, std::move(done));
    }
    void tell(Code code, std::string where, std::string expected, std::string_view found,
              std::string done, std::uint32_t count = 1) {
        add(Severity::info, code, std::move(where), std::move(expected), found, std::move(done),
            count);
    }
    /// Whether another one of this code would only be counted: the caller may spare the words.
    [[nodiscard]] bool full(Code code) const { return seen_[index(code)] >= kEach; }
    void count_again(Code code) { ++all_[last_[index(code)]].count; }

    [[nodiscard]] const std::string& file() const { return file_; }

private:
    static constexpr std::uint32_t kEach = 200;
    static constexpr std::size_t kLongest = 60;
    static constexpr std::size_t index(Code c) { return static_cast<std::size_t>(c); }

    void add(Severity severity, Code code, std::string where, std::string expected,
             std::string_view found, std::string done, std::uint32_t count = 1) {
        const auto i = index(code);
        if (seen_[i]++ >= kEach) {
            all_[last_[i]].count += count;
            return;
        }
        last_[i] = all_.size();
        Diagnostic d;
        d.severity = severity;
        d.code = code;
        d.file = file_;
        d.where = std::move(where);
        d.expected = std::move(expected);
        d.found = shortened(found);
        d.done = std::move(done);
        d.count = count;
        all_.push_back(std::move(d));
    }

    /// Cut at a character, not inside one.
    static std::string shortened(std::string_view s) {
        if (s.size() <= kLongest) return std::string(s);
        auto end = kLongest;
        while (end > 0 && (static_cast<unsigned char>(s[end]) & 0xC0) == 0x80) --end;
        return std::string(s.substr(0, end)) + "\xE2\x80\xA6";
    }

    Diagnostics& all_;
    std::string file_;
    std::array<std::uint32_t, 128> seen_{};
    std::array<std::size_t, 128> last_{};
};

} // namespace milaan::books
