// Addresses become files by the rules of a plain static host: a folder needs its slash, and letters
// must match exactly. What works here works wherever the folder is copied.
import { attribute, readPage } from './html.mjs';
import { files, output, pages } from './site.mjs';

const exists = new Set(files);

/** All pages with their elements, read once. */
export const read = new Map(pages.map((page) => [page.path, readPage(output, page.file)]));

/** The published address of the site, as the language chooser names itself. */
export const base = (() => {
  const canonical = read.get('/')?.links('canonical')[0];
  const href = canonical && attribute(canonical, 'href');
  if (!href || !URL.canParse(href)) throw new Error('index.html has no absolute canonical address');
  return new URL('./', href).href;
})();

/** The published address of a page. */
export function published(path) {
  return new URL(path.slice(1), base).href;
}

/** The address relative to a page, or null when it leads to another site. */
export function internal(reference, path) {
  const url = new URL(reference, published(path));
  return /^https?:$/.test(url.protocol) && url.href.startsWith(base) ? url : null;
}

/** The file below the output folder that an internal address names, or null. */
export function fileOf(url) {
  let file = decodeURIComponent(url.pathname.slice(new URL(base).pathname.length));
  if (file === '' || file.endsWith('/')) file += 'index.html';
  return exists.has(file) ? file : null;
}

/** The language versions of a page: language to absolute address, as its head lists them. */
export function alternates(page) {
  return page
    .links('alternate')
    .filter((link) => attribute(link, 'hreflang') !== undefined)
    .map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')]);
}
