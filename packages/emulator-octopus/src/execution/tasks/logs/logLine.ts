/**
 * Categories of log elements that the stand-in writes (octopus-api.md §6.7).
 *
 * @public
 */
export type LogCategory =
  | 'Verbose'
  | 'Info'
  | 'Highlight'
  | 'Wait'
  | 'Warning'
  | 'Error'
  | 'Fatal';

/**
 * A line that a step writes.
 *
 * @public
 */
export interface LogLine {
  /** When, as a part of the step's duration, from 0 to 1. */
  after: number;
  category: LogCategory;
  text: string;
}

/** Texts as lines of information, spread evenly over the step; lines stay as they are. */
export function spreadLines(lines: (string | LogLine)[]): LogLine[] {
  return lines.map((line, index) =>
    typeof line === 'string'
      ? {
          after: (index + 1) / (lines.length + 1),
          category: 'Info',
          text: line,
        }
      : line,
  );
}
