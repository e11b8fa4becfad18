import { describeUnlessMissing } from '@octopus-backstage/contract';
import { missingHostTools } from './hostTools';
import { kubectl } from './kubectlPlayback';

/**
 * A describe block for tests that play what a script asks of kubectl to the
 * real one. Skipped on a machine that lacks something; see
 * `describeUnlessMissing`.
 */
export function describeKubectl(script: string, tests: () => void) {
  const missing = [...missingHostTools(), ...(kubectl ? [] : ['kubectl'])];
  describeUnlessMissing(`the kubectl calls of ${script}`, missing, tests);
}
