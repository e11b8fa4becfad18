/** Something that one task announces, and another one waits for. */
export interface Milestone<T> {
  /** Announces it; only the first call counts. */
  reach: (value: T) => void;
  /** Stays pending when it is never announced: wait for it with `abortable`. */
  reached: Promise<T>;
}

export function milestone<T = void>(): Milestone<T> {
  let reach: Milestone<T>['reach'] = () => {};
  const reached = new Promise<T>(resolve => {
    reach = resolve;
  });
  return { reach, reached };
}
