/**
 * A stand-in that listens on this machine.
 *
 * @public
 */
export interface ServedSandbox {
  /** Such as `http://127.0.0.1:7101`. */
  url: string;
  /** Ends open connections too. */
  close(): Promise<void>;
}
