import { markdownTable } from '../generate/markdownTable';
import { Case, pathOf } from '../seededServices/Case';

/** A list of cases, with the tests that hold them; for documents in `docs`. */
export function seededServices(cases: Case[]): string {
  return markdownTable(
    ['what happens', 'what comes of it', 'held by', 'not held'],
    cases.map(({ event, outcome, tests = [], untested = '' }) => [
      event,
      outcome,
      tests.map(([file, title]) => `[${title}](../${pathOf(file)})`).join('; '),
      untested,
    ]),
  );
}
