#pragma once
// What the screens need from where they run. The platform implements it; tests implement it with
// records of the calls. Nothing here blocks.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "records/settings.hpp"

namespace milaan::ui {

class Host {
public:
    virtual ~Host() = default;

    /// Opens the browser's file chooser; chosen files come back as a job.
    virtual void pick_files() = 0;
    /// Loads the built-in demo data as a job.
    virtual void load_demo() = 0;
    /// Runs the loaded files again with other settings.
    virtual void rerun(const Settings&) = 0;
    /// Reads files that were given before again, with other settings: registers by the fingerprint
    /// of their bytes and the name to ask for where they are not at hand any more.
    struct Known {
        std::uint64_t fingerprint = 0;
        std::string name;
    };
    virtual void read_again(const Settings&, std::span<const Known>) = 0;
    /// Which file of a month stands was answered. Keeping what is loaded reads the files of that
    /// question again, under the other rule.
    virtual void month_answered(bool take_new) = 0;
    virtual void cancel_job() = 0;
    /// Hands a file to the user (download).
    virtual void save_file(std::string_view name, std::span<const std::byte>,
                           std::string_view mime) = 0;
    virtual void copy_text(std::string_view) = 0;
    /// Opens the user's mail program with a message; nothing is sent by Milaan.
    virtual void compose_mail(std::string_view subject, std::string_view body) = 0;
    /// Says a sentence to screen readers (polite live region).
    virtual void announce(std::string_view) = 0;
    /// Milliseconds since 1970 UTC, for the audit log only.
    [[nodiscard]] virtual std::int64_t now_ms() = 0;
    /// Asks for another frame although no input came.
    virtual void wake() = 0;
    /// Prints what App::pages_to_print() tells, through the browser's own dialog.
    virtual void print() = 0;
    /// Whether the browser is to keep the work, so that a crash costs nothing.
    virtual void keep_here(bool) = 0;
    /// The user chose a theme or laid a table out anew: page_look.hpp says how the text reads.
    virtual void look_changed(std::string_view look) = 0;
    /// Removes what the browser keeps and all that is loaded; asks the user first.
    virtual void forget_everything() = 0;
    /// Leaves the canvas for the element after it (Tab past the last control).
    virtual void leave_canvas(bool forward) = 0;
};

} // namespace milaan::ui
