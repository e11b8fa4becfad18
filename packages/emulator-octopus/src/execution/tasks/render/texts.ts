const DAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A time as the API writes it, `2024-09-23T15:09:56.364+00:00`. */
export function isoTime(time: number): string {
  return new Date(time).toISOString().replace('Z', '+00:00');
}

/** The same for a time that may be missing. */
export function optionalTime(time: number | null): string | null {
  return time === null ? null : isoTime(time);
}

/** A time in words, `Monday, 23 September 2024 3:10:03 PM +00:00`. */
export function longTime(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  const hours = date.getUTCHours();
  const clock = `${hours % 12 || 12}:${two(date.getUTCMinutes())}:${two(
    date.getUTCSeconds(),
  )} ${hours < 12 ? 'AM' : 'PM'}`;
  return `${DAYS[date.getUTCDay()]}, ${date.getUTCDate()} ${
    MONTHS[date.getUTCMonth()]
  } ${date.getUTCFullYear()} ${clock} +00:00`;
}

/** A duration in words, `6 seconds`, as the API writes a task's. */
export function durationText(milliseconds: number): string {
  const units: [number, string][] = [
    [3_600_000, 'hour'],
    [60_000, 'minute'],
    [1_000, 'second'],
  ];
  const [size, unit] =
    units.find(([length]) => milliseconds >= length) ?? units[2];
  const count = Math.max(1, Math.round(milliseconds / size));
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
