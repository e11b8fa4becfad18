/** What a value lacks to fit a schema, and the exceptions it needed. */
export interface Verdict {
  problems: { at: string; message: string }[];
  exceptions: string[];
}
