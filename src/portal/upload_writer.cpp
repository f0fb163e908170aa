#include "portal/upload_writer.hpp"

#include <array>

#include <nlohmann/json.hpp>

namespace milaan::portal {

namespace {

/// JSON text written directly: amounts must be the digits of their paise, which a JSON value
/// holding a double could not promise.
class Object {
public:
    Object& text(std::string_view key, std::string_view value) {
        name(key);
        out_ += nlohmann::json(std::string(value))
                    .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        return *this;
    }
    Object& amount(std::string_view key, Money value) {
        name(key);
        out_ += to_json_number(value);
        return *this;
    }
    [[nodiscard]] std::string done() const { return "      {\n" + out_ + "\n      }"; }

private:
    void name(std::string_view key) {
        if (!out_.empty()) out_ += ",\n";
        out_ += "        \"" + std::string(key) + "\": ";
    }
    std::string out_;
};

struct Spelling {
    std::string_view required, igst, cgst, sgst, cess;
};
constexpr Spelling kCamel{"itcRedReq", "declIgst", "declCgst", "declSgst", "declCess"};
constexpr Spelling kSnake{"itc_red_req", "decl_igst", "decl_cgst", "decl_sgst", "decl_cess"};

bool is_note(Section s) {
    return s == Section::b2bcn || s == Section::b2bcna || s == Section::b2bdn ||
           s == Section::b2bdna;
}

/// The offline tool's sections, in the order of its sheets.
constexpr std::array kUploadSections{Section::b2b,    Section::b2ba,  Section::b2bdn,
                                     Section::b2bdna, Section::b2bcn, Section::b2bcna,
                                     Section::ecom,   Section::ecoma};

bool uploadable(Section s) {
    for (const auto known : kUploadSections)
        if (known == s) return true;
    return false;
}

std::string two_digits(std::uint8_t n) {
    return std::string(n < 10 ? "0" : "") + std::to_string(n);
}

void write_supplier_side(Object& o, const RecordStore& s, const Document& d) {
    const bool note = is_note(d.section);
    o.text("stin", s.text(d.supplier_gstin))
        .text(note ? "nt_num" : "inum", s.text(d.number))
        .text(note ? "nt_dt" : "idt", to_portal(d.date));
    if (is_amendment(d.section))
        o.text(note ? "ont_num" : "oinum", s.text(d.original_number))
            .text(note ? "ont_dt" : "oidt", to_portal(d.original_date));
    if (d.section != Section::ecom && d.section != Section::ecoma)
        o.text("inv_typ", s.text(d.type_text));
    o.text("srcform", s.text(d.source_form))
        .text("rtnprd", s.text(d.raw_period))
        .amount("val", d.value);
    if (d.pos != 0) o.text("pos", two_digits(d.pos));
    o.amount("txval", d.taxable)
        .amount("iamt", d.tax.igst)
        .amount("camt", d.tax.cgst)
        .amount("samt", d.tax.sgst)
        .amount("cess", d.tax.cess);
}

void write_reduction(Object& o, const Reduction& r, const Spelling& spelling) {
    if (r.answer == Flag::absent) return;
    o.text(spelling.required, is_yes(r.answer) ? "Y" : "N");
    // Full reduction is Y with the amounts left out; N goes with zeros.
    if (is_yes(r.answer) && !r.has_amounts) return;
    const Tax amounts = is_yes(r.answer) ? r.amounts : Tax{};
    o.amount(spelling.igst, amounts.igst)
        .amount(spelling.cgst, amounts.cgst)
        .amount(spelling.sgst, amounts.sgst)
        .amount(spelling.cess, amounts.cess);
}

std::string save_record(const RecordStore& s, const Document& d, const UploadRecord& record,
                        const Spelling& spelling) {
    const auto& decision = record.decision;
    Object o;
    write_supplier_side(o, s, d);
    o.text("action", std::string(1, code_of(decision.action)))
        .text("prev_status", std::string(1, code_of(record.held)));
    auto reduction = decision.reduction;
    // The portal answers "no action taken" on an accepted credit note without the answer.
    if (decision.action == ImsAction::accept && reduction.answer == Flag::absent &&
        d.kind == DocKind::credit_note && !is_yes(d.reduction_blocked))
        reduction.answer = Flag::yes;
    if (decision.action == ImsAction::accept) write_reduction(o, reduction, spelling);
    if (!decision.remarks.empty()) o.text("remarks", decision.remarks);
    return o.done();
}

std::string reset_record(const RecordStore& s, const Document& d, ImsAction held) {
    Object o;
    write_supplier_side(o, s, d);
    o.text("prev_status", std::string(1, code_of(held)));
    return o.done();
}

using BySection = std::array<std::string, kSectionCount>;

void add(BySection& sections, Section section, const std::string& record) {
    auto& list = sections[static_cast<std::size_t>(section)];
    if (!list.empty()) list += ",\n";
    list += record;
}

std::string envelope(std::string_view rtin, std::string_view type, const BySection& sections) {
    std::string data;
    for (const auto section : kUploadSections) {
        const auto& list = sections[static_cast<std::size_t>(section)];
        if (list.empty()) continue;
        if (!data.empty()) data += ",\n";
        data += "    \"" + std::string(name_of(section)) + "\": [\n" + list + "\n    ]";
    }
    const std::string invdata = data.empty() ? "{}" : "{\n" + data + "\n  }";
    return "{\n  \"rtin\": \"" + std::string(rtin) + "\",\n  \"reqtyp\": \"" + std::string(type) +
           "\",\n  \"invdata\": " + invdata + "\n}\n";
}

} // namespace

Upload write_upload(const Intake& intake, std::span<const UploadRecord> records,
                    const Settings& settings) {
    bool snake = settings.snake_case_reduction;
    for (const auto& f : intake.files) snake = snake || f.snake_case_reduction_seen;
    const auto& spelling = snake ? kSnake : kCamel;

    Upload out;
    BySection saves, resets;
    for (const auto& r : records) {
        const auto d = intake.portal.row(r.row);
        if (!uploadable(d.section))
            out.not_written.push_back(r.row);
        else if (r.decision.action == ImsAction::none)
            add(resets, d.section, reset_record(intake.portal, d, r.held));
        else
            add(saves, d.section, save_record(intake.portal, d, r, spelling));
    }
    out.save = envelope(settings.gstin, "SAVE", saves);
    for (const auto& list : resets)
        if (!list.empty()) out.reset = envelope(settings.gstin, "RESET", resets);
    return out;
}

} // namespace milaan::portal
