import { reportGitHub } from './github/report/reportGitHub';
import { reportRecorded } from './octopus/reportRecorded';

try {
  const args = process.argv.slice(2);
  const report = args.includes('--github') ? reportGitHub : reportRecorded;
  const { output, exitCode } = report(args, process.env);
  process.stdout.write(`${output}\n`);
  process.exitCode = exitCode;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
