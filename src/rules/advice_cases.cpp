#include <array>

#include "rules/advice.hpp"

namespace milaan::rules {

namespace {

using enum AdviceCode;
constexpr auto kLeave = ImsAction::none, kAccept = ImsAction::accept, kReject = ImsAction::reject,
               kPending = ImsAction::pending;
constexpr bool kSure = true, kAsk = false;

constexpr std::array<AdviceCase, kAdviceCodeCount> kCases{{
    {nothing_to_act_on, "nothing_to_act_on", "Not in IMS", kLeave, kAsk, "as GSTR-2B has it", "",
     "Not in IMS: it reached GSTR-2B directly, there is no action to take.",
     "GSTN FAQ 22 Sep 2024"},
    {AdviceCode::reverse_charge, "reverse_charge", "Reverse charge", kLeave, kAsk,
     "3.1(d) and 4(A)(3)", "check the self-invoice",
     "Reverse charge does not pass through IMS: pay it in 3.1(d), take it in 4(A)(3), and see that "
     "there is a self-invoice.",
     "GSTN FAQ 22 Sep 2024"},
    {place_of_supply, "place_of_supply", "Not available: place of supply", kLeave, kAsk, "4(D)(2)",
     "ask the supplier to amend place of supply or tax",
     "The place of supply is in the supplier's state, so there is no credit: it is shown in 4(D)(2). "
     "Where it is wrong, the supplier amends it.",
     "CGST Act s.16, IGST Act s.12; GSTR-2B reason P"},
    {time_barred, "time_barred", "Not available: section 16(4)", kLeave, kAsk, "4(D)(2)",
     "book it as cost",
     "The supplier reported it after the last day for its credit: it is shown in 4(D)(2) and is a "
     "cost.",
     "CGST Act s.16(4); GSTR-2B reason C"},
    {supplier_3b_missing, "supplier_3b_missing", "Reversed by the portal: Rule 37A", kLeave, kAsk,
     "4(B)(2)", "letter to the supplier; reclaim when he has filed",
     "The supplier has not filed his GSTR-3B: the credit goes back in 4(B)(2) and returns when he "
     "files.",
     "CGST Rule 37A"},
    {AdviceCode::credit_lapsed, "credit_lapsed", "Beyond its last day", kLeave, kAsk, "",
     "book it as cost",
     "Its credit ended with 30 November after its year, or with the annual return: no return can take "
     "it any more.",
     "CGST Act s.16(4)"},
    {settle_original_first, "settle_original_first", "Amendment of an unsettled original", kLeave,
     kAsk, "none yet", "act on the original, file its GSTR-3B",
     "Act on the original and file its GSTR-3B first; the portal takes no action on the amendment "
     "before.",
     "GSTN FAQ 22 Sep 2024"},
    {keep_rejected, "keep_rejected", "Rejected, yet it agrees with the books", kReject, kAsk, "",
     "look again before GSTR-3B is filed",
     "You rejected it, yet it agrees with the books: look again before GSTR-3B is filed.",
     "GSTN FAQ 19 Jun 2025"},
    {accept_matched, "accept_matched", "Match within tolerance", kAccept, kSure, "4(A)(5)", "",
     "It agrees with the books: accept it (section 16(2)(aa)).", "CGST Act s.16(2)(aa)"},
    {accept_group, "accept_group", "Match as a set", kAccept, kSure, "4(A)(5)", "",
     "Together with its group it agrees with the books: accept it.", "CGST Act s.16(2)(aa)"},
    {accept_number_differs, "accept_number_differs", "Number or date written otherwise, tax equal",
     kAccept, kSure, "4(A)(5)", "correct the number in the books",
     "Number or date are written otherwise, the tax agrees: accept it and correct the entry.", ""},
    {accept_prior_year, "accept_prior_year", "Of an earlier year, reported now", kAccept, kSure,
     "4(A)(5); GSTR-9 6A1 and 8C", "claim it in a GSTR-3B filed before its last day",
     "It is of an earlier year and agrees with the books: accept it, and file the GSTR-3B that claims "
     "it by 30 November after that year.",
     "CGST Act s.16(4)"},
    {accept_not_filed, "accept_not_filed", "Saved by the supplier, not filed", kAccept, kSure,
     "none before it is filed", "chase the supplier before the 11th",
     "It agrees with the books but the supplier has only saved it: accept it, and ask for the filing; "
     "an edit resets the action.",
     "GSTN FAQ 22 Sep 2024"},
    {accept_matched_note, "accept_matched_note", "Credit note, booked", kAccept, kSure,
     "4(A)(5) less", "",
     "The credit note is booked: accept it with full reduction of ITC; declare less only where less "
     "was availed (section 34(2)).",
     "CGST Act s.34(2); GSTN FAQ Oct 2025"},
    {accept_amendment_matched, "accept_amendment_matched", "Amendment that agrees with the books",
     kAccept, kSure, "4(A)(5), the difference", "",
     "The amended document agrees with the books: accept it.", "GSTN FAQ 19 Jun 2025"},
    {accept_availed_less, "accept_availed_less", "Reduces credit that was availed in part", kAccept,
     kAsk, "4(A)(5) less what was availed", "a remark is due",
     "The books took less credit than the supplier reported: accept it and declare only what was "
     "availed, with a remark.",
     "GSTN advisory 23 Sep 2025"},
    {accept_never_availed, "accept_never_availed", "Reduces credit that was never availed", kAccept,
     kAsk, "", "a remark is due",
     "The credit was never availed, or is reversed for good: accept it and answer No, with a remark.",
     "GSTN advisory 23 Sep 2025"},
    {accept_import, "accept_import", "Bill of entry, booked", kAccept, kSure, "4(A)(1)", "",
     "The bill of entry is booked: accept it.", "GSTN advisory 30 Oct 2025"},
    {accept_blocked_credit, "accept_blocked_credit", "Section 17(5) or exempt use", kAccept, kSure,
     "4(A)(5), then 4(B)(1)", "",
     "The credit is blocked, but the supply is yours: accept it and reverse it in 4(B)(1); rejecting "
     "it would be wrong.",
     "Circular 170/02/2022"},
    {accept_booked_twice, "accept_booked_twice", "Booked twice", kAccept, kAsk, "4(A)(5) once",
     "take the second entry out of the books",
     "The supplier reported it once, the books hold it twice: accept it and correct the books.",
     ""},
    {accept_portal_lower, "accept_portal_lower", "Value: portal below books", kAccept, kAsk,
     "4(A)(5), the portal's value", "ask for a debit note or an amendment",
     "The supplier reported less than the books hold: accept what is reported, claim that, and ask "
     "for a debit note for the rest.",
     "CGST Act s.16(2)(aa)"},
    {pending_portal_higher, "pending_portal_higher", "Value: portal above books", kPending, kAsk,
     "", "ask for a credit note or an amendment",
     "The supplier reported more than the books hold: keep it pending and ask for a credit note or an "
     "amendment.",
     ""},
    {accept_portal_higher, "accept_portal_higher", "Value: portal above books", kAccept, kAsk,
     "4(A)(5), the excess in 4(B)(2)", "ask for a credit note or an amendment",
     "The supplier reported more than the books hold: accept it, hold the excess back in 4(B)(2), and "
     "ask for a credit note.",
     "Circular 170/02/2022"},
    {decide_head_differs, "decide_head_differs", "Tax head or place of supply wrong", kPending,
     kAsk, "", "supplier amends place of supply or tax",
     "IGST on one side, CGST and SGST on the other: the supplier may have to amend the place of "
     "supply.",
     "CGST Act s.77"},
    {reject_other_branch, "reject_other_branch", "In the books of another registration of ours",
     kReject, kAsk, "", "supplier amends the recipient's GSTIN (not possible in GSTR-1A)",
     "It belongs to another registration of ours: reject it here with a remark, so that the supplier "
     "amends the GSTIN.",
     "GSTN FAQ 17 Oct 2024"},
    {decide_other_gstin, "decide_other_gstin", "Another GSTIN than the books say", kPending, kAsk,
     "", "",
     "Billed from or to another GSTIN than the books say: reject it only if it is not this "
     "registration's.",
     "GSTN FAQ 17 Oct 2024"},
    {decide_differs, "decide_differs", "The same document, other figures", kPending, kAsk, "", "",
     "Likely the same document, but not all of it agrees: decide after looking at the differences.",
     ""},
    {decide_ambiguous, "decide_ambiguous", "Several entries fit equally well", kPending, kAsk, "",
     "link the right one", "Two or more entries fit equally well: link the right one, then accept.",
     ""},
    {reject_reported_twice, "reject_reported_twice", "Reported twice", kReject, kAsk, "one of them",
     "supplier amends the copy to nil",
     "The supplier reported this twice: accept one of them and reject the other.", ""},
    {pending_reported_twice, "pending_reported_twice", "Reported twice", kPending, kAsk,
     "one of them", "supplier amends the copy to nil",
     "The supplier reported this twice: accept one of them and keep the other pending until it is "
     "amended to nil.",
     ""},
    {pending_not_received, "pending_not_received", "Goods or services not received", kPending, kAsk,
     "if accepted: 4(B)(2), then 4(A)(5) and 4(D)(1)", "goods receipt note",
     "Not received yet: keep it pending; where it is accepted, hold the credit back in 4(B)(2).",
     "CGST Act s.16(2)(b)"},
    {pending_supplier_cancelled, "pending_supplier_cancelled", "Supplier's registration cancelled",
     kPending, kAsk, "if claimed: a risk, 4(B)(2)", "verify the effective date",
     "The supplier's registration was cancelled before this document: keep it pending and verify the "
     "effective date.",
     "practice; no portal rule found"},
    {pending_not_booked, "pending_not_booked", "On the portal, not in the books", kPending, kAsk,
     "if it is in GSTR-2B: hold in 4(B)(2)", "book it, or find out whose it is",
     "It is not in the books: keep it pending until the bill is booked or found not to be yours.",
     ""},
    {no_action_not_booked, "no_action_not_booked", "On the portal, not in the books", kLeave, kAsk,
     "4(A)(5); hold in 4(B)(2) until booked", "book it, or find out whose it is",
     "It is not in the books: left without action it counts as accepted; check that it is yours.",
     ""},
    {pending_note_not_booked, "pending_note_not_booked", "Credit note, not booked", kPending, kAsk,
     "", "decide before its last day",
     "The credit note is not in the books: it can stay pending for one tax period; decide before its "
     "last day.",
     "GSTN advisory 23 Sep 2025"},
    {decide_not_booked, "decide_not_booked", "Not in the books, and Pending is closed", kLeave,
     kAsk, "as decided", "",
     "It is not in the books and cannot be kept pending: accept it if it is yours, reject it with a "
     "remark if it is not.",
     ""},
}};

} // namespace

std::span<const AdviceCase> advice_cases() {
    return kCases;
}
const AdviceCase& case_of(AdviceCode code) {
    return kCases[static_cast<std::size_t>(code)];
}
std::string_view sentence_of(AdviceCode code) {
    return case_of(code).sentence;
}
std::string_view name_of(AdviceCode code) {
    return case_of(code).name;
}

} // namespace milaan::rules
