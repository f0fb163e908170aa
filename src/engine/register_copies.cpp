#include "engine/register_copies.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

#include "base/text.hpp"
#include "engine/dropping.hpp"
#include "engine/other_gstins.hpp"
#include "engine/register_rows.hpp"

namespace milaan::engine {

namespace {

constexpr std::string_view kElsewhere = "of a document that another register gives: ";

/// A document by what its supplier calls it, which is unique in a financial year (CGST Rule 46).
/// Without a number only what it says tells it from others, and its place among those that say the
/// same.
struct BooksKey {
    std::string supplier; ///< GSTIN, or the name where there is none
    std::string number;
    DocKind kind = DocKind::invoice; ///< a return may bear the number of its invoice
    FinancialYear year;
    Date date; ///< from here on: without a number only
    Money taxable, tax;
    std::uint32_t nth = 0;
    // Not <=>: the strings of Emscripten's library have none.
    friend bool operator<(const BooksKey& a, const BooksKey& b) {
        return std::tie(a.supplier, a.number, a.kind, a.year, a.date, a.taxable, a.tax, a.nth) <
               std::tie(b.supplier, b.number, b.kind, b.year, b.date, b.taxable, b.tax, b.nth);
    }
};

BooksKey key_of_books(const RecordStore& s, std::uint32_t i) {
    const auto folded = [&](StrId id) { return text::to_upper(text::trim(s.text(id))); };
    BooksKey key;
    key.supplier = folded(s.supplier_gstin()[i]);
    if (key.supplier.empty()) key.supplier = folded(s.supplier_name()[i]);
    key.number = folded(s.number()[i]);
    key.kind = s.kind()[i];
    key.year = fy_of(s.date()[i]);
    if (!key.number.empty()) return key;
    key.date = s.date()[i];
    key.taxable = s.taxable()[i];
    key.tax = s.tax()[i].total();
    return key;
}

/// The documents of one register; a document entered twice has both its rows under one key.
class RegisterDocuments {
public:
    RegisterDocuments(const Intake& intake, std::uint32_t file) {
        const auto& books = intake.books;
        for (std::uint32_t i = 0; i < books.size(); ++i) {
            if (books.file()[i] != file) continue;
            auto key = key_of_books(books, i);
            while (key.number.empty() && rows_.count(key) != 0) ++key.nth;
            rows_[std::move(key)].push_back(i);
            ++size_;
        }
    }

    [[nodiscard]] std::uint32_t size() const { return size_; }
    [[nodiscard]] bool has(const BooksKey& key) const { return rows_.count(key) != 0; }
    [[nodiscard]] const std::map<BooksKey, std::vector<std::uint32_t>>& rows() const {
        return rows_;
    }

    /// How many of these documents the other register has, too.
    [[nodiscard]] std::uint32_t shared_with(const RegisterDocuments& other) const {
        std::uint32_t n = 0;
        for (const auto& [key, rows] : rows_)
            if (other.has(key)) n += static_cast<std::uint32_t>(rows.size());
        return n;
    }

private:
    std::map<BooksKey, std::vector<std::uint32_t>> rows_;
    std::uint32_t size_ = 0;
};

/// The month in whose register it stands.
TaxPeriod month_of(const RecordStore& books, std::uint32_t i) {
    const auto entered = books.entry_date()[i];
    return period_of(entered.known() ? entered : books.date()[i]);
}

/// What goes: the documents that both have. When most of the register is in the other one, that one
/// is its newer or older export, and what it lacks of the months that they mostly share goes, too.
std::vector<std::uint32_t> giving_way(const RecordStore& books, const RegisterDocuments& own,
                                      const RegisterDocuments& other) {
    struct Month {
        std::uint32_t all = 0, shared = 0;
    };
    std::map<TaxPeriod, Month> months;
    std::vector<std::uint32_t> gone;
    for (const auto& [key, rows] : own.rows())
        for (const auto i : rows) {
            auto& month = months[month_of(books, i)];
            ++month.all;
            if (!other.has(key)) continue;
            ++month.shared;
            gone.push_back(i);
        }
    if (gone.size() * 2 < own.size()) return gone;
    for (const auto& [key, rows] : own.rows()) {
        // Nothing says that a document without a number was taken out of the register.
        if (other.has(key) || key.number.empty()) continue;
        for (const auto i : rows) {
            const auto& month = months[month_of(books, i)];
            if (month.shared * std::size_t{2} > month.all) gone.push_back(i);
        }
    }
    return gone;
}

/// `other` is the name of the register that stands.
void give_way(Intake& intake, std::uint32_t file, std::vector<std::uint32_t> gone,
              const std::string& other, const std::string& why) {
    std::sort(gone.begin(), gone.end());
    put_back_other_gstins(intake, file);
    RegisterRows rows(intake.books, register_of(intake, file), RowPlace::out_of_scope);
    std::vector<bool> keep(intake.books.size(), true);
    for (const auto i : gone) {
        keep[i] = false;
        intake.files[file].rows.out_of_scope += rows.put(i, std::string(kElsewhere) + other);
    }
    rows.settle();
    drop_records(intake, &Intake::books, keep, "documents " + why);
    count_document_rows(intake, file);
    if (stands(intake, file)) return;
    set_aside(intake.files[file], why);
    std::erase_if(intake.registers, [&](const RegisterReading& r) { return r.file == file; });
}

/// Two registers that say whose they are and say differently have nothing in common.
bool may_share(const LoadedFile& a, const LoadedFile& b) {
    return a.kind == FileKind::register_ && b.kind == FileKind::register_ && a.documents != 0 &&
           b.documents != 0 && (a.gstin.empty() || b.gstin.empty() || a.gstin == b.gstin);
}

void settle(Intake& to, std::uint32_t l, Intake& from, std::uint32_t g, MonthRule rule,
            std::vector<SameMonth>& told) {
    const RegisterDocuments loaded(to, l), given(from, g);
    const auto shared = loaded.shared_with(given);
    if (!mostly(shared, loaded.size(), given.size())) return;
    const std::uint32_t a[] = {l}, b[] = {g};
    told.push_back(twice(to, a, from, b));
    told.back().shared = shared;
    const auto old_name = to.files[l].name, new_name = from.files[g].name;
    const bool taken = rule == MonthRule::take_new;
    const auto gone =
        taken ? giving_way(to.books, loaded, given) : giving_way(from.books, given, loaded);
    const auto n = text::counted(gone.size(), "document", "documents");
    report(from.diagnostics, {.severity = Severity::info,
                              .code = Code::duplicate_record,
                              .file = new_name,
                              .found = text::counted(shared, "document", "documents") + " that " +
                                       old_name + " has, too",
                              .done = taken ? "It replaces " + n + " of " + old_name + '.'
                                            : n + " of it left out: " + old_name + " was kept."});
    if (taken)
        give_way(to, l, gone, new_name, "replaced by " + new_name);
    else
        give_way(from, g, gone, old_name, "left out: " + old_name + " was kept");
}

} // namespace

void supersede_registers(Intake& to, Intake& from, MonthRule rule, std::vector<SameMonth>& told) {
    if (rule == MonthRule::later_draft) return;
    for (std::uint32_t g = 0; g < from.files.size(); ++g)
        for (std::uint32_t l = 0; l < to.files.size(); ++l)
            if (may_share(to.files[l], from.files[g])) settle(to, l, from, g, rule, told);
}

bool gave_way(const Intake& intake, std::uint32_t file) {
    const auto* r = register_of(intake, file);
    return r != nullptr && std::any_of(r->told.begin(), r->told.end(), [](const RowTold& t) {
               return t.why.starts_with(kElsewhere);
           });
}

} // namespace milaan::engine
