#include "base/gstin.hpp"

#include <array>

#include "base/text.hpp"

namespace milaan::gstin {

namespace {

struct State {
    int code;
    std::string_view name;
    std::string_view letters;
};

constexpr std::array<State, 41> kStates{{
    {1, "Jammu and Kashmir", "JK"},
    {2, "Himachal Pradesh", "HP"},
    {3, "Punjab", "PB"},
    {4, "Chandigarh", "CH"},
    {5, "Uttarakhand", "UK"},
    {6, "Haryana", "HR"},
    {7, "Delhi", "DL"},
    {8, "Rajasthan", "RJ"},
    {9, "Uttar Pradesh", "UP"},
    {10, "Bihar", "BR"},
    {11, "Sikkim", "SK"},
    {12, "Arunachal Pradesh", "AR"},
    {13, "Nagaland", "NL"},
    {14, "Manipur", "MN"},
    {15, "Mizoram", "MZ"},
    {16, "Tripura", "TR"},
    {17, "Meghalaya", "ML"},
    {18, "Assam", "AS"},
    {19, "West Bengal", "WB"},
    {20, "Jharkhand", "JH"},
    {21, "Odisha", "OD"},
    {22, "Chhattisgarh", "CG"},
    {23, "Madhya Pradesh", "MP"},
    {24, "Gujarat", "GJ"},
    {25, "Daman and Diu", "DD"},
    {26, "Dadra and Nagar Haveli and Daman and Diu", "DN"},
    {27, "Maharashtra", "MH"},
    {28, "Andhra Pradesh (before division)", ""},
    {29, "Karnataka", "KA"},
    {30, "Goa", "GA"},
    {31, "Lakshadweep", "LD"},
    {32, "Kerala", "KL"},
    {33, "Tamil Nadu", "TN"},
    {34, "Puducherry", "PY"},
    {35, "Andaman and Nicobar Islands", "AN"},
    {36, "Telangana", "TS"},
    {37, "Andhra Pradesh", "AP"},
    {38, "Ladakh", "LA"},
    {96, "Outside India", ""},
    {97, "Other Territory", "OT"},
    {99, "Centre Jurisdiction", ""},
}};

/// Other names that registers use for the same state.
constexpr std::array<State, 8> kOtherNames{{
    {5, "Uttaranchal", "UA"},
    {21, "Orissa", "OR"},
    {34, "Pondicherry", ""},
    {36, "", "TG"},
    {22, "Chattisgarh", "CT"},
    {26, "Dadra and Nagar Haveli", "DH"},
    {7, "New Delhi", ""},
    {96, "Other Countries", ""},
}};

int value_of(char c) {
    if (text::is_digit(c)) return c - '0';
    if (text::is_upper(c)) return c - 'A' + 10;
    return -1;
}

/// Letters and digits only, lower case, "and"/"&" left out: "Jammu & Kashmir" is "Jammu and
/// Kashmir".
std::string name_key(std::string_view s) {
    std::string word, out;
    const auto flush = [&] {
        if (word != "and") out += word;
        word.clear();
    };
    for (const char c : s) {
        if (text::is_alnum(c))
            word += text::lower(c);
        else
            flush();
    }
    flush();
    return out;
}

} // namespace

std::string clean(std::string_view s) {
    std::string out;
    for (const char c : s)
        if (text::is_alnum(c)) out += text::upper(c);
    return out;
}

bool has_shape(std::string_view s) {
    if (s.size() != 15) return false;
    // State, PAN (5 letters, 4 digits, letter), entity, registration letter, check character. TDS
    // and TCS registrations have another letter than Z at position 14, so any letter is a shape.
    constexpr std::string_view classes = "ddLLLLLddddLaLa";
    for (std::size_t i = 0; i < s.size(); ++i) {
        const bool digit = text::is_digit(s[i]);
        const bool letter = text::is_upper(s[i]);
        if (classes[i] == 'd' ? !digit : classes[i] == 'L' ? !letter : !(digit || letter))
            return false;
    }
    return true;
}

std::optional<char> check_character(std::string_view first14) {
    if (first14.size() != 14) return std::nullopt;
    int sum = 0;
    for (std::size_t i = 0; i < 14; ++i) {
        const int v = value_of(first14[i]);
        if (v < 0) return std::nullopt;
        const int product = v * (i % 2 == 0 ? 1 : 2);
        sum += product / 36 + product % 36;
    }
    const int check = (36 - sum % 36) % 36;
    return static_cast<char>(check < 10 ? '0' + check : 'A' + check - 10);
}

bool valid(std::string_view s) {
    return has_shape(s) && check_character(s.substr(0, 14)) == s[14];
}

std::string_view pan(std::string_view s) {
    return has_shape(s) ? s.substr(2, 10) : std::string_view{};
}

int state_code(std::string_view s) {
    if (s.size() < 2 || !text::is_digit(s[0]) || !text::is_digit(s[1])) return 0;
    return (s[0] - '0') * 10 + (s[1] - '0');
}

std::string_view state_name(int code) {
    for (const auto& s : kStates)
        if (s.code == code) return s.name;
    return {};
}

int state_from_text(std::string_view raw) {
    const auto s = text::trim(raw);
    if (s.empty()) return 0;
    if (text::is_digit(s[0])) {
        const std::size_t digits = s.size() > 1 && text::is_digit(s[1]) ? 2 : 1;
        if (digits < s.size() && text::is_digit(s[digits])) return 0;
        const int code = digits == 2 ? (s[0] - '0') * 10 + (s[1] - '0') : s[0] - '0';
        return state_name(code).empty() ? 0 : code;
    }
    const auto key = name_key(s);
    for (const auto& known : kStates)
        if (name_key(known.name) == key ||
            (!known.letters.empty() && text::equal_fold(known.letters, s)))
            return known.code;
    for (const auto& known : kOtherNames)
        if ((!known.name.empty() && name_key(known.name) == key) ||
            (!known.letters.empty() && text::equal_fold(known.letters, s)))
            return known.code;
    return 0;
}

} // namespace milaan::gstin
