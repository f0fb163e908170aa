#pragma once
// A function of a cell's text, worked out once for each text: places, types and GSTINs come again
// and again in a register.

#include <string_view>
#include <vector>

#include "base/string_pool.hpp"

namespace milaan::books {

template <class T>
class Memo {
public:
    template <class Make>
    const T& of(std::string_view cell, Make make) {
        const auto before = texts_.size();
        const auto id = texts_.intern(cell).value;
        if (values_.empty()) values_.push_back(make(std::string_view{}));
        if (texts_.size() != before) values_.push_back(make(cell));
        return values_[id];
    }

private:
    StringPool texts_;
    std::vector<T> values_;
};

} // namespace milaan::books
