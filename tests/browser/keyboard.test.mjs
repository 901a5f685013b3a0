// People who use a keyboard need a way past the header, must always see where they are, and go through a page as they read it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONCURRENCY, TIMEOUT, resize, useBrowser } from './browser.mjs';
import { focused, withoutFocusSign } from './inspect.mjs';
import { samples } from './site.mjs';
import { endWalk, isInReadingOrder, isUnderWay, startWalk, walkProblems } from './walk.mjs';

const WIDTHS = [1280, 320];

// One fault of a component shows wherever the component is, and the first ones tell enough.
const SHOWN = 20;

/** Goes through the whole page with the Tab key, from its start until the focus leaves it. */
async function walkThrough(page) {
  const count = await page.evaluate(startWalk);
  // A key that is held repeats itself, which goes faster than pressing it anew, and the browser keeps the order.
  await Promise.all(Array.from({ length: count + 1 }, () => page.keyboard.down('Tab')));
  // What is a stop and was not expected to be one makes the way longer.
  for (let more = 0; more < count && (await page.evaluate(isUnderWay)); more += 1) await page.keyboard.down('Tab');
  await page.keyboard.up('Tab');
  return page.evaluate(endWalk);
}

describe('keyboard', { concurrency: CONCURRENCY }, () => {
  const browser = useBrowser();

  for (const { path, language } of samples()) {
    it(`${path} can be used with a keyboard`, { timeout: TIMEOUT }, () =>
      browser.withPage(async (page) => {
        for (const width of WIDTHS) {
          await page.goto(browser.origin + path);
          await resize(page, width);
          const walk = await walkThrough(page);
          assert.ok(walk.stops.length > 1, `${path} has only ${walk.stops.length} stops for the keyboard`);
          const problems = walkProblems(walk);
          assert.ok(
            problems.length === 0,
            `${path} at ${width} px: ${problems.length} problems\n${problems.slice(0, SHOWN).join('\n')}`,
          );
        }
      }),
    );

    it(`${path} has a way past its header`, { timeout: TIMEOUT }, () =>
      browser.withPage(async (page) => {
        await page.goto(browser.origin + path);
        for (const width of WIDTHS) {
          await resize(page, width);
          await page.evaluate(() => document.querySelector('a[href]').focus());
          const first = await page.evaluate(focused);
          assert.match(first.href, /^#./, `the first Tab reaches ${first.html}, not a skip link`);
          assert.ok(first.visible, `the skip link is not visible at ${width} px: ${first.html}`);
        }
        await page.keyboard.press('Enter');
        const inMain = await page.evaluate(() =>
          Boolean(document.querySelector(':target')?.closest('main')),
        );
        assert.ok(inMain, 'the skip link does not lead to the main part');

        // Shadows and backgrounds disappear in forced colours, so a sign must survive there too.
        await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
        await page.keyboard.press('Tab');
        const { problems, count } = await page.evaluate(withoutFocusSign);
        assert.ok(count > 1, `${path} has only ${count} elements for the keyboard`);
        assert.ok(problems.length === 0, `${path} in forced colours: no sign of focus on\n${problems.join('\n')}`);

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

  it('knows the order of reading', () => {
    const at = (left, top, width = 100, height = 20) => ({ left, top, right: left + width, bottom: top + height });
    assert.ok(isInReadingOrder(at(0, 0), at(120, 0)), 'along the line');
    assert.ok(isInReadingOrder(at(300, 0), at(0, 20)), 'to the next line');
    assert.ok(isInReadingOrder(at(0, 900), at(120, 100)), 'to the next column');
    assert.ok(!isInReadingOrder(at(120, 0), at(0, 0)), 'back along the line');
    assert.ok(!isInReadingOrder(at(0, 900), at(0, 100)), 'up');
    assert.ok(!isInReadingOrder(at(120, 900), at(0, 100)), 'to the column before');
  });

  it('sees what is wrong with a page', { timeout: TIMEOUT }, () =>
    browser.withPage(async (page) => {
      await page.setContent(`<style>
          a { display: block; width: 100px; height: 30px } a:focus { outline: 2px solid }
          .bare:focus { outline: none } .gone { opacity: 0 } .below { position: relative }
          .cover { position: absolute; inset: 0 auto auto 0; width: 200px; height: 30px; background: white; z-index: 1 }
          .scroll { height: 40px; overflow: auto } .scroll p { height: 200px }
        </style>
        <a href="#a">Skip</a><div class="below"><a href="#b">Covered</a><div class="cover"></div></div>
        <a href="#c" class="bare">Bare</a><a href="#d" class="gone">Gone</a>
        <a href="#e" tabindex="1">Early</a><div class="scroll"><p>Text</p></div>`);
      const problems = walkProblems(await walkThrough(page));
      for (const [said, name] of [
        ['covered', 'Covered'],
        ['no sign', 'Bare'],
        ['hidden', 'Gone'],
        ['a stop only in this browser', 'Text'],
        ['against the order', 'Early'],
      ]) {
        assert.ok(problems.some((problem) => problem.startsWith(said) && problem.includes(name)), `${said}: ${problems.join('\n')}`);
      }
    }),
  );
});
