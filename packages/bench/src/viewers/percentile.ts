/**
 * The smallest of the values that so many percent of them do not exceed
 * (nearest rank).
 *
 * @param percent - above 0, to 100
 */
export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1];
}
