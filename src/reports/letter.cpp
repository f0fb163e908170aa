#include "reports/letter.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace milaan::reports {

namespace {

constexpr std::string_view kGreeting = "Dear Sir or Madam,";
constexpr std::string_view kOpening =
    "while reconciling our input tax credit we found the points below. Please look at each and "
    "answer before we file our GSTR-3B of the period.";
constexpr std::size_t kWidth = 78;

std::string about(const Letter& l) {
    std::string out = "Our GSTIN: " + l.recipient_gstin + "\nYour GSTIN: " + l.supplier_gstin;
    if (!l.supplier.empty()) out += " (" + l.supplier + ")";
    if (l.period.known()) out += "\nPeriod: " + to_month_name(l.period);
    return out;
}

/// No file says what the registration is called.
std::string closing(const Letter& l) {
    return "With kind regards,\nfor GSTIN " + l.recipient_gstin;
}

/// Broken at spaces; further lines begin under the first.
std::string folded(std::string_view s, std::size_t indent = 0) {
    std::string out;
    std::size_t x = indent;
    bool begun = false;
    while (!s.empty()) {
        const auto end = std::min(s.find(' '), s.size());
        const auto word = s.substr(0, end);
        s.remove_prefix(std::min(end + 1, s.size()));
        const auto width = text::characters(word);
        if (begun && x + 1 + width > kWidth) {
            out += '\n' + std::string(indent, ' ');
            x = indent;
        } else if (begun) {
            out += ' ';
            ++x;
        }
        out += word;
        x += width;
        begun = true;
    }
    return out;
}

std::string left(std::string s, std::size_t width) {
    const auto n = text::characters(s);
    if (n < width) s.append(width - n, ' ');
    return s;
}
std::string right(std::string s, std::size_t width) {
    const auto n = text::characters(s);
    if (n < width) s.insert(0, width - n, ' ');
    return s;
}

Money total(const LetterSection& s, Money LetterLine::*what) {
    Money sum;
    for (const auto& l : s.lines) sum += l.*what;
    return sum;
}

void add_lines(std::string& out, const LetterSection& s) {
    if (s.lines.empty()) return;
    std::size_t number = 8, kind = 4; // "Together", "Kind"
    for (const auto& l : s.lines) {
        number = std::max(number, text::characters(l.number));
        kind = std::max(kind, text::characters(l.kind));
    }
    const auto row = [&](std::string k, std::string n, std::string date, std::string taxable,
                         std::string tax) {
        out += "  " + left(std::move(k), kind) + "  " + left(std::move(n), number) + "  " +
               left(std::move(date), 10) + "  " + right(std::move(taxable), 16) + "  " +
               right(std::move(tax), 14) + "\n";
    };
    row("Kind", "Number", "Date", "Taxable", "Tax");
    for (const auto& l : s.lines) {
        row(l.kind, l.number, to_portal(l.date), to_indian(l.taxable), to_indian(l.tax));
        if (!l.remark.empty()) out += "      " + folded(l.remark, 6) + "\n";
    }
    if (s.lines.size() > 1)
        row("", "Together", "", to_indian(total(s, &LetterLine::taxable)),
            to_indian(total(s, &LetterLine::tax)));
    out += "\n";
}

std::string escaped(std::string_view s) {
    std::string out;
    for (const char c : s) switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\n':
            out += "<br>";
            break;
        default:
            out += c;
        }
    return out;
}

std::string element(const char* name, std::string_view s, const char* attributes = "") {
    return std::string("<") + name + attributes + ">" + escaped(s) + "</" + name + ">";
}

constexpr const char* kFigure = " class=\"figure\"";

void add_table(std::string& out, const LetterSection& s) {
    if (s.lines.empty()) return;
    out += "<table><thead><tr><th>Kind</th><th>Number</th><th>Date</th>"
           "<th class=\"figure\">Taxable, ₹</th><th class=\"figure\">Tax, ₹</th><th>Remark</th>"
           "</tr></thead><tbody>\n";
    for (const auto& l : s.lines)
        out += "<tr>" + element("td", l.kind) + element("td", l.number) +
               element("td", to_portal(l.date)) + element("td", to_indian(l.taxable), kFigure) +
               element("td", to_indian(l.tax), kFigure) + element("td", l.remark) + "</tr>\n";
    out += "</tbody>";
    if (s.lines.size() > 1)
        out += "<tfoot><tr><th></th><th>Together</th><th></th>" +
               element("th", to_indian(total(s, &LetterLine::taxable)), kFigure) +
               element("th", to_indian(total(s, &LetterLine::tax)), kFigure) +
               "<th></th></tr></tfoot>";
    out += "</table>\n";
}

} // namespace

std::string letter_subject(const Letter& l) {
    std::string out = "GST input tax credit";
    if (l.period.known()) out += " of " + to_month_name(l.period);
    return out + ": documents to correct, GSTIN " + l.supplier_gstin;
}

std::string letter_text(const Letter& l) {
    std::string out =
        about(l) + "\n\n" + std::string(kGreeting) + "\n\n" + folded(kOpening) + "\n\n";
    int n = 0;
    for (const auto& s : l.sections) {
        out += std::to_string(++n) + ". " + s.title + "\n" + folded(s.ask) + "\n\n";
        add_lines(out, s);
    }
    return out + closing(l) + "\n";
}

std::string letter_html(const Letter& l) {
    std::string out = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">" +
                      element("title", letter_subject(l)) +
                      "<style>body{font:11pt/1.45 sans-serif;max-width:46em;margin:2em auto;"
                      "padding:0 1em}table{border-collapse:collapse;width:100%;margin:.5em 0 "
                      "1.5em}th,td{border:1px solid #bbb;padding:.25em .5em;text-align:left;"
                      "vertical-align:top}.figure{text-align:right;font-variant-numeric:"
                      "tabular-nums;white-space:nowrap}thead{display:table-header-group}"
                      "tr{break-inside:avoid}</style></head><body>\n";
    out += element("p", about(l)) + "\n" + element("p", kGreeting) + "\n" + element("p", kOpening) +
           "\n";
    for (const auto& s : l.sections) {
        out += element("h2", s.title) + "\n" + element("p", s.ask) + "\n";
        add_table(out, s);
    }
    return out + element("p", closing(l)) + "\n</body></html>\n";
}

} // namespace milaan::reports
