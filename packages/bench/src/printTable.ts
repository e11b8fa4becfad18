import type { Measurement } from './index';

/** The measurements as a text table. */
export function printTable(measurements: Measurement[]): string {
  const rows = [
    ['scenario', 'latency', 'requests', 'seconds'],
    ...measurements.map(m => [
      m.scenario,
      `${m.latencyMs} ms`,
      String(m.requests),
      m.seconds.toFixed(2),
    ]),
  ];
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  return rows
    .map(row =>
      row
        .map((cell, column) =>
          column === 0
            ? cell.padEnd(widths[column])
            : cell.padStart(widths[column]),
        )
        .join('  '),
    )
    .map(line => `${line}\n`)
    .join('');
}
