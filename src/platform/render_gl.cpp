#include "platform/render_gl.hpp"

#include <GLES3/gl3.h>
#include <algorithm>
#include <cstddef>

#include "imgui.h"

namespace milaan::platform {
namespace {

constexpr GLuint kPosition = 0, kTexture = 1, kColour = 2;

constexpr const char* kVertexShader = R"(#version 300 es
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 texture_at;
layout(location = 2) in vec4 colour;
uniform vec2 scale;
uniform vec2 offset;
out vec2 fragment_at;
out vec4 fragment_colour;
void main() {
    fragment_at = texture_at;
    fragment_colour = colour;
    gl_Position = vec4(position * scale + offset, 0.0, 1.0);
}
)";

constexpr const char* kFragmentShader = R"(#version 300 es
precision highp float;
uniform sampler2D atlas;
in vec2 fragment_at;
in vec4 fragment_colour;
out vec4 result;
void main() {
    result = vec4(fragment_colour.rgb, fragment_colour.a * texture(atlas, fragment_at).r);
}
)";

GLuint compile(GLenum type, const char* source) {
    const GLuint shader = glCreateShader(type);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    GLint ok = 0;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &ok);
    if (ok == GL_TRUE) return shader;
    glDeleteShader(shader);
    return 0;
}

GLuint link_program() {
    const GLuint vertex = compile(GL_VERTEX_SHADER, kVertexShader);
    const GLuint fragment = compile(GL_FRAGMENT_SHADER, kFragmentShader);
    GLuint program = 0;
    if (vertex != 0 && fragment != 0) {
        program = glCreateProgram();
        glAttachShader(program, vertex);
        glAttachShader(program, fragment);
        glLinkProgram(program);
        GLint ok = 0;
        glGetProgramiv(program, GL_LINK_STATUS, &ok);
        if (ok != GL_TRUE) {
            glDeleteProgram(program);
            program = 0;
        }
    }
    glDeleteShader(vertex);
    glDeleteShader(fragment);
    return program;
}

const void* byte_offset(std::size_t bytes) {
    return reinterpret_cast<const void*>(bytes);
}

// WebGL2 has no base-vertex draw: lists of more than 65,536 vertices are drawn by moving the
// attribute pointers instead.
void point_attributes(std::size_t first_vertex) {
    const std::size_t base = first_vertex * sizeof(ImDrawVert);
    constexpr auto stride = static_cast<GLsizei>(sizeof(ImDrawVert));
    glVertexAttribPointer(kPosition, 2, GL_FLOAT, GL_FALSE, stride,
                          byte_offset(base + offsetof(ImDrawVert, pos)));
    glVertexAttribPointer(kTexture, 2, GL_FLOAT, GL_FALSE, stride,
                          byte_offset(base + offsetof(ImDrawVert, uv)));
    glVertexAttribPointer(kColour, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                          byte_offset(base + offsetof(ImDrawVert, col)));
}

} // namespace

bool GlRenderer::create() {
    program_ = link_program();
    if (program_ == 0) return false;
    scale_location_ = glGetUniformLocation(program_, "scale");
    offset_location_ = glGetUniformLocation(program_, "offset");
    atlas_location_ = glGetUniformLocation(program_, "atlas");
    glGenBuffers(1, &vertices_);
    glGenBuffers(1, &indices_);
    glGenTextures(1, &atlas_);
    glGenVertexArrays(1, &layout_);
    glBindVertexArray(layout_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
    glEnableVertexAttribArray(kPosition);
    glEnableVertexAttribArray(kTexture);
    glEnableVertexAttribArray(kColour);
    return true;
}

void GlRenderer::upload_fonts() {
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    glBindTexture(GL_TEXTURE_2D, atlas_);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, pixels);
}

void GlRenderer::draw(const ImDrawData& data) {
    const auto width = static_cast<GLsizei>(data.DisplaySize.x);
    const auto height = static_cast<GLsizei>(data.DisplaySize.y);
    if (program_ == 0 || width <= 0 || height <= 0) return;

    glViewport(0, 0, width, height);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glEnable(GL_BLEND);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glDisable(GL_CULL_FACE);
    glDisable(GL_DEPTH_TEST);
    glEnable(GL_SCISSOR_TEST);

    glUseProgram(program_);
    glUniform2f(scale_location_, 2.0F / data.DisplaySize.x, -2.0F / data.DisplaySize.y);
    glUniform2f(offset_location_, -1.0F - data.DisplayPos.x * 2.0F / data.DisplaySize.x,
                1.0F + data.DisplayPos.y * 2.0F / data.DisplaySize.y);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, atlas_);
    glUniform1i(atlas_location_, 0);
    glBindVertexArray(layout_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);

    for (const ImDrawList* list : data.CmdLists) {
        glBufferData(GL_ARRAY_BUFFER,
                     static_cast<GLsizeiptr>(list->VtxBuffer.Size) *
                         static_cast<GLsizeiptr>(sizeof(ImDrawVert)),
                     list->VtxBuffer.Data, GL_STREAM_DRAW);
        glBufferData(GL_ELEMENT_ARRAY_BUFFER,
                     static_cast<GLsizeiptr>(list->IdxBuffer.Size) *
                         static_cast<GLsizeiptr>(sizeof(ImDrawIdx)),
                     list->IdxBuffer.Data, GL_STREAM_DRAW);
        std::size_t first_vertex = 0;
        point_attributes(first_vertex);
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.UserCallback != nullptr) continue; // none of our screens uses one
            const float left = std::max(command.ClipRect.x - data.DisplayPos.x, 0.0F);
            const float top = std::max(command.ClipRect.y - data.DisplayPos.y, 0.0F);
            const float right =
                std::min(command.ClipRect.z - data.DisplayPos.x, data.DisplaySize.x);
            const float bottom =
                std::min(command.ClipRect.w - data.DisplayPos.y, data.DisplaySize.y);
            if (right <= left || bottom <= top) continue;
            glScissor(static_cast<GLint>(left), static_cast<GLint>(data.DisplaySize.y - bottom),
                      static_cast<GLsizei>(right - left), static_cast<GLsizei>(bottom - top));
            if (command.VtxOffset != first_vertex) {
                first_vertex = command.VtxOffset;
                point_attributes(first_vertex);
            }
            glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount),
                           sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT,
                           byte_offset(command.IdxOffset * sizeof(ImDrawIdx)));
        }
    }
}

void GlRenderer::forget() {
    program_ = vertices_ = indices_ = layout_ = atlas_ = 0;
}

void GlRenderer::release() {
    if (program_ == 0) return;
    glDeleteProgram(program_);
    glDeleteBuffers(1, &vertices_);
    glDeleteBuffers(1, &indices_);
    glDeleteTextures(1, &atlas_);
    glDeleteVertexArrays(1, &layout_);
    forget();
}

} // namespace milaan::platform
