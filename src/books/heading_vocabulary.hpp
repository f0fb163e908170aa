#pragma once
// The words of register headings: which ones there are, which mean the same, which mean nothing.

#include <string_view>
#include <unordered_map>

namespace milaan::books {

/// From a word in lower case to the word, or the blank-separated words, that it stands for.
using Vocabulary = std::unordered_map<std::string_view, std::string_view>;
[[nodiscard]] const Vocabulary& vocabulary();

/// Words that change nothing about what a column holds.
[[nodiscard]] bool is_noise(std::string_view word);

} // namespace milaan::books
