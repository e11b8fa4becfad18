import { Answer } from './watchPages';

/** Answers that took longer are too late, in milliseconds. */
export const TOO_LATE_MS = 2_000;

/** What viewers got. */
export interface Summary {
  answers: number;
  /** How many answers had which status; 0 stands for no answer. */
  statuses: Record<number, number>;
  /** Without a status, or later than two seconds. */
  late: number;
  /** How many of these were of which kind of page. */
  lateOf: Record<string, number>;
  p95Ms: number;
  maxMs: number;
}

/** @param answers - at least one */
export function summarise(answers: Answer[]): Summary {
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const late = answers.filter(({ ms, status }) => !status || ms > TOO_LATE_MS);
  return {
    answers: answers.length,
    statuses: count(answers.map(({ status }) => status)),
    late: late.length,
    lateOf: count(late.map(({ kind }) => kind)),
    p95Ms: Math.round(times[Math.ceil(times.length * 0.95) - 1]),
    maxMs: Math.round(times[times.length - 1]),
  };
}

function count<T extends string | number>(values: T[]): Record<T, number> {
  const counts = {} as Record<T, number>;
  for (const value of values) {
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}
