import { SandboxContext } from '../../context';
import { environments } from '../../environments/environments';
import { Bound } from '../../http/bind';
import { machines } from '../../machines/machines';
import { deploymentProcesses } from '../../processes/processes';
import { projects } from '../../projects/projects';
import { findByName } from '../findByName';
import { requireCommandFields } from '../requireCommandFields';
import { Release } from '../releases/release';
import { releasesOf } from '../releases/releasesOf';
import { takeVariableSnapshot } from '../releases/takeVariableSnapshot';
import { createDeployment } from './createDeployment';
import { Deployment } from './deployment';
import { timeOf } from './readExecution';
import { deploymentRefusals } from './refusals';

/** Body of `POST /deployments/create/untenanted/v1`. */
export const createDeploymentFields = {
  SpaceId: 'text',
  SpaceIdOrName: 'text',
  ProjectName: 'text',
  ReleaseVersion: 'text',
  EnvironmentNames: 'texts',
  Variables: 'dictionary',
  ForcePackageDownload: 'boolean',
  ForcePackageRedeployment: 'boolean',
  UpdateVariableSnapshot: 'boolean',
  SkipStepNames: 'texts',
  SpecificMachineNames: 'texts',
  ExcludedMachineNames: 'texts',
  UseGuidedFailure: 'boolean',
  RunAt: 'text',
  NoRunAfter: 'text',
} as const;

/** The value of a prompt in the dictionary of a command, by variable name. */
export function valueIn(
  variables: Record<string, unknown> | undefined,
): (elementName: string, variableName: string) => string | undefined {
  const byName = new Map(
    Object.entries(variables ?? {}).map(([name, value]) => [
      name.toLowerCase(),
      value === null ? undefined : String(value),
    ]),
  );
  return (_, variableName) => byName.get(variableName.toLowerCase());
}

/** Ids of the actions that a command names; unknown ones only make a warning. */
export function actionsNamed(
  ctx: SandboxContext,
  release: Release,
  names: string[],
): string[] {
  const wanted = names.map(name => name.toLowerCase());
  const process = ctx.store
    .of(deploymentProcesses)
    .get(release.ProjectDeploymentProcessSnapshotId);
  return (process?.Steps ?? [])
    .flatMap(step => step.Actions)
    .filter(action => wanted.includes(action.Name.toLowerCase()))
    .map(action => action.Id);
}

/**
 * Carries out the v1 command that deploys a release to environments; an empty
 * list of them deploys nothing. Sources:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/deployments.md,
 * github-and-feature-branches.md §2.3.
 */
export function executeCreateDeployment(
  ctx: SandboxContext,
  spaceId: string,
  input: Bound<typeof createDeploymentFields>,
  user: { name: string; id: string },
): Deployment[] {
  requireCommandFields(input, [
    'SpaceId',
    'SpaceIdOrName',
    'ProjectName',
    'ReleaseVersion',
    'EnvironmentNames',
  ]);
  const project = findByName(ctx, projects, spaceId, input.ProjectName);
  const release = releasesOf(ctx, project.Id).find(
    item => item.Version.toLowerCase() === input.ReleaseVersion!.toLowerCase(),
  );
  if (!release)
    throw deploymentRefusals.unknown('release', input.ReleaseVersion!);
  const targets = (names: string[] = []) =>
    names.map(name => findByName(ctx, machines, spaceId, name).Id);
  const into = input.EnvironmentNames!.map(name =>
    findByName(ctx, environments, spaceId, name),
  );
  const updated = input.UpdateVariableSnapshot
    ? takeVariableSnapshot(ctx, release)
    : release;
  return into.map(environment =>
    createDeployment(ctx, {
      release: updated,
      environment,
      given: valueIn(input.Variables),
      user,
      at: ctx.now().getTime(),
      options: {
        ForcePackageDownload: input.ForcePackageDownload,
        ForcePackageRedeployment: input.ForcePackageRedeployment,
        SkipActions: actionsNamed(ctx, release, input.SkipStepNames ?? []),
        SpecificMachineIds: targets(input.SpecificMachineNames),
        ExcludedMachineIds: targets(input.ExcludedMachineNames),
        UseGuidedFailure: input.UseGuidedFailure,
        queueTime: timeOf(input.RunAt),
        queueTimeExpiry: timeOf(input.NoRunAfter),
      },
    }),
  );
}
