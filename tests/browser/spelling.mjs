// What dictionaries know. Hunspell reads the dictionaries; what Welsh does to the beginning of words is undone here, because
// the dictionary marks only some of its words for mutation.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const PACKAGES = { cy: 'dictionary-cy', en: 'dictionary-en-gb' };

/** The words of a list that the dictionary of a language does not know as they stand. */
export function unknownWords(language, words) {
  const folder = dirname(createRequire(import.meta.url).resolve(PACKAGES[language]));
  return new Promise((done, failed) => {
    const child = execFile(
      'hunspell',
      ['-d', join(folder, 'index'), '-i', 'utf-8', '-l'],
      { maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error) return failed(new Error(`hunspell did not run: ${error.message}`));
        // It goes on without a dictionary that it cannot open, and then knows every word.
        if (/can't open/i.test(stderr)) return failed(new Error(stderr));
        done(new Set(stdout.split('\n').filter(Boolean)));
      },
    );
    child.stdin.end(`${words.join('\n')}\n`);
  });
}

// A mutated beginning and the beginnings that it may come from. Longer ones stand first, for `ngh` begins with `ng`.
const MUTATIONS = [
  ['ngh', ['c']],
  ['mh', ['p']],
  ['nh', ['t']],
  ['ng', ['g']],
  ['ch', ['c']],
  ['ph', ['p']],
  ['th', ['t']],
  ['dd', ['d']],
  ['g', ['c']],
  ['b', ['p']],
  ['d', ['t']],
  ['f', ['b', 'm']],
  ['m', ['b']],
  ['n', ['d']],
  ['l', ['ll']],
  ['r', ['rh']],
];
const VOWEL = /^[aeiouwyâêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ]/;

// What follows a consonant that becomes another letter: `ng` and `dd` are letters of their own, so `g` of `ng` is none of `c`.
const OWN_LETTERS = ['ch', 'dd', 'ff', 'ng', 'll', 'ph', 'rh', 'th', 'ngh', 'mh', 'nh'];

/** The letter or group that a word begins with. */
function beginning(word) {
  return OWN_LETTERS.filter((letter) => word.startsWith(letter)).toSorted((a, b) => b.length - a.length)[0] ?? word[0];
}

/** Every radical form that a Welsh word in small letters may have; the word itself is none of them. */
export function radicals(word) {
  const first = beginning(word);
  const changed = MUTATIONS.filter(([mutated]) => mutated === first).flatMap(([mutated, before]) =>
    before.map((letter) => letter + word.slice(mutated.length)),
  );
  // Soft mutation takes g away, and some words put h before a vowel.
  if (VOWEL.test(word) || /^(?:l(?!l)|r(?!h))/.test(word)) changed.push(`g${word}`);
  if (/^h/.test(word) && VOWEL.test(word.slice(1))) changed.push(word.slice(1));
  return changed;
}

/** Writes a word as another is written: in small letters, with a capital, or in capitals. */
function inCaseOf(model, word) {
  if (model === model.toLowerCase()) return [word];
  return [word, word[0].toUpperCase() + word.slice(1)];
}

/** The words of a list that are no words of the language: neither as they stand nor, in Welsh, before a mutation. */
export async function misspelt(language, words) {
  const unknown = [...(await unknownWords(language, words))];
  if (language !== 'cy' || unknown.length === 0) return unknown;
  const before = new Map(
    unknown.map((word) => [word, radicals(word.toLowerCase()).flatMap((each) => inCaseOf(word, each))]),
  );
  const stillUnknown = await unknownWords(language, [...new Set([...before.values()].flat())]);
  return unknown.filter((word) => before.get(word).every((each) => stillUnknown.has(each)));
}
