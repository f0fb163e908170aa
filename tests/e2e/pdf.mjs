// The texts of a PDF as Chromium prints it, sheet by sheet: enough to see what stands on paper.

import { inflateSync } from 'node:zlib';

function objectsOf(pdf) {
  const text = pdf.toString('latin1');
  const objects = new Map();
  for (const match of text.matchAll(/(\d+) 0 obj\s*([^]*?)(?:stream\r?\n|endobj)/g)) {
    const [whole, number, head] = match;
    const stream = whole.endsWith('endobj') || !/FlateDecode/.test(head)
      ? '' : inflateSync(pdf.subarray(match.index + whole.length)).toString('latin1');
    objects.set(Number(number), { head, stream });
  }
  return objects;
}

const utf16 = (hex) => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

/** From a font's numbers of glyphs to text. */
function glyphsOf(font, objects) {
  const glyphs = new Map();
  const map = objects.get(Number(font.head.match(/\/ToUnicode (\d+) 0 R/)?.[1]));
  for (const [, lines] of map?.stream.matchAll(/beginbfchar([^]*?)endbfchar/g) ?? []) {
    for (const [, glyph, text] of lines.matchAll(/<(\w+)>\s*<(\w+)>/g)) glyphs.set(parseInt(glyph, 16), utf16(text));
  }
  for (const [, lines] of map?.stream.matchAll(/beginbfrange([^]*?)endbfrange/g) ?? []) {
    for (const [, from, to, text] of lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = parseInt(from, 16);
      for (let glyph = first; glyph <= parseInt(to, 16); glyph += 1) {
        glyphs.set(glyph, String.fromCharCode(parseInt(text, 16) + glyph - first));
      }
    }
  }
  // Fonts of drawn shapes number them with one byte, the others with two.
  return { glyphs, digits: /\/Type3/.test(font.head) ? /../g : /.{4}/g };
}

/** One text per sheet, in the order drawn, without any space: where words end is a matter of places. */
export function sheetsOf(pdf) {
  const objects = objectsOf(pdf);
  return [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b/.test(head)).map(({ head }) => {
    const fonts = new Map([...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
      ([, name, number]) => [name, glyphsOf(objects.get(Number(number)), objects)],
    ));
    const content = objects.get(Number(head.match(/\/Contents (\d+) 0 R/)[1])).stream;
    let font = null;
    let text = '';
    for (const [, name, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<(\w+)> Tj/g)) {
      if (name !== undefined) font = fonts.get(name);
      else for (const glyph of hex.match(font.digits) ?? []) text += font.glyphs.get(parseInt(glyph, 16)) ?? '';
    }
    return text.normalize('NFKC').replaceAll(/\s/g, '');
  });
}
