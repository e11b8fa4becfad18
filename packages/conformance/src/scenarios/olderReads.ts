import { createReferenceArchitecture } from '../server/createReferenceArchitecture';
import { emptySpace } from '../server/emptySpace';
import { createTerraform } from '../terraform/createTerraform';
import { Configuration } from '../terraform/import/Configuration';
import { label } from '../terraform/import/expressions';
import { ScenarioContext } from '../model/types';

type Item = Record<string, any>;

/** Blocks of a step that are an action, by the type of action they stand for. */
const typed: Record<string, string> = {
  'Octopus.Script': 'run_script_action',
  'Octopus.KubernetesRunScript': 'run_kubectl_script_action',
  'Octopus.Manual': 'manual_intervention_action',
};

/**
 * The provider of 0.x reads the deployment processes that our engine made, as
 * an import of each. It does not read those of runbooks: their resource has no
 * import (octopusdeploy/resource_runbook_process.go).
 */
export async function olderReads(context: ScenarioContext): Promise<void> {
  const { checks } = context;
  const server = await context.startServer();
  const space = await emptySpace(server);
  await createReferenceArchitecture(server, space);
  const get = (path: string) => server.get<any>(`/api/${space.Id}/${path}`);
  const projects: Item[] = await get('projects/all');

  const terraform = await createTerraform(context, 'import', server, space.Id);
  const configuration = new Configuration();
  projects.forEach(({ Id, Name, DeploymentProcessId }) =>
    configuration.add('deployment_process', label(Name), DeploymentProcessId, {
      project_id: Id,
    }),
  );
  await terraform.write('imported.tf.json', configuration.toJson());
  const { changes } = await terraform.plan();

  for (const { Name, DeploymentProcessId } of projects) {
    const { Steps } = await get(`deploymentprocesses/${DeploymentProcessId}`);
    const address = `octopusdeploy_deployment_process.${label(Name)}`;
    const read = changes.find(change => change.address === address);
    const steps = (read?.change.before?.step ?? []) as Item[];
    checks.equal(
      `steps of ${Name}`,
      steps.map(({ id, name, condition, start_trigger }) => [
        id,
        name,
        condition,
        start_trigger,
      ]),
      Steps.map(({ Id, Condition, StartTrigger, ...step }: Item) => [
        Id,
        step.Name,
        Condition,
        StartTrigger,
      ]),
    );
    Steps.forEach((stored: Item, index: number) =>
      stored.Actions.forEach((action: Item, position: number) => {
        const block = typed[action.ActionType] ?? 'action';
        const found = steps[index]?.[block]?.[position];
        const what = `${action.Name} of ${Name}`;
        checks.contains(what, found, {
          id: action.Id,
          name: action.Name,
          is_disabled: action.IsDisabled,
          environments: action.Environments,
        });
        checks.equal(
          `packages of ${what}`,
          [...(found?.primary_package ?? []), ...(found?.package ?? [])]
            .map(({ package_id }: Item) => package_id)
            .sort(),
          action.Packages.map(({ PackageId }: Item) => PackageId).sort(),
        );
        checks.equal(
          `properties of ${what}`,
          Object.entries((found?.properties ?? {}) as Item).filter(
            ([key, value]) => action.Properties[key] !== value,
          ),
          [],
        );
      }),
    );
  }
}
