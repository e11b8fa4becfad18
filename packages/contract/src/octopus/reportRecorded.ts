import {
  createOctopusContract,
  OctopusContract,
} from './createOctopusContract';
import { octopusAcceptedDifferences } from '../acceptedDifferences';
import { createReport } from '../report/createReport';
import { printReport } from '../report/printReport';
import { readChecked } from '../report/readChecked';

const USAGE = `Usage: tsx packages/contract/src/cli.ts [--json] [FILE or FOLDER ...]

Reports how recorded exchanges with Octopus fit its OpenAPI document. Without a
path, reads the folder that OCTOPUS_CONTRACT_RECORD names. Ends with 1 when
there are violations, or no exchanges at all.`;

/**
 * The work of the command line: what to print, and the code to end with.
 *
 * @throws Error when a path does not exist or cannot be read, or a raw exchange is there and no document.
 */
export function reportRecorded(
  args: string[],
  env: Record<string, string | undefined>,
): { output: string; exitCode: number } {
  const named = args.filter(arg => !arg.startsWith('--'));
  const folder = env.OCTOPUS_CONTRACT_RECORD;
  const paths = named.length === 0 && folder ? [folder] : named;
  if (args.includes('--help') || paths.length === 0) {
    return { output: USAGE, exitCode: args.includes('--help') ? 0 : 2 };
  }
  let contract: OctopusContract | undefined;
  const checked = readChecked(paths, () => {
    contract ??= createOctopusContract();
    return contract;
  });
  const report = createReport(checked, octopusAcceptedDifferences);
  return {
    output: args.includes('--json')
      ? JSON.stringify(report, null, 2)
      : printReport(report),
    exitCode: report.exchanges === 0 || report.violations.length > 0 ? 1 : 0,
  };
}
