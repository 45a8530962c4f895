import { cut, figures, listLimit } from './figurelist.js';
import { folded } from './filterlink.js';
import { html, none } from './html.js';
import { inline } from './label.js';

/** `formule: solo` → key and value; a property without a value stands as its key. */
const parts = (property) => {
  const colon = property.indexOf(': ');
  return colon < 0 ? [property, ''] : [property.slice(0, colon), property.slice(colon + 2)];
};

/** Values by key, keys in the order of their most frequent value; what is rare has no key. */
const groups = (details) => {
  const keys = new Map();
  for (const detail of details.slice(0, listLimit).filter(({ value }) => value !== folded)) {
    const [key, value] = parts(detail.value);
    keys.set(key, [...(keys.get(key) ?? []), { value, count: detail.events }]);
  }
  return [...keys];
};

/** The properties of a custom event, folded away: each key with its values (`PropertyList`). */
export const propertyList = (row, view) => {
  const { words, format } = view;
  const all = groups(row.details);
  const lists = all.map(([key, values]) => {
    const named = values.map(({ value, count }) => ({ name: inline(format.label('custom', value)), count }));
    return html`<dt>${inline({ text: format.cut(key) })}</dt><dd>${figures(named, view)}</dd>`;
  });
  const rare = row.details.filter(({ value }) => value === folded).pop();
  const other = rare
    ? html`<dt>${words.say('other')}</dt><dd><ul class="figures"><li><b>${format.integer(rare.events)}</b></li></ul></dd>` : none;
  const summary = words.say(words.plural(all.length, 'propertyOne', 'propertyMany'), { n: format.integer(all.length) });
  return html`<details class="unfold"><summary>${summary}</summary>\
<dl class="props">${lists}${other}</dl>${cut(row.details.length, view)}</details>`;
};
