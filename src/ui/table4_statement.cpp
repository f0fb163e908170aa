#include "ui/statements.hpp"

#include "records/table4.hpp"

namespace milaan::ui {

std::string printed_key(Table4Cell c) {
    const auto key = key_of(c);
    if (c == Table4Cell::c31d) return "3.1(d)";
    if (c == Table4Cell::c4C) return "4(C)";
    return std::string(key.substr(0, 1)) + "(" + std::string(key.substr(1, 1)) + ")(" +
           std::string(key.substr(2)) + ")";
}

namespace {

struct RowText {
    RowKind kind;
    std::uint8_t depth;
    const char* number;
    const char* label; ///< as the form prints it
    const char* reference;
    std::vector<Table4Cell> cells; ///< what it is the sum of; empty: a title
};

const std::vector<RowText>& rows() {
    using enum Table4Cell;
    using enum RowKind;
    static const std::vector<RowText> all{
        {branch, 0, "3.1", "Inward supplies liable to reverse charge", "", {}},
        {line, 1, "(d)", "Inward supplies (liable to reverse charge)", "3.1(d)", {c31d}},
        {branch, 0, "4", "Eligible ITC", "", {}},
        {total,
         1,
         "(A)",
         "ITC available (whether in full or part)",
         "4(A)",
         {c4A1, c4A2, c4A3, c4A4, c4A5}},
        {line, 2, "(1)", "Import of goods", "4(A)(1)", {c4A1}},
        {line, 2, "(2)", "Import of services", "4(A)(2)", {c4A2}},
        {line,
         2,
         "(3)",
         "Inward supplies liable to reverse charge (other than 1 and 2)",
         "4(A)(3)",
         {c4A3}},
        {line, 2, "(4)", "Inward supplies from ISD", "4(A)(4)", {c4A4}},
        {line, 2, "(5)", "All other ITC", "4(A)(5)", {c4A5}},
        {total, 1, "(B)", "ITC reversed", "4(B)", {c4B1, c4B2}},
        {line, 2, "(1)", "As per rules 38, 42 and 43 and section 17(5)", "4(B)(1)", {c4B1}},
        {line, 2, "(2)", "Others", "4(B)(2)", {c4B2}},
        {total, 1, "(C)", "Net ITC available (A) - (B)", "4(C)", {c4C}},
        {heading, 1, "(D)", "Other details", "", {}},
        {line,
         2,
         "(1)",
         "ITC reclaimed which was reversed under 4(B)(2) in an earlier period",
         "4(D)(1)",
         {c4D1}},
        {line,
         2,
         "(2)",
         "Ineligible ITC under section 16(4) and restricted by place of supply",
         "4(D)(2)",
         {c4D2}},
    };
    return all;
}

Tax sum(const Table4& t, const std::vector<Table4Cell>& cells) {
    Tax out;
    for (const auto c : cells) out += t.at(c);
    return out;
}

} // namespace

Statement table4_statement(const workspace::Workspace& w) {
    Statement s;
    s.name = "GSTR-3B, Table 4 and 3.1(d)";
    s.groups = {"draft 3B", "computed", "difference"};
    s.spoken = {"in the loaded GSTR-3B", "computed after your actions", "difference"};
    s.tolerance = w.data.settings.table4_tolerance;
    s.alarming = true;
    s.compares = w.loaded_3b.has_value();
    const Table4 none;
    const auto& draft = s.compares ? w.data.intake.gstr3b[*w.loaded_3b].table4 : none;
    std::uint32_t id = 0;
    for (const auto& text : rows()) {
        StatementRow r;
        r.id = ++id;
        r.kind = text.kind;
        r.depth = text.depth;
        r.number = text.number;
        r.label = text.label;
        r.reference = text.reference;
        r.name = r.reference.empty() ? r.number + " " + r.label : r.reference + " " + r.label;
        r.cells = text.cells;
        r.has_figures = !text.cells.empty();
        r.portal = sum(draft, text.cells);
        r.after = sum(w.table4, text.cells);
        if (r.cells.size() == 1 && r.cells[0] == Table4Cell::c4C)
            r.cells = {Table4Cell::c4A1, Table4Cell::c4A2, Table4Cell::c4A3, Table4Cell::c4A4,
                       Table4Cell::c4A5, Table4Cell::c4B1, Table4Cell::c4B2};
        s.rows.push_back(std::move(r));
    }
    for (std::size_t i = 0; i + 1 < s.rows.size(); ++i)
        s.rows[i].folds = s.rows[i + 1].depth > s.rows[i].depth;
    settle(s);
    // A form of sixteen rows is read whole, also where it is empty.
    for (auto& r : s.rows) r.empty = false;
    return s;
}

} // namespace milaan::ui
