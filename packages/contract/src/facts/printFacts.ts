import { FactsReport } from './reportFacts';

/** The report as text for a terminal. */
export function printFacts(report: FactsReport): string {
  const { operations, departures, accepted, answers, acceptedAnswers } = report;
  const kinds = accepted.filter(({ count }) => count > 0).length;
  const places = acceptedAnswers.reduce((sum, { count }) => sum + count, 0);
  return [
    `Exchanges: ${report.exchanges}`,
    `Operations: ${operations.known.length} in the facts, ${operations.unknown.length} not`,
    `Departures of requests: ${departures.length}, and ${kinds} kinds that are accepted`,
    `Departures of answers: ${answers.length}, and ${places} that are accepted`,
    ...section('Not in the facts', operations.unknown),
    ...section('Departures of requests', departures),
    ...section('Departures of answers', answers),
    ...section(
      'Accepted departures that nothing needed',
      unused(accepted.map(({ departure, count }) => [departure, count])),
    ),
    ...section(
      'Accepted departures of answers',
      acceptedAnswers
        .filter(({ count }) => count > 0)
        .map(
          ({ answer, count }) =>
            `${count}: ${answer.kind} ${answer.at.source}: ${answer.reason}`,
        ),
    ),
    ...section(
      'Accepted departures of answers that nothing needed',
      unused(acceptedAnswers.map(({ answer, count }) => [answer, count])),
    ),
  ].join('\n');
}

function unused(
  accepted: [{ operation: RegExp; kind: string; at: RegExp }, number][],
): string[] {
  return accepted
    .filter(([, count]) => count === 0)
    .map(([{ operation, kind, at }]) => `${operation} ${kind} ${at}`);
}

function section(title: string, lines: string[]): string[] {
  return lines.length > 0 ? ['', title, ...lines.map(line => `  ${line}`)] : [];
}
