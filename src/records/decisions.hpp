#pragma once
// One decision per portal document. Nearly all are an action and nothing more: those are a byte
// each, side by side, because every screen and every statement asks for a million of them; what
// else was declared or remarked is kept apart.

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "records/decision.hpp"

namespace milaan {

class Decisions {
public:
    Decisions() = default;
    /// So many without an action.
    explicit Decisions(std::size_t n) : marks_(n) {}

    [[nodiscard]] std::size_t size() const { return marks_.size(); }
    [[nodiscard]] bool empty() const { return marks_.empty(); }

    [[nodiscard]] Decision operator[](std::size_t i) const {
        if ((marks_[i] & kMore) != 0) return more_.find(i)->second;
        return {static_cast<ImsAction>(marks_[i]), {}, {}};
    }
    [[nodiscard]] ImsAction action(std::size_t i) const {
        return static_cast<ImsAction>(marks_[i] & ~kMore);
    }
    /// Entry i is this decision.
    [[nodiscard]] bool is(std::size_t i, const Decision&) const;

    void set(std::size_t i, Decision);
    void push_back(Decision);

    friend bool operator==(const Decisions&, const Decisions&) = default;

private:
    static constexpr std::uint8_t kMore = 0x80;

    std::vector<std::uint8_t> marks_; ///< the action, and kMore where `more_` has the decision
    std::unordered_map<std::size_t, Decision> more_;
};

} // namespace milaan
