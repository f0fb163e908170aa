#include "reference/naive_rules.hpp"

namespace milaan::reference {

namespace {

bool is_credit_note(const NaiveRecord& r) {
    return r.section == "b2bcn" || r.section == "b2bcna" || r.isd_credit;
}

std::string cell_of(const NaiveRecord& r, const std::string& branch) {
    const auto& s = r.section;
    if (s == "isd" || s == "isda") return branch + (r.isd_credit ? ".othersup." : ".isdsup.") + s;
    if (s == "b2bcn") return branch + ".othersup." + (r.reverse_charge ? "cdnrrev" : "cdnr");
    if (s == "b2bcna") return branch + ".othersup." + (r.reverse_charge ? "cdnrarev" : "cdnra");
    if (s == "impgseza") return branch + ".imports.impgasez";
    if (s.rfind("imp", 0) == 0) return branch + ".imports." + s;
    const std::string bucket = r.reverse_charge ? ".revsup." : ".nonrevsup.";
    if (s == "b2bdn") return branch + bucket + "cdnr";
    if (s == "b2bdna") return branch + bucket + "cdnra";
    return branch + bucket + s;
}

/// An amendment counts by its difference to what was accepted, a rejected one with its full row.
Five counted(const NaiveRecord& r, bool rejected) {
    auto out = r.amounts;
    if (!rejected)
        for (std::size_t i = 0; i < 5; ++i) out[i] -= r.accepted_before[i];
    return out;
}

void declare(const NaiveRecord& r, Five& out) {
    if (r.reduction == 0 || !takes_credit(r)) return;
    if (r.reduction == 'N')
        for (std::size_t i = 0; i < 4; ++i) out[i] = 0;
    else if (r.declares)
        for (std::size_t i = 0; i < 4; ++i)
            out[i] = is_credit_note(r) ? r.declared[i] : -r.declared[i];
}

void add(NaiveSummary& to, const std::string& cell, const Five& amounts) {
    auto& sum = to[cell];
    for (std::size_t i = 0; i < 5; ++i) sum[i] += amounts[i];
}

} // namespace

bool takes_credit(const NaiveRecord& r) {
    const auto moved = counted(r, false);
    bool takes = false;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto credit = is_credit_note(r) ? -moved[i] : moved[i];
        if (credit > 0) return false;
        takes = takes || credit < 0;
    }
    return takes;
}

std::string naive_place(const NaiveRecord& r) {
    if (r.amended_in_the_same_2b) return "outside";
    if (!r.in_ims) {
        if (r.shown == "itcavl") return "available";
        if (r.shown == "itcunavl") return "unavailable";
        if (r.shown == "itcrev") return "reversed";
        return r.shown == "itcRejected" ? "rejected" : "outside";
    }
    if (r.saved && r.shown.empty()) return "outside";
    if (r.action == 'P') return "pending";
    // Filed, not pending, and not in the GSTR-2B of its month: the files do not say where it is.
    if (r.shown.empty() && r.downloaded != 'P') return "outside";
    if (r.action == 'R') return "rejected";
    return r.shown == "itcunavl" ? "unavailable" : "available";
}

NaiveSummary summary_as_loaded(const std::vector<NaiveRecord>& records) {
    NaiveSummary out;
    for (const auto& r : records)
        if (!r.shown.empty() && !r.amended_in_the_same_2b)
            add(out, cell_of(r, r.shown), counted(r, r.shown == "itcRejected"));
    return out;
}

NaiveSummary summary_after_actions(const std::vector<NaiveRecord>& records) {
    const std::map<std::string, std::string> branches{{"available", "itcavl"},
                                                      {"unavailable", "itcunavl"},
                                                      {"reversed", "itcrev"},
                                                      {"rejected", "itcRejected"}};
    NaiveSummary out;
    for (const auto& r : records) {
        const auto place = naive_place(r);
        const auto branch = branches.find(place);
        if (branch == branches.end()) continue;
        auto amounts = counted(r, place == "rejected");
        if (r.in_ims && place != "rejected") declare(r, amounts);
        add(out, cell_of(r, branch->second), amounts);
    }
    return out;
}

std::map<std::string, std::array<std::int64_t, 4>> naive_table4(const NaiveSummary& s) {
    std::map<std::string, std::array<std::int64_t, 4>> t;
    const auto take = [&](const char* cell, const std::string& prefix, int sign) {
        for (const auto& [key, amounts] : s)
            if (key == prefix || key.rfind(prefix + ".", 0) == 0)
                for (std::size_t i = 0; i < 4; ++i) t[cell][i] += sign * amounts[i];
    };
    for (const auto* branch : {"itcavl", "itcunavl"}) {
        const std::string b = branch;
        take("3.1d", b + ".revsup", 1);
        take("3.1d", b + ".othersup.cdnrrev", -1);
        take("3.1d", b + ".othersup.cdnrarev", -1);
    }
    take("4A1", "itcavl.imports", 1);
    take("4A3", "itcavl.revsup", 1);
    take("4A3", "itcavl.othersup.cdnrrev", -1);
    take("4A3", "itcavl.othersup.cdnrarev", -1);
    take("4A4", "itcavl.isdsup", 1);
    take("4A4", "itcavl.othersup.isd", -1);
    take("4A4", "itcavl.othersup.isda", -1);
    take("4A5", "itcavl.nonrevsup", 1);
    take("4A5", "itcavl.othersup.cdnr", -1);
    take("4A5", "itcavl.othersup.cdnra", -1);
    take("4B2", "itcrev.nonrevsup", 1);
    take("4D2", "itcunavl.nonrevsup", 1);
    take("4D2", "itcunavl.isdsup", 1);
    take("4D2", "itcunavl.revsup", 1);
    take("4D2", "itcunavl.othersup", -1);
    for (std::size_t i = 0; i < 4; ++i)
        t["4C"][i] = t["4A1"][i] + t["4A3"][i] + t["4A4"][i] + t["4A5"][i] - t["4B2"][i];
    return t;
}

} // namespace milaan::reference
