// The other files test the pages they find, so this one says which pages must be there to find.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KINDS, LANGUAGES, describePage, files, frameworkOf, pages, samples } from './site.mjs';

describe('site', () => {
  for (const kind of ['chooser', 'not-found']) {
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

  it('has no page that does not say its kind', () =>
    assert.deepEqual(pages.filter(({ kind }) => kind === '').map(({ path }) => path), []));

  it('reads kind and language of a page', () => {
    const page = describePage('cy/ardaloedd/index.html', '<body class=a data-kind=areas>');
    assert.deepEqual(page, {
      file: 'cy/ardaloedd/index.html',
      path: '/cy/ardaloedd/',
      language: 'cy',
      kind: 'areas',
    });
    assert.equal(describePage('index.html', '<body class="a" data-kind="chooser">').kind, 'chooser');
    assert.equal(describePage('index.html', '<body><main data-kind="chooser">').kind, '');
  });

  it('tells the framework from the address', () => {
    const frameworks = [
      { path: '/en/frameworks/b-c/', language: 'en' },
      { path: '/cy/fframweithiau/ch/', language: 'cy' },
    ];
    const of = (path, language) => frameworkOf({ path, language }, frameworks);
    assert.equal(of('/en/reports/a/2012-06-b-c/improvement-plan/', 'en'), 'b-c');
    assert.equal(of('/en/frameworks/b-c/2009/', 'en'), 'b-c');
    assert.equal(of('/cy/adroddiadau/a/heb-ddyddiad-ch/', 'cy'), 'ch');
    assert.equal(of('/cy/adroddiadau/a/2012-06-b-c/', 'cy'), '');
    assert.equal(of('/en/areas/', 'en'), '');
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
