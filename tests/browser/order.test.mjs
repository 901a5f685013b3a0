// A reader of Welsh looks for Llanelli after Luton. The order is worked out here letter by letter, without the library that the
// site is sorted with.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from './addresses.mjs';
import { attribute, text } from './html.mjs';
import { LANGUAGES, pages } from './site.mjs';

const ALPHABETS = {
  en: [...'abcdefghijklmnopqrstuvwxyz'],
  cy: 'a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z'.split(' '),
};

/** Words in which two letters stand side by side that only look like one, with those letters apart. */
const NOT_ONE_LETTER = { bangor: 'ban-gor', bangladesh: 'ban-gladesh', cynghanedd: 'cyn-ghanedd' };

/** The places in the alphabet of the letters of a name; a space comes before every letter. */
function places(name, language) {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[a-z]+/g, (word) => (language === 'cy' && NOT_ONE_LETTER[word]) || word);
  const letters = language === 'cy' ? /ch|dd|ff|ng|ll|ph|rh|th|[a-z]|\s/g : /[a-z]|\s/g;
  return (plain.match(letters) ?? []).map((letter) => ALPHABETS[language].indexOf(letter));
}

/** Less than nothing where the first name comes first; nothing where only accents or capitals tell the two apart. */
export function compareNames(a, b, language) {
  const [left, right] = [places(a, language), places(b, language)];
  const at = left.findIndex((place, index) => place !== right[index]);
  if (at === -1) return left.length - right.length;
  return left[at] - (right[at] ?? -2);
}

const children = (element, ...names) => element.childNodes.filter((node) => names.includes(node.nodeName));

/** The lists by letter of a page: each letter with the names below it. */
function groupsOf(path) {
  const classes = (element) => (attribute(element, 'class') ?? '').split(/\s+/);
  const groups = read.get(path).elements.filter((element) => classes(element).includes('letter-group'));
  return groups.map((group) => {
    const lists = children(group, 'ul', 'ol', 'dl');
    const entries = lists.flatMap((list) => children(list, 'li', 'div', 'dt'));
    // A name that only leads to another one stands first, and what it leads to after it.
    const first = (entry) => (classes(entry).includes('see') ? ['span'] : ['a', 'dt', 'strong']);
    const names = entries.map((entry) => text(children(entry, ...first(entry))[0] ?? entry));
    return { letter: text(children(group, 'h2', 'h3')[0]), names };
  });
}

describe('order', () => {
  const lists = pages.map((page) => ({ ...page, groups: groupsOf(page.path) })).filter(({ groups }) => groups.length > 0);

  for (const language of LANGUAGES) {
    for (const kind of ['areas', 'glossary']) {
      it(`there is a list by letter of kind ${kind} in ${language}`, () =>
        assert.ok(lists.some((page) => page.kind === kind && page.language === language)));
    }
  }

  for (const { path, language, groups } of lists) {
    it(`${path} follows the alphabet of its language`, () => {
      const letters = groups.map(({ letter }) => letter);
      for (const { letter, names } of groups) {
        assert.ok(names.length > 0, `nothing below ${letter}`);
        for (const name of names) {
          assert.equal(places(name, language)[0], places(letter, language)[0], `${name} stands below ${letter}`);
        }
      }
      for (const names of [letters, groups.flatMap((group) => group.names)]) {
        names.slice(1).forEach((name, index) => {
          assert.ok(compareNames(names[index], name, language) <= 0, `${names[index]} stands before ${name}`);
        });
      }
    });
  }

  it('knows both alphabets', () => {
    const sorted = (names, language) => names.toSorted((a, b) => compareNames(a, b, language));
    const names = ['Llanelli', 'Lwyd', 'Luton', 'Rhyl', 'Rumney', 'Cwm Taf', 'Chwilog', 'Bae', 'Bangor', 'Bala', 'Ŵyl', 'Wrecsam'];
    assert.deepEqual(sorted(names, 'cy'), [
      'Bae', 'Bala', 'Bangor', 'Cwm Taf', 'Chwilog', 'Luton', 'Lwyd', 'Llanelli', 'Rumney', 'Rhyl', 'Wrecsam', 'Ŵyl',
    ]);
    assert.deepEqual(sorted(['Llanelli', 'Luton', 'Chester', 'Cwm Taf'], 'en'), ['Chester', 'Cwm Taf', 'Llanelli', 'Luton']);
    assert.ok(compareNames('Cyngor', 'Cynllun', 'cy') < 0, 'ng stands after g');
  });
});
