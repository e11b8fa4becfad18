const units = [
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
] as const;

/** The largest whole unit, such as `3d`; the original shows two of them when there are few. */
export function describeAge(since: string, now: Date): string {
  const seconds = Math.floor((now.getTime() - Date.parse(since)) / 1000);
  const [unit, size] = units.find(([, length]) => seconds >= 2 * length) ?? [
    's',
    1,
  ];
  return `${Math.max(Math.floor(seconds / size), 0)}${unit}`;
}
