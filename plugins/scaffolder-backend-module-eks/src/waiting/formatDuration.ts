/** A duration in minutes and seconds, such as `3m 05s` or `40s`. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const rest = seconds % 60;
  return seconds < 60
    ? `${seconds}s`
    : `${Math.floor(seconds / 60)}m ${String(rest).padStart(2, '0')}s`;
}
