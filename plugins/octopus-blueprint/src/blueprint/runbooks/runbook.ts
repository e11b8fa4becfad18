import { RunbookSpec, StepSpec } from '../model/Blueprint';
import { feedback } from '../steps/scriptSteps';

type RunbookInput = Pick<
  RunbookSpec,
  'name' | 'description' | 'environments'
> & {
  step: StepSpec;
  defaultGuidedFailureMode?: RunbookSpec['defaultGuidedFailureMode'];
};

/** A runbook of one step and the feedback step. A run that finds no target is no failure. */
export function runbook(input: RunbookInput): RunbookSpec {
  return {
    name: input.name,
    description: input.description,
    environments: input.environments,
    multiTenancyMode: 'Untenanted',
    defaultGuidedFailureMode: input.defaultGuidedFailureMode ?? 'Off',
    retention: 100,
    allowDeploymentsToNoTargets: true,
    steps: [input.step, feedback()],
  };
}
