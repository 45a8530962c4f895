import { share } from '../format.js';
import { figureList } from './figurelist.js';
import { html, none } from './html.js';
import { inline } from './label.js';
import { propertyList } from './propertylist.js';
import { linkOf, visitsOf } from './rows.js';
import { voteDetails } from './votedetails.js';

const quarters = ['0', '25', '50', '75', '100'];

const quarter = (row, name, top, { words, format }) => {
  const visits = visitsOf(row, name);
  const height = Math.max(Math.round((share(visits ?? 0, top) ?? 0) * 20), visits === null ? 0 : 1);
  const label = name === '0' ? words.say('videoStart') : name + words.signs.percent;
  return html`<li><svg aria-hidden="true"><rect class="k1" y="${20 - height}" width="100%" height="${height}" rx="2"/></svg>\
<b>${visits === null ? '–' : format.integer(visits)}</b> <span>${label}</span></li>`;
};

/** How far a video was watched: visits at its start, quarters and end, and the time spent on it (`VideoDetails`). */
const videoDetails = (row, view) => {
  const top = Math.max(0, ...quarters.map((name) => visitsOf(row, name) ?? 0));
  const steps = quarters.map((name) => quarter(row, name, top, view));
  const seconds = Math.max(row.engaged_seconds, 0);
  const total = seconds > 0 ? html`<p>${view.words.say('watchedInAll', { t: view.format.duration(seconds) })}</p>` : none;
  return html`<ol class="quarters">${steps}</ol>${total}`;
};

const list = (lead, dimension, details, view) => figureList(
  details.map(({ value, events }) => ({ name: inline(view.format.label(dimension, value)), count: events })), view, lead,
);

/** The links of an e-mail by name; nothing when none has a name. */
const clicks = (details) => {
  const links = details.map((detail) => ({ value: linkOf(detail), events: detail.events })).filter(({ value }) => value !== null);
  return links.some(({ value }) => value) ? links : [];
};

/** What a table says beneath a row: what was done with its value; null where there is nothing more to say (`RowDetails`). */
export const rowDetails = (dimension, row, view) => {
  const details = row.details ?? [];
  if (details.length === 0) return null;
  switch (dimension) {
    case 'vote': return voteDetails(row, view);
    case 'video': return videoDetails(row, view);
    case 'custom': return propertyList(row, view);
    case 'notfound': return list('linkedFrom', dimension, details, view);
    case 'consent': return list('decided', dimension, details, view);
    case 'email': {
      const links = clicks(details);
      return links.length > 0 ? list('linksClicked', dimension, links, view) : null;
    }
    default: return null;
  }
};
