#include "platform/web_host.hpp"

#include <emscripten.h>

#include "platform/web_clipboard.hpp"
#include "workspace/snapshot.hpp"

// Pointers above 2 GB arrive in JavaScript as negative numbers, hence `>>> 0` everywhere.
// clang-format off
EM_JS(void, milaan_js_pick_files, (), { Module.host.pickFiles(); });
EM_JS(void, milaan_js_load_demo, (), { Module.host.loadDemo(); });
EM_JS(void, milaan_js_rerun, (const void* settings, size_t size), {
    Module.host.rerun(HEAPU8.slice(settings >>> 0, (settings >>> 0) + (size >>> 0)));
});
EM_JS(void, milaan_js_read_again,
      (const void* settings, size_t size, const char* known, size_t known_size), {
    const bytes = (at, n) => HEAPU8.slice(at >>> 0, (at >>> 0) + (n >>> 0));
    Module.host.readAgain(bytes(settings, size), bytes(known, known_size));
});
EM_JS(void, milaan_js_month_answered, (int take_new), {
    Module.host.monthAnswered(take_new !== 0);
});
EM_JS(void, milaan_js_cancel_job, (), { Module.host.cancelJob(); });
EM_JS(void, milaan_js_save_file,
      (const char* name, size_t name_size, const void* bytes, size_t size, const char* mime,
       size_t mime_size), {
    const text = (at, n) => HEAPU8.slice(at >>> 0, (at >>> 0) + (n >>> 0));
    Module.host.saveFile(text(name, name_size), text(bytes, size), text(mime, mime_size));
});
EM_JS(void, milaan_js_compose_mail,
      (const char* subject, size_t subject_size, const char* body, size_t body_size), {
    const text = (at, n) => HEAPU8.slice(at >>> 0, (at >>> 0) + (n >>> 0));
    Module.host.composeMail(text(subject, subject_size), text(body, body_size));
});
EM_JS(void, milaan_js_announce, (const char* text, size_t size), {
    Module.host.announce(HEAPU8.slice(text >>> 0, (text >>> 0) + (size >>> 0)));
});
EM_JS(void, milaan_js_look_changed, (const char* text, size_t size), {
    Module.host.lookChanged(HEAPU8.slice(text >>> 0, (text >>> 0) + (size >>> 0)));
});
EM_JS(double, milaan_js_now, (), { return Date.now(); });
EM_JS(void, milaan_js_wake, (), { Module.host.wake(); });
EM_JS(void, milaan_js_print, (), { Module.host.print(); });
EM_JS(void, milaan_js_keep_here, (int on), { Module.host.keepHere(on !== 0); });
EM_JS(void, milaan_js_forget, (), { Module.host.forgetEverything(); });
EM_JS(void, milaan_js_leave_canvas, (int forward), { Module.host.leaveCanvas(forward !== 0); });
// clang-format on

namespace milaan::platform {

void WebHost::pick_files() {
    milaan_js_pick_files();
}
void WebHost::load_demo() {
    milaan_js_load_demo();
}
void WebHost::rerun(const Settings& settings) {
    BlockWriter block;
    workspace::write_settings(block, settings);
    milaan_js_rerun(block.bytes().data(), block.bytes().size());
}
void WebHost::read_again(const Settings& settings, std::span<const Known> files) {
    BlockWriter block;
    workspace::write_settings(block, settings);
    // A line each: the fingerprint, a blank, the name.
    std::string lines;
    for (const auto& f : files) {
        if (!lines.empty()) lines += '\n';
        lines += std::to_string(f.fingerprint) + ' ';
        for (const char c : f.name) lines += c == '\n' ? ' ' : c;
    }
    milaan_js_read_again(block.bytes().data(), block.bytes().size(), lines.data(), lines.size());
}
void WebHost::month_answered(bool take_new) {
    milaan_js_month_answered(take_new ? 1 : 0);
}
void WebHost::cancel_job() {
    milaan_js_cancel_job();
}
void WebHost::save_file(std::string_view name, std::span<const std::byte> bytes,
                        std::string_view mime) {
    milaan_js_save_file(name.data(), name.size(), bytes.data(), bytes.size(), mime.data(),
                        mime.size());
}
void WebHost::copy_text(std::string_view text) {
    put_on_clipboard(text);
}
void WebHost::compose_mail(std::string_view subject, std::string_view body) {
    milaan_js_compose_mail(subject.data(), subject.size(), body.data(), body.size());
}
void WebHost::announce(std::string_view text) {
    milaan_js_announce(text.data(), text.size());
}
std::int64_t WebHost::now_ms() {
    return static_cast<std::int64_t>(milaan_js_now());
}
void WebHost::wake() {
    milaan_js_wake();
}
void WebHost::print() {
    milaan_js_print();
}
void WebHost::keep_here(bool on) {
    milaan_js_keep_here(on ? 1 : 0);
}
void WebHost::look_changed(std::string_view look) {
    milaan_js_look_changed(look.data(), look.size());
}
void WebHost::forget_everything() {
    milaan_js_forget();
}
void WebHost::leave_canvas(bool forward) {
    milaan_js_leave_canvas(forward ? 1 : 0);
}

} // namespace milaan::platform
