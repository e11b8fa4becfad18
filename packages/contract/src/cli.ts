import { reportRecorded } from './report/reportRecorded';

try {
  const { output, exitCode } = reportRecorded(
    process.argv.slice(2),
    process.env,
  );
  process.stdout.write(`${output}\n`);
  process.exitCode = exitCode;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
