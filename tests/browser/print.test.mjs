// Inspection reports are read on paper, and a style for the screen can cut a print to one page.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONCURRENCY, TIMEOUT, useBrowser } from './browser.mjs';
import { samples } from './site.mjs';

const reports = samples().filter(({ kind }) => kind === 'report');

describe('print', { concurrency: CONCURRENCY }, () => {
  const browser = useBrowser();

  it('there are reports to print', () => assert.ok(reports.length > 0));

  for (const { path } of reports) {
    it(`${path} prints on more than one page`, { timeout: TIMEOUT }, () =>
      browser.withPage(async (page) => {
        await page.goto(browser.origin + path);
        const pdf = await page.pdf({ format: 'A4' });
        assert.equal(pdf.subarray(0, 5).toString('latin1'), '%PDF-');
        // Chromium writes page objects uncompressed, so counting them needs no PDF library.
        const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
        assert.ok(sheets > 1, `${path} prints on ${sheets} page`);
      }),
    );
  }
});
