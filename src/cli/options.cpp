#include "cli/options.hpp"

#include <string_view>

#include "base/gstin.hpp"
#include "records/settings_table.hpp"

namespace milaan::cli {

namespace {

/// One argument with its value; `--name value` and `--name=value` both.
struct Cursor {
    int argc;
    const char* const* argv;
    int at;

    bool value_of(std::string_view name, std::string& out, std::string& error) {
        const std::string_view arg = argv[at];
        if (arg.size() > name.size() && arg.starts_with(name) && arg[name.size()] == '=') {
            out = arg.substr(name.size() + 1);
            return true;
        }
        if (arg != name) return false;
        // A value that begins like an option can be given as --name=value.
        if (at + 1 >= argc || std::string_view(argv[at + 1]).starts_with("--")) {
            error = std::string(name) + " needs a value";
            return true;
        }
        out = argv[++at];
        return true;
    }
};

void take_option(Cursor& cursor, Options& o) {
    std::string value;
    if (std::string_view(cursor.argv[cursor.at]) == "--rows") {
        o.rows = true;
    } else if (cursor.value_of("--mapping", value, o.error)) {
        o.mapping_files.push_back(value);
    } else if (cursor.value_of("--write-mapping", value, o.error)) {
        o.mapping_folder = value;
    } else if (cursor.value_of("--out", value, o.error)) {
        o.out = value;
    } else if (cursor.value_of("--settings", value, o.error)) {
        o.settings_files.push_back(value);
    } else if (cursor.value_of("--actions", value, o.error)) {
        if (value == "advised")
            o.advised = true;
        else if (value != "none")
            o.action_files.push_back(value);
    } else if (cursor.value_of("--gstin", value, o.error)) {
        o.gstin = gstin::clean(value);
        if (o.error.empty() && !gstin::has_shape(o.gstin))
            o.error = "--gstin: '" + value + "' does not look like a GSTIN";
    } else if (cursor.value_of("--period", value, o.error)) {
        const auto p = parse_period(value);
        if (p)
            o.period = p.value();
        else if (o.error.empty())
            o.error = "--period: '" + value + "' is not MMYYYY";
    } else if (cursor.value_of("--as-of", value, o.error)) {
        const auto d = parse_iso_date(value);
        if (d)
            o.as_of = d.value();
        else if (o.error.empty())
            o.error = "--as-of: '" + value + "' is not YYYY-MM-DD";
    } else {
        o.error = std::string("unknown option ") + cursor.argv[cursor.at];
    }
}

} // namespace

Options parse_options(int argc, const char* const* argv) {
    Options o;
    if (argc < 2) return o;
    const std::string_view command = argv[1];
    if (command == "--help" || command == "-h" || command == "help") return o;
    if (command == "reconcile") {
        o.command = Command::reconcile;
    } else if (command == "inspect") {
        o.command = Command::inspect;
    } else if (command == "settings") {
        o.command = Command::settings;
        if (argc > 2) o.error = "settings takes no argument";
        return o;
    } else if (command == "bench") {
        o.command = Command::bench;
        for (int i = 2; i < argc; ++i) o.bench.emplace_back(argv[i]);
        return o;
    } else {
        o.error = "unknown command " + std::string(command);
        return o;
    }
    for (Cursor cursor{argc, argv, 2}; cursor.at < argc && o.error.empty(); ++cursor.at) {
        const std::string_view arg = argv[cursor.at];
        if (arg.size() > 1 && arg.starts_with("--"))
            take_option(cursor, o);
        else
            o.files.emplace_back(arg);
    }
    if (!o.error.empty()) return o;
    if (o.files.empty()) o.error = std::string(command) + " needs at least one file";
    if (o.command == Command::reconcile && o.out.empty() && o.error.empty())
        o.error = "reconcile needs --out DIR";
    return o;
}

std::string usage() {
    return "milaan reconcile FILE... --out DIR [--settings FILE]... [--gstin GSTIN]\n"
           "                 [--period MMYYYY] [--as-of YYYY-MM-DD] [--actions none|advised|FILE]...\n"
           "    Reads IMS, GSTR-2B, GSTR-3B files and purchase registers (each is recognised by its\n"
           "    content), matches them and writes into DIR: matches.csv, ims-records.csv,\n"
           "    ims-upload.json, ims-reset.json, gstr2b-preview.json, table4.csv, reversals.csv,\n"
           "    summary.json, diagnostics.json.\n"
           "    --settings: switches, and figures that no file gives (see milaan settings).\n"
           "    --actions says what to do in IMS first: nothing (the default), Milaan's advice\n"
           "    wherever it is sure, or the actions of a file in the upload shape.\n"
           "    --mapping FILE, as often as needed, says what the columns of a register mean.\n"
           "milaan inspect FILE... [--rows] [--mapping FILE]... [--write-mapping DIR] [--out DIR]\n"
           "    Says what each file is, for whom and which period, what is in it and what is wrong;\n"
           "    --rows lists the rows of registers that are no documents, --write-mapping writes what\n"
           "    the columns were taken for, --out register-documents.csv, register-rows.csv and\n"
           "    register-errors.csv.\n"
           "milaan settings\n"
           "    Lists the keys of a settings file with their defaults and what they rest on.\n"
           "milaan bench [read|match|rules] [DOCUMENTS]\n"
           "    Measures on invented data with a fixed seed.\n"
           "Exit: 0 done, 1 done with errors in some file, 2 nothing usable.\n";
}

std::string settings_help() {
    std::string out;
    auto group = SettingGroup::matching;
    bool first = true;
    for (const auto& t : settings_table()) {
        if (first || t.group != group)
            out += (first ? "" : "\n") + std::string(label_of(t.group)) + "\n";
        first = false;
        group = t.group;
        const auto standard = default_text(t);
        out += "  " + std::string(t.key) + " = " + (standard.empty() ? "\"\"" : standard) +
               (t.contested ? "   [contested]" : "") + "\n      " + std::string(t.name) + ". " +
               std::string(t.sentence) + "\n";
        if (!t.alternatives.empty()) out += "      Else: " + std::string(t.alternatives) + "\n";
        out += "      Source: " + std::string(t.source) + "\n";
    }
    out += "\nFigures that no file gives, under \"entries\", each by head: {\"igst\": \"1.00\"}\n";
    for (const auto& line : entry_lines())
        out += "  " + std::string(line.key) + "   " + std::string(line.cells) + ": " +
               std::string(line.label) + "\n";
    out += "\nReversals of documents, under \"reversals\": a list of {\"ground\", \"document\": "
           "{\"gstin\", \"number\",\n\"date\"}, and if need be \"reclaim\", \"period\", "
           "\"amounts\"}. Grounds:\n";
    for (int g = 0; g < kReversalGroundCount; ++g) {
        const auto& text = text_of(static_cast<ReversalGround>(g));
        out += "  " + std::string(text.key) + "   4(B)(" +
               (text.cell == Table4Cell::c4B1 ? "1" : "2") + "): " + std::string(text.sentence) +
               "\n";
    }
    return out;
}

} // namespace milaan::cli
