#include "platform/web_canvas.hpp"

#include <emscripten/html5_webgl.h>

#include "imgui.h"

// clang-format off
EM_JS(int, milaan_js_open_2d, (), { return Module.host.open2d() ? 1 : 0; });
EM_JS(void, milaan_js_put_pixels, (const void* pixels, int width, int height), {
    const first = pixels >>> 0;
    Module.host.putPixels(HEAPU8.subarray(first, first + width * height * 4), width, height);
});
// clang-format on

namespace milaan::platform {
namespace {

constexpr const char* kCanvas = "#canvas";

bool open_webgl() {
    EmscriptenWebGLContextAttributes wanted;
    emscripten_webgl_init_context_attributes(&wanted);
    wanted.majorVersion = 2;
    wanted.alpha = false;
    wanted.depth = false;
    wanted.stencil = false;
    wanted.antialias = false;
    wanted.enableExtensionsByDefault = false;
    const auto context = emscripten_webgl_create_context(kCanvas, &wanted);
    return context > 0 &&
           emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
}

} // namespace

Drawing Canvas::open(bool prefer_software) {
    if (!prefer_software && open_webgl() && gl_.create()) {
        drawing_ = Drawing::webgl;
    } else if (milaan_js_open_2d() != 0) {
        drawing_ = Drawing::software;
    }
    return drawing_;
}

void Canvas::upload_fonts() {
    if (!can_draw()) return;
    if (drawing_ == Drawing::webgl) gl_.upload_fonts();
}

void Canvas::present(const ImDrawData& data) {
    if (!can_draw()) return;
    if (drawing_ == Drawing::webgl) {
        gl_.draw(data);
        return;
    }
    const auto picture = soft_.draw(data);
    milaan_js_put_pixels(picture.pixels, picture.width, picture.height);
}

void Canvas::context_lost() {
    lost_ = true;
    gl_.forget();
}

void Canvas::context_restored() {
    lost_ = false;
    if (drawing_ != Drawing::webgl) return;
    if (gl_.create()) {
        gl_.upload_fonts();
    } else {
        lost_ = true;
    }
}

} // namespace milaan::platform
