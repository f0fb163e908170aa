#include "portal/record_builder.hpp"

#include <algorithm>
#include <array>

#include "base/gstin.hpp"
#include "base/text.hpp"

namespace milaan::portal {

namespace {

std::string shortened(const Scalar& s) {
    constexpr std::size_t longest = 60;
    std::string out = s.kind == ScalarKind::text ? "\"" : "";
    if (s.kind == ScalarKind::null) return "null";
    out += s.text.size() > longest ? std::string(s.text.substr(0, longest)) + "…"
                                   : std::string(s.text);
    if (s.kind == ScalarKind::text) out += '"';
    return text::repair_utf8(out);
}

/// Filed when it begins with F, saved when it begins with N (Not Filed, NotFiled) or S (SAVED).
FilingStatus filing_from(std::string_view s) {
    if (s.empty()) return FilingStatus::unknown;
    switch (text::upper(s.front())) {
    case 'F':
        return FilingStatus::filed;
    case 'N':
    case 'S':
        return FilingStatus::saved;
    default:
        return FilingStatus::unknown;
    }
}

/// `27-Aug-19`, as only GSTR-2A writes dates; unknown for anything else.
Date short_date(std::string_view s) {
    if (s.size() != 9 || s[2] != '-' || s[6] != '-') return {};
    for (const auto i : {0u, 1u, 7u, 8u})
        if (s[i] < '0' || s[i] > '9') return {};
    const auto two = [&](std::size_t at) { return (s[at] - '0') * 10 + (s[at + 1] - '0'); };
    return make_date(2000 + two(7), month_from_name(s.substr(3, 3)), two(0)).value_or({});
}

std::uint8_t pos_from(std::string_view s) {
    return static_cast<std::uint8_t>(gstin::state_from_text(s));
}

} // namespace

std::string Place::text() const {
    if (row != 0) return std::string(section) + " row " + std::to_string(row);
    std::string out = std::string(section) + '[' + std::to_string(group) + ']';
    if (!list.empty()) out += '.' + std::string(list) + '[' + std::to_string(item) + ']';
    return out;
}

void FileLog::add(Severity severity, Code code, std::string where, std::string expected,
                  std::string found, std::string done) {
    report(diagnostics, {.severity = severity,
                         .code = code,
                         .file = file,
                         .where = std::move(where),
                         .expected = std::move(expected),
                         .found = std::move(found),
                         .done = std::move(done)});
}

void RecordBuilder::begin(const Place& place) {
    place_ = place;
    d_ = {};
    note_type_.clear();
    error_code_.clear();
    error_message_.clear();
    raw_date_.clear();
    itc_available_ = Flag::absent;
    amended_import_ = false;
    usable_ = true;
    items_ = false;
}

void RecordBuilder::begin_item() {
    if (items_) return;
    items_ = true;
    d_.taxable = {};
    d_.tax = {};
}

void RecordBuilder::complain(Severity severity, Code code, std::string_view name,
                             std::string expected, const Scalar& s, std::string done) {
    log_.add(severity, code, place_.text() + (place_.row != 0 ? ", " : ".") + std::string(name),
             std::move(expected), shortened(s), std::move(done));
}

void RecordBuilder::amount(Money& to, std::string_view name, const Scalar& s) {
    if (s.kind == ScalarKind::null) return;
    const auto parsed = s.kind == ScalarKind::boolean ? Result<ParsedMoney>(Errc::not_a_number)
                                                      : parse_decimal(text::trim(s.text));
    if (!parsed) {
        usable_ = false;
        complain(Severity::error, Code::bad_amount, name,
                 parsed.error().code == Errc::amount_too_large
                     ? "an amount of at most 13 digits before the point"
                     : "an amount in rupees",
                 s, "The record was left out.");
        return;
    }
    if (s.kind == ScalarKind::text)
        complain(Severity::info, Code::wrong_type, name, "a number", s, "It was read as a number.");
    if (parsed.value().rounded)
        complain(Severity::warning, Code::rounded_amount, name, "at most two decimals", s,
                 "It was rounded to the nearest paisa.");
    if (items_)
        to += parsed.value().value;
    else
        to = parsed.value().value;
}

void RecordBuilder::date(Date& to, std::string_view name, const Scalar& s) {
    if (s.kind == ScalarKind::null || s.text.empty()) return;
    if (const auto d = parse_portal_date(text::trim(s.text)))
        to = d.value();
    else
        complain(Severity::warning, Code::bad_date, name, "a date dd-mm-yyyy", s,
                 "The record was kept without this date.");
}

void RecordBuilder::flag(Flag& to, std::string_view name, const Scalar& s) {
    if (s.kind == ScalarKind::boolean) {
        to = s.text == "true" ? Flag::yes : Flag::no;
        return;
    }
    const auto value = text::trim(s.text);
    if (s.kind == ScalarKind::null || value.empty()) return;
    if (text::equal_fold(value, "Y"))
        to = Flag::yes;
    else if (text::equal_fold(value, "N"))
        to = Flag::no;
    else
        complain(Severity::warning, Code::unknown_value, name, "Y or N", s,
                 "It was taken as absent.");
}

void RecordBuilder::take(Key key, std::string_view name, const Scalar& s) {
    const auto id = [&] { return store_.intern(text::trim(s.text)); };
    switch (key) {
    case Key::number:
        d_.number = id();
        break;
    case Key::date:
        raw_date_ = std::string(s.text);
        date(d_.date, name, s);
        break;
    case Key::original_number:
        d_.original_number = id();
        break;
    case Key::original_date:
        date(d_.original_date, name, s);
        break;
    case Key::related_number:
        if (d_.original_number.empty()) d_.original_number = id();
        break;
    case Key::related_date:
        if (!d_.original_date.known()) date(d_.original_date, name, s);
        break;
    case Key::invoice_type:
        d_.type_text = id();
        break;
    case Key::type:
        // In cdnr the same key is the note type; whoever knows the section asks for note_type().
        note_type_ = std::string(s.text);
        if (d_.type_text.empty()) d_.type_text = id();
        break;
    case Key::note_type:
    case Key::isd_type:
        note_type_ = std::string(s.text);
        break;
    case Key::original_note_type:
        break;
    case Key::value:
        amount(d_.value, name, s);
        d_.has_value = 1;
        break;
    case Key::taxable:
        amount(d_.taxable, name, s);
        break;
    case Key::igst:
        amount(d_.tax.igst, name, s);
        break;
    case Key::cgst:
        amount(d_.tax.cgst, name, s);
        break;
    case Key::sgst:
        amount(d_.tax.sgst, name, s);
        break;
    case Key::cess:
        amount(d_.tax.cess, name, s);
        break;
    case Key::pos:
        d_.pos = pos_from(s.text);
        break;
    case Key::reverse_charge:
        flag(d_.reverse_charge, name, s);
        break;
    case Key::itc_available:
        // T is provisional in one source: the credit is shown as available.
        if (s.text == "T")
            itc_available_ = Flag::yes;
        else
            flag(itc_available_, name, s);
        break;
    case Key::reason:
        d_.reason = id();
        break;
    case Key::eligible:
        flag(d_.eligible, name, s);
        break;
    case Key::action:
        if (action_from_code(text::trim(s.text), d_.action))
            d_.has_action = 1;
        else
            complain(Severity::warning, Code::unknown_value, name, "A, R, P or N", s,
                     "It was taken as no action.");
        break;
    case Key::source_form:
        d_.source_form = id();
        break;
    case Key::supplier_period:
        d_.raw_period = id();
        if (const auto p = parse_period(text::trim(s.text)))
            d_.supplier_period = p.value();
        else if (s.text.size() != 2)
            // One source writes MM only; that is echoed, not complained about.
            complain(Severity::warning, Code::bad_period, name, "MMYYYY", s,
                     "The record was kept without its period.");
        break;
    case Key::filing_status:
        d_.filing = filing_from(text::trim(s.text));
        break;
    case Key::pending_blocked:
        flag(d_.pending_blocked, name, s);
        break;
    case Key::remarks_blocked:
        flag(d_.remarks_blocked, name, s);
        break;
    case Key::reduction_blocked:
        flag(d_.reduction_blocked, name, s);
        break;
    case Key::reduction_snake:
        snake_case_ = true;
        [[fallthrough]];
    case Key::reduction:
        flag(d_.reduction, name, s);
        break;
    case Key::declared_igst:
        amount(d_.declared.igst, name, s);
        d_.has_declared = 1;
        break;
    case Key::declared_cgst:
        amount(d_.declared.cgst, name, s);
        d_.has_declared = 1;
        break;
    case Key::declared_sgst:
        amount(d_.declared.sgst, name, s);
        d_.has_declared = 1;
        break;
    case Key::declared_cess:
        amount(d_.declared.cess, name, s);
        d_.has_declared = 1;
        break;
    case Key::remarks:
        d_.remarks = store_.intern(s.text);
        break;
    case Key::received_on:
        date(d_.received_on, name, s);
        break;
    case Key::reference_date:
        date(d_.filed_on, name, s);
        break;
    case Key::port_code:
        d_.port_code = id();
        break;
    case Key::is_amended:
        amended_import_ = text::equal_fold(text::trim(s.text), "Y");
        break;
    case Key::amend_type:
    case Key::irn:
        d_.extra = id();
        break;
    case Key::supplier_gstin:
        d_.supplier_gstin = store_.intern(gstin::clean(s.text));
        break;
    case Key::supplier_name:
        d_.supplier_name = id();
        break;
    case Key::buyer_gstin:
        d_.buyer_gstin = store_.intern(gstin::clean(s.text));
        break;
    case Key::filed_on:
        date(d_.filed_on, name, s);
        break;
    case Key::supplier_3b:
        flag(d_.supplier_3b, name, s);
        break;
    case Key::cancelled_on:
        if (const auto on = short_date(text::trim(s.text)); on.known())
            d_.cancelled_on = on;
        else
            date(d_.cancelled_on, name, s);
        break;
    case Key::error_code:
        error_code_ = std::string(s.text);
        break;
    case Key::error_message:
        error_message_ = std::string(s.text);
        break;
    case Key::unknown: {
        ++log_.unknown_keys;
        const auto where = place_.section;
        for (auto& known : log_.diagnostics)
            if (known.code == Code::unknown_key && known.found == name && known.where == where) {
                ++known.count;
                return;
            }
        log_.add(Severity::info, Code::unknown_key, std::string(where), "", std::string(name),
                 "It was counted and not used.");
        break;
    }
    case Key::ignored:
    case Key::item_list:
    case Key::item_detail:
    case Key::document_list:
    case Key::counts:
    case Key::row_section:
        break;
    }
}

void RecordBuilder::take_nested(Key key, std::string_view name, std::string_view found) {
    constexpr std::array kNoValue{Key::unknown,     Key::ignored,       Key::item_list,
                                  Key::item_detail, Key::document_list, Key::counts};
    if (std::find(kNoValue.begin(), kNoValue.end(), key) != kNoValue.end()) {
        take(Key::unknown, name, {});
        return;
    }
    usable_ = false;
    complain(Severity::error, Code::wrong_type, name, "one value",
             Scalar{ScalarKind::number, found}, "The record was left out.");
}

} // namespace milaan::portal
