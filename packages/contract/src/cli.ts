import { reportGitHub } from './github/report/reportGitHub';
import { reportRecordedFacts } from './facts/reportRecordedFacts';
import { reportRecorded } from './octopus/reportRecorded';

function reportOf(args: string[]) {
  if (args.includes('--facts')) {
    return reportRecordedFacts(args);
  }
  const report = args.includes('--github') ? reportGitHub : reportRecorded;
  return report(args, process.env);
}

try {
  const args = process.argv.slice(2);
  const { output, exitCode } = reportOf(args);
  process.stdout.write(`${output}\n`);
  process.exitCode = exitCode;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
