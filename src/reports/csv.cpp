#include "reports/csv.hpp"

namespace milaan::reports {

std::string formula_guard(std::string_view s) {
    constexpr std::string_view openers = "=+-@\t\r";
    if (s.empty() || openers.find(s.front()) == std::string_view::npos) return std::string(s);
    return "'" + std::string(s);
}

void Csv::separate() {
    if (!first_) out_ += ',';
    first_ = false;
}

void Csv::quoted(std::string_view s) {
    if (s.find_first_of(",\"\r\n") == std::string_view::npos) {
        out_ += s;
        return;
    }
    out_ += '"';
    for (const char c : s) {
        if (c == '"') out_ += '"';
        out_ += c;
    }
    out_ += '"';
}

Csv& Csv::text(std::string_view s) {
    separate();
    quoted(formula_guard(s));
    return *this;
}

Csv& Csv::number(std::int64_t n) {
    separate();
    out_ += std::to_string(n);
    return *this;
}

Csv& Csv::amount(Money m) {
    separate();
    out_ += to_plain(m);
    return *this;
}

Csv& Csv::blank() {
    separate();
    return *this;
}

void Csv::end_row() {
    out_ += "\r\n";
    first_ = true;
}

} // namespace milaan::reports
