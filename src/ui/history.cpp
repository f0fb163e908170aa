#include "ui/history.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"
#include "records/portal_key.hpp"
#include "ui/portal_words.hpp"
#include "ui/state.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

using workspace::Workspace;

constexpr int kLongestChain = 8; ///< an amendment of an amendment of …; files may go in a circle

class Chronicle {
public:
    Chronicle(const Workspace& w, std::uint32_t document)
        : w_(w), s_(w.data.intake.portal), document_(document),
          row_(w.data.documents[document].row()) {}

    std::vector<Sighting> write() {
        find_rows_of_supplier();
        originals();
        for (const auto row : in_order(same_record(row_))) out_.push_back(sighting(row));
        amendments();
        decided();
        return std::move(out_);
    }

private:
    [[nodiscard]] std::string_view text(StrId id) const { return s_.text(id); }

    /// Rows of the supplier; those without a GSTIN (imports) stand together.
    void find_rows_of_supplier() {
        const auto gstins = s_.supplier_gstin();
        const auto wanted = gstins[row_];
        for (std::uint32_t r = 0; r < gstins.size(); ++r)
            if (gstins[r] == wanted) of_supplier_.push_back(r);
    }

    [[nodiscard]] std::vector<std::uint32_t> same_record(std::uint32_t row) const {
        std::vector<std::uint32_t> out;
        const auto key = key_of(s_, row);
        for (const auto r : of_supplier_)
            if (s_.date()[r] == s_.date()[row] && s_.section()[r] == s_.section()[row] &&
                key_of(s_, r) == key && may_be_one(s_, r, s_, row))
                out.push_back(r);
        return out;
    }

    [[nodiscard]] std::vector<std::uint32_t> in_order(std::vector<std::uint32_t> rows) const {
        // In one month the download is older than the statement that came of it.
        const auto rank = [](Origin o) {
            return o == Origin::gstr2a ? 0 : o == Origin::ims ? 1 : 2;
        };
        const auto month = [&](std::uint32_t r) {
            const auto p = s_.period()[r].known() ? s_.period()[r] : s_.supplier_period()[r];
            return p.months;
        };
        std::stable_sort(rows.begin(), rows.end(), [&](auto a, auto b) {
            return std::make_tuple(month(a), rank(s_.origin()[a])) <
                   std::make_tuple(month(b), rank(s_.origin()[b]));
        });
        return rows;
    }

    static void add(std::string& to, std::string_view s) {
        if (s.empty()) return;
        if (!to.empty()) to += "; ";
        to += s;
    }

    [[nodiscard]] std::string generated(std::uint32_t row) const {
        const auto file = s_.file()[row];
        for (const auto& r : w_.data.intake.gstr2b)
            if (r.period == s_.period()[row] && r.generated.known() &&
                std::find(r.files.begin(), r.files.end(), file) != r.files.end())
                return ", generated " + to_portal(r.generated);
        return {};
    }

    [[nodiscard]] Sighting sighting(std::uint32_t row) const {
        Sighting out;
        const auto action = s_.has_action()[row] != 0 ? name_of(s_.action()[row]) : "";
        switch (s_.origin()[row]) {
        case Origin::gstr2b:
            out.where = "GSTR-2B of " + to_month_name(s_.period()[row]) + generated(row);
            add(out.what, branch_words(s_.branch()[row]));
            if (!action.empty()) add(out.what, "IMS then: " + std::string(action));
            break;
        case Origin::ims:
            out.where = "IMS download " + w_.data.intake.files[s_.file()[row]].name;
            add(out.what, action.empty() ? name_of(s_.action()[row]) : action);
            break;
        case Origin::gstr2a:
            out.where = "GSTR-2A of " + to_month_name(s_.period()[row]);
            if (s_.supplier_3b()[row] != Flag::absent)
                add(out.what, is_yes(s_.supplier_3b()[row]) ? "supplier's GSTR-3B filed"
                                                            : "supplier's GSTR-3B not filed");
            break;
        case Origin::books:
            break;
        }
        if (s_.supplier_period()[row].known()) {
            std::string of = "supplier's return of " + to_month_name(s_.supplier_period()[row]);
            if (s_.filed_on()[row].known())
                of += ", filed " + to_portal(s_.filed_on()[row]);
            else if (const auto filing = filing_words(s_.filing()[row]); !filing.empty())
                of += ", " + std::string(filing);
            add(out.what, of);
        }
        return out;
    }

    [[nodiscard]] std::string named(std::uint32_t row) const {
        return std::string(text(s_.number()[row])) + " of " + to_portal(s_.date()[row]);
    }

    [[nodiscard]] bool amends(std::uint32_t amendment, std::uint32_t original) const {
        return is_amendment(s_.section()[amendment]) && !s_.original_number()[amendment].empty() &&
               text::equal_fold(text(s_.original_number()[amendment]),
                                text(s_.number()[original])) &&
               (!s_.original_date()[amendment].known() ||
                s_.original_date()[amendment] == s_.date()[original]) &&
               original_section(s_.section()[amendment]) ==
                   original_section(s_.section()[original]) &&
               !(key_of(s_, amendment) == key_of(s_, original) &&
                 may_be_one(s_, amendment, s_, original));
    }

    [[nodiscard]] std::string where_all(std::uint32_t row) const {
        std::string out;
        for (const auto r : in_order(same_record(row))) {
            const auto s = sighting(r);
            add(out, s.where + (s.what.empty() ? "" : ": " + s.what));
        }
        return out;
    }

    /// What it amends, and what that amends, the oldest first.
    void originals() {
        std::vector<Sighting> chain;
        auto row = row_;
        for (int n = 0; n < kLongestChain && !s_.original_number()[row].empty(); ++n) {
            const auto found = std::find_if(of_supplier_.begin(), of_supplier_.end(),
                                            [&](auto r) { return amends(row, r); });
            if (found == of_supplier_.end()) {
                chain.push_back({"Amends " + std::string(text(s_.original_number()[row])) + " of " +
                                     to_portal(s_.original_date()[row]),
                                 "the original is in no loaded file"});
                break;
            }
            chain.push_back({"Amends " + named(*found), where_all(*found)});
            row = *found;
        }
        out_.insert(out_.end(), chain.rbegin(), chain.rend());
    }

    void amendments() {
        auto row = row_;
        for (int n = 0; n < kLongestChain; ++n) {
            const auto found = std::find_if(of_supplier_.begin(), of_supplier_.end(),
                                            [&](auto r) { return amends(r, row); });
            if (found == of_supplier_.end()) return;
            const auto tax = signed_tax(s_, *found).total();
            out_.push_back({"Amended by " + named(*found) + ", taxable " +
                                to_indian(signed_taxable(s_, *found)) + ", tax " + to_indian(tax),
                            where_all(*found)});
            row = *found;
        }
    }

    void decided() {
        const auto& d = w_.data.documents[document_];
        if (d.in_ims() && !(w_.decisions[document_] == w_.downloaded[document_]))
            out_.push_back(
                {"Here, since the download", std::string(name_of(w_.decisions.action(document_)))});
        for (const auto& r : w_.reversals) {
            if (r.document != document_) continue;
            const auto period = r.said.period.known() ? r.said.period : w_.data.settings.period;
            out_.push_back({"GSTR-3B of " + to_month_name(period),
                            std::string(r.said.reclaim ? "reclaimed: " : "reversed: ") +
                                std::string(text_of(r.said.ground).label)});
        }
    }

    const Workspace& w_;
    const RecordStore& s_;
    std::uint32_t document_, row_;
    std::vector<std::uint32_t> of_supplier_;
    std::vector<Sighting> out_;
};

} // namespace

std::vector<Sighting> history_of(const Workspace& w, const Line& l) {
    return l.document == kNoRow ? std::vector<Sighting>{} : Chronicle(w, l.document).write();
}

const std::vector<Sighting>& seen(Frame& f, const Line& l) {
    auto& known = f.view.history;
    if (known.document != l.document || known.revision != f.w.revision)
        known = {l.document, f.w.revision, history_of(f.w, l)};
    return known.all;
}

std::vector<std::string> history_sentences(const std::vector<Sighting>& all) {
    std::vector<std::string> out;
    for (const auto& s : all)
        out.push_back((all.size() == 1 ? "Seen once: " : "") + s.where +
                      (s.what.empty() ? "" : ": " + s.what));
    return out;
}

void draw_history(const std::vector<Sighting>& all) {
    const auto& t = theme();
    if (all.size() == 1) {
        wrapped(t.colour.muted, history_sentences(all).front());
        return;
    }
    for (const auto& s : all) {
        wrapped(t.colour.text, "• " + s.where);
        if (!s.what.empty()) wrapped(t.colour.muted, "   " + s.what);
    }
}

} // namespace milaan::ui
