// A summary promises one page of A4. What it holds differs from report to report, so every one is printed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONCURRENCY, TIMEOUT, useBrowser } from './browser.mjs';
import { pages } from './site.mjs';

const summaries = pages.filter(({ kind }) => kind === 'summary');

describe('short forms', { concurrency: CONCURRENCY }, () => {
  const browser = useBrowser();

  it('there are summaries to print', () => assert.ok(summaries.length > 0));

  it('every summary is one page of A4', { timeout: TIMEOUT }, () =>
    browser.withPage(async (page) => {
      for (const { path } of summaries) {
        await page.goto(browser.origin + path);
        const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
        const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
        assert.equal(sheets, 1, path);
      }
    }));
});
