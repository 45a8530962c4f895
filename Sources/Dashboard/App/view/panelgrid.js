import { html } from './html.js';
import { mapStyles } from './map.js';
import { tablePanel } from './tablepanel.js';

/** Tables that share a card, in the order of their tabs (`Section.groups`). */
export const groups = [['page', 'entry', 'exit'], ['channel', 'source', 'utm_campaign'], ['browser', 'os', 'device']];

/** Columns each of `count` panels takes when a row holds at most `most`: rows as even as can be, shorter ones first. */
const spans = (count, most) => {
  if (count <= 0) return [];
  const rows = Math.ceil(count / most);
  const [size, extra] = [Math.floor(count / rows), count % rows];
  return Array.from({ length: rows }, (_, row) => (row < rows - extra ? size : size + 1)).flatMap((panels) => Array(panels).fill(12 / panels));
};

const places = (count, most, wall) => spans(count, most).map((span, index) => `s${span} w${wall[index]}`);

/** Several tables in one card (`TabGroup`). */
const tabGroup = (tables) => ({
  isGroup: true,
  markup: (place, view) => html`<div class="card group ${place}"><div class="cols">
${tables.map(({ table }) => tablePanel(table, 'part', view))}</div></div>
`,
});

/** Panels in their order, those of one group as one card in the place of the first; a table without company stays as it is. */
const grouped = (panels) => {
  const seen = new Set();
  return panels.flatMap((panel) => {
    const group = panel.table && groups.find((one) => one.includes(panel.table.dimension));
    if (!group) return [panel];
    if (seen.has(group)) return [];
    seen.add(group);
    const tables = group.map((dimension) => panels.find(({ table }) => table?.dimension === dimension)).filter(Boolean);
    return [tables.length > 1 ? tabGroup(tables) : tables[0]];
  });
};

/**
 * The panels in their places: groups after single tables, where a wall has a row for them, and roomy panels last (`PanelGrid`).
 *
 * @param panels `[{ isRoomy, isMap, table, markup(place, view) }]`; a map is the first
 * @param lead whether the first two make a row of seven and five columns of their own
 */
export const panelGrid = (panels, lead, view) => {
  const cards = grouped(panels);
  const common = cards.filter(({ isRoomy }) => !isRoomy);
  const roomy = cards.filter(({ isRoomy }) => isRoomy);
  const led = lead && common.length > 1 ? common.splice(0, 2) : [];
  const single = common.filter(({ isGroup }) => !isGroup);
  const together = common.filter(({ isGroup }) => isGroup);
  const wall = spans(single.length, 4).concat(together.map(() => 12));
  const [first] = common;
  const styles = [
    ...['s7 w7', 's5 w5'].slice(0, led.length),
    ...(first && first.isMap ? mapStyles(common.length, together.length, spans) : places(common.length, 3, wall)),
    ...places(roomy.length, 2, spans(roomy.length, 3)),
  ];
  const all = [...led, ...single, ...together, ...roomy];
  return html`<div class="grid">
${all.map((panel, index) => panel.markup(styles[index], view))}</div>
`;
};
