// A parser that follows the HTML standard reads the pages, because minified pages leave out tags
// that only the standard's rules put back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';

function* walk(node) {
  for (const child of node.childNodes ?? []) {
    yield child;
    yield* walk(child);
    if (child.content) yield* walk(child.content);
  }
}

/** The value of an attribute, or undefined. */
export function attribute(element, name) {
  const full = (each) => (each.prefix ? `${each.prefix}:${each.name}` : each.name);
  return element.attrs.find((each) => full(each) === name)?.value;
}

/** The text of an element with white space made plain. */
export function text(element) {
  let all = '';
  for (const node of walk(element)) if (node.nodeName === '#text') all += node.value;
  return all.replace(/\s+/g, ' ').trim();
}

/** The closest value of an attribute on the element or around it. */
export function inherited(element, name) {
  for (let node = element; node?.attrs; node = node.parentNode) {
    const value = attribute(node, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** True when one of the element's ancestors has the tag name. */
export function isInside(element, tag) {
  for (let node = element.parentNode; node; node = node.parentNode) {
    if (node.nodeName === tag) return true;
  }
  return false;
}

/** Reads one page into a flat list of elements, with the questions that the tests ask. */
export function readPage(root, file) {
  const source = readFileSync(join(root, file), 'utf8');
  // What stands in `noscript` is read as readers without scripts read it.
  const document = parse(source, { scriptingEnabled: false });
  const elements = [...walk(document)].filter((node) => node.attrs);
  const tagged = (...tags) => elements.filter((element) => tags.includes(element.nodeName));
  const links = (relation) =>
    tagged('link').filter((link) =>
      (attribute(link, 'rel') ?? '').toLowerCase().split(/\s+/).includes(relation),
    );
  const meta = (name) =>
    tagged('meta').find((each) => attribute(each, 'name')?.toLowerCase() === name);
  return {
    source,
    elements,
    tagged,
    links,
    language: attribute(tagged('html')[0], 'lang') ?? '',
    title: tagged('title').filter((title) => !isInside(title, 'svg')).map(text)[0] ?? '',
    description: (meta('description') && attribute(meta('description'), 'content'))?.trim() ?? '',
    ids: elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined),
  };
}

/** Says where an element is in words that a person can search for. */
export function show(element) {
  const attributes = element.attrs.map(({ name, value }) => ` ${name}="${value}"`).join('');
  return `<${element.nodeName}${attributes}>`.slice(0, 200);
}
