#include "books/reading.hpp"

#include <algorithm>
#include <utility>

#include "books/row_cells.hpp"

namespace milaan::books {

namespace {

bool is_document_date(Role r) {
    return r == Role::date || r == Role::note_date || r == Role::bill_of_entry_date;
}

/// The mapping as it was used, with what was decided on the columns.
RegisterMapping used_mapping(const Block& block) {
    RegisterMapping m = block.options;
    m.headings = block.headings;
    m.columns.clear();
    for (const auto& g : block.columns.guesses) m.columns.push_back(g.use);
    m.headings.resize(m.columns.size());
    const BlockView view(block);
    for (std::size_t i = 0; i < block.columns.used.size(); ++i) {
        const auto role = block.columns.used[i].role;
        if (is_document_date(role) && m.dates == DateOrder::decided &&
            !block.evidence[i].order.none())
            m.dates = view.orders[i] == DayOrder::month_first ? DateOrder::month_first
                                                              : DateOrder::day_first;
        if (is_amount_role(role) && m.decimal == DecimalUse::decided &&
            !block.evidence[i].marks.none())
            m.decimal = view.marks[i] == DecimalMark::comma ? DecimalUse::comma : DecimalUse::point;
    }
    return m;
}

} // namespace

void doubt_columns(Sheet& sheet) {
    for (auto& block : sheet.blocks) {
        OrderEvidence order;
        DecimalEvidence marks;
        for (std::size_t i = 0; i < block.columns.used.size(); ++i) {
            if (is_document_date(block.columns.used[i].role)) order.add(block.evidence[i].order);
            marks.add(block.evidence[i].marks);
        }
        if (block.options.dates == DateOrder::decided && order.none() && order.looks_turned())
            block.columns.doubts.push_back(
                "All dates have the same first figure and differ in the second: does the month "
                "stand before the day?");
        if (block.options.dates == DateOrder::decided && order.open != 0 &&
            order.month_first > order.day_first && order.day_first != 0)
            block.columns.doubts.push_back(
                std::to_string(order.month_first) + " dates have the month first and " +
                std::to_string(order.day_first) + " the day: which is it in the others?");
        if (block.options.decimal == DecimalUse::decided && marks.none() && marks.open != 0)
            block.columns.doubts.push_back(
                "All amounts have three figures behind their only point: is it a decimal point or "
                "does it group thousands?");
    }
}

RegisterReading reading_of(const Sheet& sheet, Register& r) {
    RegisterReading out;
    for (const auto& block : sheet.blocks) {
        RegisterTable t;
        t.heading_row = block.heading_row;
        t.mapping = used_mapping(block);
        t.guesses = block.columns.guesses;
        t.chosen = block.columns.chosen;
        t.first_rows = block.first_rows;
        t.doubts = block.columns.chosen ? std::vector<std::string>{} : block.columns.doubts;
        out.tables.push_back(std::move(t));
    }
    r.log.give(out);
    return out;
}

} // namespace milaan::books
