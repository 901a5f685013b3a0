// Contrast and target size depend on width and colours, so axe sees the samples in each of them. The rules that look at no colour
// run in light colours, and in others only where those change more than colours.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { CONCURRENCY, TIMEOUT, resize, useBrowser } from './browser.mjs';
import { samples } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [320, 768, 1280];
const COLOURS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
};

/**
 * In forced colours Chromium forces the colour of text but still tells the author's fill colour,
 * which axe takes for the colour of the text, so axe would judge a pair that nobody sees.
 */
function readForcedTextColour() {
  const original = CSSStyleDeclaration.prototype.getPropertyValue;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    const forced = matchMedia('(forced-colors: active)').matches;
    return original.call(this, forced && name === '-webkit-text-fill-color' ? 'color' : name);
  };
}

// One wrong colour can be wrong in hundreds of places, and the first ones tell enough.
const SHOWN = 30;

/** Runs axe: with all rules, or with those that look at colours. */
async function violations(page, colourOnly) {
  return page.evaluate(
    async ([tags, onlyColour]) => {
      const coloured = () =>
        globalThis.axe
          .getRules(['cat.color'])
          .filter((rule) => rule.tags.some((tag) => tags.includes(tag)))
          .map((rule) => rule.ruleId);
      const results = await globalThis.axe.run(document, {
        runOnly: onlyColour ? { type: 'rule', values: coloured() } : { type: 'tag', values: tags },
        resultTypes: ['violations'],
      });
      // A run without rules would find nothing, so the number of rules goes back as well.
      const rules = results.passes.length + results.violations.length + results.inapplicable.length;
      return {
        rules,
        found: results.violations.flatMap(({ id, help, nodes }) =>
          nodes.map(({ target, html, failureSummary }) => ({
            id,
            help,
            target: target.join(' '),
            html: html.slice(0, 300),
            failureSummary,
          })),
        ),
      };
    },
    [TAGS, colourOnly],
  );
}

/** Where everything on the page is, and whether it can be seen. */
function layout() {
  return [...document.body.querySelectorAll('*')]
    .map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return [shown, ...[left, top, width, height].map(Math.round)].join();
    })
    .join(' ');
}

describe('axe finds no violation', { concurrency: CONCURRENCY }, () => {
  const browser = useBrowser();
  for (const { path, kind } of samples()) {
    it(`${path} (${kind})`, { timeout: TIMEOUT }, () =>
      browser.withPage(async (page) => {
        await page.goto(browser.origin + path);
        // Evaluation comes from outside the page, so the policy stays in force.
        await page.evaluate(AXE);
        await page.evaluate(readForcedTextColour);
        // The same violation in several widths and colours is told once, with all its places.
        const places = new Map();
        for (const width of WIDTHS) {
          let inLight = null;
          for (const [name, media] of Object.entries(COLOURS)) {
            await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
            await resize(page, width);
            const here = await page.evaluate(layout);
            inLight ??= here;
            const colourOnly = name !== 'light' && here === inLight;
            const { rules, found } = await violations(page, colourOnly);
            assert.ok(rules > (colourOnly ? 1 : 50), `axe ran only ${rules} rules on ${path}`);
            for (const { id, help, target, html, failureSummary } of found) {
              const message =
                `${id}: ${help}\n  target: ${target}\n  html: ${html}\n` +
                `  ${failureSummary.replace(/\n/g, '\n  ')}`;
              places.set(message, [...(places.get(message) ?? []), `${width} px ${name}`]);
            }
          }
        }
        const messages = [...places].map(([message, where]) => `${path} at ${where.join(', ')}: ${message}`);
        assert.ok(
          messages.length === 0,
          `${messages.length} violations\n${messages.slice(0, SHOWN).join('\n')}`,
        );
      }),
    );
  }
});
