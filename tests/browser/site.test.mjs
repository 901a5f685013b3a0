// The other files test the pages they find, so this one says which pages must be there to find.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KINDS, LANGUAGES, describePage, files, pages, samples } from './site.mjs';

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
    assert.equal(kindOf('cy/adroddiadau/a/2012-06-b/cynllun-gwella/index.html'), 'plan');
    assert.equal(kindOf('en/reports/a/2012-06-b/2009/index.html'), 'former report');
    assert.equal(kindOf('en/reports/a/2012-06-b/2009/improvement-plan/index.html'), 'former plan');
    assert.equal(kindOf('en/frameworks/b/index.html'), 'framework');
    assert.equal(kindOf('en/frameworks/b/2009/index.html'), 'former framework');
    assert.equal(kindOf('en/reports/index.html'), 'reports');
  });

  it('samples every kind of every framework in each language', () => {
    const sampled = samples();
    const name = ({ language, kind, framework }) => `${language} ${kind} ${framework}`;
    assert.deepEqual(new Set(sampled.map(name)), new Set(pages.map(name)));
    const frameworks = new Set(pages.filter(({ kind }) => kind === 'report').map(name));
    // A pattern that took the date for a part of the framework would make each report a group.
    const open = pages.filter(({ kind }) => kind === 'framework').length;
    assert.ok(frameworks.size <= open, [...frameworks].join('\n'));
  });
});
