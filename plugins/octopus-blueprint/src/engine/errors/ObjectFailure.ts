/** What was being done when an error came up. */
export class ObjectFailure extends Error {
  /** @param doing - such as `create channel 'Mainline' of project 'X'` */
  constructor(readonly doing: string, readonly cause: unknown) {
    super(`Could not ${doing}`);
  }
}
