/**
 * Calendar days, as `Day` of the Swift side: numbers since 1970-01-01, written `2026-11-23`. No time zone takes part.
 */

const milliseconds = 86400000;
const padded = (value, width) => String(value).padStart(width, '0');

/** Number of the day of a civil date; a month or day beyond its bounds carries over. */
export const dayOf = (year, month, day) => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / milliseconds);
};

/** `{ year, month, day }` of a day, month 1…12. */
export const civil = (number) => {
  const date = new Date(number * milliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** `2026-11-23` */
export const iso = (number) => {
  const { year, month, day } = civil(number);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
};

/** The day that a text names; null for anything else, also for dates that do not exist. */
export const parseDay = (text) => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return null;
  const number = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return iso(number) === text ? number : null;
};

/** 1 = Monday … 7 = Sunday. */
export const weekday = (number) => (((number + 3) % 7) + 7) % 7 + 1;

/** First day of the month that is `months` later. */
export const startOfMonth = (number, months = 0) => {
  const { year, month } = civil(number);
  return dayOf(year, month + months, 1);
};

/** The Monday of the week. */
export const startOfWeek = (number) => number - (weekday(number) - 1);

/** The same day of another year; of 29 February the 28th where there is none. */
export const inYear = (number, years) => {
  const { year, month, day } = civil(number);
  return Math.min(dayOf(year + years, month, day), dayOf(year + years, month + 1, 1) - 1);
};
