// These rules hold for every page, and no validator or browser checks all of them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from './addresses.mjs';
import { attribute, isInside, show, text } from './html.mjs';
import { LANGUAGES, pages } from './site.mjs';

describe('markup', () => {
  for (const { path, kind } of pages) {
    const page = read.get(path);

    it(`${path} has a title and a description`, () => {
      assert.notEqual(page.title, '', 'title');
      // The 404 page is in no list of results, so nothing would show its description.
      if (kind !== '404') assert.notEqual(page.description, '', 'description');
    });

    it(`${path} has one h1 and no gap in its headings`, () => {
      const headings = page.tagged('h1', 'h2', 'h3', 'h4', 'h5', 'h6');
      const first = headings.filter((heading) => heading.nodeName === 'h1');
      assert.equal(first.length, 1, first.map(text).join(' | ') || 'no h1');
      let above = 1;
      for (const heading of headings) {
        const level = Number(heading.nodeName[1]);
        assert.notEqual(text(heading), '', `empty ${show(heading)}`);
        assert.ok(level <= above + 1, `h${above} is followed by h${level} "${text(heading)}"`);
        above = level;
      }
    });

    it(`${path} has one main part, which holds its h1`, () => {
      assert.equal(page.tagged('main').length, 1);
      assert.ok(page.tagged('h1').every((heading) => isInside(heading, 'main')));
    });

    it(`${path} has no script and no style of its own`, () => {
      assert.deepEqual(page.tagged('style').map(show), []);
      // The search alone needs a script, which is a file of the site.
      const scripts = page.tagged('script');
      assert.equal(scripts.length, kind === 'search' ? 1 : 0, scripts.map(show).join('\n'));
      for (const script of scripts) assert.equal(text(script) === '' && Boolean(attribute(script, 'src')), true, show(script));
      // The source is searched too, because a comment or a template could hide a script.
      assert.equal(page.source.match(/<script/gi)?.length ?? 0, scripts.length);
      const marked = page.elements.filter((element) =>
        element.attrs.some(({ name }) => name === 'style' || /^on/.test(name)),
      );
      assert.deepEqual(marked.map(show), []);
    });

    it(`${path} reads at its own width and in UTF-8`, () => {
      const viewport = page.tagged('meta').find((meta) => attribute(meta, 'name') === 'viewport');
      const content = viewport ? attribute(viewport, 'content') : '';
      assert.match(content, /width=device-width/);
      assert.doesNotMatch(content, /user-scalable|maximum-scale/);
      const charset = page.tagged('meta').map((meta) => attribute(meta, 'charset')).filter(Boolean);
      assert.deepEqual(charset.map((name) => name.toLowerCase()), ['utf-8']);
    });
  }

  for (const language of LANGUAGES) {
    for (const field of ['title', 'description']) {
      it(`each ${field} in ${language} is there once`, () => {
        const own = pages.filter((page) => page.language === language);
        assert.ok(own.length > 0, `no page in ${language}`);
        const seen = new Map();
        for (const { path } of own) {
          const value = read.get(path)[field];
          assert.ok(!seen.has(value), `${path} and ${seen.get(value)} have the same: ${value}`);
          seen.set(value, path);
        }
      });
    }
  }
});
