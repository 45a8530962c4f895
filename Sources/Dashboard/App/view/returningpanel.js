import { share } from '../format.js';
import { html, none } from './html.js';
import { stackOf, swatch } from './sharestack.js';

/** Neither row where one of them is rare: the other would give it away. */
const parts = (visitors, k) => {
  const isRare = [visitors.new, visitors.returning].some((count) => count >= 1 && count < k);
  return isRare ? [] : [{ name: 'newVisitors', count: visitors.new }, { name: 'returningVisitors', count: visitors.returning }];
};

/** Consenting visitors of the period: who came for the first time, and who had been here before; null where nobody consented (`ReturningPanel`). */
export const returningPanel = (visitors, frame, view) => {
  if (!visitors || !(visitors.consenting > 0)) return null;
  const { words, format, k } = view;
  const all = parts(visitors, k);
  const rows = all.map(({ name, count }, index) => html`<tr><th scope="row">${swatch(index)}<span>${words.say(name)}</span></th>\
<td>${format.integer(count)}</td><td class="p">${format.percent(share(count, visitors.consenting))}</td></tr>
`);
  const title = words.say('newAndReturning');
  return html`<article class="${frame}"><div class="hd"><h3>${title}</h3></div>
${all.length > 0 ? stackOf(all.map(({ count }) => count)) : none}<div class="t"><table><caption class="vh">${title}</caption><thead><tr>\
<th scope="col">${words.say('visitorKind')}</th><th scope="col" class="w5">${words.say('visitorColumn')}</th>\
<th scope="col" class="p">${words.say('share')}</th></tr></thead>
<tbody>${rows}</tbody>
<tfoot><tr><th scope="row"><span>${words.say('wholePeriod')}</span></th><td>${format.integer(visitors.consenting)}</td>\
<td class="p">${format.percent(1)}</td></tr></tfoot></table></div></article>
`;
};
