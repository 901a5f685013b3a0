// A spelling mistake in a public report is a correction to publish, and an English sentence on a Welsh page is a broken promise.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { sentencesOf, textsOfSite, wordsOf } from './language.mjs';
import { misspelt, radicals, unknownWords } from './spelling.mjs';
import { LANGUAGES } from './site.mjs';

const OTHER = { cy: 'en', en: 'cy' };

const SHOWN = 60;

/** A reviewed list: a word or a phrase, and after `#` why it is right, on each line. */
function readList(name) {
  const source = readFileSync(new URL(`words/${name}.txt`, import.meta.url), 'utf8');
  const lines = source.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [, entry, reason] = /^(.*?)\s+# (.+)$/.exec(line) ?? [line, line, ''];
    return { entry, reason };
  });
}

const lists = { names: readList('names'), cy: readList('cy'), en: readList('en') };
const isPhrase = ({ entry }) => /[^\p{L}\p{M}]/u.test(entry);

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/'/g, "['’]");
const phrasePattern = (entry) => new RegExp(`(?<![\\p{L}\\p{N}])${escape(entry)}(?![\\p{L}\\p{N}])`, 'gu');

const site = textsOfSite();
const used = new Set();

/** The texts of a language without the phrases that are allowed in it. */
function textsOf(language) {
  const allowed = [...lists.names, ...lists[language]].filter(isPhrase);
  const patterns = allowed.map(({ entry }) => ({ entry, pattern: phrasePattern(entry) }));
  return [...(site.get(language) ?? [])].map(([text, path]) => {
    let rest = text;
    for (const { entry, pattern } of patterns) {
      const without = rest.replace(pattern, ' · ');
      if (without !== rest) used.add(`${language} ${entry}`);
      rest = without;
    }
    return { text, rest, path };
  });
}

const texts = { cy: textsOf('cy'), en: textsOf('en') };

/** The word itself and, in Welsh, what it may be without its mutation. */
function forms(word, language) {
  if (language !== 'cy') return [word];
  const before = radicals(word.toLowerCase());
  const capital = (each) => each[0].toUpperCase() + each.slice(1);
  return [word, word.toLowerCase(), ...before, ...before.map(capital)];
}

/** Every word of a language that no dictionary and no list knows, with a place where it stands. */
async function mistakes(language) {
  const places = new Map();
  for (const { rest, text, path } of texts[language]) {
    for (const word of wordsOf(rest, language)) if (!places.has(word)) places.set(word, { text, path });
  }
  const unknown = await misspelt(language, [...places.keys()]);
  const allowed = new Set([...lists.names, ...lists[language]].filter((each) => !isPhrase(each)).map(({ entry }) => entry));
  const wrong = unknown.filter((word) => {
    // A capital at the beginning of a sentence is none of the word's own.
    const known = [...forms(word, language), word[0].toLowerCase() + word.slice(1)].filter((form) => allowed.has(form));
    for (const form of known) used.add(`${language} ${form}`);
    return known.length === 0;
  });
  return wrong.sort().map((word) => {
    const { text, path } = places.get(word);
    const at = Math.max(0, text.indexOf(word) - 50);
    return `${word}: …${text.slice(at, at + 120)}… (${path})`;
  });
}

/** Sentences whose words are mostly good words of the other language and not of their own. */
async function foreignSentences(language, all) {
  const sentences = all.flatMap(({ rest, path }) =>
    sentencesOf(rest).map((sentence) => ({ sentence, path, words: wordsOf(sentence, language) })),
  );
  const words = [...new Set(sentences.flatMap((each) => each.words))];
  const notOwn = await unknownWords(language, words);
  const notOther = await unknownWords(OTHER[language], words);
  const names = new Set(lists.names.map(({ entry }) => entry));
  return sentences.filter(({ words: own }) => {
    const plain = own.filter((word) => !names.has(word));
    const foreign = plain.filter((word) => notOwn.has(word) && !notOther.has(word));
    return plain.length >= 3 && foreign.length > plain.length / 2;
  });
}

describe('spelling', () => {
  it('every text says whether it is English or Welsh', () =>
    assert.deepEqual([...site.keys()].sort(), LANGUAGES.toSorted()));

  for (const language of LANGUAGES) {
    it(`no word in ${language} is misspelt`, async () => {
      const found = await mistakes(language);
      const advice = `mend them, mark them with lang, or put those that are right into tests/browser/words`;
      assert.ok(found.length === 0, `${found.length} words, ${advice}:\n${found.slice(0, SHOWN).join('\n')}`);
    });

    it(`no sentence in ${language} is in the other language`, async () => {
      const found = await foreignSentences(language, texts[language]);
      assert.deepEqual(found.map(({ sentence, path }) => `${path}: ${sentence}`), []);
    });
  }

  // This comes after the tests above, which note what they used.
  it('every reviewed word is needed, has its reason, and stands in its order', () => {
    for (const [name, list] of Object.entries(lists)) {
      const entries = list.map(({ entry }) => entry);
      const key = (entry) => `${entry.toLowerCase()} ${entry}`;
      const sorted = entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
      assert.deepEqual(entries, sorted, `${name} is not sorted`);
      assert.deepEqual(list.filter(({ reason }) => reason === ''), [], `${name} has words without a reason`);
      const languages = name === 'names' ? LANGUAGES : [name];
      const needless = entries.filter((entry) => !languages.some((language) => used.has(`${language} ${entry}`)));
      assert.deepEqual(needless, [], `words of ${name} that nothing on the site needs`);
    }
  });

  it('finds what is wrong', async () => {
    assert.deepEqual(await misspelt('en', ['report', 'repotr', 'colour', 'color']), ['repotr', 'color']);
    assert.deepEqual(await misspelt('cy', ['adroddiad', 'adrodiad', 'nghaerdydd', 'Nghaerdydd']), ['adrodiad', 'nghaerdydd']);
    const foreign = async (language, text) =>
      (await foreignSentences(language, [{ rest: text, path: '/' }])).map(({ sentence }) => sentence);
    const english = 'The managers checked every plan before the work began.';
    const welsh = "Roedd y rheolwyr wedi gwirio pob cynllun cyn i'r gwaith ddechrau.";
    assert.deepEqual(await foreign('cy', `${welsh} ${english}`), [english]);
    assert.deepEqual(await foreign('en', `${english} ${welsh}`), [welsh]);
  });

  it('undoes each mutation of Welsh', () => {
    const pairs = {
      blant: 'plant', dasg: 'tasg', gadarn: 'cadarn', fregus: 'bregus', faes: 'maes', ddogfen: 'dogfen', lys: 'llys', ran: 'rhan',
      waith: 'gwaith', ardd: 'gardd', lan: 'glan', mhlant: 'plant', nhasg: 'tasg', nghaer: 'caer', mwrdd: 'bwrdd', nogfen: 'dogfen',
      ngwaith: 'gwaith', phlant: 'plant', thasg: 'tasg', chaer: 'caer', hysgol: 'ysgol',
    };
    for (const [mutated, radical] of Object.entries(pairs)) {
      assert.ok(radicals(mutated).includes(radical), `${mutated}: ${radicals(mutated).join(', ')}`);
    }
    for (const radical of ['ffordd', 'llys', 'rhan', 'sampl', 'plant', 'tasg', 'cynllun', 'polisi']) {
      assert.deepEqual(radicals(radical), [], radical);
    }
  });
});
