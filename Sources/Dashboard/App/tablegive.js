import {
  copy, csv, download, json, tabbed,
} from './exports.js';
import { cells, reportShown } from './tablecells.js';
import { say } from './tabledraw.js';

/** What takes a table elsewhere, by the name of its button. */
export const give = {
  copy: async (panel, lines, _, view, button) => {
    const isCopied = await copy(tabbed(cells(panel, lines, view), view.words.signs.decimal));
    if (!isCopied) return;
    const said = view.words.say('copied');
    say(button.closest('[data-by]'), said);
    button.classList.add('done');
    setTimeout(() => {
      button.classList.remove('done');
      if (button.isConnected) say(button.closest('[data-by]'), '');
    }, 2000);
  },
  csv: (panel, lines, name, view) => download(name('csv'), 'text/csv', csv(cells(panel, lines, view))),
  json: (panel, lines, name, view) => download(name('json'), 'application/json', json(reportShown(panel, lines, view))),
};
