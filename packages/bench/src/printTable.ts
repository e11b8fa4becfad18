import { Measurement } from './measuring/Measurement';

const milliseconds = (time?: number) =>
  time === undefined ? '' : `${Math.round(time)} ms`;

/** The measurements as a text table; what was not measured is left empty. */
export function printTable(measurements: Measurement[]): string {
  const rows = [
    [
      'scenario',
      'latency',
      'requests',
      'seconds',
      'p50',
      'p95',
      'deep',
      'memory',
    ],
    ...measurements.map(m => [
      m.scenario,
      `${m.latencyMs} ms`,
      String(m.requests),
      m.seconds.toFixed(2),
      milliseconds(m.p50Ms),
      milliseconds(m.p95Ms),
      m.roundTrips === undefined ? '' : String(m.roundTrips),
      m.megabytes === undefined ? '' : `${m.megabytes.toFixed(1)} MB`,
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
        .join('  ')
        .trimEnd(),
    )
    .map(line => `${line}\n`)
    .join('');
}
