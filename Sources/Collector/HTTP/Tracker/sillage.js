// Sillage counts page views and what visitors do on a page, without following anyone.
//   <script defer src="https://stats.example.org/sillage.js" data-site="example.org"></script>
// Nothing is stored on the device without consent; with it, one first-party cookie (see "Consent"). Manual: docs/web-developer.md
(() => {
  'use strict';

  const script = document.currentScript || document.querySelector('script[data-site]');
  if (!script || window.sillage?.consent) return; // loaded twice runs once
  const { site, timezone, downloads = 'pdf zip docx xlsx pptx csv epub mp3 mp4' } = script.dataset;

  // Whatever fails in here must not fail the page.
  const guard = work => (...values) => {
    try {
      return work(...values);
    } catch {}
  };
  const on = (target, types, work) => {
    for (const type of types.split(' ')) target.addEventListener(type, guard(work), { capture: true, passive: true });
  };

  // Delivery: events of one moment travel together, in order; consent is looked up when they leave, not when they happened.

  const outbox = [];
  let page;

  const add = (event, data, referrer) => {
    if (!outbox.length) queueMicrotask(flush);
    const size = `${screen.width}x${screen.height}`;
    outbox.push({ site, event, url: page, referrer, screen: size, language: navigator.language, data });
  };

  const flush = guard(() => {
    if (!outbox.length) return;
    const first = outbox.find(({ event }) => event !== 'engagement'); // time spent belongs to a visit, it never starts one
    const who = guard(identify)(first) || {}; // cookies may be out of reach: then there is no identity
    if (first && decided) first.decided = true;
    decided = false;
    for (const event of outbox) Object.assign(event, who);
    while (outbox.length) post(JSON.stringify(outbox.splice(0, 20)));
  });

  const post = body => {
    const endpoint = new URL('/b', script.src).href;
    if (guard(() => navigator.sendBeacon(endpoint, body))()) return; // a string is text/plain: no preflight
    fetch(endpoint, { method: 'POST', body, keepalive: true, mode: 'no-cors', credentials: 'omit' }).catch(() => {});
  };

  // Consent. The cookie, kept only after a yes: id.created.seen.decision.returned.group.visit
  //   id        128 random bits          created  minute of the yes: the cookie ends 395 days later, whatever happens
  //   seen      minute last active       decision day of the last yes     returned  came back since that day: 0 or 1
  //   group     0 to 15, drawn once      visit    number of visits
  // The visitor's own history becomes a few small numbers here; the collector adds them up and forgets them.

  const life = 395 * 1440;
  let choice; // what this page was told; a yes is the cookie itself
  let decided = false; // a choice made now, not yet sent

  const minute = () => Math.floor(Date.now() / 6e4);
  const date = at => new Date(at * 6e4).toLocaleDateString('sv', { timeZone: timezone }); // Swedish dates are ISO dates
  const day = at => Date.parse(date(at)) / 864e5;
  const refused = () => navigator.globalPrivacyControl === true || navigator.doNotTrack === '1';

  const read = () => {
    const found = /(?:^|; )sillage=([\w-]{22}(?:\.\d+){6})(?:;|$)/.exec(document.cookie);
    if (!found) return;
    const cookie = found[1].split('.').map((field, index) => (index ? +field : field));
    const age = minute() - cookie[1];
    if (age > -1440 && age < life) return cookie;
  };

  const write = cookie => {
    const end = new Date((cookie[1] + life) * 6e4).toUTCString();
    document.cookie = `sillage=${cookie.join('.')};path=/;expires=${end};samesite=lax${location.protocol === 'https:' ? ';secure' : ''}`;
  };

  const erase = guard(() => {
    document.cookie = 'sillage=;path=/;max-age=0';
  });

  const create = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(17));
    const id = btoa(String.fromCharCode(...bytes.subarray(0, 16))).slice(0, 22);
    write([id.replace(/\+/g, '-').replace(/\//g, '_'), minute(), 0, 0, 0, bytes[16] % 16, 0]);
  };

  // What goes with every event of a parcel; the visit's history goes with its first one.
  const identify = first => {
    if (refused()) {
      erase();
      choice = 'denied';
    }
    const cookie = choice !== 'denied' && read();
    if (!cookie) return { consent: choice };
    const [visitor, created, seen, decision, returned, group, visit] = cookie;
    const now = minute();
    const since = before => Math.max(0, day(now) - before);
    const lag = seen ? since(day(seen)) : -1;
    const begins = lag !== 0 || now - seen > 30; // another day, or half an hour of silence
    if (first && (begins || decided)) {
      const decision_lag = decision ? since(decision) : -1;
      first.history = { group, lag, decision_lag, returned: !!returned, created: date(created), visit: visit + begins };
    }
    if (first) write([visitor, created, now, decided ? day(now) : decision, decided ? 0 : +(begins || returned), group, visit + begins]);
    else if (!begins) write([visitor, created, now, decision, returned, group, visit]);
    return { consent: 'granted', visitor };
  };

  // Page views, and the time a page was both visible and focused.

  let visible = 0;
  let since = 0;
  let active = false;
  let deepest = 0;

  const address = () => location.origin + location.pathname + location.search;

  const view = referrer => {
    page = address();
    deepest = 0;
    const status = document.querySelector('meta[name=sillage-status]')?.content;
    add('pageview', status && { status: +status }, referrer || undefined);
  };

  const measure = () => {
    const now = performance.now();
    if (active) visible += now - since;
    since = now;
    active = !document.hidden && document.hasFocus();
  };

  const report = () => {
    measure();
    const visible_ms = Math.round(visible);
    if (!visible_ms) return;
    visible = 0;
    const seen = (Math.max(deepest, scrollY) + innerHeight) / document.documentElement.scrollHeight;
    add('engagement', { visible_ms, scroll: Math.min(100, Math.round(100 * seen)) });
  };

  const leave = () => {
    report();
    active = false;
    flush();
  };

  const route = guard(() => {
    if (address() === page) return;
    report();
    view(page);
  });

  const watch = () => {
    on(document, 'visibilitychange', () => (document.hidden ? leave() : measure()));
    on(window, 'pagehide', leave);
    on(window, 'focus blur', measure);
    on(window, 'scroll', () => (deepest = Math.max(deepest, scrollY)));
    on(window, 'pageshow', ({ persisted }) => {
      measure();
      if (persisted) view(); // back from the back/forward cache
    });
    if (window.navigation) return on(navigation, 'currententrychange', route);
    on(window, 'popstate', route);
    for (const name of ['pushState', 'replaceState']) {
      const original = history[name];
      history[name] = function (...values) {
        original.apply(this, values);
        route();
      };
    }
  };

  // Clicks.

  let touched = false;

  const click = ({ type, target, button }) => {
    touched = true;
    if (button > 1) return;
    const link = target.closest('a[href]');
    if (/^https?:$/.test(link?.protocol)) {
      const href = link.origin + link.pathname + link.search;
      const extension = link.pathname.split('.').pop().toLowerCase();
      if (link.hasAttribute('download') || downloads.split(/[\s,]+/).includes(extension)) add('download', { href });
      else if (link.host !== location.host) add('outbound', { href });
    }
    if (type !== 'click') return;
    const named = target.closest('[data-sillage-event]');
    if (named) api.event(named.dataset.sillageEvent);
    const vote = target.closest('[data-sillage-vote]');
    if (vote) api.vote(vote.closest('[data-sillage-target]')?.dataset.sillageTarget, vote.dataset.sillageVote);
  };

  // The page's own calls: sillage.event('name') once loaded, sillage.push(['event', 'name']) at any time.

  const commands = {
    event: (name, props) => add('custom', { name, props }),
    search: (term, results) => add('search', { term, results }),
    vote: (target = location.pathname, value) => add('vote', { target, value: String(value) }),
    forget: erase,
    // `now`: the visitor has just chosen; otherwise a consent tool repeats an earlier choice. Unsaid, it is guessed: a first yes and a
    // withdrawal are new; a no is new once the visitor has clicked in this page.
    consent: (value, now) => {
      const known = guard(read)();
      const before = choice;
      const yes = value === 'granted' && !refused();
      now ??= yes ? !known : !!known || (!before && touched);
      if (yes && !known) create();
      if (!yes) erase();
      choice = yes ? undefined : 'denied';
      if (refused() || (yes && !read()) || (!now && choice === before)) return;
      decided ||= now;
      if (!outbox.some(({ event }) => event !== 'engagement')) add('consent');
    },
  };

  const waiting = Array.isArray(window.sillage) ? window.sillage : [];
  let run = call => waiting.push(call);
  const api = (window.sillage = { push: call => run(call) });
  for (const name of Object.keys(commands)) api[name] = (...values) => run([name, ...values]);

  const start = guard(() => {
    run = guard(([name, ...values]) => commands[name](...values));
    measure();
    view(document.referrer);
    waiting.forEach(run);
    watch();
    on(document, 'click auxclick', click);
  });

  const nobody = navigator.webdriver || window !== window.top || /^$|(^|\.)localhost$|^127\.|^\[::1\]$/.test(location.hostname);
  if (nobody && !script.hasAttribute('data-debug')) run = () => {};
  else if (document.prerendering) on(document, 'prerenderingchange', start);
  else start();
})();
