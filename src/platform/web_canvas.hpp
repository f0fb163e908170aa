#pragma once
// The canvas element and whichever renderer could be had for it: WebGL2, else our software
// rasteriser and putImageData, else nothing (the page then says so in HTML). Machines on remote
// desktop or with a blocked GPU get no WebGL context, so the fallback is an everyday path.

#include "platform/render_gl.hpp"
#include "platform/render_soft.hpp"

struct ImDrawData;

namespace milaan::platform {

enum class Drawing { none = 0, webgl = 1, software = 2 };

class Canvas {
public:
    /// Once, before the first frame. `prefer_software` skips WebGL.
    Drawing open(bool prefer_software);
    /// After every change of fonts.
    void upload_fonts();
    void present(const ImDrawData&);
    /// The browser took the WebGL context away; nothing is drawn until it gives one back. What is
    /// loaded is not touched.
    void context_lost();
    void context_restored();
    [[nodiscard]] bool can_draw() const { return drawing_ != Drawing::none && !lost_; }

private:
    Drawing drawing_ = Drawing::none;
    bool lost_ = false;
    GlRenderer gl_;
    SoftRenderer soft_;
};

} // namespace milaan::platform
