// These functions run inside a page, so each must stand alone: nothing around it goes along.

/** How far the page is wider than its window, and the element that reaches furthest. */
export function horizontalOverflow() {
  const root = document.documentElement;
  const limit = root.clientWidth;
  const excess = root.scrollWidth - limit;
  if (excess <= 0) return null;
  // What scrolls or is cut off inside its own box does not widen the page.
  const contained = (element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowX !== 'visible') return true;
    }
    return false;
  };
  // A word can reach out of its element, and only a range around the text tells how far.
  const reach = (element) => {
    const box = element.getBoundingClientRect();
    if (getComputedStyle(element).overflowX !== 'visible') return box.right;
    const range = document.createRange();
    const rights = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => {
        range.selectNode(node);
        return range.getBoundingClientRect().right;
      });
    return Math.max(box.right, ...rights);
  };
  let widest = { right: limit, name: 'no single element' };
  for (const element of document.body.querySelectorAll('*')) {
    const right = reach(element);
    if (right > widest.right + 0.5 && !contained(element)) {
      widest = { right, name: element.cloneNode(false).outerHTML.slice(0, 200) };
    }
  }
  return `${excess} px too wide; furthest is ${widest.name}, ending at ${Math.round(widest.right)} px`;
}

/** Every label that leaves its chart or touches another label, and how many labels there are. */
export function chartLabels() {
  const problems = [];
  let labels = 0;
  const charts = [...document.querySelectorAll('svg')].filter(
    (svg) => !svg.parentElement.closest('svg') && svg.getBoundingClientRect().width > 0,
  );
  // Fonts leave room above and below the letters, so a label's box is made one em high first.
  // That happens in the label's own coordinates, where a turned label is not turned yet.
  const boxOf = (label) => {
    const { x, y, width, height } = label.getBBox();
    if (width === 0 || height === 0) return null;
    const size = parseFloat(getComputedStyle(label).fontSize);
    const lines = Math.max(1, Math.round(height / (size * 1.5)));
    const inset = Math.max(0, height / lines - size) / 2;
    const matrix = label.getScreenCTM();
    const corners = [
      [x, y + inset],
      [x + width, y + inset],
      [x, y + height - inset],
      [x + width, y + height - inset],
    ].map(([cx, cy]) => new DOMPoint(cx, cy).matrixTransform(matrix));
    const xs = corners.map((corner) => corner.x);
    const ys = corners.map((corner) => corner.y);
    return {
      text: label.textContent.trim(),
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    };
  };
  charts.forEach((svg, index) => {
    const frame = svg.getBoundingClientRect();
    const name = svg.id ? `svg#${svg.id}` : `svg number ${index + 1}`;
    const boxes = [...svg.querySelectorAll('text')].map(boxOf).filter(Boolean);
    labels += boxes.length;
    boxes.forEach((box, position) => {
      const out = {
        left: frame.left - box.left,
        right: box.right - frame.right,
        top: frame.top - box.top,
        bottom: box.bottom - frame.bottom,
      };
      for (const [side, by] of Object.entries(out)) {
        if (by > 1) problems.push(`${name}: "${box.text}" leaves the ${side} by ${by.toFixed(1)} px`);
      }
      for (const other of boxes.slice(position + 1)) {
        const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        if (across > 1 && down > 1) {
          problems.push(
            `${name}: "${box.text}" overlaps "${other.text}" by ${across.toFixed(1)} × ${down.toFixed(1)} px`,
          );
        }
      }
    });
  });
  return { problems, labels };
}

/** What has the focus, where it leads, and whether a person can see it. */
export function focused() {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return {
    html: element.cloneNode(true).outerHTML.slice(0, 200),
    href: element.getAttribute('href') ?? '',
    visible:
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      box.width > 10 &&
      box.height > 10 &&
      box.left >= 0 &&
      box.top >= 0 &&
      box.right <= innerWidth + 1 &&
      box.bottom <= innerHeight &&
      style.clipPath !== 'inset(50%)' &&
      // An element that is clipped away or covered does not receive the point.
      (middle === element || element.contains(middle)),
  };
}

/** Gives the focus to everything that can have it, and names what shows no sign of it. */
export function withoutFocusSign() {
  const candidates =
    'a[href], area[href], button, input, select, textarea, summary, iframe, [contenteditable], [tabindex]';
  const elements = [...document.querySelectorAll(candidates)].filter(
    (element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility(),
  );
  const sign = (element) => {
    // Transitions are brought to their end, which is what a person sees.
    element.getAnimations().forEach((animation) => animation.finish());
    const style = getComputedStyle(element);
    return {
      outline:
        style.outlineStyle !== 'none' &&
        parseFloat(style.outlineWidth) > 0 &&
        !/^(transparent|rgba\(.*, 0\))$/.test(style.outlineColor),
      change: [style.boxShadow, style.backgroundColor].join(),
    };
  };
  const problems = [];
  for (const element of elements) {
    element.blur();
    const before = sign(element).change;
    element.focus();
    const name = element.cloneNode(true).outerHTML.slice(0, 200);
    if (document.activeElement !== element) {
      problems.push(`${name} looks focusable and refuses the focus`);
      continue;
    }
    const after = sign(element);
    if (!after.outline && after.change === before) problems.push(name);
  }
  return { problems, count: elements.length };
}

/** What is cut off at the edge of its own box, as only a screen can scroll it into sight. */
export function clipped() {
  const problems = [];
  for (const element of document.body.querySelectorAll('*')) {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('svg') !== null) continue;
    const wide = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    const high = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
    // What only screen readers are told has a box of one pixel.
    if ((wide || high) && element.clientWidth > 1 && element.clientHeight > 1) {
      problems.push(
        `cut off at ${element.clientWidth} × ${element.clientHeight} of ${element.scrollWidth} × ${element.scrollHeight} px: ` +
          element.cloneNode(false).outerHTML.slice(0, 200),
      );
    }
  }
  return problems;
}

/** Every text that can be seen, drawings as well. */
export function shownText() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const texts = [];
  // What only screen readers are told is in a box of one pixel, or clipped to nothing.
  const isForScreenReaders = (element) => {
    for (let box = element; box !== null; box = box.parentElement) {
      const { clipPath, overflowX } = getComputedStyle(box);
      if (clipPath === 'inset(50%)' || (overflowX !== 'visible' && box.clientWidth <= 1)) return true;
    }
    return false;
  };
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() === '' || parent.closest('title, desc') !== null) continue;
    if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    range.selectNode(walker.currentNode);
    const { width, height } = range.getBoundingClientRect();
    if (width === 0 || height === 0 || isForScreenReaders(parent)) continue;
    texts.push(walker.currentNode.data);
  }
  return texts.join('\n');
}
