#include "portal/statements.hpp"

#include "base/gstin.hpp"

namespace milaan::portal {

namespace {

using json::each_element;
using json::each_field;
using json::scalar_of;
using json::Shape;
using json::shape_of;
using json::Value;

Money money_of(Value v, FileLog& log, std::string_view where) {
    const auto s = scalar_of(v);
    if (s.kind == ScalarKind::null) return {};
    const auto parsed = parse_decimal(text::trim(s.text));
    if (!parsed) {
        log.add(Severity::error, Code::bad_amount, std::string(where), "an amount in rupees",
                text::repair_utf8(s.text.substr(0, 60)), "It was taken as 0.");
        return {};
    }
    return parsed.value().value;
}

/// The head a key stands for, in both spellings; false for any other key.
bool head_from(std::string_view key, Head& out) {
    switch (key_from_name(key)) {
    case Key::igst:
        out = igst;
        return true;
    case Key::cgst:
        out = cgst;
        return true;
    case Key::sgst:
        out = sgst;
        return true;
    case Key::cess:
        out = cess;
        return true;
    default:
        return false;
    }
}

simdjson::error_code read_cell(Value v, FileLog& log, std::string_view where, SummaryCell& cell) {
    cell.present = true;
    return each_field(v, [&](std::string_view key, Value value) {
        Head head{};
        if (head_from(key, head))
            cell.tax.at(head) = money_of(value, log, where);
        else if (key == "txval") {
            cell.taxable = money_of(value, log, where);
            cell.has_taxable = true;
        }
        return simdjson::SUCCESS;
    });
}

simdjson::error_code read_bucket(Value v, FileLog& log, const std::string& where,
                                 BucketSummary& bucket) {
    bucket.total.present = true;
    return each_field(v, [&](std::string_view key, Value value) {
        if (shape_of(value) == Shape::object) {
            SubSection sub{};
            if (sub_section_from_key(key, sub))
                return read_cell(value, log, where + '.' + std::string(key),
                                 bucket.sub[static_cast<std::size_t>(sub)]);
            log.add(Severity::warning, Code::unknown_section, where, "", std::string(key),
                    "Its figures are not used.");
            return simdjson::SUCCESS;
        }
        Head head{};
        if (head_from(key, head))
            bucket.total.tax.at(head) = money_of(value, log, where);
        else if (key == "txval") {
            bucket.total.taxable = money_of(value, log, where);
            bucket.total.has_taxable = true;
        }
        return simdjson::SUCCESS;
    });
}

bool branch_from(std::string_view key, Branch& out) {
    for (const auto b :
         {Branch::available, Branch::unavailable, Branch::reversal, Branch::rejected})
        if (key == branch_key(b)) {
            out = b;
            return true;
        }
    // Some readers of the format spell it so, and files made by them exist.
    if (key == "itcrej") {
        out = Branch::rejected;
        return true;
    }
    return false;
}

simdjson::error_code read_line(Value v, FileLog& log, CounterpartyLine& line) {
    return each_field(v, [&](std::string_view key, Value value) {
        Head head{};
        if (head_from(key, head))
            line.tax.at(head) = money_of(value, log, "cpsumm");
        else if (key == "txval") {
            line.taxable = money_of(value, log, "cpsumm");
            line.has_taxable = true;
        } else {
            const auto s = scalar_of(value);
            if (key == "ctin")
                line.gstin = gstin::clean(s.text);
            else if (key == "nttyp" || key == "doctyp")
                line.note_type = std::string(s.text);
            else if (key == "supprd")
                line.supplier_period = parse_period(s.text).value_or({});
            else if (key == "ttldocs")
                line.documents = static_cast<std::uint32_t>(
                    parse_decimal(s.text).value_or({}).value.paise / 100);
        }
        return simdjson::SUCCESS;
    });
}

simdjson::error_code read_heads(Value v, FileLog& log, std::string_view where, Tax& tax,
                                std::string* type = nullptr) {
    return each_field(v, [&](std::string_view key, Value value) {
        Head head{};
        if (head_from(key, head))
            tax.at(head) = money_of(value, log, where);
        else if (key == "ty" && type != nullptr)
            *type = std::string(scalar_of(value).text);
        return simdjson::SUCCESS;
    });
}

struct TypedCell {
    std::string_view list, type;
    Table4Cell cell;
};

/// GSTR-3B JSON: cells by list and `ty`, in any order.
constexpr TypedCell kTypedCells[] = {
    {"itc_avl", "IMPG", Table4Cell::c4A1},  {"itc_avl", "IMPS", Table4Cell::c4A2},
    {"itc_avl", "ISRC", Table4Cell::c4A3},  {"itc_avl", "ISD", Table4Cell::c4A4},
    {"itc_avl", "OTH", Table4Cell::c4A5},   {"itc_rev", "RUL", Table4Cell::c4B1},
    {"itc_rev", "OTH", Table4Cell::c4B2},   {"itc_inelg", "RUL", Table4Cell::c4D1},
    {"itc_inelg", "OTH", Table4Cell::c4D2},
};

struct AutoCell {
    std::string_view key;
    Table4Cell cell;
};
constexpr AutoCell kAutoCells[] = {
    {"itc4a1", Table4Cell::c4A1}, {"itc4a3", Table4Cell::c4A3}, {"itc4a4", Table4Cell::c4A4},
    {"itc4a5", Table4Cell::c4A5}, {"itc4b2", Table4Cell::c4B2}, {"itc4d2", Table4Cell::c4D2},
};

simdjson::error_code read_subtotal(Value v, FileLog& log, std::string_view where, Tax& tax) {
    return each_field(v, [&](std::string_view key, Value value) {
        return key == "subtotal" && shape_of(value) == Shape::object
                   ? read_heads(value, log, where, tax)
                   : simdjson::SUCCESS;
    });
}

} // namespace

simdjson::error_code read_itcsumm(Value v, FileLog& log, ItcSummary& summary) {
    return each_field(v, [&](std::string_view branch_name, Value branch_value) {
        Branch branch{};
        if (shape_of(branch_value) != Shape::object) return simdjson::SUCCESS;
        if (!branch_from(branch_name, branch)) {
            log.add(Severity::warning, Code::unknown_section, "itcsumm", "",
                    std::string(branch_name), "Its figures are not used.");
            return simdjson::SUCCESS;
        }
        return each_field(branch_value, [&](std::string_view name, Value value) {
            Bucket bucket{};
            const auto where = "itcsumm." + std::string(branch_name) + '.' + std::string(name);
            if (shape_of(value) != Shape::object) return simdjson::SUCCESS;
            if (bucket_from_key(name, bucket))
                return read_bucket(value, log, where, summary.at(branch, bucket));
            log.add(Severity::warning, Code::unknown_section, where, "", std::string(name),
                    "Its figures are not used.");
            return simdjson::SUCCESS;
        });
    });
}

simdjson::error_code read_cpsumm(Value v, FileLog& log, bool rejected,
                                 std::vector<CounterpartyLine>& lines) {
    return each_field(v, [&](std::string_view section, Value value) {
        if (shape_of(value) != Shape::array) return simdjson::SUCCESS;
        return each_element(value, [&](std::uint32_t, Value element) {
            if (shape_of(element) != Shape::object) return simdjson::SUCCESS;
            if (section == "itcrev") {
                std::vector<CounterpartyLine> inner;
                const auto e = read_cpsumm(element, log, rejected, inner);
                for (auto& line : inner) {
                    line.section = "itcrev." + line.section;
                    lines.push_back(std::move(line));
                }
                return e;
            }
            CounterpartyLine line;
            line.section = std::string(section);
            line.rejected = rejected;
            const auto e = read_line(element, log, line);
            lines.push_back(std::move(line));
            return e;
        });
    });
}

simdjson::error_code read_itc_elg(Value v, FileLog& log, Table4& t) {
    return each_field(v, [&](std::string_view list, Value value) {
        if (list == "itc_net" && shape_of(value) == Shape::object)
            return read_heads(value, log, "itc_elg.itc_net", t.at(Table4Cell::c4C));
        if (shape_of(value) != Shape::array) return simdjson::SUCCESS;
        return each_element(value, [&](std::uint32_t, Value element) {
            if (shape_of(element) != Shape::object) return simdjson::SUCCESS;
            Tax tax;
            std::string type;
            const auto e = read_heads(element, log, "itc_elg", tax, &type);
            bool known = false;
            for (const auto& c : kTypedCells)
                if (c.list == list && c.type == type) {
                    t.at(c.cell) += tax;
                    known = true;
                }
            if (!known)
                log.add(Severity::warning, Code::unknown_value, "itc_elg." + std::string(list),
                        "a known ty", type, "Its figures are not used.");
            return e;
        });
    });
}

simdjson::error_code read_sup_details(Value v, FileLog& log, Table4& t) {
    return each_field(v, [&](std::string_view key, Value value) {
        return key == "isup_rev" && shape_of(value) == Shape::object
                   ? read_heads(value, log, "sup_details.isup_rev", t.at(Table4Cell::c31d))
                   : simdjson::SUCCESS;
    });
}

simdjson::error_code read_liabitc(Value v, FileLog& log, Gstr3bReturn& r) {
    r.source = Gstr3bSource::auto_population;
    const auto e = each_field(v, [&](std::string_view key, Value value) {
        if (key == "gstin") {
            r.buyer_gstin = gstin::clean(scalar_of(value).text);
        } else if (key == "ret_period") {
            r.period = parse_period(scalar_of(value).text).value_or({});
        } else if (key == "sup_details" && shape_of(value) == Shape::object) {
            return each_field(value, [&](std::string_view name, Value cell) {
                return name == "isup_3_1d" && shape_of(cell) == Shape::object
                           ? read_subtotal(cell, log, name, r.table4.at(Table4Cell::c31d))
                           : simdjson::SUCCESS;
            });
        } else if (key == "elgitc" && shape_of(value) == Shape::object) {
            return each_field(value, [&](std::string_view name, Value cell) {
                for (const auto& c : kAutoCells)
                    if (c.key == name && shape_of(cell) == Shape::object)
                        return read_subtotal(cell, log, name, r.table4.at(c.cell));
                return simdjson::SUCCESS;
            });
        }
        return simdjson::SUCCESS;
    });
    // The auto-population has no 4(C); it is what its cells make.
    auto& net = r.table4.at(Table4Cell::c4C);
    for (const auto c : {Table4Cell::c4A1, Table4Cell::c4A3, Table4Cell::c4A4, Table4Cell::c4A5})
        net += r.table4.at(c);
    net -= r.table4.at(Table4Cell::c4B2);
    return e;
}

} // namespace milaan::portal
