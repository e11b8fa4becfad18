import { SavedResult } from '@octopus-backstage/conformance';
import { markdownTable } from '../generate/markdownTable';
import { readText } from '../repository';

/** What `./yarnw conformance --save` kept of each scenario: when it last passed, and how much it checked. */
export function conformanceResults(): string {
  const results = JSON.parse(
    readText('docs/results/conformance.json'),
  ) as SavedResult[];
  const sum = (of: (result: SavedResult) => number) =>
    results.map(of).reduce((total, each) => total + each, 0);
  return [
    markdownTable(
      ['Client', 'Version', 'Scenario', 'Checks', 'Requests', 'Last passed'],
      results.map(result => [
        result.client,
        result.version,
        result.scenario,
        String(result.checks),
        String(result.requests),
        result.passedOn,
      ]),
    ),
    `${results.length} scenarios, ${sum(({ checks }) => checks)} checks, ${sum(
      ({ requests }) => requests,
    )} requests; those with which our engine made the reference architecture are among them.`,
  ].join('\n\n');
}
