import {
  iso, parseDay, startOfMonth, weekday,
} from './day.js';
import { fill } from './view/html.js';
import { rangeOf, rangePanel } from './view/range-panel.js';

const monthLater = (day, months) => {
  const first = startOfMonth(day, months);
  return Math.min(first + day - startOfMonth(day), startOfMonth(first, 1) - 1);
};

const moved = (day, key) => {
  switch (key) {
    case 'ArrowLeft': return day - 1;
    case 'ArrowRight': return day + 1;
    case 'ArrowUp': return day - 7;
    case 'ArrowDown': return day + 7;
    case 'PageUp': return monthLater(day, -1);
    case 'PageDown': return monthLater(day, 1);
    case 'Home': return day - weekday(day) + 1;
    case 'End': return day - weekday(day) + 7;
    default: return null;
  }
};

/**
 * The popover that chooses days. Escape, a click outside and Tab beyond its end close it.
 *
 * @param app `{ page, state, words, format, go(changes) }`, read anew at every use
 */
export const createRange = (app) => {
  let panel = null;
  let month = 0;
  let chosen = null;

  const button = () => document.getElementById('range');
  const bounds = () => ({ first: Math.min(parseDay(app.page.first ?? app.page.current.from), parseDay(app.page.today)), last: parseDay(app.page.today) });
  const within = (day) => Math.min(Math.max(day, bounds().first), bounds().last);

  const draw = () => fill(panel, rangePanel(app.page, app.state, { month, chosen, bounds: bounds() }, app.words, app.format));

  const close = (returnsFocus = true) => {
    if (!panel) return;
    panel.remove();
    panel = null;
    button().setAttribute('aria-expanded', 'false');
    if (returnsFocus) button().focus();
  };

  const choose = (range) => {
    close();
    if (range) app.go(range);
  };

  const focusDay = (day) => {
    chosen.focus = within(day);
    month = startOfMonth(chosen.focus);
    draw();
    panel.querySelector(`[data-day="${iso(chosen.focus)}"]`).focus();
  };

  const pick = (day) => {
    if (chosen.to === null) {
      choose(rangeOf(iso(chosen.from), iso(day), bounds()));
    } else {
      chosen = { from: day, to: null, focus: day };
      focusDay(day);
    }
  };

  const turn = (months) => {
    month = startOfMonth(month, months);
    chosen.focus = within(monthLater(chosen.focus, months));
    draw();
    const again = panel.querySelector(`[data-turn="${months}"]`);
    (again.disabled ? panel.querySelector(`[data-day="${iso(chosen.focus)}"]`) : again).focus();
  };

  const fields = () => rangeOf(panel.querySelector('#from').value, panel.querySelector('#to').value, bounds());

  const click = (event) => {
    const target = event.target.closest('button');
    if (!target || target.disabled) return;
    const { from, to, day, turn: by } = target.dataset;
    if (from) choose({ from, to });
    else if (day) pick(parseDay(day));
    else if (by) turn(Number(by));
    else if ('apply' in target.dataset && fields()) choose(fields());
  };

  const keydown = (event) => {
    const { day } = event.target.dataset;
    const next = day && moved(parseDay(day), event.key);
    if (event.key === 'Escape') close();
    else if (next !== null && next !== undefined && day) focusDay(next);
    else if (event.key === 'Enter' && event.target.type === 'date' && fields()) choose(fields());
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const open = () => {
    const { from, to } = app.state;
    chosen = { from: parseDay(from), to: parseDay(to), focus: parseDay(to) };
    month = startOfMonth(chosen.to);
    panel = document.createElement('div');
    panel.className = 'pop';
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-label', app.words.say('choosePeriod'));
    button().after(panel);
    button().setAttribute('aria-expanded', 'true');
    draw();
    (panel.querySelector('[aria-current]') ?? panel.querySelector('button')).focus();
    panel.addEventListener('click', click);
    panel.addEventListener('keydown', keydown);
    panel.addEventListener('change', (event) => {
      if (event.target.name === 'comparison') app.go({ comparison: event.target.value });
    });
    panel.addEventListener('focusout', ({ relatedTarget }) => {
      if (panel && relatedTarget && !panel.parentNode.contains(relatedTarget)) close(false);
    });
  };

  document.addEventListener('pointerdown', (event) => {
    if (panel && !panel.parentNode.contains(event.target)) close(false);
  });

  return { toggle: () => (panel ? close() : open()), close };
};
