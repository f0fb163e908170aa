#include "records/table4.hpp"

namespace milaan {

namespace {

struct CellText {
    std::string_view key;
    std::string_view label;
};

constexpr std::array<CellText, kTable4CellCount> kCells{{
    {"3.1d", "Inward supplies liable to reverse charge"},
    {"4A1", "Import of goods"},
    {"4A2", "Import of services"},
    {"4A3", "Inward supplies liable to reverse charge"},
    {"4A4", "Inward supplies from ISD"},
    {"4A5", "All other ITC"},
    {"4B1", "Reversed: rules 38, 42, 43 and section 17(5)"},
    {"4B2", "Reversed: others"},
    {"4C", "Net ITC available"},
    {"4D1", "ITC reclaimed which was reversed under 4(B)(2) earlier"},
    {"4D2", "Ineligible ITC: section 16(4) and place of supply"},
}};

} // namespace

std::string_view key_of(Table4Cell c) {
    return kCells[static_cast<std::size_t>(c)].key;
}
std::string_view label_of(Table4Cell c) {
    return kCells[static_cast<std::size_t>(c)].label;
}

} // namespace milaan
