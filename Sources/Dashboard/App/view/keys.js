import { html } from './html.js';

/** What counted and estimated figures are marked with (`VisitorsKey`). */
export const visitorsKey = (isCounted) => (isCounted
  ? html`<svg class="key" aria-hidden="true"><rect class="solid" width="16" height="12" rx="2"/></svg>`
  : html`<svg class="key" aria-hidden="true"><rect class="hat" fill="url(#hatch)" width="16" height="12" rx="2"/>\
<rect class="box" x=".5" y=".5" width="15" height="11" rx="2"/></svg>`);
