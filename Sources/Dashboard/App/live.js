import { startPolling } from './polling.js';
import { createLiveTile } from './view/live.js';

/** Where the collector that serves this page tells what happens now; nothing in a copy of the files. */
const address = () => {
  const name = document.querySelector('meta[name="sillage-live"]')?.content;
  return name && /^https?:$/.test(location.protocol) ? new URL(name, location.href) : null;
};

const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isShown = (value) => value === null || isCount(value);

/** Whether an answer is one: what stands in the way of the collector may answer with a page of its own. */
const isFigures = (answer) => isShown(answer?.now) && isCount(answer.k)
  && Array.isArray(answer.minutes) && answer.minutes.length === 30 && answer.minutes.every((minute) => isShown(minute?.pageviews))
  && Array.isArray(answer.pages) && answer.pages.every((page) => typeof page?.value === 'string' && isCount(page.visits))
  && (answer.other === null || isCount(answer.other?.values) && isCount(answer.other.visits));

const ask = (url) => async (signal) => {
  const response = await fetch(url, { signal, cache: 'no-store', credentials: 'same-origin' });
  const answer = response.ok ? await response.json() : null;
  return isFigures(answer) ? answer : null;
};

/**
 * Shows what happens now above the first section of a page that its collector serves, and keeps it up to date. Does nothing at all in a
 * copy of the files. When the collector goes away the tile fades, and comes back with it.
 *
 * @param root the element whose first section the tile stands before
 * @param words what the page's language says, and `format` how it writes numbers
 * @returns `{ speak({ words, format }), stop() }`: `speak` when the language of the page changes
 */
export const attachLive = ({ root, words, format }) => {
  const url = address();
  if (!url) return { speak: () => {}, stop: () => {} };
  const tile = createLiveTile();
  let language = { words, format };
  let latest = null;
  const section = root.querySelector('section');
  if (section) section.before(tile.element);
  else root.append(tile.element);
  const polling = startPolling(ask(url), (figures) => {
    latest = figures;
    if (figures) tile.show(figures, language);
    else tile.hide();
  });
  return {
    speak: (next) => {
      language = { words: next.words, format: next.format };
      if (latest) tile.show(latest, language);
    },
    stop: () => {
      polling.stop();
      tile.element.remove();
    },
  };
};
