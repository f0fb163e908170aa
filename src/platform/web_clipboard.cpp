#include "platform/web_clipboard.hpp"

#include <emscripten.h>
#include <string>

#include "imgui.h"
#include "platform/web_seam.hpp"

// clang-format off
EM_JS(void, milaan_js_copy, (const char* text, size_t size), {
    Module.host.copyText(HEAPU8.slice(text >>> 0, (text >>> 0) + (size >>> 0)));
});
// clang-format on

namespace milaan::platform {
namespace {

std::string pasted;
std::string copied;
bool answering_copy = false;

const char* get_text(void*) {
    return pasted.c_str();
}
void set_text(void*, const char* text) {
    put_on_clipboard(text);
}

} // namespace

void install_clipboard() {
    ImGuiIO& io = ImGui::GetIO();
    io.GetClipboardTextFn = get_text;
    io.SetClipboardTextFn = set_text;
}

void put_on_clipboard(std::string_view text) {
    pasted = text; // pasting what was just copied works even where the browser withholds it
    copied = text;
    if (!answering_copy) milaan_js_copy(copied.data(), copied.size());
}

} // namespace milaan::platform

using namespace milaan::platform;

extern "C" {

/// Between these two the page draws the frames in which the screens see Ctrl+C or Ctrl+X.
EMSCRIPTEN_KEEPALIVE void milaan_copy_begin() {
    copied.clear();
    answering_copy = true;
}
/// What was copied is left in the output; answers whether there was anything.
EMSCRIPTEN_KEEPALIVE int milaan_copy_end() {
    answering_copy = false;
    seam::set_output_text(copied);
    return copied.empty() ? 0 : 1;
}

EMSCRIPTEN_KEEPALIVE void milaan_paste(std::size_t size) {
    pasted = seam::input_text(size);
}

} // extern "C"
