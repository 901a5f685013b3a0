// A walk through a page with the Tab key. These functions run inside a page, so each must stand alone.

/** Notes what a person can tell of the focus each time before Tab moves it on. */
export function startWalk() {
  const all = [...document.querySelectorAll('*')];
  const boxOf = (element) => {
    const { left, top, right, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const nameOf = (element) =>
    `${element.cloneNode(false).outerHTML.slice(0, 160)} "${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60)}"`;
  // Transitions are brought to their end, which is what a person sees.
  const signOf = (element) => {
    element.getAnimations().forEach((animation) => animation.finish());
    const style = getComputedStyle(element);
    const { outlineStyle, outlineWidth, outlineColor } = style;
    const isThere = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    const outline = isThere && !/^(transparent|rgba\(.*, 0\))$/.test(outlineColor) ? outlineColor : '';
    return [outline, style.boxShadow, style.backgroundColor, style.borderColor].join(' ');
  };
  const isShown = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });

  // What covers the focus must leave some of it to see: a point in each corner, and the middle.
  const isUncovered = (element, box) => {
    const inset = 2;
    const points = [
      [(box.left + box.right) / 2, (box.top + box.bottom) / 2],
      [box.left + inset, box.top + inset],
      [box.right - inset, box.top + inset],
      [box.left + inset, box.bottom - inset],
      [box.right - inset, box.bottom - inset],
    ];
    return points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (hit === element || element.contains(hit) || hit.contains(element));
    });
  };

  const candidates =
    'a[href], area[href], button, input, select, textarea, summary, iframe, [contenteditable], [tabindex]';
  const expected = [...document.querySelectorAll(candidates)].filter(
    (element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility(),
  );
  // Only one of a group of radio buttons is a stop.
  const key = (element) =>
    element.type === 'radio' && element.name ? `radio ${element.name}` : String(all.indexOf(element));
  const walk = {
    stops: [],
    elements: [],
    keys: [...new Set(expected.map(key))],
    names: Object.fromEntries(expected.map((element) => [key(element), nameOf(element)])),
    // Where everything is before the focus scrolls the page or shows what was hidden.
    places: new Map(expected.map((element) => [element, boxOf(element)])),
    signOf,
  };
  walk.note = () => {
    const element = document.activeElement;
    if (element === null || element === document.body) return;
    const box = boxOf(element);
    walk.elements.push(element);
    walk.stops.push({
      key: key(element),
      name: nameOf(element),
      href: element.getAttribute('href') ?? '',
      isSkip: element === all.find((each) => each.matches('a[href^="#"]')),
      isLarge: box.right - box.left > 1 && box.bottom - box.top > 1,
      isShown: isShown(element) && getComputedStyle(element).clipPath !== 'inset(50%)',
      isInWindow: box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight,
      isUncovered: isUncovered(element, box),
      place: walk.places.get(element) ?? null,
      sign: signOf(element),
    });
  };
  addEventListener('keydown', (event) => event.key === 'Tab' && walk.note(), true);
  globalThis.walk = walk;
  return walk.keys.length;
}

/** True while the focus is on a stop that was not there yet. */
export function isUnderWay() {
  const element = document.activeElement;
  return element !== null && element !== document.body && !globalThis.walk.elements.includes(element);
}

/** What the walk found at each stop, with what the stop looks like without the focus. */
export function endWalk() {
  const { walk } = globalThis;
  document.activeElement?.blur();
  const stops = walk.stops.map((stop, index) => ({ ...stop, without: walk.signOf(walk.elements[index]) }));
  return { stops, keys: walk.keys, names: walk.names };
}

/** True where reading goes from one place to the next: on along the line, down, or up to the top of the next column. */
export function isInReadingOrder(from, to) {
  const slack = 2;
  if (to.top >= from.bottom - slack) return true;
  const overlap = Math.min(from.bottom, to.bottom) - Math.max(from.top, to.top);
  const sameLine = overlap > Math.min(from.bottom - from.top, to.bottom - to.top) / 2;
  if (sameLine) return to.left >= from.left - slack;
  return to.top >= from.top - slack || to.left >= from.right - slack;
}

/** What a person with a keyboard would complain about. */
export function walkProblems({ stops, keys, names }) {
  const problems = [];
  for (const stop of stops) {
    if (!stop.isShown || !stop.isLarge) problems.push(`hidden when it has the focus: ${stop.name}`);
    else if (!stop.isInWindow) problems.push(`outside the window when it has the focus: ${stop.name}`);
    else if (!stop.isUncovered) problems.push(`covered when it has the focus: ${stop.name}`);
    if (stop.sign === stop.without) problems.push(`no sign of the focus: ${stop.name}`);
    if (!keys.includes(stop.key)) problems.push(`a stop only in this browser: ${stop.name}`);
  }
  const reached = stops.map(({ key }) => key);
  for (const key of keys) {
    if (!reached.includes(key)) problems.push(`never reached: ${names[key]}`);
  }
  const twice = reached.filter((key, index) => reached.indexOf(key) !== index);
  for (const key of new Set(twice)) problems.push(`reached twice on one way through the page: ${names[key] ?? key}`);
  // The skip link stands above everything while it has the focus, and nowhere at other times.
  const placed = stops.filter(({ place, isSkip }) => place !== null && !isSkip);
  placed.slice(1).forEach((stop, index) => {
    const before = placed[index];
    if (!isInReadingOrder(before.place, stop.place)) {
      problems.push(`against the order of reading: from ${before.name} to ${stop.name}`);
    }
  });
  return problems;
}
