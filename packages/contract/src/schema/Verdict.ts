/** What a value lacks to fit a schema, and the accepted differences it needed. */
export interface Verdict {
  problems: { at: string; message: string }[];
  acceptedDifferences: string[];
}
