// One list of pages for all tests, read from the output folder and not from the generator, so
// that a page the generator forgot to mention is tested too.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const output = process.env.ADRODD_OUTPUT
  ? resolve(process.env.ADRODD_OUTPUT)
  : fileURLToPath(new URL('../../output', import.meta.url));

export const LANGUAGES = ['en', 'cy'];

/** The kinds that every language must have. */
export const KINDS = [
  'home',
  'areas',
  'area',
  'reports',
  'report',
  'plan',
  'frameworks',
  'framework',
  'former framework',
  'glossary',
  'accessibility',
  'about',
  'data notes',
  'contact',
  'search',
  'full index',
];

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
  about: 'about',
  ynghylch: 'about',
  'data-notes': 'data notes',
  'nodiadau-data': 'data notes',
  contact: 'contact',
  cysylltu: 'contact',
  search: 'search',
  chwilio: 'search',
  index: 'full index',
  mynegai: 'full index',
};

// How many folders below its section name a page, and what a page below those is.
const MEMBERS = {
  areas: { kind: 'area', depth: 1 },
  reports: { kind: 'report', depth: 2 },
  frameworks: { kind: 'framework', depth: 1 },
};
const PLANS = ['improvement-plan', 'cynllun-gwella'];

function memberKind(section, folders) {
  const member = MEMBERS[section];
  if (!member || folders.length < member.depth) return `${section} member`;
  const below = folders.slice(member.depth);
  if (section === 'reports' && PLANS.includes(below.at(-1))) {
    return below.length === 1 ? 'plan' : 'former plan';
  }
  // What was counted under former criteria lies below what holds today, by the name of the version.
  return below.length === 0 ? member.kind : `former ${member.kind}`;
}

/** The framework that the address of a page names, or an empty string. */
function frameworkOf(section, folders) {
  if (section === 'frameworks') return folders[0] ?? '';
  if (section !== 'reports') return '';
  return (folders[1] ?? '').replace(/^(undated|heb-ddyddiad|\d{4}(-\d\d){0,2})-/, '');
}

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
  let framework = '';
  if (path === '/') kind = 'chooser';
  else if (path === '/404.html') kind = '404';
  else if (language === null) kind = `other: ${first}`;
  else if (section === undefined) kind = 'home';
  else {
    const known = SECTIONS[section] ?? section;
    kind = rest.length > 0 ? memberKind(known, rest) : known;
    framework = frameworkOf(known, rest);
  }
  return { file, path, language, kind, framework };
}

export const files = filesBelow(output);
export const pages = files.filter((file) => file.endsWith('.html')).map(describePage);

// A list of tests made from no pages would pass, so an empty folder must stop the run here.
if (pages.length === 0) {
  throw new Error(`There is no page in ${output}. Build the site first, or set ADRODD_OUTPUT.`);
}

const size = (page) => statSync(join(output, page.file)).size;

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
    const sorted = group.toSorted((a, b) => size(b) - size(a));
    return sorted.length > 3 ? [...sorted.slice(0, 2), sorted.at(-1)] : sorted;
  });
}
