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

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
