#include "ui/help_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "records/settings_table.hpp"
#include "rules/advice.hpp"
#include "ui/glossary.hpp"

namespace milaan::ui {

namespace {

constexpr HelpEntry kMonth[] = {
    {"Log in",
     "Log in at the GST portal as the recipient whose credit it is. IMS shows a record as soon as "
     "its supplier has saved it; the draft GSTR-2B is made on the 14th of the next month.",
     "Nothing is asked of you here: Milaan never signs in, and nothing you load leaves this "
     "browser."},
    {"Open IMS",
     "Services > Returns > Invoice Management System. Download the records under Offline > "
     "Download, and the GSTR-2B and the GSTR-3B draft of the month as JSON. Export the purchase "
     "register of the same months.",
     "Load takes all of them at once and finds from its content what each file is. Several "
     "months and GSTINs may be loaded together."},
    {"Check",
     "See each supplier document beside the entry in the books: is it ours, has it been booked, "
     "do the amounts and the tax heads agree, have the goods come?",
     "Verify pairs them, says how sure it is and why, and puts what needs a person first. L links "
     "two by hand, U takes a pair apart."},
    {"Act",
     "Accept, reject or keep pending. What is left without an action counts as accepted when "
     "GSTR-2B is made. Credit notes that are accepted ask whether credit is to be reduced.",
     "Act advises an action with its reason, refuses what the portal would refuse and says "
     "why, shows the last days and what a rejection costs the supplier. D takes the advice where "
     "it is sure. Keep records writes ims-upload.json for IMS > Offline > Upload."},
    {"Recompute",
     "After the 14th an action changes GSTR-2B only when you press Compute GSTR-2B on the portal. "
     "It can be done any number of times until GSTR-3B is filed.",
     "Recompute 2B shows at once the GSTR-2B that your actions will produce beside the portal's, with "
     "the documents behind each difference, and warns when the draft is older than the actions."},
    {"Match",
     "Compare Table 4 of the GSTR-3B draft with the GSTR-2B, and add what only you know: import "
     "of services, reverse charge from unregistered suppliers, reversals and reclaims.",
     "Match 3B computes Table 4 and 3.1(d), gives a verdict per cell with a tolerance of Re 1, "
     "opens the documents behind every figure and checks the reclaim and reverse-charge ledgers."},
    {"File GSTR-3B",
     "File GSTR-3B on the portal, monthly by the 20th (quarterly by the 22nd or 24th). Accepted "
     "and rejected records then leave IMS; pending ones stay.",
     "Compare the last draft once more: load its JSON, and Match 3B must show no difference. Milaan "
     "files nothing by itself."},
    {"Keep records",
     "Keep the GSTR-2B that was used, the actions with their reasons, the letters to suppliers "
     "and the reversals to be reclaimed.",
     "Keep records saves the session (next month starts from it), matches.csv, table4.csv and the log "
     "of every action."},
};

constexpr HelpEntry kActions[] = {
    {"✔  Accept",
     "The credit comes into GSTR-2B as available and into 4(A) of GSTR-3B. A credit note or a "
     "downward amendment takes credit away.",
     "Asks whether ITC is to be reduced where the portal asks: Yes in full, Yes in part with an "
     "amount per head, or No when it was never availed. A partial or No answer needs a remark."},
    {"✘  Reject",
     "No credit: the record moves to ITC rejected. Keep it for what is not yours or cannot be "
     "corrected by a note. Rejecting a credit note raises the supplier's liability in the next "
     "period. Imports cannot be rejected.",
     "Shows what the supplier's liability becomes before you reject. For blocked credit (section "
     "17(5)) it advises Accept and a reversal, never Reject."},
    {"◐  Pending",
     "Out of this GSTR-2B; stays in IMS. Invoices can wait until the section 16(4) date, records "
     "that reduce credit for one tax period only (from October 2025).",
     "Shows the last day of Pending and of the credit. Where the portal's own flag blocks Pending "
     "it is refused, whatever the dates say."},
    {"○  No action",
     "Deemed accepted when GSTR-2B is made. For a credit note that means the full reduction.",
     "Counts open items on the rail and asks you to look at each. Going back to No action is "
     "written into ims-reset.json."},
    {"Reduction: Yes, in full",
     "The whole tax of the note, or the difference of the amendment, is taken off the credit.",
     "The default, and what silence means."},
    {"Reduction: Yes, in part",
     "Only what was availed is taken off. CGST and SGST must be equal; no head may exceed the "
     "record's own.",
     "Shows the most per head, keeps CGST and SGST together, and refuses what the portal would."},
    {"Reduction: No",
     "Nothing is taken off: the credit was never availed, or has been reversed already.",
     "Asks for the remark that the portal wants."},
    {"A remark, a note",
     "A remark goes to the supplier with the action, a note stays in your records. Type them "
     "in the panel at the right.",
     "A remark is taken along by whatever acts on the record next, key or button, and waits "
     "for it while you look at other lines. Several that are rejected or kept pending "
     "together can get one."},
    {"An amount that you type", "As you write it, or pasted from a sheet: 1,25,000.50 or 125000.5.",
     "What is no amount is said at once under the field, and when it is left the figure is as "
     "it was before."},
};

constexpr HelpEntry kDifferences[] = {
    {"On the portal, not in the books",
     "Has it been received? Book it and accept. Not yet: keep it pending. Not yours: verify, then "
     "reject with a remark.",
     "Finding Only on portal. Advised Pending or No action, as the settings say; a mistyped entry "
     "of another number is looked for first."},
    {"In the books, not on the portal",
     "No credit until the supplier reports it (section 16(2)(aa)). Ask the supplier; claim it in "
     "the month in which GSTR-2B shows it.",
     "Finding Only in books, with its tax; the record is looked for again when next month's files "
     "are loaded."},
    {"The portal has more",
     "Keep it pending, or accept and reverse the excess in 4(B)(2); ask for a credit note or an "
     "amendment.",
     "Finding Mismatch with the difference per amount. Advised Pending, as a question."},
    {"The portal has less",
     "Accept: only the portal's figure can be claimed. Ask for a debit note or an amendment for "
     "the rest.",
     "Finding Mismatch. Advised Accept."},
    {"Wrong tax head",
     "IGST where CGST and SGST belong, or the other way round: a place of supply to be amended by "
     "the supplier. Where the portal marks it (reason P) no credit comes: 4(D)(2).",
     "The heads that differ are marked in the inspector."},
    {"Reported twice", "Accept one, reject the other with a remark; the supplier amends it to nil.",
     "Finding Duplicate, the second one advised Reject."},
    {"Booked twice", "Accept the portal's record once and correct the books.",
     "Finding Duplicate on the side of the books."},
    {"Two answers fit equally well", "Look at the papers and link the right pair.",
     "Finding Ambiguous: none is claimed. The inspector lists the candidates with a button for "
     "each."},
    {"Blocked credit, section 17(5)",
     "Accept, then reverse it in 4(B)(1). Rejecting is wrong: the supply is yours.",
     "The reversal is entered at the document or in step 5 and stands in 4(B)(1)."},
    {"Goods not received yet",
     "Keep it pending; if it is in GSTR-2B already, reverse it in 4(B)(2) and reclaim it in "
     "4(A)(5) with 4(D)(1) when they come.",
     "Reversal and reclaim are figures of step 5, checked against the reclaim ledger."},
    {"Supplier filed GSTR-1 but not GSTR-3B",
     "The credit stands. If it is still unfiled on 30 September after the year, reverse it by 30 "
     "November (Rule 37A) and reclaim it when it is filed.",
     "Rows that the portal lists under Rule 37A stand in ITC reversal and in 4(B)(2)."},
    {"Not paid within 180 days",
     "Reverse the proportionate credit in 4(B)(2) with interest; reclaim it on payment (Rule 37).",
     "Enter it under 4(B)(2); the reclaim ledger keeps it for later."},
    {"GSTR-2B is older than the actions",
     "Press Compute GSTR-2B on the portal before GSTR-3B is filed.",
     "Step 4 says how many records are newer than the draft."},
    {"GSTR-3B differs from GSTR-2B",
     "Open the difference: the documents that move it are listed. What is left is typed: correct "
     "the draft.",
     "Step 5 marks each cell same, within Re 1, more or less."},
};

constexpr HelpEntry kContested[] = {
    {"Silence",
     "Some pages write that a record without an action is rejected (or accepted) after 30 days "
     "from April 2026. No notification was found; the portal's own text says deemed acceptance.",
     "Deemed accepted when GSTR-2B is made. No setting."},
    {"Flag or date", "The portal's flag for Pending and the dates of the advisory can disagree.",
     "The flag decides, both ways; the inspector shows both."},
    {"Credit notes: 4(A) or 4(B)(2)",
     "Up to December 2022 they stood in 4(B)(2); since January 2023 they are net in 4(A). Labels "
     "in files still say 4(B)(2).",
     "By the tax period. No setting."},
    {"Blocked credit: 4(B)(1) or 4(D)(1)",
     "The form before September 2022 had section 17(5) in 4(D)(1), and many programs still do.",
     "4(B)(1), as Circular 170/02/2022 says; 4(A) stays gross."},
    {"Section 16(4): 30 November",
     "A test of the day on which the return is filed, not of the tax period. Programs that allow "
     "the period of November are one period too generous.",
     "30 November after the end of the document's financial year, against the as-of date."},
    {"Pending after its last day",
     "Whether the portal flips such a record at the due date or at the next GSTR-2B is not told.",
     "It stays out of GSTR-2B, with a warning."},
    {"Tolerance", "Re 1 per head and taxable value is the convention of the field, not law.",
     "Re 1; every difference is shown even when it is forgiven. Setting."},
};

constexpr HelpEntry kKept[] = {
    {"Your files", "They are read where they are and never changed, copied or sent.", ""},
    {"The work, from a web address",
     "The five latest sessions, each with what was read of its files and every decision, in the "
     "storage that this browser keeps for this address on this computer. The line at the right of "
     "the bottom bar says when it was saved last.",
     "Whoever uses this browser under your name can open it. On a computer that others use, switch "
     "it off or forget everything when you are done."},
    {"The work, from a page on your disk",
     "Nothing, unless you switch it on: to the browser all pages opened from a disk are one place, "
     "so another page saved on this computer could read it.",
     "Keep the session file instead."},
    {"After a crash or a reload",
     "The first screen offers what was kept, with the number of records decided and the time. "
     "Nothing is opened unasked; a session that cannot be opened is set aside with the reason.",
     "Undo does not reach back behind a reload: change a decision by acting again."},
    {"The session file",
     "Save session writes all of the work into one file of yours. It is the copy to keep for the "
     "records, to hand over, and to start next month from.",
     "Treat it like the register itself: it holds the same figures."},
    {"How the page looks",
     "The theme, and the columns of the list with their order, widths and density, where keeping is "
     "on.",
     "Switching keeping off forgets them too."},
    {"Forget everything",
     "Removes all that this browser keeps and all that is on the screen, after asking. Step 6 has "
     "it, and the first screen.",
     "Files on your disk stay, and so does the program itself where it was kept for working "
     "offline; it holds nothing of yours. Removing the site's data in the browser does the same."},
};

constexpr HelpEntry kFiles[] = {
    {"A card",
     "Each file has one: what it is, whose and of which month, what was found in it, and what is "
     "to be known about it, the worst first.",
     "What a file is, is found from its content. The same bytes twice are said and taken once."},
    {"The rows of a register",
     "Every row is in exactly one class: a document, a further row of one, heading, title, total, "
     "blank, out of scope (no GSTIN and no tax), or error. Press a count to see its rows.",
     "Totals are held against the rows above them, and a difference is said. \"Export the errors\" "
     "writes register-errors.csv with the reason for each row."},
    {"Columns to confirm",
     "Milaan is not sure what some columns mean. Press Columns, pick what each is used for from "
     "its list, and use them. Cancel leaves everything as it was.",
     "Nothing is taken from the register before. What you confirm is remembered for every file "
     "with the same headings, and kept in the session."},
    {"What holds for the whole register",
     "Whose words the notes are in, the sign of purchases, whether taxable values have the tax "
     "inside, whether the day or the month stands first, which mark ends the rupees, and which "
     "row holds the headings.",
     "Decided on the whole column where the file proves it; asked where it does not."},
    {"A mapping as a file", "\"Save mapping\" writes what the columns mean as a small JSON file.",
     "Drop it with the register of another month, or give it to the command line: --mapping."},
    {"A month that is loaded already",
     "Another file of the same kind, GSTIN and month, or with most of the same records: say which "
     "of the two stands.",
     "Actions, notes and links stay with every record that is in the file that stands. Nothing is "
     "changed before you answer."},
    {"Several GSTINs and months",
     "Verify and Act show all of them together. Steps 4 and 5 are of one month of one GSTIN: press "
     "the month beside the GSTIN on step 1.",
     "A pair across two GSTINs is shown as a mismatch and never claimed."},
};

constexpr HelpEntry kKeys[] = {
    {"Ctrl+K", "everything that can be done, by name; also a supplier's documents, or a filter",
     ""},
    {"1 … 6", "go to a step", ""},
    {"7  8", "overview of the month; suppliers and the letters to them", ""},
    {"↑ ↓  S  Enter",
     "among suppliers: another one; another order, with Shift turned round; the "
     "documents",
     ""},
    {"↑ ↓  Page Up/Down  Home End", "move in the list; with Shift, select", ""},
    {"Space", "select or unselect the line; in a statement, fold or open the section", ""},
    {"Ctrl+A", "select all lines shown", ""},
    {"A  R  P  N", "accept, reject, keep pending, no action", ""},
    {"D", "take the advice for all lines shown, where it is sure", ""},
    {"L", "link the selected entry of the books with the selected document", ""},
    {"U", "take the focused pair apart", ""},
    {"J  K", "next and previous open item; in a statement, figure that differs", ""},
    {"← ↑ ↓ →", "in a statement: from figure to figure; Ctrl+Home and Ctrl+End to its corners", ""},
    {"Enter", "in a statement: the documents that make the figure", ""},
    {"/", "search or filter: supplier:acme tax>10000 open; How to filter lists what it takes", ""},
    {"→ ←", "mark a cell, and back to the whole line; with Shift, several cells", ""},
    {"S  Shift+S", "sort by the marked column; as a further key", ""},
    {"M  W  H", "move the marked column, make it wider, hide it; with Shift, back and narrower",
     ""},
    {"F", "only lines that say the same as the marked cell; of the whole line, this supplier", ""},
    {"Menu  Shift+F10", "what can be done with the line, as the right mouse button shows it", ""},
    {"G", "group by supplier", ""},
    {"← →  Enter", "on a supplier's heading: fold and open; with Ctrl, all", ""},
    {"C  V", "columns and density; saved views", ""},
    {"O", "one click: accept all exact and the like, with their count and tax first", ""},
    {"Ctrl+F  '", "find in the list without filtering; Enter goes on, Shift+Enter back", ""},
    {"Ctrl+↑  Ctrl+↓", "to the first and the last line", ""},
    {"P  Ctrl+P", "print the statement; elsewhere Ctrl+P prints both", ""},
    {"Enter  Esc", "in a narrow window: the details of the line, and back to the list", ""},
    {"Enter  ↑ ↓", "in the columns of a register: open the list, move in it, pick", ""},
    {"Esc", "back from the documents to the figure; clear filters; close", ""},
    {"Ctrl+Z  Ctrl+Y", "undo, redo", ""},
    {"Ctrl+S  Ctrl+O", "save the session to a file, add files", ""},
    {"Ctrl+C",
     "copy the selected lines (of marked cells, these), or the statement, for a spreadsheet", ""},
    {"F6  Tab", "from the list to the buttons, and out of the canvas", ""},
    {"?  F1", "this help", ""},
    {",", "settings", ""},
};

constexpr HelpText kTexts[kHelpTopicCount] = {
    {"The month in eight steps",
     "How GSTR-3B is reconciled with the Invoice Management System, and what Milaan does at each "
     "step.",
     "What you do", "What Milaan does", kMonth},
    {"Files and columns", "What step 1 shows of each file, and what it asks.", "What it is",
     "What Milaan does", kFiles},
    {"What each action does", "The four actions of IMS and the declaration that goes with Accept.",
     "What happens to the credit", "What Milaan does", kActions},
    {"When something does not match", "What to do about each finding.", "What to do",
     "What Milaan does", kDifferences},
    {"What Milaan advises",
     "Each finding with its action and the rule behind it. A question is never taken unread.",
     "What to do and why",
     "Action; cells of GSTR-3B; what else there is to do",
     {}},
    {"Contested points",
     "Where the portal, its FAQ and practice do not agree: the reading that Milaan takes, and "
     "which you can set.",
     "What is argued", "What Milaan takes", kContested},
    {"Words of GST", "What the page means by them, in plain language.", "What it means", "", {}},
    {"What is kept where",
     "What stays on this computer when the page is closed, and how to have it gone.",
     "What is kept", "What you should know", kKept},
    {"Keys", "Every key of the page.", "What it does", "", kKeys},
};

} // namespace

const HelpText& help_text(HelpTopic t) {
    return kTexts[static_cast<std::size_t>(t)];
}

namespace {

HelpLine line_of(const rules::AdviceCase& c) {
    HelpLine line{std::string(c.finding),
                  std::string(c.sentence) +
                      (c.source.empty() ? "" : " (" + std::string(c.source) + ")"),
                  std::string(name_of(c.action)) + (c.sure ? "" : ", as a question")};
    for (const auto part : {c.working, c.follow_up})
        if (!part.empty()) line.milaan += "; " + std::string(part);
    return line;
}

} // namespace

std::vector<HelpLine> help_lines(HelpTopic t) {
    std::vector<HelpLine> out;
    for (const auto& e : help_text(t).entries) out.push_back({e.title, e.what, e.milaan});
    if (t == HelpTopic::words)
        for (const auto& e : glossary()) out.push_back({e.title, e.what, e.milaan});
    if (t == HelpTopic::advice)
        for (const auto& c : rules::advice_cases()) out.push_back(line_of(c));
    if (t != HelpTopic::contested) return out;
    for (const auto& setting : settings_table()) {
        if (!setting.contested) continue;
        const auto usual = default_text(setting);
        HelpLine line{std::string(setting.name),
                      std::string(setting.sentence) + " (" + std::string(setting.source) + ")",
                      "Default: " + setting_value_words(usual) + "."};
        if (!setting.alternatives.empty())
            line.milaan += " Instead: " + std::string(setting.alternatives) + ".";
        line.milaan += " A setting.";
        out.push_back(std::move(line));
    }
    return out;
}

std::vector<HelpFound> find_help(std::string_view typed) {
    const auto words = text::words(typed);
    std::vector<HelpFound> out;
    if (words.empty()) return out;
    for (int i = 0; i < kHelpTopicCount; ++i) {
        const auto topic = static_cast<HelpTopic>(i);
        for (auto& line : help_lines(topic)) {
            const auto all = line.title + ' ' + line.what + ' ' + line.milaan;
            if (std::all_of(words.begin(), words.end(),
                            [&](const std::string& w) { return text::contains_fold(all, w); }))
                out.push_back({topic, std::move(line)});
        }
    }
    return out;
}

std::string setting_value_words(std::string_view text) {
    return text == "true"    ? "yes"
           : text == "false" ? "no"
           : text.empty()    ? "not set"
                             : std::string(text);
}

} // namespace milaan::ui
