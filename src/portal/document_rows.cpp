#include "portal/document_rows.hpp"

#include "base/gstin.hpp"

namespace milaan::portal {

void DocumentRows::add(Document& d) {
    d.location = ++positions_[static_cast<std::size_t>(d.section)];
    const auto text = store_.text(d.supplier_gstin);
    const bool nobody = is_import(d.section) && text.empty();
    if (!nobody && d.supplier_gstin != last_gstin_ && !gstin::valid(text))
        report(log_.diagnostics, {.severity = Severity::warning,
                                  .code = Code::bad_gstin,
                                  .file = log_.file,
                                  .found = text.empty() ? "no GSTIN" : std::string(text),
                                  .done = "The record was kept.",
                                  .section = std::string(name_of(d.section)),
                                  .number = std::string(store_.text(d.number))});
    else if (!nobody)
        last_gstin_ = d.supplier_gstin;
    store_.add(d);
}

void stamp_rows(RecordStore& store, FileKind kind, std::string_view buyer, TaxPeriod period) {
    const auto id = store.intern(buyer);
    const bool dated = kind == FileKind::gstr2b || kind == FileKind::gstr2a;
    for (std::uint32_t i = 0; i < store.size(); ++i) {
        auto d = store.row(i);
        if (d.buyer_gstin.empty()) d.buyer_gstin = id;
        if (dated && !d.period.known()) d.period = period;
        store.set(i, d);
    }
}

void count_rows(const RecordStore& store, LoadedFile& file) {
    file.documents = store.size();
    for (std::uint32_t i = 0; i < store.size(); ++i) {
        ++file.by_section[static_cast<std::size_t>(store.section()[i])];
        const bool minus = sign_of(store.kind()[i]) < 0;
        file.taxable += minus ? -store.taxable()[i] : store.taxable()[i];
        file.tax += minus ? -store.tax()[i] : store.tax()[i];
    }
}

} // namespace milaan::portal
