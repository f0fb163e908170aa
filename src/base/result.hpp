#pragma once
// Errors between layers: a closed enum and the place it happened, carried by value. Sentences are
// made at the edge (records/diagnostic), not here. Exceptions stay inside third-party calls.

#include <cstdint>
#include <utility>
#include <variant>

namespace milaan {

enum class Errc : std::uint8_t {
    not_a_number,
    amount_too_large,
    not_a_date,
    not_a_period,
    not_a_gstin,
    truncated,
    malformed,
    too_deep,
    too_large,
    unknown_kind,
    wrong_version,
    wrong_value,
    not_allowed,
    cancelled,
    out_of_memory,
};

/// `offset` is a byte offset into the input where that is meaningful, else 0.
struct Error {
    Errc code = Errc::malformed;
    std::uint64_t offset = 0;
};

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, error) {}
    Result(Errc code) : state_(std::in_place_index<1>, Error{code, 0}) {}

    [[nodiscard]] bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Call only when ok().
    [[nodiscard]] T& value() & { return *std::get_if<0>(&state_); }
    [[nodiscard]] const T& value() const& { return *std::get_if<0>(&state_); }
    [[nodiscard]] T&& value() && { return std::move(*std::get_if<0>(&state_)); }
    [[nodiscard]] T value_or(T other) const { return ok() ? value() : std::move(other); }

    /// Call only when !ok().
    [[nodiscard]] Error error() const { return *std::get_if<1>(&state_); }

private:
    std::variant<T, Error> state_;
};

} // namespace milaan
