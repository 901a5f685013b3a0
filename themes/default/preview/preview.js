// Follows the saves of the site: shows the newest text in place, keeps the reader's place, and tells what is wrong.
(() => {
  const own = document.currentScript;
  const path = own.dataset.path ?? location.pathname;
  const isFramed = window.top !== window;
  let version = own.dataset.version ?? '';
  let number = own.dataset.number ?? '';
  const PLACE = `preview place ${path}`;

  // ---- The reader's place ---------------------------------------------------

  /** A name for an element that survives a reload: its id, or its number among its kind. */
  function nameOf(element) {
    if (element.id) return `#${element.id}`;
    return String([...document.querySelectorAll(element.localName)].indexOf(element));
  }

  function named(kind, name) {
    if (name.startsWith('#')) return document.getElementById(name.slice(1));
    return document.querySelectorAll(kind)[Number(name)] ?? null;
  }

  function takePlace() {
    const focus = document.activeElement;
    const isOwn = focus === null || focus === document.body || focus === host;
    return {
      left: scrollX,
      top: scrollY,
      open: [...document.querySelectorAll('details[open]')].map(nameOf),
      shut: [...document.querySelectorAll('details:not([open])')].map(nameOf),
      focus: isOwn ? null : [focus.localName, nameOf(focus)],
    };
  }

  function givePlace(place) {
    for (const name of place.open) named('details', name)?.setAttribute('open', '');
    for (const name of place.shut) named('details', name)?.removeAttribute('open');
    if (place.focus && document.activeElement === document.body) {
      named(...place.focus)?.focus({ preventScroll: true });
    }
    scrollTo({ left: place.left, top: place.top, behavior: 'instant' });
  }

  function reload() {
    sessionStorage.setItem(PLACE, JSON.stringify(takePlace()));
    location.reload();
  }

  // ---- New text in place ----------------------------------------------------

  /** Makes the old element like the new one, and leaves alone what is the same already. */
  function change(old, fresh) {
    const oldNodes = [...old.childNodes].filter((node) => node !== host);
    const freshNodes = [...fresh.childNodes];
    const kinds = (nodes) => nodes.map((node) => node.nodeName).join();
    if (kinds(oldNodes) !== kinds(freshNodes)) {
      // What is the same at both ends stays, so that only what was added or taken away is new.
      let start = 0;
      while (start < Math.min(oldNodes.length, freshNodes.length) && oldNodes[start].isEqualNode(freshNodes[start])) start += 1;
      let end = 0;
      while (
        end < Math.min(oldNodes.length, freshNodes.length) - start &&
        oldNodes.at(-1 - end).isEqualNode(freshNodes.at(-1 - end))
      ) end += 1;
      const after = oldNodes[oldNodes.length - end] ?? null;
      for (const node of oldNodes.slice(start, oldNodes.length - end)) node.remove();
      for (const node of freshNodes.slice(start, freshNodes.length - end)) old.insertBefore(document.adoptNode(node), after);
      return;
    }
    oldNodes.forEach((node, at) => {
      const other = freshNodes[at];
      if (node.isEqualNode(other)) return;
      if (node.nodeType !== Node.ELEMENT_NODE) {
        node.nodeValue = other.nodeValue;
        return;
      }
      changeAttributes(node, other);
      change(node, other);
    });
  }

  /** Which details are open is the reader's choice, and the style of the whole page is the room that the tools take. */
  const isReaders = (element, name) =>
    (name === 'open' && element.localName === 'details') || (name === 'style' && element.localName === 'html');

  function changeAttributes(old, fresh) {
    for (const { name } of [...old.attributes]) {
      if (!fresh.hasAttribute(name) && !isReaders(old, name)) old.removeAttribute(name);
    }
    for (const { name, value } of fresh.attributes) {
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
  }

  const isText = (element) => ['TITLE', 'META'].includes(element.nodeName) || element.rel === 'canonical';
  /** What cannot be changed in place: styles, and scripts, which have run. */
  const machinery = (page) =>
    [...page.querySelectorAll('script[src], link[rel=stylesheet]')]
      .filter((element) => !(element.getAttribute('src') ?? '').startsWith('/-/'))
      .map((element) => element.getAttribute('src') ?? element.getAttribute('href'))
      .join('\n');

  function show(text) {
    const fresh = new DOMParser().parseFromString(text, 'text/html');
    const tag = fresh.querySelector('script[src="/-/preview.js"]');
    const hasScripts = document.querySelector('script[src]:not([src^="/-/"])') !== null;
    if (tag === null || hasScripts || machinery(document) !== machinery(fresh)) return reload();
    const place = takePlace();
    document.title = fresh.title;
    for (const node of [...document.head.children].filter(isText)) node.remove();
    for (const node of [...fresh.head.children].filter(isText)) document.head.append(document.adoptNode(node));
    changeAttributes(document.documentElement, fresh.documentElement);
    changeAttributes(document.body, fresh.body);
    change(document.body, fresh.body);
    version = tag.dataset.version;
    givePlace(place);
    dispatchEvent(new CustomEvent('preview-shown'));
    return undefined;
  }

  // ---- What is wrong ----------------------------------------------------------

  // A shadow keeps the styles of the site and of the preview apart.
  const host = document.createElement('div');
  host.id = 'preview--tools';
  const shadow = host.attachShadow({ mode: 'open' });
  const styles = document.createElement('link');
  styles.rel = 'stylesheet';
  styles.href = '/-/preview.css';
  styles.addEventListener('load', () => makeRoom());
  const inside = document.createElement('div');
  shadow.append(styles, inside);
  let said = null;
  /** What the reader chose to see or not: errors come up by themselves, what is missing does not. */
  const shown = { errors: true, warnings: false };

  function fold(button, list, isShown) {
    list.hidden = !isShown;
    button.setAttribute('aria-expanded', String(isShown));
    button.textContent = isShown ? button.dataset.hide : button.dataset.show;
  }

  /** The end of the page, and whatever has the focus, must not be hidden behind the bar. */
  function makeRoom() {
    const room = `${shadow.querySelector('.bar')?.offsetHeight ?? 0}px`;
    const { style } = document.documentElement;
    style.setProperty('padding-block-end', room);
    style.setProperty('scroll-padding-block-end', room);
  }

  function say(overlay) {
    if (overlay === said) return;
    const before = shadow.querySelector('.toggle')?.dataset.shown;
    const focused = shadow.activeElement?.className;
    said = overlay;
    if (!host.isConnected) document.body.append(host);
    const fresh = new DOMParser().parseFromString(overlay, 'text/html');
    inside.replaceChildren(...[...fresh.body.children].map((node) => document.adoptNode(node)));
    const button = shadow.querySelector('.toggle');
    const list = shadow.querySelector('.list');
    if (button && list) {
      const kind = button.dataset.shown;
      if (kind !== before) shown.errors = true;
      fold(button, list, shown[kind]);
      button.addEventListener('click', () => {
        shown[kind] = list.hidden;
        fold(button, list, shown[kind]);
      });
      // Wherever the reader is: a page that has just been loaded has its focus nowhere.
      document.onkeydown = (event) => {
        if (event.key !== 'Escape' || list.hidden) return;
        shown[kind] = false;
        fold(button, list, false);
        button.focus();
      };
    }
    makeRoom();
    // Whoever was reading here goes on reading here; nobody else's focus is taken.
    if (focused) shadow.querySelector(`.${focused.split(' ')[0]}`)?.focus();
  }

  // ---- News ---------------------------------------------------------------------

  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const awake = () =>
    new Promise((done) => {
      if (!document.hidden) return done();
      document.addEventListener('visibilitychange', done, { once: true });
      return undefined;
    });

  async function follow() {
    // The first question knows nothing, so that what is wrong already is told at once.
    let known = '';
    for (;;) {
      // A hidden window asks nothing: browsers open few connections to one server.
      await awake();
      const asked = new AbortController();
      const giveUp = () => document.hidden && asked.abort();
      document.addEventListener('visibilitychange', giveUp);
      try {
        const query = new URLSearchParams({ path, version, number: known });
        const response = await fetch(`/-/news?${query}`, { cache: 'no-store', signal: asked.signal });
        if (response.status === 204) continue;
        if (!response.ok) throw new Error(response.statusText);
        const news = await response.json();
        known = String(news.number);
        host.dataset.number = known;
        if ('again' in own.dataset) {
          if (known !== number) return reload();
          continue;
        }
        if (!isFramed) say(news.overlay);
        if (version && news.page && news.version !== version) show(news.page);
        number = known;
      } catch {
        // The preview was stopped, or is being started again; or nobody looks.
        await pause(document.hidden ? 0 : 500);
      } finally {
        document.removeEventListener('visibilitychange', giveUp);
      }
    }
  }

  const kept = sessionStorage.getItem(PLACE);
  if (kept !== null) {
    sessionStorage.removeItem(PLACE);
    givePlace(JSON.parse(kept));
  }
  follow();
})();
