// The pages are tested over HTTP with a strict policy, because a file:// address would hide
// broken absolute links and would never refuse an inline style.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'";

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The file that a request names, or null when the name leaves the folder. */
export function fileFor(root, target) {
  let path;
  try {
    path = decodeURIComponent(target.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  if (!path.startsWith('/') || path.includes('\0') || path.includes('\\')) return null;
  if (path.endsWith('/')) path += 'index.html';
  const file = resolve(join(root, path));
  return file.startsWith(resolve(root) + sep) ? file : null;
}

async function read(file) {
  try {
    return file === null ? null : await readFile(file);
  } catch {
    return null;
  }
}

/** Serves a folder on a free port of the loopback address. */
export async function serve(root) {
  const server = createServer(async (request, response) => {
    let status = 200;
    let file = fileFor(root, request.url);
    let body = await read(file);
    if (body === null) {
      status = 404;
      file = join(root, '404.html');
      body = (await read(file)) ?? 'Not found';
    }
    response.writeHead(status, {
      'Content-Security-Policy': POLICY,
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', ready);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      // Browsers keep connections open, and close() alone would wait for them.
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

// Run by itself, the server shows the output folder to a person.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { output } = await import('./site.mjs');
  const { origin } = await serve(output);
  console.log(`${origin}/ shows ${output}`);
}
