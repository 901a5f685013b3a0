// Pages must reflow, and charts must stay readable, on a narrow screen and with large text.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONCURRENCY, TIMEOUT, resize, useBrowser } from './browser.mjs';
import { chartLabels, horizontalOverflow } from './inspect.mjs';
import { samples } from './site.mjs';

const WIDTHS = [320, 768, 1280];
const FONT_SIZES = ['100%', '200%'];

// One fault shows at most widths and sizes, and the first lines tell enough.
const SHOWN = 40;

describe('layout', { concurrency: CONCURRENCY }, () => {
  const browser = useBrowser();
  const labelled = new Set();

  for (const { path, kind } of samples()) {
    it(`${path} fits its window and its charts`, { timeout: TIMEOUT }, () =>
      browser.withPage(async (page) => {
        await page.goto(browser.origin + path);
        const messages = [];
        for (const width of WIDTHS) {
          for (const fontSize of FONT_SIZES) {
            await resize(page, width, fontSize);
            const where = `${path} at ${width} px, text at ${fontSize}`;
            const overflow = await page.evaluate(horizontalOverflow);
            if (overflow) messages.push(`${where}: ${overflow}`);
            const { problems, labels } = await page.evaluate(chartLabels);
            messages.push(...problems.map((problem) => `${where}: ${problem}`));
            if (labels > 0) labelled.add(kind);
          }
        }
        assert.ok(messages.length === 0, `${messages.length} problems\n${messages.slice(0, SHOWN).join('\n')}`);
      }),
    );
  }

  it('reports have charts with labels to look at', () => {
    // Without this, charts that vanished would pass every test above.
    assert.ok(labelled.has('report'), 'no report shows an SVG chart with text');
  });
});
