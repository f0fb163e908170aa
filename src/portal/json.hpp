#pragma once
// The few things the readers need of simdjson's On-Demand front end: walk objects and arrays
// forward once, and see every scalar as its text. Included by .cpp files of portal only.

#include <simdjson.h>

#include <functional>
#include <string_view>

#include "base/text.hpp"
#include "portal/record_builder.hpp"

namespace milaan::portal::json {

using Value = simdjson::ondemand::value;

enum class Shape : std::uint8_t { object, array, scalar };

[[nodiscard]] inline Shape shape_of(Value& v) {
    const auto token = v.raw_json_token();
    const char c = token.empty() ? ' ' : token.front();
    return c == '{' ? Shape::object : c == '[' ? Shape::array : Shape::scalar;
}

/// A scalar as text; a token that is no JSON value (NaN) comes as a number whose text nobody can
/// read, so that whoever wanted it complains about the record and not about the file.
[[nodiscard]] inline Scalar scalar_of(Value& v) {
    const auto token = text::trim(v.raw_json_token());
    if (token.empty()) return {};
    if (token.front() == '"') {
        std::string_view s;
        if (v.get_string().get(s) != simdjson::SUCCESS) return {ScalarKind::number, token};
        return {ScalarKind::text, s};
    }
    if (token == "null") return {};
    if (token == "true" || token == "false") return {ScalarKind::boolean, token};
    return {ScalarKind::number, token};
}

/// Calls fn(key, value) for each field. The first syntax error is returned.
template <class Fn>
simdjson::error_code each_field(Value v, Fn&& fn) {
    simdjson::ondemand::object object;
    if (const auto e = v.get_object().get(object)) return e;
    for (auto item : object) {
        simdjson::ondemand::field field;
        if (const auto e = std::move(item).get(field)) return e;
        std::string_view key;
        if (const auto e = field.unescaped_key().get(key)) return e;
        Value value = field.value();
        if (const auto e = fn(key, value)) return e;
    }
    return simdjson::SUCCESS;
}

/// Calls fn(index, value) for each element.
template <class Fn>
simdjson::error_code each_element(Value v, Fn&& fn) {
    simdjson::ondemand::array array;
    if (const auto e = v.get_array().get(array)) return e;
    std::uint32_t index = 0;
    for (auto item : array) {
        Value value;
        if (const auto e = std::move(item).get(value)) return e;
        if (const auto e = fn(index++, value)) return e;
    }
    return simdjson::SUCCESS;
}

} // namespace milaan::portal::json
