"""Cuts the page's fonts down to the code points of assets/glyphs.txt and writes them as C++ arrays.

usage: make_fonts.py GLYPHS FONT_DIR OUTPUT.cpp

Four fonts: sans, sans_bold and mono hold what their Noto originals have of the list; icons holds
the rest, gathered from Noto's symbol and mathematics fonts. Hinting, kerning and ligatures go:
the rasteriser uses none of them. The output depends on the input files only.
"""

import io
import re
import sys
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont

TEXT_FONTS = {
    "sans": "NotoSans-Regular.ttf",
    "sans_bold": "NotoSans-Bold.ttf",
    "mono": "NotoSansMono-Regular.ttf",
}
# First that has a glyph gives it. Symbols2 draws shapes and ticks at one weight and size; Math has
# the arrows in the weight of text; Symbols the flags, scales and gear.
ICON_FONTS = ["NotoSansSymbols2-Regular.ttf", "NotoSansMath-Regular.ttf", "NotoSansSymbols-Regular.ttf"]


def read_glyph_list(path):
    points = set()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        found = re.match(r"U\+([0-9A-F]{4,6})(?:-U\+([0-9A-F]{4,6}))?(?:\s|$)", line)
        if not found:
            sys.exit(f"{path}:{number}: expected 'U+XXXX  name' or 'U+XXXX-U+YYYY  name'")
        first = int(found[1], 16)
        last = int(found[2] or found[1], 16)
        points.update(range(first, last + 1))
    return points


def cut(path, points):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = [0, 1, 2, 13]  # copyright, family, style, licence
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "MATH", "STAT", "meta"]
    options.recalc_timestamp = False
    font = subset.load_font(str(path), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    out = io.BytesIO()
    subset.save_font(font, out, options)
    return out.getvalue()


def has(path):
    return set(TTFont(str(path), lazy=True).getBestCmap())


def gather_icons(directory, points, like):
    """The fonts share 1000 units per em; the line height of `like` makes one pixel size mean the
    same scale in icons as in text."""
    parts = []
    left = set(points)
    for name in ICON_FONTS:
        mine = left & has(directory / name)
        if mine:
            parts.append(io.BytesIO(cut(directory / name, mine)))
            left -= mine
    if left:
        sys.exit("no Noto font has " + " ".join(f"U+{c:04X}" for c in sorted(left)))
    font = merge.Merger().merge(parts)
    model = TTFont(io.BytesIO(like))
    if font["head"].unitsPerEm != model["head"].unitsPerEm:
        sys.exit("units per em differ between the text and the icon fonts")
    for field in ("ascent", "descent", "lineGap"):
        setattr(font["hhea"], field, getattr(model["hhea"], field))
    font["head"].created = font["head"].modified = model["head"].modified
    font.recalcTimestamp = False
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def as_array(name, data):
    lines = [f"alignas(4) constexpr unsigned char {name}_data[] = {{"]
    for at in range(0, len(data), 32):
        lines.append(",".join(str(byte) for byte in data[at : at + 32]) + ",")
    lines.append("};")
    return "\n".join(lines)


def main():
    glyph_list, directory, output = (Path(argument) for argument in sys.argv[1:])
    points = read_glyph_list(glyph_list)
    fonts = {name: cut(directory / file, points) for name, file in TEXT_FONTS.items()}
    in_text = has(directory / TEXT_FONTS["sans"])
    fonts["icons"] = gather_icons(directory, points - in_text, fonts["sans"])
    text = ['#include "ui/fonts.hpp"\n\nnamespace {\n']
    text += [as_array(name, data) for name, data in fonts.items()]
    text.append("} // namespace\n\nnamespace milaan::ui::fonts {")
    for name in fonts:
        text.append(f"std::span<const unsigned char> {name}() {{ return {name}_data; }}")
    text.append("} // namespace milaan::ui::fonts\n")
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text("\n".join(text), encoding="ascii")


main()
