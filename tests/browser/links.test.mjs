// Every address in the site must lead to a file of the site, because nobody clicks them all.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { base, fileOf, internal, read } from './addresses.mjs';
import { attribute, show } from './html.mjs';
import { files, output, pages } from './site.mjs';

const ADDRESSES = ['href', 'xlink:href', 'src', 'poster', 'data', 'action', 'cite'];
const LISTS = ['srcset', 'imagesrcset'];
const REFERENCES = [
  'for',
  'headers',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-details',
  'aria-owns',
];

const idsOf = new Map(pages.map(({ path, file }) => [file, new Set(read.get(path).ids)]));

/** Every address an element holds. */
function addressesOf(element) {
  const single = ADDRESSES.map((name) => attribute(element, name)?.trim());
  const several = LISTS.flatMap((name) =>
    (attribute(element, name) ?? '').split(',').map((part) => part.trim().split(/\s+/)[0]),
  );
  return [...single.filter((value) => value !== undefined), ...several.filter(Boolean)];
}

/** What is wrong with an address, or null. */
function problem(reference, path) {
  if (reference === '') return 'is empty';
  if (!URL.canParse(reference, base)) return 'is no address';
  if (/^javascript:/i.test(reference)) return 'is a script';
  const url = internal(reference, path);
  if (url === null) return null;
  const file = fileOf(url);
  if (file === null) return 'leads to no file';
  if (statSync(join(output, file)).size === 0) return 'leads to an empty file';
  if (url.hash !== '' && file.endsWith('.html')) {
    const id = decodeURIComponent(url.hash.slice(1));
    if (!idsOf.get(file).has(id)) return `leads to ${file}, which has no id "${id}"`;
  }
  return null;
}

describe('links', () => {
  for (const { path, file } of pages) {
    const page = read.get(path);

    it(`${path} links only to what exists`, () => {
      const messages = [];
      for (const element of page.elements) {
        for (const reference of addressesOf(element)) {
          const wrong = problem(reference, path);
          if (wrong) messages.push(`"${reference}" ${wrong}: ${show(element)}`);
        }
      }
      assert.deepEqual(messages, []);
    });

    it(`${path} has unique ids, and references only to them`, () => {
      const twice = page.ids.filter((id, index) => page.ids.indexOf(id) !== index);
      assert.deepEqual(twice, [], 'ids that are there twice');
      const messages = [];
      for (const element of page.elements) {
        const names = REFERENCES.flatMap((name) => (attribute(element, name) ?? '').split(/\s+/));
        const drawn = element.attrs.flatMap(({ value }) =>
          [...value.matchAll(/url\(["']?#([^)"']+)["']?\)/g)].map((match) => match[1]),
        );
        for (const id of [...names, ...drawn].filter(Boolean)) {
          if (!idsOf.get(file).has(id)) messages.push(`no id "${id}": ${show(element)}`);
        }
      }
      assert.deepEqual(messages, []);
    });
  }

  for (const file of files.filter((name) => name.endsWith('.css'))) {
    it(`${file} names only files that exist`, () => {
      const source = readFileSync(join(output, file), 'utf8').replace(/\/\*[^]*?\*\//g, '');
      const found = [...source.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)];
      for (const [, address, sheet] of found) {
        const reference = address ?? sheet;
        if (reference.startsWith('data:') || reference.startsWith('#')) continue;
        const url = internal(reference, `/${file}`);
        assert.ok(url, `${reference} is on another site`);
        assert.ok(fileOf(url), `${reference} leads to no file`);
      }
    });
  }

  it('every page except 404 is reached by links from the chooser', () => {
    const reached = new Set(['index.html']);
    // A set keeps what is added while it is walked, so this walks on until nothing new is found.
    for (const file of reached) {
      const page = pages.find((each) => each.file === file);
      for (const link of page ? read.get(page.path).tagged('a') : []) {
        // A page that only its twin's language switch leads to is lost to readers of its language.
        if (page.language !== null && attribute(link, 'hreflang') !== undefined) continue;
        const url = internal(attribute(link, 'href') ?? '', page.path);
        const target = url && fileOf(url);
        if (target) reached.add(target);
      }
    }
    const lost = pages.filter(({ file, kind }) => kind !== 'not-found' && !reached.has(file));
    assert.deepEqual(lost.map(({ path }) => path), []);
    const data = files.filter((file) => file.endsWith('.csv') && !reached.has(file));
    assert.deepEqual(data, [], 'data without a link');
  });

  it('the 404 page does not depend on where it is shown', () => {
    const page = pages.find(({ kind }) => kind === 'not-found');
    const relative = read
      .get(page.path)
      .elements.flatMap(addressesOf)
      .filter((reference) => !/^(\/|#|[a-z][a-z0-9+.-]*:)/i.test(reference));
    assert.deepEqual(relative, []);
  });

  it('no page loads anything from another site', () => {
    for (const { path } of pages) {
      const page = read.get(path);
      const loaded = [
        ...['stylesheet', 'icon', 'preload', 'manifest', 'preconnect', 'dns-prefetch'].flatMap(page.links),
        ...page.tagged('img', 'source', 'track', 'audio', 'video', 'iframe', 'object', 'embed'),
        ...page.tagged('use', 'image', 'feImage', 'feimage', 'script', 'form', 'input'),
      ];
      for (const element of loaded) {
        for (const reference of addressesOf(element).filter((each) => !each.startsWith('data:'))) {
          assert.ok(internal(reference, path), `${path}: ${show(element)}`);
        }
      }
    }
  });
});
