// One list of pages for all tests, read from the output folder and not from the generator, so
// that a page the generator forgot to mention is tested too.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const output = process.env.ADRODD_OUTPUT
  ? resolve(process.env.ADRODD_OUTPUT)
  : fileURLToPath(new URL('../../output', import.meta.url));

export const LANGUAGES = ['en', 'cy'];

/** The kinds that every language must have. A page of any other kind is tested as well. */
export const KINDS = [
  'home',
  'areas',
  'area',
  'reports',
  'report',
  'plan',
  'summary',
  'for-children',
  'for-parents',
  'press-notice',
  'frameworks',
  'framework',
  'former-framework',
  'comparisons',
  'comparison',
  'glossary',
  'accessibility',
  'about',
  'data-notes',
  'contact',
  'search',
  'full-index',
  'data',
];

/** All files below a folder, with forward slashes, in an order that never changes. */
export function filesBelow(folder) {
  if (!existsSync(folder)) {
    throw new Error(`There is no folder ${folder}. Build the site first, or set ADRODD_OUTPUT.`);
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.split(sep).join('/'))
    .sort();
}

/** What a page says of itself, and what its address says of it. A page without a kind has an empty one. */
export function describePage(file, source) {
  const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  const first = path.split('/')[1];
  return {
    file,
    path,
    language: LANGUAGES.includes(first) ? first : null,
    kind: /<body\b[^>]*?\sdata-kind=["']?([a-z-]+)/.exec(source)?.[1] ?? '',
  };
}

/**
 * The framework that the address of a page names, or an empty string. A folder is named after a framework alone, or after a date
 * and a framework.
 */
export function frameworkOf({ path, language }, frameworks) {
  const folders = path.split('/').filter(Boolean);
  const names = frameworks
    .filter((page) => page.language === language)
    .map((page) => page.path.split('/').filter(Boolean).at(-1));
  return names.find((name) => folders.some((folder) => folder === name || folder.endsWith(`-${name}`))) ?? '';
}

export const files = filesBelow(output);
const described = files
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const source = readFileSync(join(output, file), 'utf8');
    return { ...describePage(file, source), length: source.length };
  });
const frameworks = described.filter(({ kind }) => kind === 'framework');

/** Every page of the site, with the length of its source. */
export const pages = described.map((page) => ({ ...page, framework: frameworkOf(page, frameworks) }));

// A list of tests made from no pages would pass, so an empty folder must stop the run here.
if (pages.length === 0) {
  throw new Error(`There is no page in ${output}. Build the site first, or set ADRODD_OUTPUT.`);
}

/**
 * Pages enough to see every kind in each language, and of what follows a framework every framework:
 * the two with most in them and the one with least, where a site has hundreds that are alike.
 */
export function samples() {
  const groups = new Map();
  for (const page of pages) {
    const name = [page.language, page.kind, page.framework].join(' ');
    groups.set(name, [...(groups.get(name) ?? []), page]);
  }
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => b.length - a.length);
    return sorted.length > 3 ? [...sorted.slice(0, 2), sorted.at(-1)] : sorted;
  });
}
