// The tests trust the server, so its few promises are tested first.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileFor, serve } from './serve.mjs';
import { files, output } from './site.mjs';

describe('server', () => {
  let server;
  before(async () => {
    server = await serve(output);
  });
  after(() => server.close());

  it('sends the index of a folder with type and policy', async () => {
    const response = await fetch(`${server.origin}/`);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(
      response.headers.get('content-security-policy'),
      "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'",
    );
  });

  it('sends the 404 page with status 404', async () => {
    const missing = await fetch(`${server.origin}/no/such/page/`);
    const page = await fetch(`${server.origin}/404.html`);
    assert.equal(missing.status, 404);
    assert.equal(await missing.text(), await page.text());
  });

  it('compresses text as the browser can read it, and lets it keep what has a hash', async () => {
    const sheet = files.find((file) => file.endsWith('.css'));
    const original = readFileSync(join(output, sheet), 'utf8');
    for (const [accepted, sent] of [['gzip, br', 'br'], ['gzip', 'gzip'], ['identity', null]]) {
      const response = await fetch(`${server.origin}/${sheet}`, { headers: { 'accept-encoding': accepted } });
      assert.equal(response.headers.get('content-encoding'), sent);
      assert.equal(await response.text(), original);
      assert.match(response.headers.get('cache-control'), /immutable/);
    }
    const page = await fetch(`${server.origin}/en/`);
    assert.equal(page.headers.get('cache-control'), 'no-cache');
  });

  it('never leaves its folder', () => {
    for (const target of ['/../x', '/%2e%2e/x', '/a/..%2f..%2fx', '/..%5cx', '/%00', '/%', '//..//../x']) {
      assert.equal(fileFor('/srv/site', target), null, target);
    }
    assert.equal(fileFor('/srv/site', '/en/?page=1'), '/srv/site/en/index.html');
  });
});
