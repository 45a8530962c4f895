// Consent, and the visitor's own history. The cookie, kept only after a yes: id.group.created.seen.decision.returned.visit, and then a
// signature where the collector has set the cookie again (docs/decisions/0012-cookies.md); it is carried along as it is.
//   id        128 random bits              group     0 to 15, drawn once
//   created   the yes: the cookie ends 395 days (LIFETIME) later, whatever happens
//   seen      last active                  decision  the last yes; times in ms since 1970
//   returned  came back since it: 0 or 1   visit     number of visits; what is not known yet is empty
// The history becomes a few small numbers here; the collector adds them up and forgets them.
let choice; // 'denied' when this page was told so; a yes is the cookie itself
let ends; // a no that a tool remembers, whose cookies are not erased yet: of what tools say at one moment, the last word counts
let told; // the last choice that changed something on this page: tools repeat themselves

const service = dataset.service || 'sillage'; // the name that consent tools know us by
const date = guard(at => new Date(+at).toLocaleDateString('sv', { timeZone: dataset.timezone || TIMEZONE })); // Swedish dates are ISO dates

// The cookie's fields, where there is one that this page may use.
const read = guard(() => {
  const cookie = /\bsillage=([\w-]{22})\.(\d*)\.(\d*)\.(\d*)\.(\d*)\.(\d*)\.(\d*)([^;]*)/.exec(document.cookie);
  const age = Date.now() - cookie[3];
  if (!choice && age > -864e5 && age < LIFETIME) return cookie;
});
const state = () => choice || (read() && 'granted');

// What goes with every event of a parcel; the visit's history goes with its first one. Time spent belongs to a visit, it never starts one.
outbox.toJSON = () => {
  if (ends) erase((ends = 0));
  const first = outbox.find(event => event.event != 'engagement');
  const isNew = first?.decided;
  const [, visitor, group, created, seen, decision, returned, visit, sign] = read() || [];
  const since = before => (before ? Math.max(0, (new Date(date(new Date())) - new Date(date(before))) / 864e5) : -1);
  const begins = (since(seen) > 0) | (Date.now() - seen > 18e5); // another day, or half an hour of silence
  if (visitor && (first || !begins)) {
    if (begins | isNew)
      first.history = {
        lag: since(seen),
        decision_lag: since(decision),
        group: +group,
        returned: returned > 0,
        created: date(created),
        visit: +visit + begins,
      };
    keep(
      '',
      [visitor, group, created, Date.now(), isNew ? Date.now() : decision, !isNew & (returned | begins), +visit + begins].join('.') + sign,
      created,
    );
  }
  return outbox.map(event => ({ ...event, consent: state(), visitor }));
};

// `fresh`: the visitor has just chosen, that is, within seconds of a click or a key, also in a frame of the page; otherwise a consent
// tool repeats an earlier choice.
let choose = guard((value, fresh = navigator.userActivation?.isActive) => {
  if (isMute() | (value == null)) return;
  const before = state();
  ends = choice = /^[gt1]/.test(value) ? 0 : 'denied'; // 'granted', true or 1
  choice ||
    read() ||
    keep(
      '',
      [
        btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
          .slice(0, 22)
          .replace(/\W/g, sign => (sign < '/' ? '-' : '_')),
        (Math.random() * 16) | 0,
        Date.now(),,,,,
      ].join('.'),
      Date.now(),
    );
  if (fresh && ends) erase((ends = 0)); // a visitor's own no takes effect at once
  const after = state(); // nothing where cookies are not kept
  if (after && (fresh ? told : before) != after) {
    told = after;
    outbox[0] || add('consent');
    if (fresh) outbox[0].decided = true;
  }
});

// Unsaid, it is guessed: a first yes and a withdrawal are fresh; another no is when the visitor has just clicked.
commands.consent = (value, fresh = /^[gt1]/.test(value) ? !read() : read()) => choose(value, fresh);
commands.forget = () => (told = erase());

// Nobody chooses against these signals.
if ((navigator.doNotTrack > 0) | navigator.globalPrivacyControl) choose = 0, (ends = choice = 'denied');

// Consent tools are heard after the first page view: those that are served (SOURCES: whether all of them), or that the page names.
const tool = (name, work) => (dataset.consent?.includes(name) ?? SOURCES) && guard(work)();
