import { html, none } from './html.js';

/** Scalars from which a column may cut a label. */
const long = 24;

const title = (text) => (Array.from(text).length > long ? html` title="${text}"` : none);
const explained = (label) => (label.detail ? html` <small>${label.detail}</small>` : none);

/** The text alone, inside a line. */
export const inline = ({ text }) => html`<bdi${title(text)}>${text}</bdi>`;

/** Isolated, so that right-to-left text reorders nothing beside it; the whole label again in `title` where a column may cut it. */
export const spanned = (label) => html`<span${title(label.text)}><bdi>${label.text}</bdi>${explained(label)}</span>`;

/** The same as a link; of the row that was chosen, it says so. */
export const linked = (label, address, isChosen) => {
  const chosen = isChosen ? html` aria-current="true"` : none;
  return html`<a href="${address}"${chosen}${title(label.text)}><bdi>${label.text}</bdi>${explained(label)}</a>`;
};
