// The preview in a browser: what is saved is shown where the reader is, and what is wrong is told.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { TIMEOUT, launch } from './browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const project = resolve(import.meta.dirname, '../..');
const program =
  process.env.ADRODD_PROGRAM ??
  ['release', 'debug'].map((profile) => join(project, 'target', profile, 'adrodd')).find(existsSync);

const REPORT = '/en/reports/wenvale/2024-05-case-checks/';
const NARRATIVE = 'content/inspections/wenvale/2024-05-checks-1/report.en.md';
const SENTENCE = 'Names have been changed.';
const CRITERIA = '/en/frameworks/case-checks/';
const FRAMEWORK = 'content/frameworks/checks-1/framework.yaml';

/** Starts a preview of a copy of the small site. */
async function preview() {
  const site = mkdtempSync(join(tmpdir(), 'adrodd-preview-'));
  cpSync(join(project, 'tests/sites/small'), site, { recursive: true });
  const child = spawn(program, ['serve', '--site', site, '--port', '0', '--as-of', '2026-01-01']);
  const origin = await new Promise((ready, failed) => {
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
      const address = /^Preview: (http:\S+)\/$/m.exec(said);
      if (address) ready(address[1]);
    });
    child.once('exit', (code) => failed(new Error(`the preview ended with ${code}: ${said}`)));
  });
  const file = (path) => join(site, path);
  return {
    origin,
    site,
    read: (path) => readFileSync(file(path), 'utf8'),
    write: (path, text) => writeFileSync(file(path), text),
    /** Saves as many editors do. */
    replace(path, text) {
      writeFileSync(`${file(path)}.new~`, text);
      renameSync(`${file(path)}.new~`, file(path));
    },
    async close() {
      const ended = new Promise((done) => child.once('exit', (code) => done(code)));
      child.kill('SIGINT');
      const code = await ended;
      rmSync(site, { recursive: true });
      return code;
    },
  };
}

const hasText = (text) => document.body.textContent.includes(text);
const isListShown = () => {
  const list = document.getElementById('preview--tools')?.shadowRoot.querySelector('.list');
  return list !== null && list !== undefined && !list.hidden;
};

describe('the preview', () => {
  let browser;
  let served;
  let original;
  before(async () => {
    browser = await launch();
    served = await preview();
    original = served.read(NARRATIVE);
  });
  after(async () => {
    await browser?.close();
    // Interrupted by its user, it ends as a program that has done its work.
    assert.equal(await served?.close(), 0);
  });

  /** A page that complains about nothing; the narrative is put back when it is done with. */
  async function withPage(path, work, mayComplain = false) {
    const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1000, height: 700 } });
    const page = await context.newPage();
    const complaints = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of (404|50.)/.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    try {
      await page.goto(served.origin + path);
      await work(page);
      if (!mayComplain) assert.deepEqual(complaints, []);
    } finally {
      await context.close();
      served.write(NARRATIVE, original);
    }
  }

  it('shows what is saved where the reader is', { timeout: TIMEOUT }, () =>
    withPage(CRITERIA, async (page) => {
      await page.waitForSelector('#preview--tools', { state: 'attached' });
      const framework = served.read(FRAMEWORK);
      const details = page.locator('main details').first();
      await details.locator('summary').first().click();
      await page.evaluate(() => {
        window.wasHere = true;
        document.querySelector('main a').focus({ preventScroll: true });
        scrollTo(0, 400);
      });
      served.replace(FRAMEWORK, framework.replace('Cases are checked.', 'This was saved by rename.'));
      await page.waitForFunction(hasText, 'This was saved by rename.');
      const place = await page.evaluate(() => ({
        top: scrollY,
        isOpen: document.querySelector('main details').open,
        hasFocus: document.activeElement === document.querySelector('main a'),
        isSameWindow: window.wasHere === true,
      }));
      assert.deepEqual(place, { top: 400, isOpen: true, hasFocus: true, isSameWindow: true });
      served.write(FRAMEWORK, framework);
      await page.waitForFunction(hasText, 'Cases are checked.');
    }));

  it('takes over paragraphs that come and go', { timeout: TIMEOUT }, () =>
    withPage(REPORT, async (page) => {
      await page.waitForSelector('#preview--tools', { state: 'attached' });
      const texts = () => [...document.querySelectorAll('main p')].map((each) => each.textContent).join('\n');
      const before = await page.evaluate(texts);
      served.write(NARRATIVE, original.replace(SENTENCE, `First.\n\n${SENTENCE}\n\nLast.`));
      await page.waitForFunction(hasText, 'Last.');
      served.write(NARRATIVE, original);
      await page.waitForFunction(() => !document.body.textContent.includes('Last.'));
      assert.equal(await page.evaluate(texts), before);
    }));

  it('loads the page again when its styles change, at the same place', { timeout: TIMEOUT }, () =>
    withPage(CRITERIA, async (page) => {
      await page.waitForSelector('#preview--tools', { state: 'attached' });
      await page.locator('main details summary').first().click();
      await page.evaluate(() => scrollTo(0, 400));
      mkdirSync(join(served.site, 'themes/default/assets'), { recursive: true });
      const style = readFileSync(join(project, 'themes/default/assets/style.css'), 'utf8');
      served.write('themes/default/assets/style.css', `${style}\nh1 { outline: 1px solid red; }\n`);
      await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).outlineStyle === 'solid');
      await page.waitForFunction(() => scrollY === 400 && document.querySelector('main details').open);
      rmSync(join(served.site, 'themes'), { recursive: true });
      await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).outlineStyle === 'none');
    }));

  it('leaves a page alone that a save does not change', { timeout: TIMEOUT }, () =>
    withPage('/en/glossary/', async (page) => {
      await page.waitForSelector('#preview--tools', { state: 'attached' });
      const number = () => document.getElementById('preview--tools').dataset.number;
      const before = await page.evaluate(number);
      await page.evaluate(() => {
        window.changes = 0;
        new MutationObserver((changes) => {
          window.changes += changes.length;
        }).observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
      });
      served.write(NARRATIVE, original.replace(SENTENCE, 'Another sentence.'));
      await page.waitForFunction((old) => document.getElementById('preview--tools').dataset.number !== old, before);
      await page.waitForTimeout(100);
      assert.equal(await page.evaluate(() => window.changes), 0);
    }));

  it('tells what is wrong, with file, line and excerpt, while the last good page stays', { timeout: TIMEOUT }, () =>
    withPage(REPORT, async (page) => {
      await page.evaluate(() => document.querySelector('main a').focus());
      served.write(NARRATIVE, `${original}\n# <img src=x>\n\nText.\n`);
      await page.waitForFunction(isListShown);
      const said = await page.evaluate(() => {
        const list = document.getElementById('preview--tools').shadowRoot.querySelector('.list');
        return { text: list.textContent, markup: list.querySelector('img') !== null };
      });
      const line = original.split('\n').length + 1;
      assert.match(said.text, new RegExp(`${NARRATIVE.replaceAll('.', '\\.')}:${line}:`));
      assert.match(said.text, /A401/);
      assert.match(said.text, /# <img src=x>/);
      assert.equal(said.markup, false);
      assert.ok(await page.evaluate(hasText, SENTENCE), 'the last good page is gone');
      assert.ok(await page.evaluate(() => document.activeElement === document.querySelector('main a')));

      // It can be put away with the keyboard, and comes back with the next problem.
      await page.evaluate(() => document.getElementById('preview--tools').shadowRoot.querySelector('.toggle').focus());
      await page.keyboard.press('Escape');
      assert.equal(await page.evaluate(isListShown), false);
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(isListShown), true);

      served.write(NARRATIVE, original.replace(SENTENCE, 'It was mended.'));
      await page.waitForFunction(hasText, 'It was mended.');
      await page.waitForFunction(() => document.getElementById('preview--tools').shadowRoot.querySelector('.list') === null);
    }));

  it('tells of a page that is gone, and of its return', { timeout: TIMEOUT }, () =>
    withPage(REPORT, async (page) => {
      const folder = join(served.site, 'content/inspections/wenvale/2024-05-checks-1');
      const aside = join(served.site, 'aside');
      await page.waitForSelector('#preview--tools', { state: 'attached' });
      renameSync(folder, aside);
      await page.waitForSelector('body[data-kind=not-found]');
      renameSync(aside, folder);
      await page.waitForSelector('body[data-kind=report]');
    }));

  it('shows both languages side by side, together', { timeout: TIMEOUT }, () =>
    withPage(`/-/both${REPORT}`, async (page) => {
      const frame = async (id) => (await page.waitForSelector(`#${id}`)).contentFrame();
      const [english, welsh] = [await frame('english'), await frame('welsh')];
      await english.waitForSelector('body[data-kind=report]');
      await welsh.waitForSelector('body[data-kind=report]');
      await page.waitForLoadState('load');
      assert.equal(await english.evaluate(() => document.documentElement.lang), 'en-GB');
      assert.equal(await welsh.evaluate(() => document.documentElement.lang), 'cy');
      // The second heading of a part, as far from the top in one as in the other.
      const top = (at) => document.querySelectorAll('main h2')[at].getBoundingClientRect().top;
      const count = await english.evaluate(() => document.querySelectorAll('main h2').length);
      for (const at of [1, Math.floor(count / 2)]) {
        await english.evaluate((number) => document.querySelectorAll('main h2')[number].scrollIntoView(), at);
        await page.waitForTimeout(300);
        const tops = [await english.evaluate(top, at), await welsh.evaluate(top, at)];
        assert.ok(Math.abs(tops[0] - tops[1]) < 150, `heading ${at}: ${tops}`);
      }
      await english.evaluate(() => document.querySelector('.main-navigation a').click());
      await welsh.waitForURL('**/cy/ardaloedd/');
      served.write(NARRATIVE, original.replace(SENTENCE, 'Seen in a frame.'));
      await page.goto(`${served.origin}/-/both${REPORT}`);
      await (await frame('english')).waitForFunction(hasText, 'Seen in a frame.');
    }));

  it('has tools that axe finds no fault with', { timeout: TIMEOUT }, () =>
    withPage(REPORT, async (page) => {
      served.write(NARRATIVE, `${original}\n# nowhere\n\nText.\n`);
      await page.waitForFunction(isListShown);
      for (const path of [REPORT, '/cy/', '/-/missing/en/', '/-/missing/cy/', `/-/both${REPORT}`]) {
        await page.goto(served.origin + path);
        await page.waitForSelector('#preview--tools, .preview-page.problems', { state: 'attached' });
        await page.waitForTimeout(300);
        await page.evaluate(AXE);
        for (const width of [320, 1200]) {
          for (const colorScheme of ['light', 'dark']) {
            await page.setViewportSize({ width, height: 800 });
            await page.emulateMedia({ colorScheme });
            const { rules, found } = await page.evaluate(async (tags) => {
              const results = await globalThis.axe.run(
                { exclude: ['iframe'] },
                { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] },
              );
              return {
                rules: results.passes.length + results.inapplicable.length,
                found: results.violations.flatMap(({ id, nodes }) =>
                  nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`),
                ),
              };
            }, TAGS);
            assert.ok(rules > 40, `axe ran only ${rules} rules`);
            assert.deepEqual(found, [], `${path} at ${width} px, ${colorScheme}`);
            const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok(room <= 0, `${path} at ${width} px is ${room} px too wide`);
          }
        }
      }
      // What the policy forbids to axe is no fault of the page.
    }, true));
});
