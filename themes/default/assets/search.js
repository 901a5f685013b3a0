/* The search of an Adrodd site: one page per language, which loads this file and nothing else until somebody searches.

   The first part turns what readers type into words, by the rules that made the index (src/search/fold.rs and forms.rs; the cases
   in tests/data/folding.json hold for both). The second part reads the index (src/search/files.rs). The third part is the page. */

/* ---- Words ------------------------------------------------------------- */

const UNSEEN = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g;
const LONGEST = 40;
const SHORT = 2;

/** Small letters without accents. */
export function fold(text) {
  return text.normalize('NFD').replace(UNSEEN, '').toLowerCase();
}

/** The words of a text, each with its parts where hyphens hold it together: `re-offending` is `reoffending`, or both its parts. */
export function terms(text) {
  const found = [];
  let pieces = [];
  let piece = '';
  let hyphens = 0;
  let isTail = false;
  const endPiece = (atApostrophe) => {
    const length = [...piece].length;
    if (length > 0 && length <= LONGEST && !(isTail && length <= SHORT)) pieces.push(piece);
    isTail = atApostrophe && (length > 0 || isTail);
    piece = '';
  };
  const end = () => {
    endPiece(false);
    const whole = pieces.join('');
    if (hyphens > 0 && pieces.length > 1 && [...whole].length <= LONGEST) found.push({ parts: pieces, whole });
    else for (const part of pieces) found.push({ parts: [part], whole: null });
    pieces = [];
    hyphens = 0;
  };
  for (const character of fold(text)) {
    if (/[\p{Alphabetic}\p{N}]/u.test(character)) piece += character;
    else if ("'\u2019\u2018\u02bc".includes(character)) endPiece(true);
    else if ('-\u2010\u2011'.includes(character) && (piece !== '' || pieces.length > 0)) {
      endPiece(false);
      hyphens += 1;
    } else end();
  }
  end();
  return found;
}

/** All words of a text, as the index holds them. */
export function words(text) {
  return terms(text).flatMap(({ parts, whole }) => (whole === null ? parts : [...parts, whole]));
}

const VOWEL = /^[aeiouwy]/;

/* The first letters of a form, and those that the word it comes from may have. */
const MUTATIONS = [
  ['ngh', ['c']],
  ['mh', ['p']],
  ['nh', ['t']],
  ['ng', ['g']],
  ['ph', ['p']],
  ['th', ['t']],
  ['ch', ['c']],
  ['dd', ['d']],
  ['ll', []],
  ['rh', []],
  ['ff', []],
  ['b', ['p']],
  ['d', ['t']],
  ['g', ['c']],
  ['f', ['b', 'm']],
  ['m', ['b']],
  ['n', ['d']],
  ['l', ['ll', 'gl']],
  ['r', ['rh', 'gr']],
];

const INITIALS =
  'nghl nghr ngl ngr ngh ng mh nh ph th chl chr ch dd cl cr gl gr ll rh c g p b t d f m n l r'.split(' ');

/* These are nothing but mutations. */
const CERTAIN = /^(ngh?|mh|nh|dd)/;

/** The word and every word of which it may be a mutation. */
export function radicals(word) {
  if (VOWEL.test(word)) return [word, `g${word}`];
  if (word.startsWith('h')) return VOWEL.test(word.slice(1)) ? [word, word.slice(1)] : [word];
  const [form, starts] = MUTATIONS.find(([start]) => word.startsWith(start)) ?? ['', []];
  return [word, ...starts.map((start) => start + word.slice(form.length))];
}

/** What no mutation of a word touches. */
export function place(word) {
  let left = '';
  if (word.startsWith('h')) left = VOWEL.test(word.slice(1)) ? word.slice(1) : '';
  else if (!word.startsWith('ff')) {
    const initial = INITIALS.find((start) => word.startsWith(start));
    if (initial !== undefined) left = word.slice(initial.length);
  }
  return left === '' ? word : left;
}

/** An English word without the ending of its plural. */
export function englishStem(word) {
  const { length } = [...word];
  let stem = word;
  if (length >= 4 && !/(ss|us|is)$/.test(word)) {
    if (/ies$/.test(word) && length > 4) stem = word.slice(0, -2);
    else if (/(sses|xes|ches|shes|zes)$/.test(word)) stem = word.slice(0, -2);
    else if (/s$/.test(word)) stem = word.slice(0, -1);
  }
  return length > 3 && /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}i` : stem;
}

/** A Welsh word without the ending of its plural. */
export function welshStem(word) {
  const ending = ['oedd', 'iau', 'ion', 'au'].find((each) => word.endsWith(each));
  if (ending === undefined) return word;
  const start = word.slice(0, -ending.length);
  return [...start].length >= 4 ? start : word;
}

/** Whether two Welsh forms belong together: through one of them, a word that the site has, or a form that is certainly mutated. */
export function sameWelshWord(one, other, isKnown) {
  const stems = radicals(other).map(welshStem);
  return radicals(one).some((radical) => {
    const stem = welshStem(radical);
    if (!stems.includes(stem)) return false;
    const isEither = stem === welshStem(one) || stem === welshStem(other);
    return isEither || CERTAIN.test(one) || CERTAIN.test(other) || isKnown(stem);
  });
}

/* ---- The index --------------------------------------------------------- */

/* How well a word fits that is not the very word that was typed. */
const SAME_STEM = 0.9;
const SAME_WORD = 0.8;
const BEGINNING = 0.4;

/* A beginning of a word must have so many letters. */
const SHORTEST_BEGINNING = 3;
const SHORTEST_PLACE = 2;

/* One word never loads more than this. */
const MOST_RUNS = 6;

/* How many different letters a name may have that is suggested. */
const FEW_CHANGES = 2;
const MOST_NAMES = 3;

/** The index below an address. `get` fetches a file and gives its value back. */
export class Index {
  constructor(get) {
    this.get = get;
    this.files = new Map();
  }

  load(path) {
    if (!this.files.has(path)) {
      const file = this.get(path);
      // What failed once may work again.
      file.catch(() => this.files.delete(path));
      this.files.set(path, file);
    }
    return this.files.get(path);
  }

  /** The numbers of the runs in which words may stand whose place begins with a text. */
  async runs(beginning, isWhole) {
    const { starts } = await this.load('index.json');
    const end = isWhole ? beginning : `${beginning}\uffff`;
    let first = starts.findLastIndex((start) => start < beginning);
    if (first < 0) first = 0;
    const last = starts.findLastIndex((start) => start <= end);
    const all = [];
    for (let run = first; run <= last && all.length < MOST_RUNS; run += 1) all.push(run);
    return all;
  }

  /** The entries that have a word, or one that begins with it. */
  async lookUp(word, isOpen) {
    const plain = englishStem(word);
    const stems = [plain.replace(/[iy]$/, ''), ...radicals(word).map(welshStem)];
    const places = stems.map(place).filter((each) => place(word).startsWith(each));
    const shortest = places.sort((a, b) => a.length - b.length)[0] ?? place(word);
    const isWhole = shortest.length < SHORTEST_PLACE;
    const isBeginning = isOpen && !isWhole && word.length >= SHORTEST_BEGINNING;
    const runs = await this.runs(isWhole ? place(word) : shortest, isWhole);
    const loaded = await Promise.all(runs.map((run) => this.load(`words/${run}.json`)));
    const known = new Set(loaded.flatMap((run) => Object.keys(run.welsh).map(welshStem)));
    const own = radicals(word);
    const fits = {
      plain: (other) => {
        if (other === word) return 1;
        if (englishStem(other) === plain) return SAME_STEM;
        return isBeginning && other.startsWith(word) ? BEGINNING : 0;
      },
      welsh: (other) => {
        if (other === word) return 1;
        if (sameWelshWord(word, other, (stem) => known.has(stem))) return SAME_WORD;
        if (!isBeginning) return 0;
        const others = radicals(other);
        return own.some((radical) => others.some((each) => each.startsWith(radical))) ? BEGINNING : 0;
      },
    };
    return this.gather(loaded, fits);
  }

  /** The entries of all words that fit: what each is worth, and at which headings. */
  async gather(loaded, fits) {
    const { entries } = await this.load('index.json');
    const found = { entries: new Map(), isCommon: false };
    for (const run of loaded) {
      for (const [side, fit] of Object.entries(fits)) {
        for (const [other, numbers] of Object.entries(run[side])) {
          const quality = fit(other);
          if (quality > 0) read(numbers, quality * (1 + Math.log(entries / numbers[0])), found);
        }
      }
    }
    return found;
  }

  /** What is found for a query: the numbers of entries, the best first, and whether each has all the words. */
  async search(query) {
    const { stop_words: stopWords } = await this.load('index.json');
    const asked = terms(query).filter(({ parts }) => !parts.every((part) => stopWords.includes(part)));
    const found = await Promise.all(
      asked.map((term, number) => this.lookUpTerm(term, number === asked.length - 1 && !/\s$/.test(query))),
    );
    return { ...combine(found.flat()), isEmpty: asked.length === 0 };
  }

  /** A word with hyphens is looked for as one word, and where there is none, as its parts. */
  async lookUpTerm({ parts, whole }, isOpen) {
    if (whole !== null) {
      const found = await this.lookUp(whole, isOpen);
      if (found.entries.size > 0) return [found];
    }
    const { stop_words: stopWords } = await this.load('index.json');
    const telling = parts.filter((part) => !stopWords.includes(part));
    return Promise.all(telling.map((part, number) => this.lookUp(part, isOpen && number === telling.length - 1)));
  }

  /** What a result shows, with the headings at which the words stand. */
  async entry({ number, spots }) {
    const { entries_per_file: size, kinds } = await this.load('index.json');
    const file = await this.load(`entries/${Math.floor(number / size)}.json`);
    const entry = file[number % size];
    const best = [...spots].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 3);
    const headings = entry.spots === null || best.length === 0 ? [] : await this.load(`spots/${entry.spots}.json`);
    return {
      ...entry,
      kind: kinds[entry.kind],
      places: best.flatMap(([spot]) => (headings[spot] ? [headings[spot]] : [])),
    };
  }

  /** Names that are spelt almost as a query. */
  async suggestions(query) {
    const asked = words(query).join(' ');
    if (asked.length < SHORTEST_BEGINNING) return [];
    const names = await this.load('names.json');
    const allowed = asked.length > 5 ? FEW_CHANGES : 1;
    return names
      .map((name) => {
        const own = words(name);
        const spellings = [own.join(' '), ...own.filter((word) => word.length > SHORTEST_BEGINNING)];
        const forms = radicals(asked);
        const distances = spellings.flatMap((each) => forms.map((form) => changes(form, each, allowed)));
        return { name, distance: Math.min(...distances) };
      })
      .filter(({ distance }) => distance <= allowed)
      .sort((a, b) => a.distance - b.distance)
      .slice(0, MOST_NAMES)
      .map(({ name }) => name);
  }
}

/** Reads the numbers of one word: how many entries have it, then distance, weight, number of headings and headings of each. */
function read(numbers, worth, found) {
  let number = 0;
  let listed = 0;
  for (let at = 1; at < numbers.length; ) {
    const [distance, weight, count] = numbers.slice(at, at + 3);
    const spots = numbers.slice(at + 3, at + 3 + count);
    at += 3 + count;
    number += distance;
    listed += 1;
    const entry = found.entries.get(number) ?? { worth: 0, spots: new Map() };
    entry.worth = Math.max(entry.worth, weight * worth);
    for (const spot of spots) entry.spots.set(spot, Math.max(entry.spots.get(spot) ?? 0, worth));
    found.entries.set(number, entry);
  }
  // A word that too many entries have lists some of them, so it cannot rule any out.
  if (listed < numbers[0]) found.isCommon = true;
}

/** The entries that have all words, or where there are none, those that have some. Of what is common everywhere there are only the closest. */
function combine(found) {
  const all = new Map();
  for (const { entries, isCommon } of found) {
    for (const [number, { worth, spots }] of entries) {
      const sum = all.get(number) ?? { number, worth: 0, telling: 0, spots: new Map() };
      sum.worth += worth;
      if (!isCommon) sum.telling += 1;
      for (const [spot, value] of spots) sum.spots.set(spot, (sum.spots.get(spot) ?? 0) + value);
      all.set(number, sum);
    }
  }
  const needed = found.filter(({ isCommon }) => !isCommon).length;
  const whole = [...all.values()].filter(({ telling }) => telling === needed);
  const hasAll = whole.length > 0;
  const isCommon = found.length > 0 && needed === 0;
  const results = hasAll ? whole : [...all.values()];
  results.sort((a, b) => b.telling - a.telling || b.worth - a.worth || a.number - b.number);
  return { results, hasAll, isCommon };
}

/** How many letters must be changed, added or left out to make one text of another, up to a bound. */
export function changes(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[other.length];
}

/* ---- The page ---------------------------------------------------------- */

const PER_STEP = 10;
const PAUSE = 250;

/** An element with a class, and with texts and elements inside. */
function make(tag, className, ...inside) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...inside);
  return element;
}

function link(href, text) {
  const element = make('a', '', text);
  element.href = href;
  return element;
}

/** One result: title, what tells it apart, scores, and where on the page the words stand. */
function drawResult(entry, said) {
  const about = make('p', 'meta', make('span', 'search-kind', entry.kind));
  for (const text of entry.about) about.append(' · ', text);
  if (entry.other) {
    const name = make('span', '', entry.other.name);
    name.lang = entry.other.language;
    about.append(' · ', name);
  }
  const item = make('li', 'search-result', make('h2', '', link(entry.href, entry.title)), about);
  if (entry.results.length > 0) {
    item.append(make('ul', 'search-scores', ...entry.results.map((text) => make('li', '', text))));
  }
  if (entry.places.length > 0) {
    const places = entry.places.map(([anchor, title]) => make('li', '', link(`${entry.href}#${anchor}`, title)));
    item.append(make('p', 'search-under', said.under), make('ul', 'search-places', ...places));
  }
  return item;
}

class Page {
  constructor(root) {
    this.said = root.dataset;
    this.form = root.querySelector('form');
    this.input = root.querySelector('input');
    this.status = root.querySelector('[role=status]');
    this.suggested = root.querySelector('.search-suggestions');
    this.list = root.querySelector('.search-results');
    this.more = root.querySelector('.search-more');
    this.turn = 0;
    this.index = new Index(async (path) => {
      const answer = await fetch(this.said.index + path);
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return answer.json();
    });
  }

  start() {
    let pause;
    this.input.addEventListener('input', () => {
      clearTimeout(pause);
      pause = setTimeout(() => this.ask(this.input.value, 'replaceState'), PAUSE);
    });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(pause);
      this.ask(this.input.value, 'pushState');
    });
    this.more.addEventListener('click', () => this.showMore());
    addEventListener('popstate', () => this.readAddress());
    this.readAddress();
  }

  readAddress() {
    this.input.value = new URLSearchParams(location.search).get('q') ?? '';
    this.ask(this.input.value, null);
  }

  /** Searches, and writes the query into the address, where it can be shared. */
  async ask(query, remember) {
    const address = query.trim() === '' ? location.pathname : `?${new URLSearchParams({ q: query })}`;
    if (remember && new URLSearchParams(location.search).get('q') !== query) history[remember](null, '', address);
    this.turn += 1;
    const { turn } = this;
    if (query.trim() === '') return this.show(turn, '', [], []);
    const slow = setTimeout(() => this.isCurrent(turn) && this.say(this.said.loading), 4 * PAUSE);
    try {
      const { results, hasAll, isCommon } = await this.index.search(query);
      const sentence = isCommon ? this.said.closest : hasAll ? this.said.found : this.said.some;
      const names = results.length > 0 ? [] : await this.index.suggestions(query);
      await this.show(turn, this.outcome(query.trim(), results.length, sentence), results, names);
    } catch {
      if (this.isCurrent(turn)) this.say(this.said.failed);
    } finally {
      clearTimeout(slow);
    }
  }

  isCurrent(turn) {
    return turn === this.turn;
  }

  say(text) {
    this.status.textContent = text;
  }

  outcome(query, count, sentence) {
    const number = count.toLocaleString(document.documentElement.lang);
    // The query comes last, because it may hold anything.
    return (count === 0 ? this.said.none : sentence).replace('{count}', number).replace('{query}', () => query);
  }

  async show(turn, outcome, results, names) {
    const first = await this.draw(results.slice(0, PER_STEP));
    if (!this.isCurrent(turn)) return;
    this.results = results;
    this.say(outcome);
    this.list.replaceChildren(...first);
    this.more.hidden = results.length <= PER_STEP;
    this.suggested.hidden = names.length === 0;
    const links = names.map((name) => make('li', '', link(`?${new URLSearchParams({ q: name })}`, name)));
    this.suggested.replaceChildren(make('p', '', this.said.suggested), make('ul', '', ...links));
  }

  async draw(results) {
    const entries = await Promise.all(results.map((result) => this.index.entry(result)));
    return entries.map((entry) => drawResult(entry, this.said));
  }

  async showMore() {
    const { turn } = this;
    const shown = this.list.children.length;
    const next = await this.draw(this.results.slice(shown, shown + PER_STEP));
    if (!this.isCurrent(turn)) return;
    this.list.append(...next);
    next[0]?.querySelector('a').focus();
    this.more.hidden = this.list.children.length >= this.results.length;
  }
}

const root = globalThis.document?.querySelector('.search');
if (root) new Page(root).start();
