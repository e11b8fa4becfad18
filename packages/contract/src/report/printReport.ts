import { ContractReport } from '../model/types';
import { describeViolation } from './describeViolation';

function table(rows: (string | number)[][]): string[] {
  const widths = rows.reduce<number[]>(
    (all, row) =>
      row.map((cell, index) => Math.max(all[index] ?? 0, `${cell}`.length)),
    [],
  );
  return rows.map(row =>
    row
      .map((cell, index) => `${cell}`.padEnd(widths[index]))
      .join('  ')
      .trimEnd(),
  );
}

function section(title: string, lines: string[]): string[] {
  return lines.length > 0 ? ['', title, ...lines.map(line => `  ${line}`)] : [];
}

/** The report as text for a terminal. */
export function printReport(report: ContractReport): string {
  const {
    operations,
    violations,
    acceptedDifferences,
    unusedAcceptedDifferences,
  } = report;
  const { byDocument, byAcceptedDifferences } = report.covered;
  return [
    `Exchanges: ${report.exchanges}`,
    `Operations used: ${operations.length} (${byDocument} covered by the document, ${byAcceptedDifferences} by accepted differences)`,
    `Violations: ${violations.length}`,
    `Accepted differences used: ${acceptedDifferences.length} of ${
      acceptedDifferences.length + unusedAcceptedDifferences.length
    }`,
    ...section(
      'Operations',
      table(
        operations.map(({ key, exchanges, inDocument }) => [
          key,
          exchanges,
          inDocument ? '' : 'accepted difference',
        ]),
      ),
    ),
    ...section(
      'Accepted differences used',
      table(
        acceptedDifferences.map(({ id, exchanges, source }) => [
          id,
          exchanges,
          source,
        ]),
      ),
    ),
    ...section(
      'Accepted differences that nothing used',
      unusedAcceptedDifferences.map(({ id }) => id),
    ),
    ...section(
      'Violations',
      violations.map(
        violation =>
          `${describeViolation(violation)} (${violation.count}×${
            violation.test ? `, first in "${violation.test}"` : ''
          })`,
      ),
    ),
  ].join('\n');
}
