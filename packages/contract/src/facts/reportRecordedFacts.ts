import { readFileSync } from 'node:fs';
import { Exchange } from '../model/types';
import { loadFacts } from './loadFacts';
import { printFacts } from './printFacts';
import { reportFacts } from './reportFacts';

const USAGE = `Usage: tsx packages/contract/src/cli.ts --facts [--json] FILE...

Reports how the requests of recorded exchanges fit what is known of Octopus's API
as of 2026.3, and how the answers do. A file holds whole exchanges, as the sandbox
records them. Ends with 1 when a request or an answer departs from the facts and no
accepted departure explains it, or when there are no exchanges at all.`;

/**
 * The work of the command line: what to print, and the code to end with.
 *
 * @throws Error when a file cannot be read, or there are no facts
 */
export function reportRecordedFacts(args: string[]): {
  output: string;
  exitCode: number;
} {
  const files = args.filter(arg => !arg.startsWith('--'));
  if (args.includes('--help') || files.length === 0) {
    return { output: USAGE, exitCode: args.includes('--help') ? 0 : 2 };
  }
  const report = reportFacts(files.flatMap(readExchanges), loadFacts());
  const hasFailed =
    report.exchanges === 0 ||
    report.departures.length > 0 ||
    report.answers.length > 0;
  return {
    output: args.includes('--json')
      ? JSON.stringify(
          report,
          (_, value) => (value instanceof RegExp ? value.source : value),
          2,
        )
      : printFacts(report),
    exitCode: hasFailed ? 1 : 0,
  };
}

function readExchanges(file: string): Exchange[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line));
}
