import { share } from '../format.js';
import { tenths } from './figures.js';
import { html, none } from './html.js';
import { inline } from './label.js';

/** Steps shown of one funnel. */
const limit = 50;

/** `lead: 2` → lead, 2. Names may hold colons; a number that is none makes null. */
const parts = (value) => {
  const found = /^([^]*):[^]([+-]?\d+)$/u.exec(value);
  const number = found ? Number(found[2]) : 0;
  return number > 0 && number <= 9223372036854775807 ? { name: found[1], number } : null;
};

const byName = (a, b) => {
  const [one, other] = [Array.from(a, (scalar) => scalar.codePointAt(0)), Array.from(b, (scalar) => scalar.codePointAt(0))];
  const at = one.findIndex((code, index) => code !== other[index]);
  return at < 0 ? one.length - other.length : (one[at] ?? -1) - (other[at] ?? -1);
};

/**
 * Funnels by name, as far as they are known (`Funnel.all`). Steps that have a label and no row were reached by fewer than k visits.
 *
 * @param labels what the steps are called, by funnel
 */
export const funnelsIn = (report, labels = {}) => {
  const visits = new Map();
  for (const row of report.rows) {
    const step = parts(row.value);
    if (step) visits.set(step.name, (visits.get(step.name) ?? new Map()).set(step.number, row.visits));
  }
  if (visits.size === 0) return [];
  return [...new Set([...visits.keys(), ...Object.keys(labels)])].sort(byName).map((name) => {
    const known = visits.get(name) ?? new Map();
    const names = Object.hasOwn(labels, name) ? labels[name] : [];
    const last = Math.min(Math.max(0, ...known.keys(), names.length), limit);
    const steps = Array.from({ length: last }, (_, index) => ({
      number: index + 1, label: names[index] ?? null, visits: known.get(index + 1) ?? null,
    }));
    return { name, steps };
  });
};

/** Share of the visits at the first step that reached the last; null where one of them is not known. */
const conversionOf = ({ steps }) => {
  if (steps.length < 2 || steps[0].visits === null || steps[steps.length - 1].visits === null) return null;
  return share(steps[steps.length - 1].visits, steps[0].visits);
};

const nameOf = (step, { words, format }) => (step.label === null ? html`${words.say('funnelStep', { n: format.integer(step.number) })}`
  : html`<span class="p">${format.integer(step.number)}</span> ${inline({ text: format.cut(step.label) })}`);

/** `25,2 % continuent · 928 s’arrêtent ici`; nothing after the last step, or where the next one is too rare to say. */
const loss = (here, next, { words, format }) => {
  if (!next || here.visits === null || next.visits === null) return none;
  const stopped = Math.max(here.visits - next.visits, 0);
  const rate = share(next.visits, here.visits);
  const stop = words.say(words.plural(stopped, 'stopOne', 'stopMany'), { n: format.integer(stopped) });
  return html`<small>${words.say('goOn', { p: format.percent(rate === null ? null : Math.min(rate, 1)) })} · ${stop}</small>`;
};

const stepOf = (funnel, index, view) => {
  const { words, format, k } = view;
  const step = funnel.steps[index];
  const width = Math.min(share(step.visits ?? 0, funnel.steps[0].visits ?? step.visits ?? 0) ?? 0, 1) * 100;
  const figure = step.visits === null ? html`<span class="p">${words.say('belowK', { k })}</span>` : html`<b>${format.integer(step.visits)}</b>`;
  return html`<li><span>${nameOf(step, view)}</span>${figure}\
<svg aria-hidden="true"><rect class="k1" width="${tenths(width)}%" height="100%" rx="4"/></svg>${loss(step, funnel.steps[index + 1], view)}</li>
`;
};

/** One funnel: a bar for each step, all to one scale, and in words how many went on (`FunnelPanel`). */
export const funnelPanel = (funnel, frame, view) => {
  const { words, format } = view;
  const rate = conversionOf(funnel);
  const conversion = rate === null ? none : html`<p class="rate">${words.say('conversion')} <b>${format.percent(rate)}</b></p>`;
  return html`<article class="${frame}"><div class="hd"><h3><bdi>${words.say('funnelTitle', { name: format.cut(funnel.name) })}</bdi></h3>${conversion}</div>
<ol class="fun" aria-label="${words.say('stepsOf')}">
${funnel.steps.map((_, index) => stepOf(funnel, index, view))}</ol></article>
`;
};
