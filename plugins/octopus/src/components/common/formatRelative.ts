const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 3_600_000],
  ['month', 30 * 24 * 3_600_000],
  ['week', 7 * 24 * 3_600_000],
  ['day', 24 * 3_600_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/**
 * Formats a time span in its largest whole unit, such as `3 days ago`.
 *
 * @param span - in milliseconds, negative for the past
 * @returns undefined when it is shorter than a minute
 */
export function formatRelative(
  span: number,
  language: string,
): string | undefined {
  const unit = units.find(([, length]) => Math.abs(span) >= length);
  if (!unit) {
    return undefined;
  }
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(
    Math.trunc(span / unit[1]),
    unit[0],
  );
}
