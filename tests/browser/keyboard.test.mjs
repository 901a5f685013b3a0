// People who use a keyboard need a way past the header and must always see where they are.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONCURRENCY, TIMEOUT, resize, useBrowser } from './browser.mjs';
import { focused, withoutFocusSign } from './inspect.mjs';
import { samples } from './site.mjs';

describe('keyboard', { concurrency: CONCURRENCY }, () => {
  const browser = useBrowser();

  for (const { path, language } of samples()) {
    it(`${path} can be used with a keyboard`, { timeout: TIMEOUT }, () =>
      browser.withPage(async (page) => {
        for (const width of [1280, 320]) {
          await page.goto(browser.origin + path);
          await resize(page, width);
          await page.keyboard.press('Tab');
          const first = await page.evaluate(focused);
          assert.match(first.href, /^#./, `the first Tab reaches ${first.html}, not a skip link`);
          assert.ok(first.visible, `the skip link is not visible at ${width} px: ${first.html}`);
          await page.keyboard.press('Enter');
          const inMain = await page.evaluate(() =>
            Boolean(document.querySelector(':target')?.closest('main')),
          );
          assert.ok(inMain, `the skip link does not lead to the main part: ${first.html}`);
        }

        // Shadows and backgrounds disappear in forced colours, so a sign must survive there too.
        for (const forcedColors of ['none', 'active']) {
          await page.emulateMedia({ forcedColors, reducedMotion: 'reduce' });
          await page.keyboard.press('Tab');
          const { problems, count } = await page.evaluate(withoutFocusSign);
          assert.ok(count > 1, `${path} has only ${count} elements for the keyboard`);
          assert.ok(
            problems.length === 0,
            `${path}, forced colours ${forcedColors}: no sign of focus on\n${problems.join('\n')}`,
          );
        }

        if (language !== null) {
          const shown = await page.evaluate(() =>
            [...document.querySelectorAll('header a[hreflang]')].some((link) =>
              link.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
            ),
          );
          assert.ok(shown, `${path} shows no language switch in its header`);
        }
      }),
    );
  }
});
