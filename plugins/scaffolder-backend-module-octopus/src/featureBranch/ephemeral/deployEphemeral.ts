import { InputError } from '@backstage/errors';
import {
  branchSlug,
  NAMESPACE_VARIABLE,
} from '@octopus-backstage/plugin-octopus-node';
import { api } from '../api';
import { chooseBranchRelease } from '../build/chooseBranchRelease';
import { commentsOf } from '../deploying/comments';
import { deployBuild } from '../deploying/deployBuild';
import { readPreview } from '../deploying/readPreview';
import { describeRelease } from '../describeRelease';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { FeatureBranchInput, FeatureBranchResult } from '../FeatureBranchInput';
import { readNamespaceUse } from '../namespaces/readNamespaceUse';
import { namespaceRefusal } from '../namespaces/namespaceRefusal';
import { readStaticNamespaces } from '../namespaces/readStaticNamespaces';
import { refuseOthers } from '../namespaces/refuseOthers';
import { findProject } from '../projects/findProject';
import { readBranch } from '../readBranch';
import { Remember } from '../Remember';
import { EnvironmentResource, ProjectResource } from '../resources/projects';
import { assertEphemeral, ensureEphemeral } from './ephemeralEnvironments';
import { openEphemeralChannel } from './openEphemeralChannel';

/** Names of ephemeral environments are no longer (octopus-api.md §9). */
const NAME_LENGTH = 50;

/**
 * Deploys the build of a branch to an ephemeral environment of its own, whose
 * name is its namespace. What is around the build there is up to the
 * provisioning runbook of the project: a release of another channel, such as
 * one that is copied, cannot go to an ephemeral environment.
 */
export async function deployEphemeral(
  ctx: FeatureBranchContext,
  input: Omit<FeatureBranchInput, 'channel'> & { channel?: string },
  remember: Remember,
): Promise<FeatureBranchResult> {
  await assertEphemeral(ctx);
  const { branch, labels } = readBranch(input);
  const projects = await api(ctx).all<ProjectResource>('/projects/all');
  const project = findProject(projects, input.project);
  const channel = await openEphemeralChannel(ctx, project, input.channel);
  const name = input.namespace ?? branchSlug(branch, NAME_LENGTH);
  await checkName(ctx, name);

  const choose = (version?: string) =>
    chooseBranchRelease(ctx, { project, channel, branch, labels, version });
  const newest = await choose(input.version?.trim());
  const version = await remember('version', async () => newest.version);
  const build = version === newest.version ? newest : await choose(version);

  const target = await ensureEphemeral(ctx, {
    name,
    project,
    parentEnvironmentId: channel.ParentEnvironmentId,
  });
  const read = (within: FeatureBranchContext) =>
    readNamespaceUse(within, { namespace: name, environmentId: target.Id });
  refuseOthers(await read(ctx), branch, {
    refuseOwn: input.whenInUse === 'refuse',
  });
  const release = await build.obtain();
  const { formValues } = await readPreview(ctx, {
    path: `/releases/${release.Id}/deployments/preview/${target.Id}`,
    what: `Deploying '${project.Name}' ${release.Version} to ${name}`,
    answers: { ...input.variables, [NAMESPACE_VARIABLE]: name },
    needsNamespace: false,
    // Provisioning may make the targets.
    needsTargets: !project.ProvisioningRunbookId,
  });
  const { user, owner, expiresAt } = input;
  const { urls, ...deployed } = await deployBuild(
    ctx,
    {
      ...input,
      service: project,
      target,
      namespace: { name, read },
      comments: commentsOf('Deployed', user, {
        namespace: name,
        branch,
        expiresAt,
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

async function checkName(ctx: FeatureBranchContext, name: string) {
  if (name.length > NAME_LENGTH) {
    throw new InputError(
      `'${name}' is too long for the name of an ephemeral environment, which has at most ${NAME_LENGTH} characters`,
    );
  }
  const environments = await api(ctx).all<EnvironmentResource>(
    '/environments/all',
  );
  const refusal = namespaceRefusal(
    name,
    await readStaticNamespaces(ctx, environments),
  );
  if (refusal) {
    throw new InputError(refusal);
  }
}
