import { say } from './tabledraw.js';
import { reportOf } from './view/sections.js';
import { panelOf } from './view/tablepanel.js';

/** Where the rows of a table come from: the page, or whoever has them all. */

/** The report of a table where all of its rows are at hand. */
const reportAtHand = ({ reports = {} }, by) => {
  const report = reports.current ? reportOf(reports, by) : reports[by];
  return report && report.total && !report.more ? report : null;
};

/** The whole report of a table, asked for once; null where it cannot be had. */
const wholeReport = async (article, place, asked) => {
  const own = reportAtHand(place.context, article.dataset.by);
  if (own) return own;
  const table = article.querySelector('table');
  table.setAttribute('aria-busy', 'true');
  try {
    asked.report ??= place.context.rows(article.dataset.by);
    return await asked.report;
  } catch {
    asked.report = null;
    say(article, place.view.words.say('folderNeeded'));
    return null;
  } finally {
    table.removeAttribute('aria-busy');
  }
};

/** Does something with the whole report; a table that was rendered again in the meantime is left alone. */
export const withReport = async (article, place, act) => {
  const { by } = article.dataset;
  const asked = place.asked.get(by);
  const report = await wholeReport(article, place, asked);
  if (report && article.isConnected) await act(panelOf(by, report), asked, place.view);
};

/** Whether a table's rows can be had: they are at hand, or in files beside the page. A page of rounded counts has none. */
export const canAsk = (context, by) => {
  const { page } = context;
  return Boolean(reportAtHand(context, by)) || !page || page.hasNow || (page.months ?? []).length > 0;
};
