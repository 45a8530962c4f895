import { html, nodes } from './view/html.js';

/** Tables that share a card: one at a time behind tabs, until the card is wide enough for all (the style sheet unfolds them). */

const names = { entry: 'tabEntry', exit: 'tabExit' };
const chosen = new WeakMap();
const keys = { ArrowRight: 1, ArrowLeft: -1 };

const partsOf = (group) => [...group.querySelectorAll('.part')];
const tabsOf = (group) => [...group.querySelectorAll('[role=tab]')];

const select = (root, group, by) => {
  chosen.get(root).set(partsOf(group)[0].dataset.by, by);
  for (const tab of tabsOf(group)) {
    const isSelected = tab.dataset.tab === by;
    tab.setAttribute('aria-selected', isSelected);
    tab.tabIndex = isSelected ? 0 : -1;
  }
  for (const part of partsOf(group)) part.classList.toggle('off', part.dataset.by !== by);
};

const build = (root, group, { words, state }) => {
  const dimensions = partsOf(group).map(({ dataset }) => dataset.by);
  const tabs = dimensions.map((by) => html`<button type="button" role="tab" id="tab-${by}" aria-controls="part-${by}" data-tab="${by}">\
${names[by] ? words.say(names[by]) : words.of(by).title}</button>`);
  group.prepend(nodes(html`<div class="tabs" role="tablist" aria-label="${words.of(dimensions[0]).title}">${tabs}</div>`));
  for (const part of partsOf(group)) {
    part.id = `part-${part.dataset.by}`;
    part.setAttribute('role', 'tabpanel');
    part.setAttribute('aria-labelledby', `tab-${part.dataset.by}`);
  }
  group.classList.add('tabbed');
  const owner = dimensions.find((by) => state?.filter?.dimension === by);
  const known = chosen.get(root).get(dimensions[0]);
  select(root, group, owner ?? (dimensions.includes(known) ? known : dimensions[0]));
};

const onClick = (root, event) => {
  const tab = event.target.closest('[role=tab][data-tab]');
  if (tab) select(root, tab.closest('.group'), tab.dataset.tab);
};

const onKey = (root, event) => {
  const tab = event.target.closest('[role=tab][data-tab]');
  if (!tab) return;
  const tabs = tabsOf(tab.closest('.group'));
  const at = tabs.indexOf(tab);
  const next = { Home: tabs[0], End: tabs[tabs.length - 1] }[event.key] ?? (keys[event.key] && tabs[(at + keys[event.key] + tabs.length) % tabs.length]);
  if (!next) return;
  event.preventDefault();
  select(root, tab.closest('.group'), next.dataset.tab);
  next.focus();
};

/** Makes the tabs of new cards under an element; call it again after each rendering. The chosen tab stays chosen. */
export const attachTabs = (root, context) => {
  if (!chosen.has(root)) {
    chosen.set(root, new Map());
    root.addEventListener('click', (event) => onClick(root, event));
    root.addEventListener('keydown', (event) => onKey(root, event));
  }
  for (const group of root.querySelectorAll('.group:not(.tabbed)')) build(root, group, context);
};
