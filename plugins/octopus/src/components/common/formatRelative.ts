const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Days from which a date says more than a distance. */
const WEEK = 7;

/**
 * Counts the midnights between two times, on the clock of the reader: what was
 * before the last one was yesterday, however few hours ago.
 */
function daysBetween(from: number, to: number): number {
  const noon = (time: number) => new Date(time).setHours(12, 0, 0, 0);
  // Days with a change of the clock are an hour shorter or longer.
  return Math.round((noon(to) - noon(from)) / DAY);
}

/**
 * Words a time as its distance from now, such as `3 hours ago`, `yesterday` or
 * `in 2 days`, and as a date where it is a week away or more.
 *
 * @param time - in milliseconds since the epoch, as `now` is
 * @param options - `always`: a distance however far away; `short`: as few letters as
 * the language allows, such as `3h ago`, and no year where it is this one
 * @returns undefined when it is less than a minute away
 */
export function formatRelative(
  time: number,
  now: number,
  locale: string,
  options: { always?: boolean; short?: boolean } = {},
): string | undefined {
  const span = time - now;
  const distance = Math.abs(span);
  const words = new Intl.RelativeTimeFormat(locale, {
    numeric: 'auto',
    style: options.short ? 'narrow' : 'long',
  });
  if (distance < MINUTE) {
    return undefined;
  }
  if (distance < HOUR) {
    return words.format(Math.trunc(span / MINUTE), 'minute');
  }
  if (distance < DAY) {
    return words.format(Math.trunc(span / HOUR), 'hour');
  }
  // The longest day of the year has more hours than this one.
  const days = daysBetween(now, time) || Math.sign(span);
  return Math.abs(days) < WEEK || options.always
    ? words.format(days, 'day')
    : formatDate(new Date(time), new Date(now), locale, options.short);
}

function formatDate(
  date: Date,
  now: Date,
  locale: string,
  short: boolean | undefined,
): string {
  const isThisYear = date.getFullYear() === now.getFullYear();
  return date.toLocaleDateString(
    locale,
    short && isThisYear
      ? { day: 'numeric', month: 'short' }
      : { dateStyle: short ? 'short' : 'medium' },
  );
}
