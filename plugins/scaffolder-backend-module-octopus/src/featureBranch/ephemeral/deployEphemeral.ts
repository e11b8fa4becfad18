import { NAMESPACE_VARIABLE } from '@octopus-backstage/plugin-octopus-node';
import { readBranch } from '../branches/readBranch';
import { chooseBuildRelease } from '../build/chooseBuildRelease';
import {
  Checkpoint,
  FeatureBranchContext,
} from '../context/FeatureBranchContext';
import { EphemeralDeployInput } from '../context/inputs';
import { FeatureBranchResult } from '../context/results';
import { spaceApi } from '../context/spaceApi';
import { formatComments } from '../deploying/comments';
import { deployBuild } from '../deploying/deployBuild';
import { describeRelease } from '../deploying/describeRelease';
import { readPreview } from '../deploying/readPreview';
import { assertAvailable } from '../namespaces/assertAvailable';
import { readNamespaceHistory } from '../namespaces/readNamespaceHistory';
import { assertUntenanted } from '../projects/chooseTenant';
import { findProject } from '../projects/findByName';
import { ProjectResource } from '../resources/projects';
import { chooseEphemeralName } from './chooseEphemeralName';
import {
  assertSupportsEphemeral,
  ensureEphemeral,
  readParentName,
} from './ephemeralEnvironments';
import { findEphemeralChannel } from './findEphemeralChannel';

/**
 * Deploys the build of a branch to an ephemeral environment of its own, whose
 * name is also its namespace. Nothing is copied, because releases of other
 * channels cannot go to an ephemeral environment; what surrounds the build is up
 * to the provisioning runbook of the project.
 */
export async function deployEphemeral(
  ctx: FeatureBranchContext,
  input: EphemeralDeployInput,
  checkpoint: Checkpoint,
): Promise<FeatureBranchResult> {
  await assertSupportsEphemeral(ctx);
  const wanted = readBranch(input);
  const { branch } = wanted;
  const projects = await spaceApi(ctx).all<ProjectResource>('/projects/all');
  const project = findProject(projects, input.project);
  assertUntenanted([project], input.untenanted);
  const channel = await findEphemeralChannel(ctx, project, input.channel);
  await input.authorize(
    `'${project.Name}' in the ephemeral environments of its channel '${channel.Name}'`,
    async () => ({
      environment: await readParentName(ctx, channel.ParentEnvironmentId),
      projects: [project],
    }),
  );
  const name = await chooseEphemeralName(ctx, input.namespace, branch);
  const build = await chooseBuildRelease(
    ctx,
    { ...wanted, project, channel },
    checkpoint,
  );

  const target = await ensureEphemeral(ctx, {
    name,
    project,
    parentEnvironmentId: channel.ParentEnvironmentId,
  });
  const read = (within: FeatureBranchContext) =>
    readNamespaceHistory(within, { namespace: name, environmentId: target.Id });
  assertAvailable(await read(ctx), wanted, {
    refuseOwn: input.whenInUse === 'refuse',
  });
  const release = await build.getOrCreate();
  const { formValues } = await readPreview(ctx, {
    path: `/releases/${release.Id}/deployments/preview/${target.Id}`,
    what: `Deploying '${project.Name}' ${release.Version} to ${name}`,
    answers: { ...input.variables, [NAMESPACE_VARIABLE]: name },
    needsNamespace: false,
    // Provisioning may create the targets.
    needsTargets: !project.ProvisioningRunbookId,
  });
  const { user, owner, deadline, wait } = input;
  const { urls, ...deployed } = await deployBuild(
    ctx,
    {
      service: project,
      target,
      namespace: { name, read },
      deadline,
      wait,
      comments: formatComments('Deployed', user, {
        namespace: name,
        branch,
        owner,
      }),
    },
    { release, formValues },
  );
  return {
    namespace: name,
    branch,
    projectSlug: project.Slug ?? project.Id,
    build: describeRelease(ctx, project, release, deployed),
    urls,
  };
}
