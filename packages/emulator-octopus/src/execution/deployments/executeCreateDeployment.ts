import { SandboxContext } from '../../context';
import { Bound } from '../../http/bind';
import { machines } from '../../machines/machines';
import { deploymentProcesses } from '../../processes/processes';
import { projects } from '../../projects/projects';
import { findByName, placeNamed } from '../findByName';
import { actionsNamed } from '../processes/actionsNamed';
import { requireCommandFields } from '../requireCommandFields';
import { releasesOf } from '../releases/releasesOf';
import { takeVariableSnapshot } from '../releases/takeVariableSnapshot';
import { createDeployment } from './createDeployment';
import { Deployment } from './deployment';
import { timeOf } from './readExecution';
import { deploymentRefusals } from './refusals';
import { valueIn } from './valueIn';

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
    placeNamed(ctx, spaceId, name),
  );
  const process = ctx.store
    .of(deploymentProcesses)
    .get(release.ProjectDeploymentProcessSnapshotId);
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
        SkipActions: actionsNamed(process, input.SkipStepNames),
        SpecificMachineIds: targets(input.SpecificMachineNames),
        ExcludedMachineIds: targets(input.ExcludedMachineNames),
        UseGuidedFailure: input.UseGuidedFailure,
        queueTime: timeOf(input.RunAt),
        queueTimeExpiry: timeOf(input.NoRunAfter),
      },
    }),
  );
}
