import { describeUnlessMissing } from '@octopus-backstage/contract';
import { missingHostTools } from './hostTools';

/**
 * A describe block for tests that run a script. Skipped on a machine that
 * cannot run one (macOS has an old bash); see `describeUnlessMissing`.
 */
export function describeScript(name: string, tests: () => void) {
  describeUnlessMissing(name, missingHostTools(), tests);
}
