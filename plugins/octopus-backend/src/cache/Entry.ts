/** A value that was read from Octopus, as it is stored. */
export interface Entry<T> {
  value: T;
  /** When the request was sent, in milliseconds since 1970. */
  loadedAt: number;
  /** For how long it need not be requested again. */
  freshMs: number;
  /** What it is current with, where somebody follows changes. */
  mark?: string;
}
