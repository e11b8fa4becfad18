import { NamedTest, Report } from './readReports';

/**
 * Says of each test that a report names, and that is not there or is left out,
 * what is the matter.
 *
 * @param read - the text of a file; undefined where there is none
 */
export function missingTests(
  reports: Report[],
  read: (path: string) => string | undefined,
): string[] {
  return reports.flatMap(({ subject, tests }) =>
    tests.length
      ? tests.flatMap(test => problemOf(test, read(test.file)) ?? [])
      : [`${subject}: names no test`],
  );
}

function problemOf({ file, title }: NamedTest, text: string | undefined) {
  if (text === undefined) {
    return `${file} does not exist`;
  }
  const escaped = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const call = new RegExp(`\\(\\s*(['"\`])${escaped}\\1,`).exec(text);
  if (!call) {
    return `${file} has no test '${title}'`;
  }
  return /\b(\.(skip|todo)|x(it|describe|test))$/.test(
    text.slice(0, call.index),
  )
    ? `${file} leaves out '${title}'`
    : undefined;
}
