// The script of the search folds what readers type, the program folds what they find: the same cases hold for both.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  changes,
  englishStem,
  place,
  radicals,
  sameWelshWord,
  welshStem,
  words,
} from '../../themes/default/assets/search.js';

const cases = JSON.parse(readFileSync(new URL('../data/folding.json', import.meta.url), 'utf8'));
const nothing = () => false;

describe('folding', () => {
  for (const [text, expected] of cases.words) {
    it(`${JSON.stringify(text)} becomes words`, () => assert.deepEqual(words(text), expected));
  }

  for (const [radical, forms] of cases.forms) {
    it(`every form of ${radical} leads to it, and to each other`, () => {
      for (const form of forms) {
        assert.ok(radicals(form).includes(radical), form);
        assert.equal(place(form), place(radical), form);
        assert.ok(sameWelshWord(form, radical, nothing), form);
        const isKnown = (stem) => stem === welshStem(radical);
        for (const other of forms) assert.ok(sameWelshWord(form, other, isKnown), `${form}, ${other}`);
      }
    });
  }

  for (const [one, other] of cases.apart) {
    it(`${one} and ${other} stay apart`, () => {
      assert.ok(!sameWelshWord(one, other, nothing));
      assert.ok(!sameWelshWord(other, one, nothing));
    });
  }

  it('plurals and singulars have one stem', () => {
    for (const [forms, stem] of cases.english_stems) for (const form of forms) assert.equal(englishStem(form), stem);
    for (const [forms, stem] of cases.welsh_stems) for (const form of forms) assert.equal(welshStem(form), stem);
  });

  it('counts the letters by which names differ', () => {
    assert.equal(changes('caerdydd', 'caerdyd', 2), 1);
    assert.equal(changes('cardif', 'cardiff', 2), 1);
    assert.equal(changes('luton', 'leeds', 1), 4);
    assert.ok(changes('a', 'abcdef', 2) > 2);
  });
});
