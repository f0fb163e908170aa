#include "ui/amount_search.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace milaan::ui {

namespace {

constexpr unsigned kFigure = 4; ///< bits of one
constexpr unsigned kPaise = 2 * kFigure;
constexpr std::size_t kMostBefore = 14; ///< figures of rupees that fit beside the paise
constexpr std::uint64_t kTooMany = 10'000'000'000'000'000; ///< paise: 17 figures

/// Four figures at a time.
constexpr auto kFour = [] {
    std::array<std::uint16_t, 10'000> out{};
    for (unsigned n = 0; n < out.size(); ++n)
        out[n] = static_cast<std::uint16_t>(n / 1000 << 12 | n / 100 % 10 << 8 | n / 10 % 10 << 4 |
                                            n % 10);
    return out;
}();

} // namespace

std::optional<AmountSearch> AmountSearch::of(std::string_view typed) {
    AmountSearch s;
    std::size_t points = 0;
    for (const char c : typed) {
        if (c == ',') continue;
        if (c != '.' && !text::is_digit(c)) return std::nullopt;
        s.typed_ += c;
        points += c == '.' ? 1 : 0;
    }
    if (typed.empty()) return std::nullopt;
    const auto before = std::min(s.typed_.find('.'), s.typed_.size());
    s.point_ = points == 1;
    if (points > 1 || before > kMostBefore || s.typed_.size() - before > 3) {
        s.finds_nothing_ = true;
        return s;
    }
    for (std::size_t i = 0; i < s.typed_.size(); ++i) {
        if (i == before) continue;
        auto& side = i < before ? s.before_ : s.after_;
        side = side << kFigure | static_cast<Figures>(s.typed_[i] - '0');
        ++(i < before ? s.before_count_ : s.after_count_);
    }
    s.mask_ = (Figures{1} << kFigure * s.before_count_) - 1;
    s.least_ = s.before_count_ <= 1 ? 0 : Figures{1} << kFigure * (s.before_count_ - 1);
    return s;
}

AmountSearch::Figures AmountSearch::figures_of(std::uint64_t n) {
    Figures out = 0;
    unsigned at = 0;
    for (; n > UINT32_MAX; n /= kFour.size(), at += 4 * kFigure)
        out |= static_cast<Figures>(kFour[n % kFour.size()]) << at;
    // Division of 64 bits is several times slower in wasm.
    auto rest = static_cast<std::uint32_t>(n);
    for (; rest != 0; rest /= kFour.size(), at += 4 * kFigure)
        out |= static_cast<Figures>(kFour[rest % kFour.size()]) << at;
    return out;
}

bool AmountSearch::ends_rupees(Figures rupees) const {
    return (rupees & mask_) == before_ && rupees >= least_;
}

bool AmountSearch::in_figures(Figures all) const {
    const auto rupees = all >> kPaise;
    const auto paise = all & ((Figures{1} << kPaise) - 1);
    if (point_) return ends_rupees(rupees) && paise >> (kPaise - kFigure * after_count_) == after_;
    // Rupees are one figure at least, and begin with a zero only then.
    for (auto r = rupees;; r >>= kFigure) {
        if (ends_rupees(r)) return true;
        if (r >> kFigure == 0 || r < least_) break;
    }
    return before_count_ <= 2 &&
           (paise >> (kPaise - kFigure * before_count_) == before_ || (paise & mask_) == before_);
}

bool AmountSearch::in(Money m) const {
    const auto n = static_cast<std::uint64_t>(abs(m).paise);
    // Past what sixteen figures hold; no document has so much.
    if (n >= kTooMany) return to_plain(abs(m)).find(typed_) != std::string::npos;
    return !finds_nothing_ && in_figures(figures_of(n));
}

} // namespace milaan::ui
