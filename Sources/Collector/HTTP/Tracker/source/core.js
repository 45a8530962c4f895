// Sillage counts page views and what visitors do on a page, without following anyone.
//   <script defer src="https://stats.example.org/sillage.js" data-site="example.org"></script>
// Nothing is stored on the device without consent. Manual: docs/web-developer.md
//
// The collector composes the script of a site: this module, those that its configuration switches on, then start.js, one after the
// other in one `try { … } catch {}` block. They share one scope. scripts/tracker minifies them; to be small after gzip, alike things
// are written alike.

// Calls that the page queued before us: an array. When we are here already it is not iterable, and this ends the second run.
const early = [...(self.sillage || [])];
const { src, dataset } = document.currentScript;

// Whatever fails in here must not fail the page. All listeners capture at the window, which every event of the page passes.
const guard = work => (...values) => {
  try {
    return work(...values);
  } catch {}
};
const on = (types, work) => types.split(' ').map(type => addEventListener(type, guard(work), 1));

// Nothing is counted on a developer's machine, in a preview inside another page, when a program drives the browser, and for a visitor
// who opposed to it. Where cookies are out of reach, nobody can oppose by one.
const isMute = guard(
  () =>
    (dataset.debug == null && (navigator.webdriver || self != top || /^$|^127\.|:1]|localhost$/.test(location.hostname))) ||
    /sillage-oppose/.test(document.cookie),
);

const address = link => link.origin + link.pathname + link.search;
let page = document.referrer; // the address of the page; at first, of the one before it
let report; // engagement: adds the time spent on the page, which ends or is hidden

// Events of one moment travel together, in order, at most as many as the collector takes; consent is looked up when they leave, not when they happened.
const outbox = [];

const add = (event, data, referrer) =>
  isMute() || outbox[49] || setTimeout(
    flush,
    outbox.push({
      site: dataset.site,
      event,
      url: page,
      referrer,
      screen: screen.width + 'x' + screen.height,
      language: navigator.language,
      data,
    }),
  );

const flush = guard(
  leaving => outbox[0] && !document.prerendering && (post(JSON.stringify(outbox), leaving), outbox.splice(0)),
);

// Exactly once, or not at all: a parcel is sent again, once, only when it is certain that it was not counted: when the collector says
// so (429, 503), or when the device had no network. An answer that is lost says nothing, so nothing is repeated; neither is anything
// that a visitor has opposed to meanwhile.
const post = (body, leaving, online = navigator.onLine) =>
  isMute() ||
  (leaving && online && navigator.sendBeacon(new URL('b', src), body)) || // a string is text/plain: no preflight
  fetch(new URL('b', src), { method: 'POST', body, keepalive: 1 })
    .then(
      answer => answer.status,
      () => online || 503,
    )
    .then(status => /429|503/.test(status) && setTimeout(post, 5e3, body, 1)); // by a beacon, which tells no answer: no third time

const view = referrer => {
  report?.();
  referrer = page || add; // none: JSON leaves functions out
  page = address(location);
  const status = document.all['sillage-status']?.content; // by name
  add('pageview', status && { status: +status }, referrer);
};

// The page's calls: sillage.event('name') once loaded, sillage.push(['event', 'name']) at any time. Modules add the commands; whatever
// else is called does nothing.
const commands = { push: ([name, ...values]) => commands[name](...values) };
self.sillage = new Proxy(commands, { get: (_, name) => guard(commands[name]) });

on('prerenderingchange', flush);
on('visibilitychange pagehide', leaving => {
  report?.(leaving);
  flush(leaving);
});
on('pageshow', event => event.persisted && view()); // back from the back/forward cache
