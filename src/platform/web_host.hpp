#pragma once
// What the screens ask of the browser, passed on to `Module.host` in JavaScript.

#include "ui/host.hpp"

namespace milaan::platform {

class WebHost final : public ui::Host {
public:
    void pick_files() override;
    void load_demo() override;
    void rerun(const Settings&) override;
    void read_again(const Settings&, std::span<const Known>) override;
    void month_answered(bool take_new) override;
    void cancel_job() override;
    void save_file(std::string_view name, std::span<const std::byte>,
                   std::string_view mime) override;
    void copy_text(std::string_view) override;
    void compose_mail(std::string_view subject, std::string_view body) override;
    void announce(std::string_view) override;
    [[nodiscard]] std::int64_t now_ms() override;
    void wake() override;
    void print() override;
    void keep_here(bool) override;
    void look_changed(std::string_view look) override;
    void forget_everything() override;
    void leave_canvas(bool forward) override;
};

} // namespace milaan::platform
