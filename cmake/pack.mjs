// Packs web/, the wasm module and the demo data into dist/milaan.html (one file that also opens from
// disk) and dist/site/ (for any static host).
//
//   node cmake/pack.mjs BUILD_DIR [--out DIR]      BUILD_DIR holds milaan_page.js and milaan_page.wasm
//
// The contract with web/
// ----------------------
// web/pack.json lists what goes in:
//   "shell"    the HTML file (usually shell.html)
//   "styles"   CSS files, joined into one <style>
//   "scripts"  files that the page runs, in this order, after the glue
//   "texts"    files that the page only reads (the worker's source), not run there
//   "site"     { "copy": { "name in site/": "file in web/" }, "head": "file with <link>s", "worker": "sw.js" }
//              what only the hosted page has; icons are copied from "copy", the manifest too
//
// The shell has these placeholders, each exactly once:
//   <!-- milaan:csp -->      the policy, as <meta http-equiv>; must be in <head> before anything it governs
//   <!-- milaan:site -->     empty in the single file; the "head" links in the site
//   <!-- milaan:styles -->   <style>
//   <!-- milaan:texts -->    <script type="text/plain" id="NAME">, NAME being the file's name without .js
//   <!-- milaan:wasm -->     <script type="text/plain" id="wasm" data-size="bytes when unpacked" data-sha256="...">
//   <!-- milaan:demo -->     one <script type="text/plain" data-demo="FILE NAME"> per file of assets/demo/
//   <!-- milaan:scripts -->  <script id="glue"> (emscripten's createMilaan), then <script id="NAME"> per script
// The wasm is deflate-raw, then base64 (new DecompressionStream('deflate-raw')); demo files are plain
// base64, so that a click can make them File objects at once.
// The worker is made of text already in the page: glue, the scripts it shares, and its own text:
//   new Blob(['glue', 'seam', 'worker'].map((id) => document.getElementById(id).textContent))
// The keeper's worker is its own text alone.
// `milaan:version` inside the shell, a script or the site's files becomes the first 12 hex digits of
// the hash of everything packed. In the service worker `milaan:files` becomes the JSON list of the
// site's files.
//
// Policy: scripts run by hash only, nothing may be fetched, workers come from blobs. The site is the
// same page with the same inline scripts, for two reasons. Its policy keeps connect-src 'none', so it
// could not fetch a separate wasm file; and the worker is made from the text of the scripts, which an
// external <script src> does not give. So the page is complete once index.html is there, and only the
// browser itself asks for the manifest, icons and the service worker.
//
// The output depends on the inputs alone: no time, no path, files in sorted order.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync, gzipSync } from 'node:zlib';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const web = path.join(root, 'web');

function fail(message) {
  console.error(`pack: ${message}`);
  process.exit(1);
}

const sha256 = (bytes, encoding) => createHash('sha256').update(bytes).digest(encoding);
const stem = (file) => path.basename(file).replace(/\.[^.]+$/, '');
const attribute = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

function readBytes(file) {
  if (!existsSync(file)) fail(`${path.relative(root, file)} is missing`);
  return readFileSync(file);
}

function readText(file) {
  return readBytes(file).toString('utf8');
}

// What would end an inline script early, or put the HTML parser into its escaped state, cannot be
// quoted there; our sources simply do not contain it.
function inline(text, name) {
  const bad = text.match(/<\/script|<script|<!--/i);
  if (bad) fail(`${name} contains "${bad[0]}", which cannot stand in an inline script`);
  return text.replace(/\r\n/g, '\n');
}

function plainScript(attributes, content) {
  return `<script type="text/plain" ${attributes}>${content}</script>`;
}

function wasmScript(bytes) {
  const facts = `data-size="${bytes.length}" data-sha256="${sha256(bytes, 'hex')}"`;
  const packed = deflateRawSync(bytes, { level: 9, memLevel: 9 }).toString('base64');
  return plainScript(`id="wasm" ${facts}`, packed);
}

function fill(shell, parts) {
  let page = shell;
  for (const [name, text] of Object.entries(parts)) {
    const mark = `<!-- milaan:${name} -->`;
    const pieces = page.split(mark);
    if (pieces.length !== 2) fail(`the shell has ${mark} ${pieces.length - 1} times instead of once`);
    page = pieces.join(text);
  }
  const left = page.match(/<!-- milaan:\w+ -->/);
  if (left) fail(`the shell has an unknown placeholder ${left[0]}`);
  return page;
}

function policy(scripts, site) {
  const hashes = scripts.map(({ text }) => `'sha256-${sha256(text, 'base64')}'`).join(' ');
  const self = site ? "'self' " : '';
  return [
    "default-src 'none'",
    `script-src ${hashes} 'wasm-unsafe-eval'`,
    `worker-src ${self}blob:`,
    "style-src 'unsafe-inline'",
    `img-src ${self}data: blob:`,
    ...(site ? ["manifest-src 'self'"] : []),
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function readDemo() {
  const folder = path.join(root, 'assets', 'demo');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.md')) // what is written about the data for people
    .sort()
    .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
}

function sizes(name, bytes) {
  const kb = (n) => `${(n / 1024).toFixed(0).padStart(6)} KB`;
  console.log(`pack: ${name.padEnd(24)} ${kb(bytes.length)}  gzip ${kb(gzipSync(bytes, { level: 9 }).length)}`);
}

function main(args) {
  const outAt = args.indexOf('--out');
  const dist = outAt >= 0 ? path.resolve(args[outAt + 1]) : path.join(root, 'dist');
  const build = args[0];
  if (!build || build.startsWith('--')) fail('usage: pack.mjs BUILD_DIR [--out DIR]');

  const list = JSON.parse(readText(path.join(web, 'pack.json')));
  const shell = readText(path.join(web, list.shell));
  const styles = list.styles.map((file) => readText(path.join(web, file))).join('\n');
  const wasm = readBytes(path.join(build, 'milaan_page.wasm'));
  const glue = readText(path.join(build, 'milaan_page.js'));
  const sources = list.scripts.map((file) => ({ file, text: readText(path.join(web, file)) }));
  const texts = list.texts.map((file) => ({ file, text: readText(path.join(web, file)) }));
  const demo = readDemo();
  const siteFiles = Object.entries(list.site?.copy ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, file]) => ({ name, bytes: readBytes(path.join(web, file)) }));

  const everything = createHash('sha256');
  for (const piece of [shell, styles, glue, wasm, JSON.stringify(list)]) everything.update(piece);
  for (const { text } of [...sources, ...texts]) everything.update(text);
  for (const { name, bytes } of [...demo, ...siteFiles]) everything.update(name).update(bytes);
  const version = everything.digest('hex').slice(0, 12);
  const stamp = (text) => text.replaceAll('milaan:version', version);

  const scripts = [
    { id: 'glue', text: inline(glue, 'the glue') },
    ...sources.map(({ file, text }) => ({ id: stem(file), text: inline(stamp(text), file) })),
  ];
  const parts = (site) => ({
    csp: `<meta http-equiv="Content-Security-Policy" content="${policy(scripts, site)}">`,
    site: site && list.site?.head ? readText(path.join(web, list.site.head)).trim() : '',
    styles: `<style>${styles.trim()}</style>`,
    texts: texts
      .map(({ file, text }) => plainScript(`id="${stem(file)}"`, inline(stamp(text), file)))
      .join('\n'),
    wasm: wasmScript(wasm),
    demo: demo
      .map(({ name, bytes }) =>
        plainScript(`data-demo="${attribute(name)}"`, bytes.toString('base64')),
      )
      .join('\n'),
    scripts: scripts.map(({ id, text }) => `<script id="${id}">${text}</script>`).join('\n'),
  });

  rmSync(path.join(dist, 'site'), { recursive: true, force: true });
  const written = [];
  const write = (name, bytes) => {
    const file = path.join(dist, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    written.push({ name, bytes: Buffer.from(bytes) });
  };

  write('site/index.html', fill(stamp(shell), parts(true)));
  for (const { name, bytes } of siteFiles) write(`site/${name}`, bytes);
  if (list.site?.worker) {
    const files = JSON.stringify(['./', ...siteFiles.map(({ name }) => name)]);
    const text = stamp(readText(path.join(web, list.site.worker)));
    write(`site/${path.basename(list.site.worker)}`, text.replaceAll('milaan:files', files));
  }
  // Last, because the build takes its time stamp for that of all of dist/.
  write('milaan.html', fill(stamp(shell), parts(false)));
  const sums = written.map(({ name, bytes }) => `${sha256(bytes, 'hex')}  ${name}\n`);
  writeFileSync(path.join(dist, 'SHA256SUMS'), sums.join(''));

  sizes('milaan_page.wasm', wasm);
  sizes('milaan_page.js', Buffer.from(glue));
  for (const { name, bytes } of written) if (name.endsWith('.html')) sizes(name, bytes);
  console.log(`pack: version ${version}`);
}

main(process.argv.slice(2));
