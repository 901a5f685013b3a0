// Two languages of a page side by side: they scroll together by their headings, and go to other pages together.
(() => {
  const frames = ['english', 'welsh'].map((id) => document.getElementById(id));
  const together = document.getElementById('together');
  const languages = ['en', 'cy'];

  const headings = (frame) => [...frame.contentDocument.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const topOf = (frame, heading) => heading.getBoundingClientRect().top + frame.contentWindow.scrollY;

  /** The places of a page that the other has too: its top, its headings, its end. */
  function stops(frame) {
    const page = frame.contentDocument.documentElement;
    return [0, ...headings(frame).map((heading) => topOf(frame, heading)), page.scrollHeight];
  }

  let ledBy = null;
  let free = 0;

  function follow(from, to) {
    if (!together.checked || (ledBy !== null && ledBy !== from)) return;
    ledBy = from;
    clearTimeout(free);
    // The other frame's own scrolling is not to be followed back.
    free = setTimeout(() => {
      ledBy = null;
    }, 120);
    const [here, there] = [stops(from), stops(to)];
    const window_ = from.contentWindow;
    // The line that is read: the top of the window, and its foot at the end of the page.
    const most = Math.max(1, from.contentDocument.documentElement.scrollHeight - window_.innerHeight);
    const line = window_.scrollY + (window_.scrollY / most) * window_.innerHeight;
    // Pages with other headings can only be kept at the same share of their lengths.
    const same = here.length === there.length;
    const marks = same ? here : [here[0], here.at(-1)];
    const others = same ? there : [there[0], there.at(-1)];
    let at = marks.findIndex((mark) => mark > line) - 1;
    if (at < 0) at = marks.length - 2;
    const share = (line - marks[at]) / Math.max(1, marks[at + 1] - marks[at]);
    const goal = others[at] + share * (others[at + 1] - others[at]);
    const room = to.contentDocument.documentElement.scrollHeight;
    const height = to.contentWindow.innerHeight;
    const top = goal / (1 + height / Math.max(1, room - height));
    to.contentWindow.scrollTo({ top, behavior: 'instant' });
  }

  function loaded(frame, other, otherLanguage) {
    const inside = frame.contentWindow;
    inside.addEventListener('scroll', () => follow(frame, other), { passive: true });
    const twin = frame.contentDocument.querySelector(`link[rel=alternate][hreflang=${otherLanguage}]`);
    if (twin === null) return;
    const goal = new URL(twin.href).pathname;
    if (other.contentWindow.location.pathname !== goal) other.contentWindow.location.replace(goal);
  }

  frames.forEach((frame, at) => {
    const other = frames[1 - at];
    let isFirst = true;
    const ready = () => {
      if (frame.contentDocument?.readyState !== 'complete' || frame.contentWindow.location.href === 'about:blank') return;
      if (isFirst) {
        isFirst = false;
        frame.contentWindow.addEventListener('scroll', () => follow(frame, other), { passive: true });
      } else {
        loaded(frame, other, languages[1 - at]);
      }
    };
    frame.addEventListener('load', ready);
    ready();
  });
})();
