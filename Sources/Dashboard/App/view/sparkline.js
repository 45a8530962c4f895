import { curve } from './curve.js';
import { html } from './html.js';

/**
 * The shape of a figure over the period: no axis, from zero, the last point unfinished (`Sparkline`).
 *
 * @param values one for each point, null where it has no figure
 * @param counted the part of each value that was counted, where the rest is estimated
 */
export const sparkline = ({ values, domain, counted = null, openEnd }) => {
  const largest = Math.max(0, ...values.filter((value) => value !== null));
  if (largest === 0) return html`<svg class="spark" aria-hidden="true"></svg>`;
  const draw = (all) => curve(all.map((value) => (value === null ? null : Math.max(0, value / (largest * 1.04)))), { domain, openEnd });
  const drawn = draw(values);
  if (counted) {
    const { area } = draw(counted);
    return html`<svg class="spark" aria-hidden="true"><clipPath id="estimated" clipPathUnits="objectBoundingBox">\
<path clip-rule="evenodd" transform="scale(.001 .005)" d="${drawn.area}${area}"/></clipPath>\
<rect class="hat" fill="url(#hatch)" width="100%" height="100%" clip-path="url(#estimated)"/>\
<svg width="100%" height="100%" viewBox="0 0 1000 200" preserveAspectRatio="none"><path class="ar cnt" d="${area}"/>\
<path class="ln" d="${drawn.line}"/><path class="ln dash" d="${drawn.unfinished}"/></svg></svg>`;
  }
  return html`<svg class="spark" aria-hidden="true" viewBox="0 0 1000 200" preserveAspectRatio="none">\
<path class="ar" d="${drawn.area}"/><path class="ln" d="${drawn.line}"/><path class="ln dash" d="${drawn.unfinished}"/></svg>`;
};
