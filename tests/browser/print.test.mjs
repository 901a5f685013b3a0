// Inspection reports are read on paper. A style for the screen can cut a print to one page, and what scrolls on a screen is cut off
// on paper, so the pages are looked at as they are laid out for A4, and every word of them must be in the document.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { CONCURRENCY, TIMEOUT, resize, useBrowser } from './browser.mjs';
import { chartLabels, clipped, horizontalOverflow, shownText } from './inspect.mjs';
import { samples } from './site.mjs';

/** What A4 leaves between margins of 2 cm, in CSS pixels. */
const WIDTH = Math.floor(((210 - 2 * 20) / 25.4) * 96);

const SHOWN = 30;

/** The text of a PDF document, as a reader copies it out. */
async function textOf(pdf) {
  const folder = await mkdtemp(join(tmpdir(), 'adrodd-print-'));
  try {
    const file = join(folder, 'page.pdf');
    await writeFile(file, pdf);
    const { stdout } = await promisify(execFile)('pdftotext', ['-enc', 'UTF-8', file, '-'], {
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

// Letters may be joined in print, and styles may make them large.
const plain = (text) => text.normalize('NFKC').toLowerCase();
const words = (text) => plain(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function counted(list) {
  const counts = new Map();
  for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

/** The words of a page that are in its print less often than on the page. */
export function lostWords(shown, printed) {
  const inPrint = counted(words(printed));
  // Words that are divided at the end of a line are whole again without what divides them.
  const joined = words(printed).join('');
  return [...counted(words(shown))]
    .filter(([word, count]) => (inPrint.get(word) ?? 0) < count && joined.split(word).length - 1 < count)
    .map(([word, count]) => `${word} (${inPrint.get(word) ?? 0} of ${count})`);
}

describe('print', { concurrency: CONCURRENCY }, () => {
  const browser = useBrowser();

  it('there are reports to print', () => assert.ok(samples().some(({ kind }) => kind === 'report')));

  for (const { path, kind } of samples()) {
    it(`${path} is whole on paper`, { timeout: TIMEOUT }, () =>
      browser.withPage(async (page) => {
        await page.goto(browser.origin + path);
        await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
        await resize(page, WIDTH);
        const overflow = await page.evaluate(horizontalOverflow);
        const cut = await page.evaluate(clipped);
        const { problems } = await page.evaluate(chartLabels);
        const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
        assert.equal(pdf.subarray(0, 5).toString('latin1'), '%PDF-');
        // Chromium writes page objects uncompressed, so counting them needs no PDF library.
        const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
        assert.ok(sheets > (kind === 'report' ? 1 : 0), `${path} prints on ${sheets} pages`);
        const lost = lostWords(await page.evaluate(shownText), await textOf(pdf)).map((word) => `not in print: ${word}`);
        const all = [...(overflow ? [overflow] : []), ...cut, ...problems, ...lost];
        assert.ok(all.length === 0, `${path} on A4: ${all.length} problems\n${all.slice(0, SHOWN).join('\n')}`);
      }),
    );
  }

  it('notices words that are lost', () => {
    assert.deepEqual(lostWords('One fine day, one day', 'one ﬁne day\n\nONE da-\ny'), []);
    assert.deepEqual(lostWords('One one', 'one'), ['one (1 of 2)']);
  });
});
