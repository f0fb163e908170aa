#include "ui/why.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "reports/words.hpp"

namespace milaan::ui {

namespace {

using workspace::Workspace;

std::string named(std::string_view where, const RecordStore& s, std::uint32_t row) {
    return std::string(where) + ' ' + std::string(s.text(s.number()[row])) + " of " +
           to_portal(s.date()[row]) + ", taxable " + to_indian(s.taxable()[row]);
}

std::int32_t tenths(std::int32_t weight) {
    return static_cast<std::int32_t>(std::lround(weight / 100.0));
}

} // namespace

std::string points_text(std::int32_t tenths) {
    const auto size = tenths < 0 ? -tenths : tenths;
    return (tenths < 0 ? "−" : "+") + std::to_string(size / 10) + '.' + std::to_string(size % 10);
}

std::vector<Why::Rival> rivals_of(const Workspace& w, const Line& l) {
    std::vector<Why::Rival> out;
    const auto& g = w.data.matching.groups[l.group];
    const auto& books = w.data.intake.books;
    const auto& portal = w.data.intake.portal;
    for (const auto& r : w.data.matching.rivals_of(g)) {
        if (r.books == kNoRow || r.portal == kNoRow) continue;
        const bool ours = l.book != kNoRow && r.books == l.book && r.portal != l.document;
        const bool theirs = l.document != kNoRow && r.portal == l.document && r.books != l.book;
        if (!ours && !theirs) continue;
        const auto row = w.data.documents[r.portal].row();
        auto who =
            ours ? named("On the portal", portal, row) : named("In the books", books, r.books);
        if (g.verdict != Verdict::ambiguous) {
            who += "; less alike in its " + text::to_lower(reports::field_label(r.lacks));
            // Of a pair both scores are known: how far behind the other is.
            if (g.parts_count != 0 && g.score > r.score)
                who += ", " + points_text(tenths(r.score) - tenths(g.score)) + " points";
        }
        const auto number =
            ours ? portal.text(portal.number()[row]) : books.text(books.number()[r.books]);
        out.push_back({r.books, r.portal, number, std::move(who)});
    }
    return out;
}

namespace {

/// "number and date", "taxable value, IGST and invoice value"; empty where nothing counts.
std::string differing_fields(const Matching& m, const MatchGroup& g, std::size_t& count) {
    std::vector<std::string> names;
    for (const auto& d : m.differences_of(g)) {
        if (d.tolerated != 0) continue;
        const auto label = reports::field_label(d.field);
        // Names of taxes and GSTIN stay as they are.
        const bool word = label.size() > 1 && label[1] >= 'a';
        names.push_back(word ? text::to_lower(label.substr(0, 1)) + std::string(label.substr(1))
                             : std::string(label));
    }
    count = names.size();
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i)
        out += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    return out;
}

bool counts_against(const Difference& d) {
    return d.tolerated == 0 && d.field != Field::number && d.field != Field::date;
}

std::string meaning_of(const Workspace& w, const Line& l, bool by_hand) {
    const auto& m = w.data.matching;
    const auto& g = m.groups[l.group];
    if (!by_hand && g.verdict != Verdict::mismatch)
        return std::string(reports::verdict_meaning(g.verdict));
    std::size_t n = 0;
    const auto fields = differing_fields(m, g, n);
    const auto differ = n == 0   ? std::string("nothing differs beyond the tolerance")
                        : n == 1 ? "only the " + fields + " differs"
                                 : "the " + fields + " differ";
    if (by_hand) return "Linked by you; " + differ + ".";
    if (is_of_several(w, l)) return "Several that belong together, but " + differ + ": decide.";
    const auto all = m.differences_of(g);
    if (std::none_of(all.begin(), all.end(), counts_against))
        return "Likely the same document, not sure enough to be taken unread: " + differ + ".";
    return "The same document, but " + differ + ": decide.";
}

/// Of several whose totals differ it is not said that they tie.
std::string reason_text(const Reason& r, Verdict v) {
    if (r.code != ReasonCode::totals_tie || v == Verdict::group) return reports::reason_sentence(r);
    return text::counted(static_cast<std::uint64_t>(r.a), "entry", "entries") +
           " in the books and " +
           text::counted(static_cast<std::uint64_t>(r.b), "document", "documents") +
           " on the portal belong together";
}

} // namespace

Why explain(const Workspace& w, const Line& l) {
    const auto& m = w.data.matching;
    const auto& g = m.groups[l.group];
    Why why;
    why.verdict = g.verdict;
    why.percent = g.confidence / 10;
    for (const auto& r : m.reasons_of(g)) {
        why.by_hand = why.by_hand || r.code == ReasonCode::linked_by_user;
        // The comparison says by how much.
        if (r.code == ReasonCode::amounts_differ) continue;
        why.reasons.push_back(reason_text(r, g.verdict));
    }
    why.meaning = meaning_of(w, l, why.by_hand);
    for (const auto& d : m.differences_of(g)) {
        reports::Sides texts;
        if (l.book != kNoRow && l.document != kNoRow)
            texts = reports::sides_of(d, w.data.intake.books, l.book, w.data.intake.portal,
                                      w.data.documents[l.document].row());
        why.differences.push_back(reports::difference_sentence(d, texts, reports::Writing::page));
    }
    why.rivals_title = g.verdict == Verdict::ambiguous ? "It could be" : "Why not another";
    why.rivals = rivals_of(w, l);
    // Rounded parts are shown with their own sum, not with a rounded one that misses it by a tenth.
    for (const auto& p : m.parts_of(g)) {
        why.parts.push_back(
            {reports::part_label(p.kind), reports::part_meaning(p.kind), tenths(p.weight)});
        why.points += tenths(p.weight);
    }
    return why;
}

} // namespace milaan::ui
