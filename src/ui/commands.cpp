#include "ui/commands.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "ui/acting.hpp"
#include "ui/cursor.hpp"
#include "ui/exports.hpp"
#include "ui/filter_language.hpp"
#include "ui/guide.hpp"
#include "ui/linking.hpp"
#include "ui/statements.hpp"
#include "ui/table_bar.hpp"

namespace milaan::ui {

namespace {

constexpr std::size_t kMostSuppliers = 6;

bool always(const Frame&) {
    return true;
}
bool loaded(const Frame& f) {
    return !f.w.data.intake.files.empty();
}
bool on_table(const Frame& f) {
    return has_table(f.view.step) && !f.view.lines.empty();
}
bool on_records(const Frame& f) {
    return on_table(f) && !f.w.decisions.empty();
}

template <Step S>
void to_step(Frame& f) {
    go_to(f.view, S);
}
template <Pane P>
void open_pane(Frame& f) {
    f.view.pane = P;
    if (P == Pane::suppliers) f.view.table_has_keys = true;
}
template <ImsAction A>
void act(Frame& f) {
    decide(f, A);
}
template <Drawer D>
void open_drawer(Frame& f) {
    if (f.view.table.drawer != D) toggle_drawer(f.view, D);
}
template <HelpTopic T>
void help(Frame& f) {
    f.view.help_topic = T;
    f.view.pane = Pane::help;
}

struct Command {
    const char* name;
    const char* keys;
    const char* words;              ///< other words that people look for it by
    bool (*possible)(const Frame&); ///< with the step that is behind the list
    void (*run)(Frame&);
};

const Command kCommands[] = {
    {"Go to Load", "1", "step files cards drop", always, to_step<Step::load>},
    {"Go to Verify", "2", "step matching differences", always, to_step<Step::verify>},
    {"Go to Act", "3", "step ims accept reject", always, to_step<Step::act>},
    {"Go to Recompute 2B", "4", "step gstr-2b statement", always, to_step<Step::gstr2b>},
    {"Go to Match 3B", "5", "step table 4 gstr-3b statement", always, to_step<Step::table4>},
    {"Go to Keep records", "6", "step export upload download", always, to_step<Step::records>},
    {"Open the overview", "7", "credit ageing at risk picture clocks", always,
     open_pane<Pane::overview>},
    {"Open the suppliers", "8", "letter e-mail vendor follow-up", always,
     open_pane<Pane::suppliers>},
    {"Open the settings", ",", "tolerance period gstin as-of", always, open_pane<Pane::settings>},
    {"Add files", "Ctrl+O", "load open register 2b ims drop", always,
     [](Frame& f) { f.out.host.push_back([](Host& h) { h.pick_files(); }); }},
    {"Load the demo month", "", "example try sample", always,
     [](Frame& f) { f.out.host.push_back([](Host& h) { h.load_demo(); }); }},

    {"Accept the selected records", "A", "ims", on_records, act<ImsAction::accept>},
    {"Reject the selected records", "R", "ims", on_records, act<ImsAction::reject>},
    {"Keep the selected records pending", "P", "ims wait", on_records, act<ImsAction::pending>},
    {"Take the action of the selected records away", "N", "none reset ims", on_records,
     act<ImsAction::none>},
    {"Take the advice for all shown", "D", "automatic recommend", on_records, ask_for_advice},
    {"Accept all exact, and the like", "O", "one click policy bulk", on_records,
     [](Frame& f) {
         f.view.step = Step::act;
         open_drawer<Drawer::policies>(f);
     }},
    {"Next open item", "J", "go seek undecided", on_table, [](Frame& f) { seek_open(f, 1); }},
    {"Previous open item", "K", "go seek undecided", on_table, [](Frame& f) { seek_open(f, -1); }},
    {"Link the two selected", "L", "match manual pair", on_table, link_selected},
    {"Take the focused pair apart", "U", "unlink split unmatch", on_table, unlink_focused},
    {"Group by supplier", "G", "subtotal collapse fold", on_table,
     [](Frame& f) { toggle_grouping(f.view); }},
    {"Choose the columns", "C", "hide show density width", on_table, open_drawer<Drawer::columns>},
    {"Saved views", "V", "layout preset", on_table, open_drawer<Drawer::views>},
    {"How to filter", "", "search language terms", on_table, open_drawer<Drawer::filters>},
    {"Clear the filters", "Esc", "search all lines", on_table, leave_filter},

    {"Undo the last action", "Ctrl+Z", "back", [](const Frame& f) { return f.w.can_undo(); },
     [](Frame& f) { f.out.act(workspace::Undo{}); }},
    {"Redo what was undone", "Ctrl+Y", "again", [](const Frame& f) { return f.w.can_redo(); },
     [](Frame& f) { f.out.act(workspace::Redo{}); }},
    {"Save the session to a file", "Ctrl+S", "keep milaan store", loaded, save_session},
    {"Print", "Ctrl+P", "paper pdf statement", loaded,
     [](Frame& f) { f.out.host.push_back([](Host& h) { h.print(); }); }},

    {"Light or dark", "", "theme colours night", always, [](Frame& f) { toggle_theme(f.view); }},
    {"Guided path", "", "tour introduction first steps begin", always,
     [](Frame& f) { start_guide(f.view); }},
    {"Help: the month in eight steps", "F1", "guide how ims gstr-3b", always,
     help<HelpTopic::month>},
    {"Help: what each action does", "", "accept reject pending credit", always,
     help<HelpTopic::actions>},
    {"Help: when something does not match", "", "mismatch missing difference", always,
     help<HelpTopic::differences>},
    {"Help: words of GST", "", "glossary meaning terms plain", always, help<HelpTopic::words>},
    {"Help: all keys", "?", "shortcuts keyboard", always, help<HelpTopic::keys>},
};

/// A word of the text begins so.
bool begins_a_word(std::string_view s, std::string_view word) {
    for (std::size_t at = 0; at + word.size() <= s.size(); ++at)
        if ((at == 0 || !(text::is_lower(s[at - 1]) || text::is_upper(s[at - 1]))) &&
            text::equal_fold(s.substr(at, word.size()), word))
            return true;
    return false;
}

/// 0: does not fit; the higher the better.
int fit(std::string_view name, std::string_view other, const std::vector<std::string>& words) {
    int worst = 4;
    for (const auto& w : words) {
        const int one = text::equal_fold(name.substr(0, w.size()), w) ? 4
                        : begins_a_word(name, w)                      ? 3
                        : text::contains_fold(name, w)                ? 2
                        : begins_a_word(other, w)                     ? 1
                                                                      : 0;
        worst = std::min(worst, one);
    }
    return worst;
}

void show_filtered(Frame& f, const std::string& filter) {
    if (!on_table(f)) go_to(f.view, Step::verify);
    search_for(f.view, filter);
    f.view.table_has_keys = true;
}

void add_suppliers(const Frame& f, const std::vector<std::string>& words,
                   std::vector<CommandLine>& out) {
    std::size_t found = 0;
    for (const auto& s : f.view.table.index.suppliers) {
        if (found == kMostSuppliers) return;
        if (!std::all_of(words.begin(), words.end(), [&](const std::string& w) {
                return text::contains_fold(s.name, w) || text::contains_fold(s.gstin, w);
            }))
            continue;
        ++found;
        const auto filter = s.gstin.empty() ? filter_term_text("supplier", s.name)
                                            : filter_term_text("gstin", s.gstin);
        out.push_back({"Documents of " + std::string(s.name.empty() ? s.gstin : s.name), "",
                       [filter](Frame& g) { show_filtered(g, filter); }});
    }
}

using Found = std::vector<std::pair<int, CommandLine>>;

void add_views(const Frame& f, const std::vector<std::string>& words, Found& out) {
    if (f.view.lines.empty()) return;
    for (const auto& view : views_of(f.w)) {
        const int n = fit(view.name, "view invoices documents", words);
        if (n == 0) continue;
        out.emplace_back(n, CommandLine{"View: " + view.name, "", [look = view.look](Frame& g) {
                                            if (const auto read = read_look(look))
                                                take_look(g.view, *read);
                                        }});
    }
}

} // namespace

std::vector<CommandLine> find_commands(const Frame& f, std::string_view typed) {
    const auto words = text::words(typed);
    Found found;
    for (const auto& c : kCommands)
        if (const int n = fit(c.name, c.words, words); n != 0 && c.possible(f))
            found.emplace_back(n, CommandLine{c.name, c.keys, c.run});
    add_views(f, words, found);
    for (const auto& file : output_files())
        if (const int n = fit(file.label, file.meaning, words); n != 0 && can_save(f, file))
            found.emplace_back(
                n, CommandLine{file.label, "", [&file](Frame& g) { save_output(g, file); }});
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<CommandLine> out;
    for (auto& [n, line] : found) out.push_back(std::move(line));
    if (words.empty() || f.view.lines.empty()) return out;
    add_suppliers(f, words, out);
    std::string all(typed);
    while (text::is_space(all.back())) all.pop_back();
    out.push_back({"Filter the lines: " + all, "/", [all](Frame& g) { show_filtered(g, all); }});
    return out;
}

} // namespace milaan::ui
