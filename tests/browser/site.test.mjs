// The other files test the pages they find, so this one says which pages must be there to find.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KINDS, LANGUAGES, describePage, files, pages } from './site.mjs';

describe('site', () => {
  for (const kind of ['chooser', '404']) {
    it(`has one page of kind ${kind}`, () =>
      assert.equal(pages.filter((page) => page.kind === kind).length, 1));
  }

  for (const language of LANGUAGES) {
    for (const kind of KINDS) {
      it(`has a page of kind ${kind} in ${language}`, () =>
        assert.ok(pages.some((page) => page.kind === kind && page.language === language)));
    }
  }

  it('has as many pages of each kind in Welsh as in English', () => {
    const count = (language) => {
      const kinds = pages.filter((page) => page.language === language).map((page) => page.kind);
      return [...kinds].sort();
    };
    assert.deepEqual(count('cy'), count('en'));
  });

  for (const file of ['robots.txt', 'sitemap.xml', 'manifest.json']) {
    it(`has ${file}`, () => assert.ok(files.includes(file)));
  }

  it('has a stylesheet with a hash in its name', () =>
    assert.ok(files.some((file) => /^assets\/.+\.[0-9a-z]{8,}\.css$/.test(file)), files.join('\n')));

  it('has data beside the reports', () =>
    assert.ok(files.some((file) => /^en\/reports\/.+\.csv$/.test(file))));

  it('tells kinds from paths', () => {
    const kindOf = (file) => describePage(file).kind;
    assert.equal(kindOf('index.html'), 'chooser');
    assert.equal(kindOf('cy/index.html'), 'home');
    assert.equal(kindOf('cy/ardaloedd/index.html'), 'areas');
    assert.equal(kindOf('cy/adroddiadau/a/2012-06-b/index.html'), 'report');
  });
});
