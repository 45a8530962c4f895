const day = 86400;
const sizes = [['day', day], ['hour', 3600], ['minute', 60], ['second', 1]];

/** Times of retention in words (`Wording+Spans`). */
export const createSpans = ({ integer, count }, { signs }) => {
  const named = (number, unit) => `${integer(number)} ${signs.spans[unit][number === 1 ? 0 : 1]}`;

  /** In the largest unit that leaves nothing over, days from three days on; months beside days that make whole ones (`NoticeDuration`). */
  const hours = (seconds) => {
    const [unit, size] = sizes.find(([name, length]) => seconds % length === 0 && (name !== 'day' || seconds >= 3 * day));
    const number = seconds / size;
    const exact = named(number, unit);
    const months = Math.round(number / 30.4375);
    const isWhole = unit === 'day' && number >= 120 && number !== 365 && Math.abs(number - months * 30.4375) < 1;
    return isWhole ? `${integer(months)} ${signs.spans.month[1]} (${exact})` : exact;
  };

  /** `25 mois` from four months on, else `62 jours`, `48 heures`. */
  const span = (seconds, inMonths = true) => {
    const days = Math.floor(seconds / day);
    if (inMonths && days >= 120) return count(Math.round(days / 30.44), 'spanMonthOne', 'spanMonthMany');
    return days > 0 && seconds % day === 0 ? count(days, 'spanDayOne', 'spanDayMany') : hours(seconds);
  };

  return { hours, span };
};
