import { hundredths } from './figures.js';
import { html, none } from './html.js';

/** A whole in at most four parts, side by side; nothing for one part, more parts than there are tints, or a part of nothing (`ShareStack`). */
export const shareStack = (counts) => {
  if (counts.length < 2 || counts.length > 4 || counts.some((count) => !(count > 0))) return null;
  const total = counts.reduce((sum, count) => sum + count, 0);
  let left = 0;
  const bars = counts.map((count, index) => {
    const [start, width] = [left, (100 * count) / total];
    left += width;
    const gap = index < counts.length - 1 ? Math.min(0.4, width / 2) : 0;
    return html`<rect class="k${index + 1}" x="${hundredths(start)}%" width="${hundredths(width - gap)}%" height="24"/>`;
  });
  return html`<svg class="stack" aria-hidden="true">${bars}</svg>
`;
};

/** The tint of a part, before its label. */
export const swatch = (index) => html`<svg class="sw k${index + 1}" aria-hidden="true"></svg>`;

/** The markup of a stack, or nothing. */
export const stackOf = (counts) => shareStack(counts) ?? none;
