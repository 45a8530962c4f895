// Calendar days as numbers since 1970-01-01, as in Time/Day.swift.

const MILLISECONDS = 86_400_000;
const FORM = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The number of a day `2026-11-23`.
 * @param {unknown} text
 * @returns {number | null} null for anything that is no day of the calendar
 */
export const dayNumber = (text) => {
  if (typeof text !== 'string' || !FORM.test(text)) return null;
  const number = Date.parse(`${text}T00:00:00Z`) / MILLISECONDS;
  // Some engines take the 31st of any month for a day of the next.
  return Number.isInteger(number) && dayText(number) === text ? number : null;
};

/** `2026-11-23` of a number. */
export const dayText = (number) => new Date(number * MILLISECONDS).toISOString().slice(0, 10);

/** Number of the first day of the month that lies `months` after the month of a day. */
export const startOfMonth = (number, months = 0) => {
  const date = new Date(number * MILLISECONDS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / MILLISECONDS;
};

/** Last day of a day's month. */
export const endOfMonth = (number) => startOfMonth(number, 1) - 1;

/** The Monday of a day's week (ISO 8601); 1970-01-01 was a Thursday. */
export const startOfWeek = (number) => number - ((((number + 3) % 7) + 7) % 7);

const STARTS = { day: (number) => number, week: startOfWeek, month: (number) => startOfMonth(number) };
const ENDS = { day: (start) => start, week: (start) => start + 6, month: endOfMonth };

/** First day of the step (`day`, `week`, `month`) that a day belongs to. */
export const startOfStep = (step, number) => STARTS[step](number);

/** Last day of the step that begins on a day. */
export const endOfStep = (step, start) => ENDS[step](start);

/** What a step is called in a report: `2026-11-23` of days and of weeks (by their Monday), `2026-11` of months. */
export const stepLabel = (step, start) => (step === 'month' ? dayText(start).slice(0, 7) : dayText(start));
