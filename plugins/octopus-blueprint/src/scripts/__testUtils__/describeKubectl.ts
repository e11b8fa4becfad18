import { missingHostTools } from './hostTools';
import { kubectl } from './kubectlPlayback';

/**
 * A describe block for tests that play what a script asks of kubectl to the
 * real one. Skipped by name on a machine that lacks something.
 */
export function describeKubectl(script: string, tests: () => void) {
  const missing = [...missingHostTools(), ...(kubectl ? [] : ['kubectl'])];
  const name = `the kubectl calls of ${script}`;
  if (missing.length > 0) {
    // Jest does not name suites that it skips altogether.
    process.stderr.write(`Skipped: ${name}, for want of ${missing}\n`);
  }
  (missing.length > 0 ? describe.skip : describe)(name, tests);
}
