// SPDX-License-Identifier: AGPL-3.0-or-later
// Serves ui/dist as the program does: a fresh nonce with every page, hashed assets kept for long, everything else passed on to a server of Sáu Rõ.
// By itself: node tests/browser/ui_server.mjs http://127.0.0.1:8080 [PORT]
import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../ui/dist', import.meta.url));
const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json', '.png': 'image/png', '.webmanifest': 'application/manifest+json',
};

/** What a page may do: all comes from here; pictures of evidence are made from bytes that were fetched. */
export const policy = (nonce) =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; ` +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

const passed_on = /^\/(api|calendar|trust|metrics|healthz|readyz)(\/|$|\?)/;

export function serveUi(server, port = 0) {
  const at = new URL(server);
  const web = createServer((asked, answer) => {
    const path = decodeURIComponent(new URL(asked.url, 'http://here').pathname);
    if (passed_on.test(asked.url)) {
      const on = request({ host: at.hostname, port: at.port, method: asked.method, path: asked.url, headers: asked.headers }, (told) => {
        answer.writeHead(told.statusCode, told.headers);
        told.pipe(answer);
      });
      on.on('error', () => answer.headersSent ? answer.destroy() : answer.writeHead(502).end());
      answer.on('close', () => on.destroy());
      asked.pipe(on);
      return;
    }
    const file = join(dist, normalize(path));
    if (file.startsWith(dist) && path !== '/' && path !== '/index.html' && existsSync(file) && statSync(file).isFile()) {
      const kept = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      answer.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Cache-Control': kept, 'X-Content-Type-Options': 'nosniff' });
      createReadStream(file).pipe(answer);
      return;
    }
    // Any other address is a page of the interface.
    if (path.startsWith('/assets/')) return void answer.writeHead(404).end();
    const nonce = randomBytes(16).toString('base64url');
    answer.writeHead(200, { 'Content-Type': types['.html'], 'Cache-Control': 'no-store', 'Content-Security-Policy': policy(nonce), 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin' });
    answer.end(readFileSync(join(dist, 'index.html'), 'utf8').replace('__NONCE__', nonce));
  });
  return new Promise((done) => web.listen(port, '127.0.0.1', () => done({ address: `http://127.0.0.1:${web.address().port}`, close: () => (web.closeAllConnections(), web.close()) })));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await serveUi(process.argv[2] ?? 'http://127.0.0.1:8080', Number(process.argv[3] ?? 8081));
  console.log(address);
}
