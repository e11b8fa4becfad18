import { ScenarioResult } from '../model/types';

const columns: { title: string; of(result: ScenarioResult): string }[] = [
  { title: 'client', of: result => result.client },
  { title: 'version', of: result => result.version },
  { title: 'scenario', of: result => result.scenario },
  { title: 'outcome', of: result => result.outcome },
  { title: 'checks', of: result => String(result.checks) },
  { title: 'requests', of: result => String(result.exchanges) },
  { title: 'seconds', of: result => result.seconds.toFixed(1) },
];

/** The results as a text table; below it, why scenarios failed or were skipped. */
export function printTable(results: ScenarioResult[]): string {
  const rows = [
    columns.map(({ title }) => title),
    ...results.map(result => columns.map(column => column.of(result))),
  ];
  const widths = columns.map((_, index) =>
    Math.max(...rows.map(row => row[index].length)),
  );
  const lines = rows.map(row =>
    row
      .map((cell, index) => cell.padEnd(widths[index]))
      .join('  ')
      .trimEnd(),
  );
  const reasons = results
    .filter(result => result.reasons.length > 0)
    .flatMap(({ client, version, scenario, outcome, reasons: all }) => [
      '',
      `${client} ${version}, ${scenario}: ${outcome}`,
      ...all.map(reason => `  - ${reason.trim().replace(/\n/g, '\n    ')}`),
    ]);
  return [...lines, ...reasons].join('\n');
}
