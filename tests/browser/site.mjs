// One list of pages for all tests, read from the output folder and not from the generator, so
// that a page the generator forgot to mention is tested too.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const output = process.env.ADRODD_OUTPUT
  ? resolve(process.env.ADRODD_OUTPUT)
  : fileURLToPath(new URL('../../output', import.meta.url));

export const LANGUAGES = ['en', 'cy'];

/** The kinds that every language must have. */
export const KINDS = ['home', 'areas', 'area', 'report', 'framework', 'glossary', 'accessibility'];

// The first folder below the language says what a page is about.
const SECTIONS = {
  areas: 'areas',
  ardaloedd: 'areas',
  reports: 'reports',
  adroddiadau: 'reports',
  frameworks: 'frameworks',
  fframweithiau: 'frameworks',
  glossary: 'glossary',
  geirfa: 'glossary',
  accessibility: 'accessibility',
  hygyrchedd: 'accessibility',
};

const MEMBERS = { areas: 'area', reports: 'report', frameworks: 'framework' };

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

/** The kind and language of a page. A section this list does not know is a kind of its own. */
export function describePage(file) {
  const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  const [first, section, ...rest] = path.split('/').filter(Boolean);
  const language = LANGUAGES.includes(first) ? first : null;
  let kind;
  if (path === '/') kind = 'chooser';
  else if (path === '/404.html') kind = '404';
  else if (language === null) kind = `other: ${first}`;
  else if (section === undefined) kind = 'home';
  else {
    const known = SECTIONS[section] ?? section;
    kind = rest.length > 0 ? (MEMBERS[known] ?? `${known} member`) : known;
  }
  return { file, path, language, kind };
}

export const files = filesBelow(output);
export const pages = files.filter((file) => file.endsWith('.html')).map(describePage);

// A list of tests made from no pages would pass, so an empty folder must stop the run here.
if (pages.length === 0) {
  throw new Error(`There is no page in ${output}. Build the site first, or set ADRODD_OUTPUT.`);
}

export const reports = pages.filter((page) => page.kind === 'report');

/** All reports, and the first page of every other kind in each language. */
export function oneOfEveryKind() {
  const seen = new Set();
  return pages.filter((page) => {
    if (page.kind === 'report') return true;
    const key = `${page.language} ${page.kind}`;
    return !seen.has(key) && seen.add(key);
  });
}
