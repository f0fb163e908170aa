#pragma once
// What the screens remember between frames that is not part of the workspace: where the user looks.

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "records/reversal.hpp"
#include "ui/app.hpp"
#include "ui/file_cards.hpp"
#include "ui/help_text.hpp"
#include "ui/history.hpp"
#include "ui/mapping.hpp"
#include "ui/month.hpp"
#include "ui/question.hpp"
#include "ui/row_list_model.hpp"
#include "ui/statement.hpp"
#include "ui/table_state.hpp"

namespace milaan::ui {

enum class Step : std::uint8_t { load, verify, act, gstr2b, table4, records };
inline constexpr int kStepCount = 6;
[[nodiscard]] const char* step_label(Step);

/// What the middle of the page shows: a step, or something that is open over it.
enum class Pane : std::uint8_t {
    step,
    overview,
    suppliers,
    help,
    settings,
    mapping,
    row_list,
    commands,
    gallery
};

/// What the examples of the gallery hold.
struct Gallery {
    bool chip = true;
    int answer = 0;
    std::string empty, filled = "1,23,456.78";
};

/// The list of commands while it is open.
struct CommandList {
    std::string typed;
    std::size_t chosen = 0;
    Pane from = Pane::step; ///< what it is open over
    bool focus = false;     ///< its field takes the keys
    std::string said;       ///< the chosen command, as it was announced
};

/// What a list of lines comes to.
struct Totals : Sums {
    std::uint32_t lines = 0;
};

/// An entry of the books and a document of the portal.
struct TwoSides {
    std::uint32_t book = kNoRow;
    std::uint32_t document = kNoRow;
};

/// The workbench's own cursor: a focused line, an anchor, and selected lines.
struct Selection {
    std::vector<bool> lines; ///< per line of the workspace, not of the filtered list
    std::uint32_t count = 0;
    std::uint32_t focus = 0;  ///< position among the rows shown
    std::uint32_t anchor = 0; ///< "
    bool changed = false;     ///< since what follows was taken
    Totals totals;
    std::optional<TwoSides> linkable; ///< the two that could be linked, see linking.hpp
};

/// Counts that the bars and chips show; taken once per change of the workspace, not per frame.
struct Tally {
    std::uint64_t revision = ~std::uint64_t{0};
    std::array<std::uint32_t, kVerdictCount> verdicts{};  ///< lines, as the list shows them
    std::array<std::uint32_t, kImsActionCount> actions{}; ///< of the documents in IMS
    std::uint32_t open = 0;                               ///< in IMS, without an action
    std::uint32_t decided = 0;                            ///< in IMS, with one
    Money open_tax, decided_tax;                          ///< signed
    std::uint32_t unclaimed = 0;                          ///< lines that need a look
    std::uint32_t to_read = 0;                            ///< warnings and errors
    std::uint32_t rows_differ = 0;                        ///< of Table 4, against the loaded 3B
    std::uint32_t changed = 0;                            ///< records to be written to IMS
    std::uint32_t resets = 0;                             ///< of them back to no action
};

/// The fields of the inspector while they are being edited; tied to one document.
struct Draft {
    std::uint32_t document = kNoRow;
    std::string remark, note;
    std::array<std::string, kHeadCount> declared;
    Flag answer = Flag::absent;
    bool partial = false;
};

/// The reversal being typed in the inspector; tied to one document.
struct ReversalDraft {
    std::uint32_t document = kNoRow;
    ReversalGround ground = ReversalGround::section_17_5;
    bool partial = false;
    std::array<std::string, kHeadCount> amounts;
};

/// The field of an amount that has the keys, until it is left.
struct MoneyTyping {
    std::uint32_t field = 0; ///< ImGui's id; 0: none
    std::string text;
    std::optional<Money> before;
};

/// Where the work stood before matching ran again over the same files.
struct ResumeAt {
    std::size_t files = 0; ///< loaded then
    TwoSides focus;
};

struct ViewState {
    Step step = Step::load;
    ThemeChoice theme = ThemeChoice::light;
    bool theme_chosen = false;

    std::vector<Line> lines;
    TableState table;
    Filter filter;
    Totals totals; ///< of the shown lines
    Tally tally;
    Selection selection;
    bool table_has_keys = true; ///< arrows and letters go to the table; F6 changes it
    bool scroll_to_focus = false;
    bool details = false;      ///< of the compact layout: the inspector is open
    bool filters_open = false; ///< of the compact layout: the chips are open
    std::string search;
    bool focus_search = false;

    StatementCursor gstr2b, table4;
    /// Where the cells of the statement stand on the screen: x, y, width, height by row and column.
    std::map<std::pair<std::uint32_t, int>, std::array<float, 4>> cell_boxes;
    std::optional<Step> came_from;    ///< the statement whose figure the workbench shows
    Pane came_from_pane = Pane::step; ///< or the pane
    MonthFigures month;
    SupplierView suppliers;

    KnownHistory history;                                   ///< of the focused line
    std::array<std::uint32_t, 2> inspected{kNoRow, kNoRow}; ///< entry and document the panel shows
    Step inspected_on = Step::load;
    std::optional<ResumeAt> resume;    ///< of the work while a link made by hand is matched anew
    std::optional<TwoSides> resume_at; ///< then the line that gets the focus
    Draft draft;
    bool typing_note = false;              ///< in this frame
    std::map<std::uint32_t, Draft> drafts; ///< typed about other records and not yet set
    ReversalDraft reversal;
    Settings settings; ///< being edited in the settings pane
    std::string as_of_text;
    bool as_of_typed = false;
    std::pair<std::string, std::string> period_typed; ///< setting and what is no period yet
    MoneyTyping money_typing;
    Entries entries;
    std::uint64_t revision_of_entries = ~std::uint64_t{0};

    Pane pane = Pane::step;
    HelpTopic help_topic = HelpTopic::month;
    std::string help_search;
    std::string outcome;                   ///< of the last action
    std::string to_say;                    ///< to screen readers, after this frame
    std::vector<std::string> refused;      ///< what it left as it was, and why
    std::optional<Question> question;      ///< waits for a yes
    std::vector<engine::SameMonth> months; ///< loaded twice: which file stands is asked
    bool focus_question = false;           ///< the answer to it gets the keys
    MappingDraft mapping;                  ///< being edited in the mapping pane
    FileCards cards;
    std::vector<std::uint64_t> opened_cards; ///< files whose card says all, by fingerprint
    std::uint32_t to_read = 0;               ///< which of the warnings of step 1 is gone to next
    bool scroll_to_read = false;
    RowList rows;            ///< shown in the row list pane
    bool popup_open = false; ///< at the end of the last frame

    CommandList commands;
    std::optional<int> guide; ///< the stop of the guided path, while it is walked
    Gallery gallery;

    JobStatus job;
    Kept kept;
    bool around_in_hindi = false; ///< the first screen, the help and what screen readers hear
};

/// What a frame asks for; applied after it.
struct Requests {
    std::vector<workspace::Action> actions;
    std::vector<std::function<void(Host&)>> host;
    bool saved_session = false;         ///< what the workspace holds is in a file now
    std::optional<bool> take_new_month; ///< the answer to ViewState::months
    void act(workspace::Action a) { actions.push_back(std::move(a)); }
};

/// Everything a screen is given.
struct Frame {
    const workspace::Workspace& w;
    ViewState& view;
    Requests& out;
};

void draw_load_screen(Frame&);
void draw_workbench(Frame&, bool acting);
void draw_inspector(Frame&);
void draw_gstr2b_screen(Frame&);
void draw_table4_screen(Frame&);
void draw_records_screen(Frame&);
/// To a step of the rail; what was open over it is closed.
void go_to(ViewState&, Step);
/// From light to dark and back; from then on it is the user's choice, not the system's.
void toggle_theme(ViewState&);
/// Opens it over the step, or closes it.
void toggle_pane(ViewState&, Pane);
void draw_top_bar(Frame&);
/// "3 in the books, 4 on the portal": of the top bar, for its mirror.
[[nodiscard]] std::string loaded_sentence(const workspace::Workspace&);
void draw_rail(Frame&);
void draw_bottom_bar(Frame&);

/// Opens the workbench, on this step, with what a figure is made of and nothing selected; Escape
/// comes back to the pane that was open. Lists of the filter need not be sorted.
void drill_down(Frame&, Filter, Step);
/// Clears the filters; from a statement's figure, back to its cell.
void leave_filter(Frame&);
/// Verify and Act: the workbench table, with the inspector beside it.
[[nodiscard]] bool has_table(Step);
/// The step has a table or a statement with keys of its own.
[[nodiscard]] bool has_own_keys(Step);

/// Keys of the workbench and of the whole page; call once per frame before the screens.
void handle_keys(Frame&);
/// Filters and sorts anew, counts and adds up anew, where something changed.
void update_shown(Frame&);
void update_selection(Frame&);
void update_tally(Frame&);

} // namespace milaan::ui
