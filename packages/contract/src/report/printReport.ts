import { ContractReport } from '../model/types';
import { describeViolation } from './describeViolation';

type Operation = ContractReport['operations'][number];

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

function coverageOf({ inDocument, inFacts }: Operation): string {
  if (inFacts) {
    return '2026.3';
  }
  return inDocument ? '' : 'accepted difference';
}

function coverage({ covered }: ContractReport): string {
  const { byFacts, byDocument, byAcceptedDifferences } = covered;
  return [
    ...(byFacts > 0 ? [`${byFacts} covered by the facts of 2026.3`] : []),
    byFacts > 0
      ? `${byDocument} only by the document of 2021.2`
      : `${byDocument} covered by the document`,
    `${byAcceptedDifferences} by accepted differences`,
  ].join(', ');
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
  return [
    `Exchanges: ${report.exchanges}`,
    `Operations used: ${operations.length} (${coverage(report)})`,
    `Violations: ${violations.length}`,
    `Accepted differences used: ${acceptedDifferences.length} of ${
      acceptedDifferences.length + unusedAcceptedDifferences.length
    }`,
    ...section(
      'Operations',
      table(
        operations.map(operation => [
          operation.key,
          operation.exchanges,
          coverageOf(operation),
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
