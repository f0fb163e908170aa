// Serves one folder on this machine only, with the headers that a good static host would send.
//
//   node scripts/static-server.mjs FOLDER [--port N]     prints "listening on http://localhost:N"
//
// The page carries its own policy; the headers add what a <meta> cannot say. The service worker's
// own fetches are governed by the policy of its script, so sw.js gets one that lets it fill its cache.

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
};

function headers(file) {
  const worker = path.basename(file) === 'sw.js';
  return {
    'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': worker
      ? "default-src 'none'; connect-src 'self'"
      : "frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  };
}

function find(folder, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  let file = path.join(folder, name);
  if (file !== folder && !file.startsWith(folder + path.sep)) return null;
  if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

const args = process.argv.slice(2);
const folder = path.resolve(args[0] ?? '.');
const portAt = args.indexOf('--port');
const port = portAt >= 0 ? Number(args[portAt + 1]) : 8080;

function answer(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = find(folder, request.url);
  if (file === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('not found\n');
    return;
  }
  response.writeHead(200, { ...headers(file), 'Content-Length': statSync(file).size });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

function stop(error) {
  const taken = error.code === 'EADDRINUSE';
  console.error(taken ? `port ${port} is taken; choose another with --port` : error.message);
  process.exit(1);
}

// "localhost" is either of two addresses, and clients differ in which they try first. A machine
// without IPv6 has only the first.
const server = createServer(answer).on('error', stop);
server.listen(port, '127.0.0.1', () => {
  const { port: chosen } = server.address();
  const ready = () => console.log(`listening on http://localhost:${chosen}`);
  createServer(answer)
    .on('error', (error) => (error.code === 'EADDRINUSE' ? stop(error) : ready()))
    .listen(chosen, '::1', ready);
});
