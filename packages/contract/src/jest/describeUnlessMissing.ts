import { appendFileSync } from 'node:fs';

/**
 * `describe` for tests that need what a machine may lack: a program, or a
 * document that is not ours. Where something is missing, their body does not
 * even run, so that a suite that is skipped does no work (Jest runs the body of
 * a `describe.skip` to collect its tests), and a line says what was not checked.
 *
 * @param missing - names of what is missing; the tests run when there are none
 */
export function describeUnlessMissing(
  title: string,
  missing: string[],
  tests: () => void,
): void {
  // ESLint would take a file that calls `describe` itself for a test.
  const { describe: suite, it: test } = globalThis;
  if (!missing.length) {
    suite(title, tests);
    return;
  }
  saySkipped(title, missing);
  suite(title, () => {
    test.skip(`needs ${missing.join(' and ')}`, () => {});
  });
}

/**
 * Says what is not checked; Jest does not name suites that it skips altogether. The
 * path of the test file goes to the file that `TESTS_SKIPPED` names, where it is set.
 */
export function saySkipped(what: string, missing: string[]): void {
  process.stderr.write(`Skipped: ${what} needs ${missing.join(' and ')}\n`);
  const record = process.env.TESTS_SKIPPED;
  if (record) {
    appendFileSync(record, `${expect.getState().testPath}\n`);
  }
}
