#include "records/decisions.hpp"

#include <utility>

namespace milaan {

namespace {

bool is_plain(const Decision& d) {
    return d.reduction == Reduction{} && d.remarks.empty();
}

} // namespace

bool Decisions::is(std::size_t i, const Decision& d) const {
    if (action(i) != d.action) return false;
    return (marks_[i] & kMore) != 0 ? more_.find(i)->second == d : is_plain(d);
}

void Decisions::set(std::size_t i, Decision d) {
    const bool plain = is_plain(d);
    const auto mark = static_cast<std::uint8_t>(d.action);
    if (plain && (marks_[i] & kMore) != 0) more_.erase(i);
    marks_[i] = plain ? mark : static_cast<std::uint8_t>(mark | kMore);
    if (!plain) more_.insert_or_assign(i, std::move(d));
}

void Decisions::push_back(Decision d) {
    marks_.push_back(0);
    set(marks_.size() - 1, std::move(d));
}

} // namespace milaan
