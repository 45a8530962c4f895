import { filterText, parseFilter, parseFragment } from './state.js';
import { turnTheme } from './theme.js';

/** Milliseconds after which pointing at something is no accident. */
const pause = 60;

/** Whether a click asks for another tab or window. */
const isElsewhere = (event) => event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

/** Goes to a place on the page without changing the address, which holds the state. */
const goTo = (link) => {
  const place = document.getElementById(link.hash.slice(1));
  if (!place) return;
  place.scrollIntoView();
  if (!place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1');
  place.focus({ preventScroll: true });
};

/** Does something that renders the panels again, and scrolls so that the row that was clicked stays under the pointer. */
const keepingPlace = async (element, act) => {
  const { top } = element.getBoundingClientRect();
  const name = element.dataset.filter;
  await act();
  const same = [...document.querySelectorAll('#panels [data-filter]')].find((other) => other.dataset.filter === name && other.getClientRects().length > 0);
  if (!same || name === undefined) return;
  // Panels that come into sight are laid out only then, and move what is below.
  for (let frame = 0; frame < 4; frame++) {
    scrollBy({ top: same.getBoundingClientRect().top - top, behavior: 'instant' });
    await new Promise(requestAnimationFrame);
  }
};

/**
 * What clicks do, whatever was rendered since: one listener for the whole page.
 *
 * @param app `{ page, state, go(changes, isNewPlace) }`
 * @param range from `createRange`
 */
export const listen = (app, range) => {
  let compared = 'previous';

  /** The filter of a row; of the filter in force, its end. */
  const filter = (element) => {
    const named = element.dataset.filter;
    const wanted = named === undefined ? parseFragment(app.page, element.hash).filter : parseFilter(named);
    const isInForce = app.state.filter && wanted && filterText(app.state.filter) === filterText(wanted);
    return keepingPlace(element, () => app.go({ filter: isInForce ? null : wanted }));
  };

  /** The chip is gone then: the focus goes to the range. */
  const unfilter = async () => {
    await app.go({ filter: null });
    document.getElementById('range').focus();
  };

  const compare = () => {
    if (app.state.comparison !== 'none') compared = app.state.comparison;
    app.go({ comparison: app.state.comparison === 'none' ? compared : 'none' });
  };

  const actions = [
    ['#range', () => range.toggle()],
    ['#compare', compare],
    ['#theme', turnTheme],
    ['a[data-language]', ({ dataset }) => app.go({ language: dataset.language }, false)],
    ['[data-metric]', ({ dataset }) => app.go({ metric: dataset.metric }, false)],
    ['[data-step]', ({ dataset }) => app.go({ step: dataset.step }, false)],
    ['#unfilter', unfilter],
    ['[data-filter], a[href*="filter="]', filter],
    ['.nav a, .skip', goTo],
  ];

  /** Whoever points at a filter for a moment often clicks it: its files are loaded by then. */
  let intent;
  const expect = ({ target }) => {
    clearTimeout(intent);
    const element = target.closest?.('#panels [data-filter]');
    const wanted = element && parseFilter(element.dataset.filter);
    if (wanted) intent = setTimeout(() => app.expect({ filter: wanted }), pause);
  };
  document.addEventListener('pointerover', expect);
  document.addEventListener('focusin', expect);

  document.addEventListener('click', (event) => {
    if (isElsewhere(event) || event.defaultPrevented) return;
    for (const [selector, act] of actions) {
      const element = event.target.closest(selector);
      if (element) {
        event.preventDefault();
        act(element);
        return;
      }
    }
  });
};
