import { rates } from '../format.js';
import { knownVisitors } from '../measures.js';
import { html } from './html.js';

/** The chart as a table, folded away beneath it (`FiguresTable`). */
export const figures = (chart) => {
  const { words, format, overview, range } = chart;
  const isWide = [...chart.current, ...chart.previous].some((row) => row.visits * 1.04 >= 1000000);
  const wide = isWide && html` class="w6"`;

  const row = (point, index) => {
    if (index < overview.undated[0]) return null;
    const note = chart.isOpen(index) ? 'soFar' : chart.isPartial(index) ? 'partial' : null;
    const previous = chart.previous[index];
    const before = previous && index >= overview.undated[1] ? format.integer(previous.visits) : format.percent(null);
    const { bounce, visibleSeconds } = rates(point);
    const visitors = knownVisitors(overview.visitorRows ? overview.visitorRows[0][index] ?? point : point);
    return html`<tr><th scope="row"><span>${chart.names.current[index]}${note && html` <small>${words.say(note)}</small>`}</span></th>\
<td>${format.integer(point.visits)}</td><td class="p">${before}</td><td class="c2">${format.integer(point.pageviews)}</td>\
<td class="c2">${format.percent(bounce)}</td><td class="c3">${format.duration(visibleSeconds)}</td>\
<td class="c4">${format.integer(point.events)}</td>\
<td class="c4">${visitors === null ? format.percent(null) : format.integer(visitors)}</td></tr>
`;
  };

  return html`<details class="alt"><summary>${words.say('showFigures')}</summary><div class="t"><table>\
<caption class="vh">${range.tableTitle}</caption><thead><tr><th scope="col">${range.column}</th>\
<th scope="col"${wide}>${words.say('visits')}</th><th scope="col"${wide}>${words.say('before')}</th>\
<th scope="col" class="c2 w6">${words.say('pageviews')}</th><th scope="col" class="c2">${words.say('bounce')}</th>\
<th scope="col" class="c3 w6">${words.say('meanTime')}</th><th scope="col" class="c4 w6">${words.say('events')}</th>\
<th scope="col" class="c4 w6">${words.say('distinctVisitors')}${overview.visitorRows && html` <small>${words.say('wholeSite')}</small>`}</th></tr></thead><tbody>
${overview.current.rows.map(row)}</tbody></table></div></details>`;
};
