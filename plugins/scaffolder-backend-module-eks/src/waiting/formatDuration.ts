/** A duration for people: `45 s`, `3 min 20 s`, and without seconds from ten minutes on, `21 min`. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) {
    return `${seconds} s`;
  }
  if (seconds >= 600) {
    return `${Math.round(seconds / 60)} min`;
  }
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)} min${rest ? ` ${rest} s` : ''}`;
}
