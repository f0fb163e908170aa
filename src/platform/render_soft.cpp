#include "platform/render_soft.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

namespace milaan::platform {

namespace {

struct Target {
    std::uint32_t* pixels;
    int width, height;
};

struct Clip {
    int x0, y0, x1, y1;
};

struct Atlas {
    const std::uint8_t* alpha;
    int width, height;
};

std::uint32_t blend(std::uint32_t to, std::uint32_t colour, std::uint32_t coverage) {
    const std::uint32_t a = (colour >> 24) * coverage / 255;
    if (a == 0) return to;
    if (a == 255) return (colour & 0x00FFFFFF) | 0xFF000000;
    // Two channels at a time; 255 is near enough to 256 for eight bits.
    const std::uint32_t rb = to & 0x00FF00FF, g = to & 0x0000FF00;
    const std::uint32_t crb = colour & 0x00FF00FF, cg = colour & 0x0000FF00;
    const std::uint32_t orb = (rb * (255 - a) + crb * a + 0x00800080) >> 8 & 0x00FF00FF;
    const std::uint32_t og = (g * (255 - a) + cg * a + 0x00008000) >> 8 & 0x0000FF00;
    return orb | og | 0xFF000000;
}

std::uint8_t texel(const Atlas& atlas, float u, float v) {
    const int x =
        std::clamp(static_cast<int>(u * static_cast<float>(atlas.width)), 0, atlas.width - 1);
    const int y =
        std::clamp(static_cast<int>(v * static_cast<float>(atlas.height)), 0, atlas.height - 1);
    return atlas.alpha[y * atlas.width + x];
}

/// Between the texels, as WebGL looks at them: the edge of a line is often halfway from one to the
/// next, where the nearest is now one and now the other.
std::uint32_t smooth_texel(const Atlas& atlas, float u, float v) {
    const float x = u * static_cast<float>(atlas.width) - 0.5f;
    const float y = v * static_cast<float>(atlas.height) - 0.5f;
    const float x0 = std::floor(x), y0 = std::floor(y);
    const auto at = [&](float i, float k) {
        const int tx = std::clamp(static_cast<int>(i), 0, atlas.width - 1);
        const int ty = std::clamp(static_cast<int>(k), 0, atlas.height - 1);
        return static_cast<float>(atlas.alpha[ty * atlas.width + tx]);
    };
    const float right = x - x0, below = y - y0;
    const float top = at(x0, y0) + (at(x0 + 1, y0) - at(x0, y0)) * right;
    const float bottom = at(x0, y0 + 1) + (at(x0 + 1, y0 + 1) - at(x0, y0 + 1)) * right;
    return static_cast<std::uint32_t>(top + (bottom - top) * below + 0.5f);
}

int pixel_from(float v) {
    return static_cast<int>(std::ceil(v - 0.5f));
}

/// Two triangles of one axis-aligned rectangle with one colour: a filled rectangle or a glyph. A
/// line's quad is no such thing: its texture runs across the line, whatever way the line goes.
bool as_rectangle(const ImDrawVert* v[6], ImVec2& lo, ImVec2& hi, ImVec2& uv_lo, ImVec2& uv_hi) {
    lo = hi = v[0]->pos;
    uv_lo = uv_hi = v[0]->uv;
    for (int i = 1; i < 6; ++i) {
        if (v[i]->col != v[0]->col) return false;
        if (v[i]->pos.x < lo.x || v[i]->pos.y < lo.y) {
            lo.x = std::min(lo.x, v[i]->pos.x);
            lo.y = std::min(lo.y, v[i]->pos.y);
        }
        hi.x = std::max(hi.x, v[i]->pos.x);
        hi.y = std::max(hi.y, v[i]->pos.y);
    }
    for (int i = 0; i < 6; ++i) {
        const bool left = v[i]->pos.x == lo.x, top = v[i]->pos.y == lo.y;
        if ((!left && v[i]->pos.x != hi.x) || (!top && v[i]->pos.y != hi.y)) return false;
        if (left && top) uv_lo = v[i]->uv;
        if (!left && !top) uv_hi = v[i]->uv;
    }
    for (int i = 0; i < 6; ++i) {
        const bool left = v[i]->pos.x == lo.x, top = v[i]->pos.y == lo.y;
        if (v[i]->uv.x != (left ? uv_lo : uv_hi).x || v[i]->uv.y != (top ? uv_lo : uv_hi).y)
            return false;
    }
    // Both diagonal corners must occur, else it is one triangle twice.
    return hi.x > lo.x && hi.y > lo.y;
}

void fill(const Target& t, const Clip& clip, ImVec2 lo, ImVec2 hi, std::uint32_t colour) {
    const int x0 = std::max(clip.x0, pixel_from(lo.x)), x1 = std::min(clip.x1, pixel_from(hi.x));
    const int y0 = std::max(clip.y0, pixel_from(lo.y)), y1 = std::min(clip.y1, pixel_from(hi.y));
    // Beside the clip there is nothing to fill, least of all what lies between.
    if (x0 >= x1) return;
    for (int y = y0; y < y1; ++y) {
        auto* row = t.pixels + static_cast<std::ptrdiff_t>(y) * t.width;
        if (colour >> 24 == 255)
            std::fill(row + x0, row + x1, colour);
        else
            for (int x = x0; x < x1; ++x) row[x] = blend(row[x], colour, 255);
    }
}

void glyph(const Target& t, const Clip& clip, const Atlas& atlas, ImVec2 lo, ImVec2 hi, ImVec2 uv0,
           ImVec2 uv1, std::uint32_t colour) {
    const int x0 = std::max(clip.x0, pixel_from(lo.x)), x1 = std::min(clip.x1, pixel_from(hi.x));
    const int y0 = std::max(clip.y0, pixel_from(lo.y)), y1 = std::min(clip.y1, pixel_from(hi.y));
    const float du = (uv1.x - uv0.x) / (hi.x - lo.x), dv = (uv1.y - uv0.y) / (hi.y - lo.y);
    for (int y = y0; y < y1; ++y) {
        auto* row = t.pixels + static_cast<std::ptrdiff_t>(y) * t.width;
        const float v = uv0.y + (static_cast<float>(y) + 0.5f - lo.y) * dv;
        for (int x = x0; x < x1; ++x) {
            const float u = uv0.x + (static_cast<float>(x) + 0.5f - lo.x) * du;
            row[x] = blend(row[x], colour, texel(atlas, u, v));
        }
    }
}

std::uint32_t mix(std::uint32_t a, std::uint32_t b, std::uint32_t c, float wa, float wb, float wc) {
    std::uint32_t out = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        const auto at = [shift](std::uint32_t v) { return static_cast<float>(v >> shift & 255); };
        const float v = at(a) * wa + at(b) * wb + at(c) * wc;
        out |= static_cast<std::uint32_t>(std::clamp(v, 0.0f, 255.0f)) << shift;
    }
    return out;
}

/// Which side of the line from `p` to `q` a point is on. Exactly the opposite for the line from `q`
/// to `p`, so that of two triangles with one edge exactly one has each pixel.
float side(const ImVec2& p, const ImVec2& q, float x, float y) {
    return (p.x - x) * (q.y - y) - (p.y - y) * (q.x - x);
}
/// Pixels on the edge itself are of the triangle for which it runs down, or to the left.
bool has_edge(const ImVec2& p, const ImVec2& q) {
    return q.y > p.y || (q.y == p.y && q.x < p.x);
}

void triangle(const Target& t, const Clip& clip, const Atlas& atlas, const ImDrawVert& a,
              const ImDrawVert& b, const ImDrawVert& c) {
    const float area = side(b.pos, c.pos, a.pos.x, a.pos.y);
    if (area == 0) return;
    // The same way round for all.
    if (area < 0) return triangle(t, clip, atlas, a, c, b);
    const int x0 =
        std::max(clip.x0, static_cast<int>(std::floor(std::min({a.pos.x, b.pos.x, c.pos.x}))));
    const int x1 =
        std::min(clip.x1, static_cast<int>(std::ceil(std::max({a.pos.x, b.pos.x, c.pos.x}))));
    const int y0 =
        std::max(clip.y0, static_cast<int>(std::floor(std::min({a.pos.y, b.pos.y, c.pos.y}))));
    const int y1 =
        std::min(clip.y1, static_cast<int>(std::ceil(std::max({a.pos.y, b.pos.y, c.pos.y}))));
    const bool flat = a.col == b.col && b.col == c.col;
    const auto same = [](ImVec2 p, ImVec2 q) { return p.x == q.x && p.y == q.y; };
    const bool even = same(a.uv, b.uv) && same(b.uv, c.uv);
    const auto inside = [](float s, const ImVec2& p, const ImVec2& q) {
        return s > 0 || (s == 0 && has_edge(p, q));
    };
    for (int y = y0; y < y1; ++y)
        for (int x = x0; x < x1; ++x) {
            const float px = static_cast<float>(x) + 0.5f, py = static_cast<float>(y) + 0.5f;
            const float sa = side(b.pos, c.pos, px, py), sb = side(c.pos, a.pos, px, py),
                        sc = side(a.pos, b.pos, px, py);
            if (!inside(sa, b.pos, c.pos) || !inside(sb, c.pos, a.pos) || !inside(sc, a.pos, b.pos))
                continue;
            const float whole = sa + sb + sc;
            if (whole <= 0) continue;
            const float wa = sa / whole, wb = sb / whole, wc = sc / whole;
            const auto colour = flat ? a.col : mix(a.col, b.col, c.col, wa, wb, wc);
            const auto coverage = even
                                      ? texel(atlas, a.uv.x, a.uv.y)
                                      : smooth_texel(atlas, a.uv.x * wa + b.uv.x * wb + c.uv.x * wc,
                                                     a.uv.y * wa + b.uv.y * wb + c.uv.y * wc);
            auto& pixel = t.pixels[static_cast<std::ptrdiff_t>(y) * t.width + x];
            pixel = blend(pixel, colour, coverage);
        }
}

void draw_command(const Target& t, const Atlas& atlas, ImVec2 white, const ImDrawList& list,
                  const ImDrawCmd& cmd, ImVec2 origin) {
    const Clip clip{std::max(0, static_cast<int>(cmd.ClipRect.x - origin.x)),
                    std::max(0, static_cast<int>(cmd.ClipRect.y - origin.y)),
                    std::min(t.width, static_cast<int>(cmd.ClipRect.z - origin.x)),
                    std::min(t.height, static_cast<int>(cmd.ClipRect.w - origin.y))};
    if (clip.x0 >= clip.x1 || clip.y0 >= clip.y1) return;
    const auto* vertices = list.VtxBuffer.Data + cmd.VtxOffset;
    const auto* indices = list.IdxBuffer.Data + cmd.IdxOffset;
    for (unsigned i = 0; i + 2 < cmd.ElemCount; i += 3) {
        if (i + 5 < cmd.ElemCount) {
            const ImDrawVert* v[6];
            for (unsigned k = 0; k < 6; ++k) v[k] = &vertices[indices[i + k]];
            ImVec2 lo, hi, uv0, uv1;
            if (as_rectangle(v, lo, hi, uv0, uv1)) {
                const bool plain =
                    uv0.x == uv1.x && uv0.y == uv1.y && uv0.x == white.x && uv0.y == white.y;
                if (plain)
                    fill(t, clip, lo, hi, v[0]->col);
                else
                    glyph(t, clip, atlas, lo, hi, uv0, uv1, v[0]->col);
                i += 3;
                continue;
            }
        }
        triangle(t, clip, atlas, vertices[indices[i]], vertices[indices[i + 1]],
                 vertices[indices[i + 2]]);
    }
}

} // namespace

Picture SoftRenderer::draw(const ImDrawData& data) {
    const int width = static_cast<int>(data.DisplaySize.x);
    const int height = static_cast<int>(data.DisplaySize.y);
    pixels_.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0xFF000000);
    unsigned char* alpha = nullptr;
    Atlas atlas{};
    auto* fonts = ImGui::GetIO().Fonts;
    fonts->GetTexDataAsAlpha8(&alpha, &atlas.width, &atlas.height);
    atlas.alpha = alpha;
    const Target target{pixels_.data(), width, height};
    for (const ImDrawList* list : data.CmdLists)
        for (const auto& cmd : list->CmdBuffer)
            if (cmd.UserCallback == nullptr)
                draw_command(target, atlas, fonts->TexUvWhitePixel, *list, cmd, data.DisplayPos);
    return {reinterpret_cast<const std::uint8_t*>(pixels_.data()), width, height};
}

} // namespace milaan::platform
