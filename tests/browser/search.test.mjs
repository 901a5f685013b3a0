// What readers find, in both languages, and what a search costs them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { CONCURRENCY, TIMEOUT, resize, useBrowser } from './browser.mjs';
import { horizontalOverflow, withoutFocusSign } from './inspect.mjs';
import { pages } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const SEARCH = { en: '/en/search/', cy: '/cy/chwilio/' };
const REPORTS = { en: '/en/reports/cardiff/', cy: '/cy/adroddiadau/caerdydd/' };

/** What may be loaded for the first search: script, index and entries, as they are on the disk. */
const MOST_BYTES = 100_000;

/** Waits until the status says something about a query. */
async function settled(page, query) {
  await page.waitForFunction(
    (text) => document.querySelector('.search-status').textContent.includes(`“${text}”`),
    query,
  );
}

async function search(page, address, query) {
  await page.goto(`${address}?${new URLSearchParams({ q: query })}`);
  await settled(page, query);
  return page.evaluate(() =>
    [...document.querySelectorAll('.search-result h2 a')].map((link) => link.getAttribute('href')),
  );
}

describe('search', { concurrency: CONCURRENCY }, () => {
  const browser = useBrowser();

  for (const language of ['en', 'cy']) {
    const address = () => browser.origin + SEARCH[language];

    for (const query of ['Caerdydd', 'Nghaerdydd', 'cardiff', 'Gaerdydd', 'CHAERDYDD']) {
      it(`${query} finds Cardiff and its report in ${language}`, { timeout: TIMEOUT }, () =>
        browser.withPage(async (page) => {
          const found = await search(page, address(), query);
          assert.ok(found[0].endsWith('/cardiff/') || found[0].endsWith('/caerdydd/'), found[0]);
          assert.ok(found.slice(0, 3).some((href) => href.startsWith(REPORTS[language])), found.join('\n'));
        }),
      );
    }

    it(`the first search in ${language} is cheap, and nothing is loaded before it`, { timeout: TIMEOUT }, () =>
      browser.withPage(async (page) => {
        const loaded = [];
        page.on('response', async (response) => {
          const { pathname } = new URL(response.url());
          if (/\.(js|json)$/.test(pathname)) {
            loaded.push([pathname, response.body().then((body) => body.length)]);
          }
        });
        await page.goto(browser.origin + `/${language}/`);
        assert.deepEqual(loaded, [], 'a page that is not the search');
        await page.goto(address());
        assert.deepEqual(loaded.map(([path]) => path).filter((path) => path.endsWith('.json')), []);
        const query = language === 'en' ? 'planning' : 'cynllunio';
        await page.fill('#page--query', query);
        await settled(page, query);
        const sizes = await Promise.all(loaded.map(async ([path, size]) => [path, await size]));
        const sum = sizes.reduce((all, [, size]) => all + size, 0);
        assert.ok(sizes.length > 3, 'the index is loaded in parts');
        assert.ok(sum < MOST_BYTES, `${sum} bytes\n${sizes.join('\n')}`);
      }),
    );

    it(`a result says what it is in ${language}`, { timeout: TIMEOUT }, () =>
      browser.withPage(async (page) => {
        await search(page, address(), 'caerdydd');
        const text = await page.locator('.search-result', { has: page.locator(`a[href^="${REPORTS[language]}"]`) }).innerText();
        const expected = {
          en: ['Report', 'Cardiff', 'Youth standards', 'July 2020', 'Inadequate'],
          cy: ['Adroddiad', 'Caerdydd', 'Gorffennaf 2020', 'Annigonol'],
        }[language];
        for (const word of expected) assert.ok(text.includes(word), `${word} is not in ${text}`);
      }),
    );

    it(`every result of some searches leads to a place that exists in ${language}`, { timeout: TIMEOUT }, () =>
      browser.withPage(async (page) => {
        const queries = { en: ['risk of harm', 'safeguarding', 'leicestershire'], cy: ['risg o niwed', 'diogelu', 'caerlyr'] };
        const links = new Set();
        for (const query of queries[language]) {
          await search(page, address(), query);
          const hrefs = await page.evaluate(() => [...document.querySelectorAll('.search-results a')].map((a) => a.href));
          assert.ok(hrefs.length > 1, query);
          hrefs.forEach((href) => links.add(href));
        }
        let anchors = 0;
        for (const link of links) {
          const response = await page.goto(link);
          assert.ok(response === null || response.status() === 200, link);
          const { hash } = new URL(link);
          if (hash) {
            anchors += 1;
            assert.ok(await page.evaluate((id) => document.getElementById(id) !== null, decodeURIComponent(hash.slice(1))), link);
          }
        }
        assert.ok(anchors > 3, 'results lead to headings of reports');
      }),
    );
  }

  it('finds words of reports, criteria, terms and plans by plural, accent, hyphen and mutation', { timeout: TIMEOUT }, () =>
    browser.withPage(async (page) => {
      const kinds = async (language, query) => {
        await search(page, browser.origin + SEARCH[language], query);
        return page.evaluate(() => [...document.querySelectorAll('.search-kind')].map((kind) => kind.textContent));
      };
      assert.ok((await kinds('en', 'safeguarding')).includes('Term'));
      assert.ok((await kinds('en', 'safeguarding the child')).includes('Criterion'));
      assert.ok((await kinds('en', 'improvement plan essex')).includes('Plan'));
      const same = async (language, ...queries) => {
        const found = [];
        for (const query of queries) {
          found.push((await search(page, browser.origin + SEARCH[language], `${query} `.trim())).length);
        }
        assert.ok(found.every((count) => count === found[0] && count > 0), `${queries}: ${found}`);
      };
      await same('en', 'recommendation', 'recommendations');
      await same('en', 're-offending', 'reoffending');
      await same('cy', 'Ynys Mon', 'ynys môn');
      await same('cy', 'troseddau', 'throseddau', 'droseddau');
      await same('cy', 'arolygiad', 'harolygiad');
    }),
  );

  it('the query is in the address, and back leads to the search before', { timeout: TIMEOUT }, () =>
    browser.withPage(async (page) => {
      await page.goto(browser.origin + '/en/');
      // The form in the header is a plain one and needs no script.
      await page.fill('#site--query', 'leeds');
      await page.keyboard.press('Enter');
      await settled(page, 'leeds');
      assert.match(page.url(), /\/en\/search\/\?q=leeds$/);
      await page.fill('#page--query', 'derby');
      await page.keyboard.press('Enter');
      await settled(page, 'derby');
      assert.match(page.url(), /\?q=derby$/);
      await page.goBack();
      await settled(page, 'leeds');
      assert.equal(await page.inputValue('#page--query'), 'leeds');
      await page.goBack();
      assert.match(page.url(), /\/en\/$/);
    }),
  );

  it('what is not found is said, with a name that is spelt alike', { timeout: TIMEOUT }, () =>
    browser.withPage(async (page) => {
      assert.deepEqual(await search(page, browser.origin + SEARCH.en, 'Wolverhamptn'), []);
      assert.equal(await page.locator('.search-suggestions a').first().innerText(), 'Wolverhampton');
      await page.locator('.search-suggestions a').first().click();
      await settled(page, 'Wolverhampton');
      assert.ok((await page.locator('.search-result').count()) > 0);
      assert.deepEqual(await search(page, browser.origin + SEARCH.en, 'qqqqqq'), []);
      assert.equal(await page.locator('.search-suggestions a').count(), 0);
    }),
  );

  it('what is typed is never taken for markup', { timeout: TIMEOUT }, () =>
    browser.withPage(async (page) => {
      const query = '<img src=x onerror=alert(1)> $& {count}';
      await search(page, browser.origin + SEARCH.en, query);
      assert.equal(await page.locator('main img').count(), 0);
    }),
  );

  it('works with a keyboard, at every width, and shows more on demand', { timeout: TIMEOUT }, () =>
    browser.withPage(async (page) => {
      await search(page, browser.origin + SEARCH.cy, 'cynllunio');
      for (const [width, size] of [[320, '100%'], [320, '200%'], [1280, '100%']]) {
        await resize(page, width, size);
        assert.equal(await page.evaluate(horizontalOverflow), null);
      }
      const { problems } = await page.evaluate(withoutFocusSign);
      assert.deepEqual(problems, []);
      const shown = await page.locator('.search-result').count();
      assert.equal(shown, 10);
      await page.locator('.search-more').focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction((count) => document.querySelectorAll('.search-result').length > count, shown);
      const focused = await page.evaluate(() =>
        [...document.querySelectorAll('.search-result')].indexOf(document.activeElement.closest('.search-result')),
      );
      assert.equal(focused, shown);
    }),
  );

  it('results have no violation that axe finds, in light and dark', { timeout: TIMEOUT }, () =>
    browser.withPage(async (page) => {
      await search(page, browser.origin + SEARCH.en, 'safeguarding');
      await page.evaluate(AXE);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const found = await page.evaluate(async (values) => {
          const { violations } = await globalThis.axe.run(document, { runOnly: { type: 'tag', values } });
          return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
        }, TAGS);
        assert.deepEqual(found, []);
      }
    }),
  );

  it('without scripts there are lists of everything', () => {
    for (const kind of ['areas', 'full-index']) {
      assert.equal(pages.filter((page) => page.kind === kind).length, 2);
    }
  });
});
