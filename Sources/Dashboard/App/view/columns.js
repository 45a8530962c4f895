import { rates, share } from '../format.js';
import { inHundredths } from './figures.js';
import {
  clicksOf, eventsOf, rateOf, visitsOf,
} from './rows.js';
import { meanVote, meanVoteText } from './votescale.js';

const known = (value, { format }) => (value === null ? '–' : format.integer(value));
const percent = (value, { format }) => format.percent(value);
const duration = (value, { format }) => format.duration(value);

const counted = (title, measure) => ({ title, measure, say: known, kind: 'count' });
const rated = (title, measure) => ({ title, measure, say: percent, kind: 'share' });
const timed = (title) => ({ title, measure: (row) => rates(row).visibleSeconds, say: duration, kind: 'seconds' });
const hasDetails = (row) => (row.details ?? []).length > 0;
const depth = (row) => (typeof row.scroll === 'number' ? inHundredths(row.scroll) / 100 : null);

/** Columns by name: phrase of the title, the number behind a row's figure (null: not known), how it is said, and its kind (`Column`). */
const all = {
  visits: counted('visits', (row) => row.visits),
  pageviews: counted('pageviews', (row) => row.pageviews),
  times: counted('times', (row) => row.events),
  requests: counted('requests', (row) => row.events),
  votes: counted('votes', (row) => row.events),
  started: counted('started', (row) => (hasDetails(row) ? visitsOf(row, 'start') : row.visits)),
  submitted: counted('submitted', (row) => visitsOf(row, 'submit')),
  opens: counted('opens', (row) => eventsOf(row, 'open')),
  clicks: counted('clicks', clicksOf),
  share: rated('share', (row, whole) => share(row.visits, whole)),
  conversion: rated('conversion', (row, whole) => share(row.visits, whole)),
  bounce: rated('bounce', (row) => rates(row).bounce),
  scroll: rated('scrolled', depth),
  completed: rated('completed', (row) => rateOf(row, '100', '0')),
  completion: rated('completion', (row) => rateOf(row, 'submit', 'start')),
  meanTime: timed('meanTime'),
  watchTime: timed('watchTime'),
  meanVote: {
    title: 'meanVote', measure: (row) => meanVote(row), say: (value, view, row) => meanVoteText(row, view), kind: 'mean',
  },
};
for (const [name, column] of Object.entries(all)) column.name = name;

const sets = [
  [['page'], ['visits', 'pageviews', 'meanTime', 'bounce', 'scroll']],
  [['exit', 'next', 'previous', 'visit_number', 'recency', 'cohort', 'consent'], ['visits', 'share']],
  [['download', 'outbound', 'search', 'search_empty', 'custom', 'notfound'], ['visits', 'times']],
  [['vote'], ['votes', 'meanVote']],
  [['video'], ['visits', 'completed', 'watchTime']],
  [['form'], ['started', 'submitted', 'completion']],
  [['email'], ['opens', 'clicks']],
  [['goal'], ['visits', 'conversion']],
  [['event'], ['times']],
  [['bot', 'bot_class', 'bot_reason'], ['requests']],
];

/** What a dimension's table shows, most important first; later ones only where there is room. */
export const columnsOf = (dimension) => {
  const found = sets.find(([dimensions]) => dimensions.includes(dimension));
  return (found ? found[1] : ['visits', 'share', 'bounce', 'meanTime']).map((name) => all[name]);
};

const widths = {
  meanTime: 'w6', watchTime: 'w6', meanVote: 'w5', scroll: 'w5', completed: 'w5', completion: 'w5', conversion: 'w5',
};
const muted = ['share', 'bounce', 'conversion', 'completion'];

/** Whether the style says how wide the column is, not the longest figure in it. */
export const hasOwnWidth = ({ name }) => name in widths;

const room = ({ name }, index) => {
  if (name === 'share' || name === 'times') return index < 2 ? '' : `c${index + 1}`;
  if (['meanVote', 'conversion', 'completion', 'completed', 'clicks'].includes(name)) return '';
  if (name === 'submitted' || name === 'watchTime') return 'c2';
  return index === 0 ? '' : `c${Math.min(index + 1, 4)}`;
};

/** Style: from which width of the panel the column is shown, whether it is context only, and how wide it is. */
export const styleOf = (column, index) => [room(column, index), muted.includes(column.name) ? 'p' : '', widths[column.name] ?? '']
  .filter(Boolean).join(' ');
