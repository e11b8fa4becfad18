import { Case, pathOf } from './Case';

/**
 * What is wrong with a list of cases, in words: a test that is not there, or a
 * case with neither a test nor a reason why there is none.
 *
 * @param read - gives the text of a file by its path from the root
 */
export function missingTests(
  cases: Case[],
  read: (path: string) => string,
): string[] {
  return cases.flatMap(({ event, tests = [], untested }) => [
    ...(tests.length || untested
      ? []
      : [`${event}: neither a test nor a reason why there is none`]),
    ...tests
      .filter(([file, title]) => !holds(read(pathOf(file)), title))
      .map(([file, title]) => `${event}: ${pathOf(file)} has no '${title}'`),
  ]);
}

/** Whether a text has the title as a literal. */
function holds(text: string, title: string): boolean {
  return [`'${title}'`, `"${title}"`, `\`${title}\``].some(literal =>
    text.includes(literal),
  );
}
