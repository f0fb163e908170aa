#include "ui/table_policies.hpp"

#include "ui/filter.hpp"

namespace milaan::ui {

namespace {

struct Rule {
    const char* name;
    const char* meaning;
    std::optional<ImsAction> action;
    bool (*is_about)(Verdict, const rules::Advice&);
};

constexpr Rule kRules[] = {
    {"Accept all exact", "The same on both sides, to the paisa.", ImsAction::accept,
     [](Verdict v, const rules::Advice&) { return v == Verdict::exact; }},
    {"Accept exact and within tolerance", "Amounts within the tolerance, too.", ImsAction::accept,
     [](Verdict v, const rules::Advice&) {
         return v == Verdict::exact || v == Verdict::tolerance;
     }},
    {"Accept everything that is matched", "Probable ones and sums of several, too.",
     ImsAction::accept, [](Verdict v, const rules::Advice&) { return is_claim(v); }},
    {"Keep pending what is only on the portal", "Not in the books yet; it is decided later.",
     ImsAction::pending, [](Verdict v, const rules::Advice&) { return v == Verdict::portal_only; }},
    {"Take the advice where it is sure", "As advised; questions stay open.", std::nullopt,
     [](Verdict, const rules::Advice& a) { return a.sure && a.action != ImsAction::none; }},
};

} // namespace

std::vector<Policy> policies_for(const workspace::Workspace& w, const std::vector<Line>& lines,
                                 const std::vector<std::uint32_t>& which) {
    std::vector<Policy> out;
    for (const auto& r : kRules) out.push_back({r.name, r.meaning, r.action, {}, {}});
    for (const auto i : which) {
        const auto d = lines[i].document;
        if (d == kNoRow || !is_open(w, d)) continue;
        const auto verdict = w.data.matching.groups[lines[i].group].verdict;
        for (std::size_t k = 0; k < out.size(); ++k) {
            if (!kRules[k].is_about(verdict, w.advice[d])) continue;
            out[k].documents.push_back(d);
            out[k].tax += line_tax(w, lines[i]);
        }
    }
    return out;
}

} // namespace milaan::ui
