import { ScenarioContext } from '../model/types';
import { Terraform } from './Terraform';

/**
 * Checks what is planned after resources were made: nothing for the same
 * revision, and for another one an update of all that have something to change.
 *
 * @param options - `constant`: addresses of those that have nothing
 */
export async function checkSecondPlan(
  checks: ScenarioContext['checks'],
  terraform: Terraform,
  options: {
    resources: string[];
    constant: string[];
    second: Record<string, string>;
  },
): Promise<void> {
  const { resources, constant, second } = options;
  checks.prints(
    'plan after apply',
    (await terraform.plan()).output,
    'No changes.',
  );
  const plan = await terraform.plan(second);
  checks.equal(
    'resources that the second revision updates',
    plan.changes
      .filter(({ change }) => change.actions.join() === 'update')
      .map(({ address }) => address)
      .sort(),
    resources.filter(address => !constant.includes(address)).sort(),
  );
}
