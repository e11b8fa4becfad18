import { helpText, readFlags } from './cli/flags';
import { startSandboxes } from './cli/startSandboxes';

async function main(args: string[]): Promise<void> {
  if (readFlags(args).help) {
    process.stdout.write(`${helpText}\n`);
    return;
  }
  for (const { name, served } of await startSandboxes(args, process.env)) {
    process.stdout.write(`${name} sandbox: ${served.url}\n`);
  }
}

// Ends in order, so that what was made on the disk is removed.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
