// The words of the site, by the language that each element says it is in.
import { attribute, inherited } from './html.mjs';
import { read } from './addresses.mjs';
import { pages } from './site.mjs';

const UNREAD = new Set(['script', 'style', 'code', 'kbd', 'samp']);

// Attributes that are shown or read aloud.
const SPOKEN = ['alt', 'aria-label', 'aria-description', 'aria-roledescription', 'label', 'placeholder', 'title'];

// Elements within a line of text, in HTML and in drawings.
const INLINE = new Set(
  'a abbr b bdi bdo br cite data del dfn em i ins mark q s small span strong sub sup time u var wbr #text tspan'.split(' '),
);

/** The two letters of the language of an element. */
function languageOf(element) {
  return (inherited(element, 'lang') ?? '').slice(0, 2).toLowerCase();
}

/** All texts of an element and below, each a run of words in one language that nothing but a line divides. */
export function textsOf(root) {
  const texts = [];
  let run = { language: '', text: '' };
  const end = () => {
    const text = run.text.replace(/\s+/g, ' ').trim();
    if (/\p{L}/u.test(text)) texts.push({ language: run.language, text });
    run = { language: '', text: '' };
  };
  const add = (language, text) => {
    if (run.language !== language && text.trim() !== '') {
      end();
      run.language = language;
    }
    run.text += text;
  };
  const visit = (node, language) => {
    if (node.nodeName === '#text') return add(language, node.value);
    if (UNREAD.has(node.nodeName)) return;
    const own = node.attrs ? languageOf(node) : language;
    if (!INLINE.has(node.nodeName)) end();
    for (const name of node.attrs ? SPOKEN : []) {
      const value = attribute(node, name);
      if (value) texts.push({ language: own, text: value });
    }
    if (node.nodeName === 'meta' && attribute(node, 'name') === 'description') {
      texts.push({ language: own, text: attribute(node, 'content') ?? '' });
    }
    for (const child of node.content?.childNodes ?? node.childNodes ?? []) visit(child, own);
    if (!INLINE.has(node.nodeName)) end();
    else if (node.nodeName === 'br') add(language, ' ');
  };
  visit(root, '');
  end();
  return texts;
}

/** Every different text of the site in each language, with the first page that has it. */
export function textsOfSite() {
  const all = new Map();
  for (const page of pages) {
    const { path } = page;
    // The title and description of a page for both languages are in both, which no attribute can say.
    const roots = read.get(path).tagged(page.language === null ? 'body' : 'html');
    for (const { language, text } of roots.flatMap(textsOf)) {
      if (!all.has(language)) all.set(language, new Map());
      const known = all.get(language);
      if (!known.has(text)) known.set(text, path);
    }
  }
  return all;
}

// Addresses and names of files are no words.
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\w+|[\w./-]+\.(?:csv|json|html|ods|xml|yaml|atom|xsd|gov|org|uk)\b\S*/gi;

// The short forms of Welsh words after a vowel: i'r, a'u, i'w; and the English possessive and short forms.
const SHORT = { cy: /^(.*?)'(?:r|n|i|u|w|m|th|ch|ll)$/i, en: /^(.*?)'(?:s|re|ll|ve|d|t|m)?$/i };

/** The words of a text that a dictionary may know. What has a figure in it (`12fed`, `A4`) is no word. */
export function wordsOf(text, language) {
  const plain = text.normalize('NFC').replace(/\u00ad/g, '').replace(/[\u2018\u2019\u02bc]/g, "'").replace(ADDRESS, ' ');
  const found = plain.match(/[\p{L}\p{M}\p{N}']+/gu) ?? [];
  return found
    .filter((word) => !/\p{N}/u.test(word))
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .flatMap((word) => (SHORT[language].exec(word)?.[1] ?? word).split("'"))
    .filter((word) => [...word].length > 1);
}

/** The sentences of a text. */
export function sentencesOf(text) {
  return text.split(/(?<=[.!?:;])\s+/u);
}
