import { isDeepStrictEqual, inspect } from 'node:util';

/** Counts what was checked, and keeps what was not as it should be. */
export class Checks {
  count = 0;
  readonly failures: string[] = [];

  /** Compares by value. */
  equal(what: string, actual: unknown, expected: unknown): void {
    this.record(
      isDeepStrictEqual(actual, expected),
      `${what}: expected ${show(expected)}, but it is ${show(actual)}`,
    );
  }

  /** Is every field of `expected` in `actual`, with its value? */
  contains(
    what: string,
    actual: object | undefined,
    expected: Record<string, unknown>,
  ): void {
    Object.entries(expected).forEach(([key, value]) =>
      this.equal(
        `${what}, ${key}`,
        (actual as Record<string, unknown> | undefined)?.[key],
        value,
      ),
    );
  }

  /** Does the text hold the words, or fit the expression? */
  prints(what: string, text: string, expected: string | RegExp): void {
    const holds =
      typeof expected === 'string'
        ? text.includes(expected)
        : expected.test(text);
    this.record(
      holds,
      `${what}: expected ${show(expected)} in\n${text.slice(-2000)}`,
    );
  }

  holds(what: string, condition: boolean): void {
    this.record(condition, what);
  }

  private record(holds: boolean, failure: string): void {
    this.count += 1;
    if (!holds) {
      this.failures.push(failure);
    }
  }
}

function show(value: unknown): string {
  return inspect(value, { depth: 8, breakLength: Infinity });
}
