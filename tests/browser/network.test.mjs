// A page must work from its own files alone: nothing fetched elsewhere, nothing the policy refuses.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONCURRENCY, TIMEOUT, useBrowser } from './browser.mjs';
import { samples } from './site.mjs';

/** Opens an address and collects everything the browser complains about. */
async function complaints(page, origin, address) {
  const messages = [];
  page.on('console', (message) => {
    if (message.type() === 'error') {
      messages.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin) messages.push(`request to ${url.href}`);
  });
  page.on('requestfailed', (request) =>
    messages.push(`failed: ${request.url()} ${request.failure()?.errorText}`),
  );
  await page.exposeFunction('policyRefused', (text) => {
    messages.push(`policy: ${text}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      globalThis.policyRefused(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  const response = await page.goto(origin + address, { waitUntil: 'load' });
  // Lazy images load only when they come near, so the page is read to its end.
  await page.evaluate(async () => {
    scrollTo(0, document.documentElement.scrollHeight);
    await new Promise((done) => setTimeout(done, 50));
  });
  return { messages, response };
}

describe('network and console', { concurrency: CONCURRENCY }, () => {
  const browser = useBrowser();

  for (const { path } of samples()) {
    it(`${path} is quiet`, { timeout: TIMEOUT }, () =>
      browser.withPage(async (page) => {
        const { messages, response } = await complaints(page, browser.origin, path);
        assert.equal(response.status(), 200);
        assert.deepEqual(messages, []);
        const sheets = await page.evaluate(() => document.styleSheets.length);
        assert.ok(sheets > 0, `${path} has no stylesheet`);
      }),
    );
  }

  it('an address that does not exist shows the 404 page with its style', { timeout: TIMEOUT }, () =>
    browser.withPage(async (page) => {
      const address = '/en/no/such/page/';
      const { messages, response } = await complaints(page, browser.origin, address);
      assert.equal(response.status(), 404);
      // The browser reports the missing page itself. Anything else is a link that only works at the root.
      assert.deepEqual(messages.filter((message) => !message.includes(`${address})`)), []);
      assert.ok(await page.evaluate(() => document.styleSheets.length > 0), 'no stylesheet');
    }),
  );
});
