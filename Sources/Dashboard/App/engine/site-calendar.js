// The days and hours of a site in its time zone, as in Time/SiteCalendar.swift.

import { dayText } from './days.js';

const DAY = 86_400;

const formatOf = (timeZone) => {
  const options = { hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' };
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone });
  } catch {
    // A browser can be older than a zone.
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
};

/**
 * The calendar of an IANA zone; a zone the browser does not know is taken for UTC.
 * @param {string} timeZone
 */
export const createCalendar = (timeZone) => {
  const format = formatOf(timeZone);
  const known = new Map();

  const readOffset = (seconds) => {
    const parts = {};
    for (const { type, value } of format.formatToParts(seconds * 1000)) parts[type] = Number(value);
    const local = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second) / 1000;
    return local - seconds;
  };

  const knownOffset = (seconds) => {
    if (!known.has(seconds)) known.set(seconds, readOffset(seconds));
    return known.get(seconds);
  };

  /** Seconds ahead of UTC at an instant. Zones change at most once a day: where both ends of a UTC day agree, nothing is asked in between. */
  const offset = (seconds) => {
    const start = Math.floor(seconds / DAY) * DAY;
    const atStart = knownOffset(start);
    return atStart === knownOffset(start + DAY) ? atStart : readOffset(seconds);
  };

  const localDay = (seconds) => Math.floor((seconds + offset(seconds)) / DAY);

  /** First instant of a local day, in seconds since 1970; where midnight does not exist, the first one after the gap. */
  const startOfDay = (day) => {
    const local = day * DAY;
    let guess = local - offset(local);
    guess = local - offset(guess);
    while (localDay(guess) < day) guess += 900;
    while (localDay(guess - 900) >= day) guess -= 900;
    return guess;
  };

  const two = (number) => String(number).padStart(2, '0');

  /** Local date and time with offset, `2026-10-25T02:00+01:00` (RFC 3339 without seconds). */
  const label = (seconds) => {
    const ahead = offset(seconds);
    const local = seconds + ahead;
    const day = Math.floor(local / DAY);
    const minutes = Math.floor((local - day * DAY) / 60);
    const zone = Math.floor(Math.abs(ahead) / 60);
    const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    return `${dayText(day)}T${clock}${ahead < 0 ? '-' : '+'}${two(Math.floor(zone / 60))}:${two(zone % 60)}`;
  };

  return { startOfDay, label };
};
