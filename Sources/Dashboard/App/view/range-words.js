import { parseDay } from '../day.js';

const phrase = (step, names) => names[['hour', 'day', 'week', 'month'].indexOf(step)];

/** The head of the points' column, and the name of a step. */
export const stepName = (step) => phrase(step, ['hourColumn', 'dayColumn', 'weekColumn', 'monthColumn']);

/** What a range of days, its points and the one it is compared with are called (`RangeWords`). */
export const rangeWords = (overview, words, format) => {
  const { current, previous, step } = overview;
  const [from, to, today] = [parseDay(current.from), parseDay(current.to), parseDay(overview.today)];
  const length = to - from + 1;
  const isRecent = to === today;

  const legend = () => {
    if (!isRecent || length > 100) return format.dates(from, to);
    return length === 1 ? words.say('lastToday') : words.say('lastDays', { n: format.integer(length) });
  };

  const before = () => {
    if (overview.comparison === 'year') return words.say('yearBefore');
    return words.say(isRecent && length === 1 && parseDay(previous.to) === today - 1 ? 'yesterday' : 'previousPeriod');
  };

  return {
    length,
    dates: format.dates(from, to),
    isRecent,
    legend: legend(),
    previous: previous ? before() : '',
    unfinished: words.say(phrase(step, ['hourInProgress', 'dayInProgress', 'weekInProgress', 'monthInProgress'])),
    chartTitle: (name) => words.say(phrase(step, ['perHour', 'perDay', 'perWeek', 'perMonth']), { name }),
    tableTitle: words.say(phrase(step, ['figuresPerHour', 'figuresPerDay', 'figuresPerWeek', 'figuresPerMonth'])),
    column: words.say(stepName(step)),
  };
};
