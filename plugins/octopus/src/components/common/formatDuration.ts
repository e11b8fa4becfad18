const UNITS = [
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/**
 * Words how long something ran, with two units at most, such as `2 minutes,
 * 5 seconds`.
 *
 * @returns undefined while it has not ended, or never began
 */
export function formatDuration(
  { startedAt, completedAt }: { startedAt?: string; completedAt?: string },
  locale: string,
): string | undefined {
  if (!startedAt || !completedAt) {
    return undefined;
  }
  const total = Math.round(
    (Date.parse(completedAt) - Date.parse(startedAt)) / 1000,
  );
  let left = Math.max(0, total);
  const parts = UNITS.map(([unit, seconds]) => {
    const count = Math.floor(left / seconds);
    left -= count * seconds;
    return { unit, count };
  });
  const first = parts.findIndex(({ count }) => count > 0);
  const shown =
    first < 0
      ? parts.slice(-1)
      : parts.slice(first, first + 2).filter(({ count }) => count > 0);
  return shown
    .map(({ unit, count }) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: 'long',
      }).format(count),
    )
    .join(', ');
}
