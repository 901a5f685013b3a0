// Search engines drop language links that are not mutual, and readers must land on the twin page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { alternates, base, fileOf, internal, published, read } from './addresses.mjs';
import { attribute, inherited, isInside, show, text } from './html.mjs';
import { LANGUAGES, output, pages } from './site.mjs';

const indexable = pages.filter(({ kind }) => kind !== 'not-found');
const plain = (pairs) => Object.fromEntries([...pairs].sort());

/** The page that an absolute address names, or undefined. */
function pageAt(address) {
  return pages.find(({ path }) => published(path) === address);
}

describe('languages', () => {
  for (const { path, language } of pages) {
    it(`${path} says its language`, () => {
      const allowed = { en: ['en', 'en-GB'], cy: ['cy'] }[language] ?? ['en', 'en-GB', 'cy'];
      assert.ok(allowed.includes(read.get(path).language), `lang="${read.get(path).language}"`);
    });
  }

  for (const { path, language, kind } of indexable) {
    const page = read.get(path);

    it(`${path} names itself as canonical`, () => {
      const found = page.links('canonical').map((link) => attribute(link, 'href'));
      assert.deepEqual(found, [published(path)]);
    });

    it(`${path} has language versions that point back`, () => {
      const own = alternates(page);
      assert.deepEqual(own.map(([name]) => name).sort(), ['cy', 'en', 'x-default']);
      const versions = plain(own);
      assert.equal(versions[language ?? 'x-default'], published(path));
      for (const name of LANGUAGES) {
        const twin = pageAt(versions[name]);
        assert.ok(twin, `${name}: ${versions[name]} is no page of this site`);
        assert.equal(twin.language, name, versions[name]);
        if (kind !== 'chooser') assert.equal(twin.kind, kind, versions[name]);
        assert.deepEqual(plain(alternates(read.get(twin.path))), versions, `as ${twin.path} lists them`);
      }
      const fallback = pageAt(versions['x-default']);
      assert.ok(fallback, `x-default: ${versions['x-default']} is no page of this site`);
      // The chooser stands for all pages, and any other fallback must be one of the versions.
      assert.ok(
        fallback.kind === 'chooser' || LANGUAGES.some((name) => pageAt(versions[name]) === fallback),
        `x-default: ${fallback.path} is neither the chooser nor a version of this page`,
      );
    });

    if (language !== null) {
      it(`${path} has a language switch to its twin`, () => {
        const versions = plain(alternates(page));
        const links = page
          .tagged('a')
          .filter((link) => attribute(link, 'hreflang') !== undefined && isInside(link, 'header'));
        const other = LANGUAGES.find((name) => name !== language);
        assert.ok(
          links.some((link) => attribute(link, 'hreflang') === other),
          `no a[hreflang="${other}"] in the header`,
        );
        for (const link of links) {
          const name = attribute(link, 'hreflang');
          const target = internal(attribute(link, 'href') ?? '', path);
          assert.equal(target?.href, versions[name], show(link));
          assert.notEqual(text(link), '', show(link));
          // A screen reader needs the language of the words to say them.
          const spoken = [link, ...page.elements.filter((element) => element.parentNode === link)];
          assert.ok(
            spoken.some((element) => inherited(element, 'lang')?.split('-')[0] === name),
            `the words of ${show(link)} do not have lang="${name}"`,
          );
        }
      });
    }
  }

  it('the chooser links to the home page of every language', () => {
    const targets = read
      .get('/')
      .tagged('a')
      .map((link) => internal(attribute(link, 'href') ?? '', '/')?.href);
    for (const language of LANGUAGES) assert.ok(targets.includes(published(`/${language}/`)), language);
  });
});

describe('sitemap', () => {
  const source = readFileSync(join(output, 'sitemap.xml'), 'utf8');
  const decode = (value) =>
    value.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) =>
      ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name],
    );
  // A sitemap is flat and written by one program, so patterns read it well enough.
  const entries = [...source.matchAll(/<url>([^]*?)<\/url>/g)].map(([, entry]) => ({
    address: decode(/<loc>\s*([^<]*?)\s*<\/loc>/.exec(entry)?.[1] ?? ''),
    versions: [...entry.matchAll(/<xhtml:link\b[^>]*>/g)].map(([link]) => {
      const value = (name) => decode(new RegExp(`\\b${name}=["']([^"']*)["']`).exec(link)?.[1] ?? '');
      return [value('hreflang'), value('href')];
    }),
  }));

  it('lists exactly the pages that may be indexed', () => {
    assert.ok(entries.length > 0, 'no <url> in sitemap.xml');
    const listed = entries.map(({ address }) => address).sort();
    assert.deepEqual(listed, indexable.map(({ path }) => published(path)).sort());
  });

  it('gives every page the language versions that the page gives itself', () => {
    for (const { address, versions } of entries) {
      const page = pageAt(address);
      if (page) assert.deepEqual(plain(versions), plain(alternates(read.get(page.path))), address);
    }
  });

  it('declares the namespaces it uses', () => {
    assert.match(source, /xmlns=["']http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9["']/);
    assert.match(source, /xmlns:xhtml=["']http:\/\/www\.w3\.org\/1999\/xhtml["']/);
  });

  it('is named by robots.txt', () => {
    const robots = readFileSync(join(output, 'robots.txt'), 'utf8');
    const named = [...robots.matchAll(/^sitemap:\s*(\S+)\s*$/gim)].map((match) => match[1]);
    assert.deepEqual(named, [`${base}sitemap.xml`]);
    assert.equal(fileOf(new URL(named[0])), 'sitemap.xml');
  });
});
