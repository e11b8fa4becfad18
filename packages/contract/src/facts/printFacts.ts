import { FactsReport } from './reportFacts';

/** The report as text for a terminal. */
export function printFacts(report: FactsReport): string {
  const { operations, departures, accepted, answers } = report;
  const missing = answers.flatMap(one => one.missing).length;
  const reasoned = report.leftOut.reduce((sum, { count }) => sum + count, 0);
  const other = answers.flatMap(one => one.other).length;
  return [
    `Exchanges: ${report.exchanges}`,
    `Operations: ${operations.known.length} in the facts, ${operations.unknown.length} not`,
    `Departures of requests: ${departures.length}, and ${
      accepted.filter(({ count }) => count > 0).length
    } kinds that are accepted`,
    `Answers of the stand-in: ${missing} fields missing without a reason, ${reasoned} with one, ${other} otherwise`,
    ...section('Not in the facts', operations.unknown),
    ...section('Departures of requests', departures),
    ...section(
      'Accepted departures that nothing needed',
      unused(report).map(
        ({ operation, kind, at }) => `${operation} ${kind} ${at}`,
      ),
    ),
    ...section(
      'Fields that answers lack for a reason',
      report.leftOut.map(({ count, reason }) => `${count}: ${reason}`),
    ),
    ...section(
      'Answers',
      answers.map(
        one =>
          `${one.operation}: ${[
            ...one.missing.map(at => `no ${at}`),
            ...one.other,
          ].join(', ')}`,
      ),
    ),
  ].join('\n');
}

/** Accepted departures that no exchange of the record needed. */
export function unused({ accepted }: FactsReport) {
  return accepted
    .filter(({ count }) => count === 0)
    .map(({ departure }) => departure);
}

function section(title: string, lines: string[]): string[] {
  return lines.length > 0 ? ['', title, ...lines.map(line => `  ${line}`)] : [];
}
