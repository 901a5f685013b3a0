// A comparison is whole without scripts, and with them its columns sort as the pages of each order do.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONCURRENCY, TIMEOUT, useBrowser } from './browser.mjs';
import { pages } from './site.mjs';

const comparisons = pages.filter(({ kind }) => kind === 'comparison').map(({ path }) => path);
const first = comparisons.filter((path) => path.split('/').length === 5);

/** The rows of the main grid, each as the address of its area. */
const rows = (page) =>
  page.$$eval('[aria-labelledby="grid--headlines"] tbody tr:not(.group)', (rows) =>
    rows.map((row) => row.querySelector('th a').getAttribute('href')),
  );

/** The heads of the main grid, and how each is sorted. */
const heads = (page) =>
  page.$$eval('[aria-labelledby="grid--headlines"] thead th', (heads) =>
    heads.map((head) => ({ text: head.textContent.trim(), sorted: head.getAttribute('aria-sort') })),
  );

const isOf = (order, path) => order.startsWith(path) && order !== path;

describe('comparisons', { concurrency: CONCURRENCY }, () => {
  const browser = useBrowser();

  for (const path of first) {
    it(`${path} sorts by script as its other pages stand`, { timeout: TIMEOUT }, () =>
      browser.withPage(async (page) => {
        await page.goto(browser.origin + path);
        const links = await page.$$eval('.views ul:first-of-type a', (links) =>
          links.map((link) => ({ text: link.textContent.trim(), path: link.getAttribute('href') })),
        );
        let compared = 0;
        for (const link of links) {
          await page.goto(browser.origin + link.path);
          const wanted = await rows(page);
          const sorted = (await heads(page)).find((head) => head.sorted);
          await page.goto(browser.origin + path);
          const button = page
            .locator('[aria-labelledby="grid--headlines"] thead button')
            .nth((await heads(page)).findIndex((head) => head.text === sorted.text));
          // The first page is in the order of its first column already; choosing it again turns it round.
          if (link.path !== path) await button.click();
          assert.deepEqual(await rows(page), wanted, link.path);
          const after = (await heads(page)).filter((head) => head.sorted);
          assert.deepEqual(after, [sorted], link.path);
          await button.press('Enter');
          const turned = (await heads(page)).filter((head) => head.sorted);
          assert.equal(turned.length, 1);
          assert.notEqual(turned[0].sorted, sorted.sorted, link.path);
          compared += 1;
        }
        const orders = comparisons.filter((order) => isOf(order, path));
        assert.ok(compared > 2 || orders.length === 0, `${path}: ${compared} orders`);
      }),
    );
  }

  it('has all there is without scripts', { timeout: TIMEOUT }, () =>
    browser.withPage(async (page) => {
      for (const path of comparisons) {
        await page.goto(browser.origin + path);
        const withScript = (await rows(page)).toSorted();
        const html = await (await page.request.get(browser.origin + path)).text();
        await page.setContent(html.replaceAll(/<script[^]*?<\/script>/g, ''));
        assert.deepEqual((await rows(page)).toSorted(), withScript, path);
        assert.equal(await page.locator('.grid button').count(), 0, path);
      }
    }),
  );
});
