// Sorts the rows of a comparison in place. The page is whole without it: every order has an address of
// its own. Each cell carries its place in the order of its column, worked out when the page was made,
// so that no alphabet has to be known here. What has no place stays last whichever way one sorts.

const OPPOSITE = { ascending: 'descending', descending: 'ascending' };

/** The place of a row by a column; rows without one come after all others. */
function place(row, column) {
  const order = row.cells[column].dataset.order;
  return order === undefined ? Infinity : Number(order);
}

/** Sorts each group of rows, the first of the order first or last. */
function sort(table, column, isReversed) {
  for (const group of table.tBodies) {
    const rows = [...group.rows].filter((row) => !row.classList.contains('group'));
    const rest = (row) => place(row, 0);
    rows.sort((a, b) => {
      const [first, second] = [place(a, column), place(b, column)];
      if (first === second) return rest(a) - rest(b);
      if (first === Infinity || second === Infinity) return first - second;
      return isReversed ? second - first : first - second;
    });
    group.append(...rows);
  }
}

function choose(table, head) {
  const { first } = head.dataset;
  const next = head.getAttribute('aria-sort') === first ? OPPOSITE[first] : first;
  for (const other of head.parentElement.cells) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', next);
  sort(table, head.cellIndex, next !== first);
}

for (const table of document.querySelectorAll('table.grid')) {
  if (!table.tBodies.length) continue;
  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => choose(table, head));
    head.append(button);
  }
  const hint = document.createElement('span');
  hint.className = 'note';
  hint.textContent = table.dataset.hint;
  table.caption.append(' ', hint);
}
