import { civil, parseDay, weekday } from './day.js';
import { filled } from './words.js';

const space = '\u00a0';
const padded = (value) => (value < 10 ? `0${value}` : String(value));

/** A point over time, from the label of a row: `{ kind, day, hour, minute, offset }`; null for anything else (`TimeLabel`). */
export const timeLabel = (label) => {
  const day = parseDay(label);
  if (day !== null) return { kind: 'day', day };
  const month = parseDay(`${label}-01`);
  if (month !== null) return { kind: 'month', day: month };
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{1,2}):(\d{1,2})(?::\d*)*(.*)$/.exec(label);
  const date = parts ? parseDay(parts[1]) : null;
  if (date === null || Number(parts[2]) > 24 || Number(parts[3]) > 59) return null;
  return { kind: 'hour', day: date, hour: Number(parts[2]), minute: Number(parts[3]), offset: parts[4] };
};

/** Dates in words (`Wording+Dates`, `TimeLabel`); days are numbers. */
export const createDates = (words) => {
  const { signs, say } = words;

  /** `1er`, `23` */
  const ordinal = (number) => (number === 1 ? signs.first : String(number));

  /** `23 nov.`; with the year where asked. */
  const date = (day, year = false) => {
    const parts = civil(day);
    const text = ordinal(parts.day) + space + signs.months[parts.month - 1];
    return year ? text + space + parts.year : text;
  };

  /** `lun. 23 nov.` */
  const weekdayDate = (day, year = false) => signs.weekdays[weekday(day) - 1] + space + date(day, year);

  /** `nov. 2026` */
  const month = (day, year = true) => {
    const parts = civil(day);
    return signs.months[parts.month - 1] + (year ? space + parts.year : '');
  };

  /** `27 oct. – 23 nov. 2026`; what both ends share is said once. */
  const dates = (from, to) => {
    if (from === to) return weekdayDate(to, true);
    const [first, last] = [civil(from), civil(to)];
    const end = date(to, true);
    if (first.year !== last.year) return `${date(from, true)} – ${end}`;
    if (first.month !== last.month) return `${date(from)} – ${end}`;
    return `${ordinal(first.day)}${space}–${space}${end}`;
  };

  /** `14 h 32`; without minutes where they are not given and the language leaves them out. */
  const time = (hour, minute = null) => filled(minute === null ? signs.clockHour : signs.clock, {
    h: hour, hh: padded(hour), mm: padded(minute ?? 0),
  });

  /** A row head in full: `lun. 23 nov.`, `14 h`, `nov. 2026`, `semaine du 23 nov.`. A label that cannot be read stays as it is. */
  const point = (label, step) => {
    const at = timeLabel(label);
    if (!at) return label;
    if (step === 'week' && at.kind === 'day') return say('weekOf', { date: date(at.day) });
    if (at.kind === 'hour') return time(at.hour, at.minute === 0 ? null : at.minute);
    return at.kind === 'day' ? weekdayDate(at.day) : month(at.day);
  };

  /**
   * All points of a chart: hours of several days say their day; an hour that comes twice when clocks go back also says its distance
   * to UTC.
   */
  const points = (labels, step) => {
    const read = labels.map(timeLabel);
    const isLong = new Set(read.map((at) => (at && at.kind === 'hour' ? at.day : null))).size > 1;
    const names = labels.map((label, index) => (isLong && read[index] && read[index].kind === 'hour'
      ? `${weekdayDate(read[index].day)} ${point(label)}` : point(label, step)));
    const counts = new Map();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return names.map((name, index) => (counts.get(name) > 1 && read[index] && read[index].kind === 'hour'
      ? `${name} (UTC${read[index].offset})` : name));
  };

  /** A point in short, under an axis: `23 nov.`, `14 h`, `nov.`. */
  const tick = (label) => {
    const at = timeLabel(label);
    if (!at || at.kind === 'hour') return point(label);
    return at.kind === 'day' ? date(at.day) : month(at.day, false);
  };

  return { date, weekdayDate, month, dates, time, point, points, tick };
};
