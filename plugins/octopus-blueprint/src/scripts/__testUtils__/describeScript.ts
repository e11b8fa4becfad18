import { missingHostTools } from './hostTools';

/**
 * A describe block for tests that run a script. Skipped, saying what is
 * missing, on a machine that cannot run one (macOS has an old bash).
 */
export function describeScript(name: string, tests: () => void) {
  const missing = missingHostTools();
  const describeOrSkip = missing.length > 0 ? describe.skip : describe;
  const remark =
    missing.length > 0 ? ` (this machine lacks ${missing.join(', ')})` : '';
  describeOrSkip(`${name}${remark}`, tests);
}
