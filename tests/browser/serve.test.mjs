// The tests trust the server, so its few promises are tested first.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileFor, serve } from './serve.mjs';
import { output } from './site.mjs';

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
    assert.match(response.headers.get('content-security-policy'), /^default-src 'none'; /);
  });

  it('sends the 404 page with status 404', async () => {
    const missing = await fetch(`${server.origin}/no/such/page/`);
    const page = await fetch(`${server.origin}/404.html`);
    assert.equal(missing.status, 404);
    assert.equal(await missing.text(), await page.text());
  });

  it('never leaves its folder', () => {
    for (const target of ['/../x', '/%2e%2e/x', '/a/..%2f..%2fx', '/..%5cx', '/%00', '/%', '//..//../x']) {
      assert.equal(fileFor('/srv/site', target), null, target);
    }
    assert.equal(fileFor('/srv/site', '/en/?page=1'), '/srv/site/en/index.html');
  });
});
