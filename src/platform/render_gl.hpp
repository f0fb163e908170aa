#pragma once
// Draws ImGui's draw lists with WebGL2 (OpenGL ES 3.0) into the current context. Knows nothing of
// the browser: making, losing and restoring the context is web_canvas's work. One font atlas, one
// byte of coverage per texel; no other textures.

#include <cstdint>

struct ImDrawData;

namespace milaan::platform {

class GlRenderer {
public:
    GlRenderer() = default;
    ~GlRenderer() { release(); }
    GlRenderer(const GlRenderer&) = delete;
    GlRenderer& operator=(const GlRenderer&) = delete;

    /// Compiles the shaders and makes the buffers. False when the driver refuses them; the caller
    /// then takes the software renderer.
    [[nodiscard]] bool create();
    /// Uploads the current ImGui font atlas; call again after every change of fonts.
    void upload_fonts();
    /// Draws over the whole of the default framebuffer.
    void draw(const ImDrawData&);
    /// The context is gone and its objects with it: forgets them without touching GL.
    void forget();
    void release();

private:
    std::uint32_t program_ = 0;
    std::uint32_t vertices_ = 0, indices_ = 0, layout_ = 0, atlas_ = 0;
    std::int32_t scale_location_ = -1, offset_location_ = -1, atlas_location_ = -1;
};

} // namespace milaan::platform
