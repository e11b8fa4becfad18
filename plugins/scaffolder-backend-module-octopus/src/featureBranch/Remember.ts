/**
 * Keeps what was decided once, for when the task is resumed: names and
 * versions only, never states or secrets.
 */
export type Remember = <T extends string>(
  key: string,
  decide: () => Promise<T>,
) => Promise<T>;
