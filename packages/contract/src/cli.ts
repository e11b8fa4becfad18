import {
  createOctopusContract,
  OctopusContract,
} from './createOctopusContract';
import { octopusExceptions } from './exceptions';
import { createReport } from './report/createReport';
import { printReport } from './report/printReport';
import { readChecked } from './report/readChecked';

const USAGE = `Usage: tsx packages/contract/src/cli.ts [--json] [FILE or FOLDER ...]

Reports how recorded exchanges with Octopus fit its OpenAPI document. Without a
path, reads the folder that OCTOPUS_CONTRACT_RECORD names. Ends with 1 when
there are violations, or no exchanges at all.
`;

function run(args: string[]): number {
  const json = args.includes('--json');
  const named = args.filter(arg => !arg.startsWith('--'));
  const folder = process.env.OCTOPUS_CONTRACT_RECORD;
  const paths = named.length === 0 && folder ? [folder] : named;
  if (args.includes('--help') || paths.length === 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  let contract: OctopusContract | undefined;
  const checked = readChecked(
    paths,
    () => (contract ??= createOctopusContract()),
  );
  const report = createReport(checked, octopusExceptions);
  const printed = json ? JSON.stringify(report, null, 2) : printReport(report);
  process.stdout.write(`${printed}\n`);
  return report.exchanges === 0 || report.violations.length > 0 ? 1 : 0;
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
