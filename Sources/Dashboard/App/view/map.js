/**
 * The world, each land tinted by its visits: the same picture as MapPanel.swift draws. The outlines are in the page once, in that
 * picture; they are read from it and never loaded again.
 */
import { html, nodes } from './html.js';
import { mapEdges } from './mapscale.js';
import { readMap } from './mapshapes.js';

/** Half the width of a dot. */
const radius = 7;

/** Rows that have a place on the map. */
const landsOf = (map, report) => report.rows.filter(({ value, visits }) => visits > 0 && (map.outlines.has(value) || map.dots.has(value)));

const untinted = (places, rows) => {
  const tinted = new Set(rows.map((row) => row.value));
  return [...places.keys()].filter((code) => !tinted.has(code)).sort();
};

/** Largest last and the chosen one after them, so that its outline lies over its neighbours'; dots over everything. */
const ordered = (map, rows, chosen) => {
  const reversed = [...[...rows].reverse().filter(({ value }) => value !== chosen), ...rows.filter(({ value }) => value === chosen)];
  return [...reversed.filter((row) => !map.dots.has(row.value)), ...reversed.filter((row) => map.dots.has(row.value))];
};

const legend = (edges, words, format, k) => {
  const figures = edges.map(format.integer);
  const last = edges.length - 1;
  const between = edges.slice(1).map((edge, index) => `${figures[index]}–${format.integer(edge - 1)}`);
  const under = k > 1 ? words.say('mapUnder', { k: figures[0] }) : words.say('mapNobody');
  const keys = [under, ...between, words.say('mapFrom', { from: figures[last] })]
    .map((word, index) => html`<span><i class="m${index}"></i>${word}</span>`);
  return html`<p class="scale"><span>${words.say('mapScale')}</span>${keys}</p>`;
};

/**
 * The picture and its legend as markup, the same as MapPanel's.
 *
 * @param map from `readMap`
 * @param report of the dimension `country`, as `report --format json` gives it
 * @param words from `createWords`
 * @param format from `createFormat`
 * @param k fewest visits that are shown
 * @param chosen code of the land that the page is filtered by, or null
 */
export const mapMarkup = (map, report, words, format, k, chosen = null) => {
  const rows = landsOf(map, report);
  const edges = mapEdges(Math.max(0, ...rows.map((row) => row.visits)), k);
  const rank = (row) => edges.filter((edge) => row.visits >= edge).length;
  const tinted = rows.filter((row) => rank(row) > 0);
  const name = (row) => format.label('country', row.value).text;

  const shape = (row) => {
    const filter = report.rounded_to ? '' : html` data-filter="country:${row.value}"`;
    const attributes = html`class="m${rank(row)}${row.value === chosen ? ' on' : ''}" data-code="${row.value}"${filter}`;
    const title = html`<title>${name(row)}${words.say('colon')} ${format.visits(row.visits)}</title>`;
    const dot = map.dots.get(row.value);
    return dot
      ? html`<circle ${attributes} cx="${dot.x}" cy="${dot.y}" r="${radius}">${title}</circle>`
      : html`<path ${attributes} d="${map.outlines.get(row.value)}">${title}</path>`;
  };

  const whole = report.total.visits;
  const list = rows.slice(0, 4).map((row) => `${name(row)} ${format.percent(whole > 0 ? row.visits / whole : null)}`);
  const summary = rows.length ? words.say('mapSummary', { list: list.join(', ') }) : words.say('mapEmpty');
  const [land, isles] = [untinted(map.outlines, tinted), untinted(map.dots, tinted)];
  const ground = land.map((code) => map.outlines.get(code)).join('') + map.ground;
  const places = isles.map((code) => `M${map.dots.get(code).x} ${map.dots.get(code).y}h0`).join('');
  return html`<svg class="map" viewBox="${map.box}" role="img" aria-label="${summary}">\
<path class="land" data-codes="${land.join(' ')}" d="${ground}"/><path class="isles" data-codes="${isles.join(' ')}" d="${places}"/>\
${ordered(map, tinted, chosen).map(shape)}</svg>
${legend(edges, words, format, k)}`;
};

/**
 * The map as a panel of a section, in a list; an empty one where no land is known or the page has no picture to take outlines from.
 *
 * @param map from `readMap`, or null
 * @param report of the dimension `country`, or undefined
 */
export const mapPanel = (map, report) => {
  if (!map || !report || landsOf(map, report).length === 0) return [];
  return [{
    table: { dimension: 'country', report },
    isMap: true,
    isRoomy: false,
    follows: true,
    markup: (place, { words, format, k, filter }) => {
      const chosen = filter && filter.dimension === 'country' ? filter.value : null;
      return html`<article class="card world ${place}"><div class="hd"><h3>${words.say('mapTitle')}</h3></div>
${mapMarkup(map, report, words, format, k, chosen)}
</article>
`;
    },
  }];
};

/**
 * Styles of a section that begins with a map (`PanelGrid.mapStyles`): the countries stand beside it, on a wall the regions too.
 *
 * @param count panels, the map among them
 * @param groups how many of them, the last ones, have rows of a wall to themselves
 * @param spans `(count, most)` → columns of each panel
 */
export const mapStyles = (count, groups, spans) => {
  const lead = (columns, panels) => {
    if (panels >= columns.length) return columns;
    const others = columns.slice(1, panels);
    return panels > 0 ? [12 - others.reduce((sum, span) => sum + span, 0), ...others] : [];
  };
  const [wide, wall] = [lead([8, 4], count), lead([6, 3, 3], count - groups)];
  const wallSpans = [...wall, ...spans(count - groups - wall.length, 4), ...Array(groups).fill(12)];
  return [...wide, ...spans(count - wide.length, 3)].map((span, index) => `s${span} w${wallSpans[index]}`);
};

/** Tints the page's map by another report; nothing where the page has none. Parameters as of `mapMarkup`. */
export const paintMap = (root, report, words, format, k, chosen = null) => {
  const svg = root.querySelector('svg.map');
  if (!svg) return;
  const card = svg.parentElement;
  const markup = mapMarkup(readMap(svg), report, words, format, k, chosen);
  card.querySelector('h3').textContent = words.say('mapTitle');
  card.querySelector('.scale').remove();
  svg.replaceWith(nodes(markup));
};
