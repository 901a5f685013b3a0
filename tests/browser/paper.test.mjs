// What the margins of a printed report say. The text of a PDF is read with pdftotext, where it is there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { CONCURRENCY, TIMEOUT, useBrowser } from './browser.mjs';
import { samples } from './site.mjs';

const WORDS = { en: ['Page', 'of'], cy: ['Tudalen', 'o'] };
const missing = spawnSync('pdftotext', ['-v']).error && 'pdftotext is not installed';
const reports = samples().filter(({ kind }) => kind === 'report');

/** The sheets of a document, as text. */
function sheets(pdf) {
  const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, maxBuffer: 2 ** 26 });
  return stdout.toString().split('\f').slice(0, -1);
}

describe('paper', { concurrency: CONCURRENCY, skip: missing }, () => {
  const browser = useBrowser();

  it('there are reports to print', () => assert.ok(reports.length > 0));

  for (const { path, language } of reports) {
    it(`${path} has running heads and numbered sheets`, { timeout: TIMEOUT }, () =>
      browser.withPage(async (page) => {
        await page.goto(browser.origin + path);
        const [title, head] = await page.evaluate(() => [
          document.querySelector('h1').textContent.trim(),
          document.documentElement.dataset.head,
        ]);
        assert.ok(head.startsWith(title) && head.length > title.length, head);
        const all = sheets(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
        const [word, of] = WORDS[language];
        for (const [at, sheet] of all.entries()) {
          const lines = sheet.split('\n').map((line) => line.trim()).filter(Boolean);
          assert.ok(lines.at(-1).endsWith(`${word} ${at + 1} ${of} ${all.length}`), lines.at(-1));
          if (at > 0) assert.equal(lines[0], head);
        }
      }));
  }
});
