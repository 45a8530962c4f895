// A page's data, as small as the frame needs it.

import { readFileSync } from 'node:fs';

const { words } = JSON.parse(readFileSync(new URL('format.json', import.meta.url), 'utf8'));

const row = (value, visits) => ({
  value, visits, pageviews: visits * 2, bounces: Math.floor(visits / 4), engaged_seconds: visits * 90, events: Math.floor(visits / 3),
  visitors: { counted: Math.floor(visits / 2), estimate: visits, low: visits - 1, high: visits + 1 },
});

const visitors = { counted: 300, estimate: 500, low: 450, high: 560, low_confidence: false, consent_rate: 0.5 };

/** A time report of `visits` a day. */
export const report = (days, visits) => ({
  site: 'example.org', from: days[0], to: days[days.length - 1], timezone: 'Europe/Paris', by: 'day',
  total: { ...row('', visits * days.length), events: { download: 9, consent: 90 }, visitors }, rows: days.map((day) => row(day, visits)),
});

const daysOf = (first, count) => Array.from({ length: count }, (_, index) => new Date(Date.parse(first) + index * 86400000).toISOString().slice(0, 10));

export const page = {
  site: 'example.org', timezone: 'Europe/Paris', today: '2026-11-23', updated: '2026-11-23T14:32+01:00', k: 5, profile: 'standard', language: 'fr',
  languages: ['fr', 'en'], first: '2025-03-10', months: ['2026-10', '2026-11'], hasNow: true, funnels: {}, labels: { country: { FR: ['France', 'France'] } },
  current: report(daysOf('2026-10-27', 28), 30), previous: report(daysOf('2026-09-29', 28), 20), undated: [0, 0], events: [280, 168], tables: {}, words,
};
