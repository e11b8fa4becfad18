/** Categories of log elements that the stand-in writes (octopus-api.md §6.7). */
export type LogCategory =
  | 'Verbose'
  | 'Info'
  | 'Highlight'
  | 'Wait'
  | 'Warning'
  | 'Error'
  | 'Fatal';

/** A line that a step writes. */
export interface LogLine {
  /** When, as a part of the step's duration, from 0 to 1. */
  after: number;
  category: LogCategory;
  text: string;
}

/** Lines of one category, spread evenly over the step. */
export function spreadLines(
  texts: string[],
  category: LogCategory = 'Info',
): LogLine[] {
  return texts.map((text, index) => ({
    after: (index + 1) / (texts.length + 1),
    category,
    text,
  }));
}
