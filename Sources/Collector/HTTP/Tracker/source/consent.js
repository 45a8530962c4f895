// Consent, and the visitor's own history. The cookie, kept only after a yes: id.created.seen.decision.returned.group.visit
//   id        128 random bits          created  minute of the yes: the cookie ends 395 days later, whatever happens
//   seen      minute last active       decision day of the last yes     returned  came back since that day: 0 or 1
//   group     0 to 15, drawn once      visit    number of visits
// The history becomes a few small numbers here; the collector adds them up and forgets them.
let choice; // 'denied' when this page was told so; a yes is the cookie itself
let decided; // a choice made now, not yet sent
let told; // the last choice made now on this page: tools repeat themselves

const life = 568800; // minutes of 395 days
const service = dataset.service || 'sillage'; // the name that consent tools know us by
const now = () => (Date.now() / 6e4) | 0;
const date = at => new Date(at * 6e4).toLocaleDateString('sv', { timeZone: dataset.timezone || TIMEZONE }); // Swedish dates are ISO dates
const day = at => Date.parse(date(at)) / 864e5;
const refuses = () => navigator.globalPrivacyControl || navigator.doNotTrack == 1;
const clicked = () => navigator.userActivation?.isActive; // a click or a key within seconds, also in a frame of the page
const isFact = ({ event }) => event != 'engagement'; // time spent belongs to a visit, it never starts one

// The cookie's fields, where there is one that this page may use.
const read = () => {
  const cookie = /\bsillage=([\w-]{22}(\.\d+){6})/.exec(document.cookie)?.[1].split('.');
  const age = now() - cookie?.[1];
  return !choice && age > -1440 && age < life && cookie;
};

const keep = (name, value, created) =>
  (document.cookie = `${name}=${value};path=/;samesite=lax;expires=${new Date((+created + life) * 6e4).toUTCString()}${
    location.protocol == 'https:' ? ';secure' : ''
  }`);
const write = (...fields) => keep('sillage', fields.join('.'), fields[1]);
const erase = () => ['sillage', 'sillage-preferences'].map(name => keep(name, '', 0)); // ended in 1971

// What goes with every event of a parcel; the visit's history goes with its first one.
const stamp = guard(() => {
  if (refuses()) erase((choice = 'denied'));
  const first = outbox.find(isFact);
  const isNew = first && decided;
  const [visitor, created, seen, decision, returned, group, visit] = read() || [];
  const today = day(now());
  const since = before => (before > 0 ? Math.max(0, today - before) : -1);
  const lag = since(seen > 0 && day(seen));
  const begins = !!lag | (now() - seen > 30); // another day, or half an hour of silence
  const number = +visit + begins;
  if (isNew) first.decided = !(decided = 0);
  if (visitor) {
    if (first && (begins || isNew))
      first.history = {
        group: +group,
        lag,
        decision_lag: since(decision),
        returned: returned > 0,
        created: date(created),
        visit: number,
      };
    if (first || !begins) write(visitor, created, now(), isNew ? today : decision, isNew ? 0 : returned | begins, group, number);
  }
  outbox.map(event => Object.assign(event, { consent: visitor ? 'granted' : choice, visitor }));
});
outbox.toJSON = () => outbox.slice(stamp());

// `fresh`: the visitor has just chosen; otherwise a consent tool repeats an earlier choice.
const choose = guard((value, fresh = clicked()) => {
  if (value == null || refuses() || isMute()) return;
  const known = read();
  const before = choice || !!known;
  choice = /^[gt]/.test(value) ? undefined : 'denied'; // 'granted' or true
  if (choice) erase();
  else if (!known)
    write(
      btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
        .slice(0, 22)
        .replace(/\+/g, '-')
        .replace(/\//g, '_'),
      now(),
      0,
      0,
      0,
      (Math.random() * 16) | 0,
      0,
    );
  const state = choice || !!read(); // false where cookies are not kept
  fresh = fresh && told != state;
  if (!state || (!fresh && before == state)) return;
  if (fresh) told = state;
  decided ||= fresh;
  outbox.find(isFact) || add('consent');
});

// Unsaid, it is guessed: a first yes and a withdrawal are fresh; another no is when the visitor has just clicked.
commands.consent = (value, fresh = value == 'granted' ? !read() : read() || (!choice && clicked())) => choose(value, fresh);
commands.forget = () => erase((told = 0));

// Consent tools are heard after the first page view; those that are not served do nothing.
early.push(...(dataset.consent || SOURCES).split(' ').map(name => [name]));
