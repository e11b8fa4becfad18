import { InputError } from '@backstage/errors';
import { NAMESPACE_VARIABLE } from '@octopus-backstage/plugin-octopus-node';
import { api } from './api';
import { checkChannel } from './build/checkChannel';
import { chooseBranchRelease } from './build/chooseBranchRelease';
import { commentsOf } from './deploying/comments';
import { deployBuild } from './deploying/deployBuild';
import { deployCopy, planCopy, prepareCopy } from './deploying/deployCopy';
import { DeploymentScope } from './deploying/DeploymentScope';
import { previewRelease } from './deploying/previewRelease';
import { describeRelease } from './describeRelease';
import { FeatureBranchContext } from './FeatureBranchContext';
import { FeatureBranchInput, FeatureBranchResult } from './FeatureBranchInput';
import { openNamespace } from './namespaces/openNamespace';
import { findEnvironment } from './projects/findEnvironment';
import { findProject } from './projects/findProject';
import { findStack } from './projects/findStack';
import { readBranch } from './readBranch';
import { Remember } from './Remember';
import {
  ChannelResource,
  EnvironmentResource,
  ProjectResource,
} from './resources/projects';

/**
 * Deploys a copy of an environment into a namespace of its own, and then the
 * build of a branch of one service over it. Everything is asked before
 * anything is deployed; and what an earlier run has done for the same branch
 * is found in Octopus and not done again.
 */
export async function deployFeatureBranch(
  ctx: FeatureBranchContext,
  input: FeatureBranchInput,
  remember: Remember,
): Promise<FeatureBranchResult> {
  const { branch, labels } = readBranch(input);
  const { channel, ...scope } = await openScope(ctx, input, branch, remember);
  const { service, stack, target, namespace, variables } = scope;

  const plan = await planCopy(ctx, scope);
  const choose = (version?: string) =>
    chooseBranchRelease(ctx, {
      project: service,
      channel,
      branch,
      labels,
      version,
    });
  const newest = await choose(input.version?.trim());
  const version = await remember('version', async () => newest.version);
  const build = version === newest.version ? newest : await choose(version);

  const buildRelease = await build.obtain();
  const { formValues } = await previewRelease(ctx, {
    projectName: service.Name,
    release: buildRelease,
    environment: target,
    answers: { ...variables, [NAMESPACE_VARIABLE]: namespace.name },
  });
  const prepared = await prepareCopy(ctx, scope, plan);

  const copied = await deployCopy(ctx, scope, prepared);
  const { urls, ...built } = await deployBuild(
    ctx,
    { ...scope, copyId: copied.id },
    { release: buildRelease, formValues },
  );
  return {
    namespace: namespace.name,
    branch,
    projectSlug: service.Slug ?? service.Id,
    copy: describeRelease(
      ctx,
      stack.project,
      { Id: copied.releaseId, Version: copied.version },
      copied,
    ),
    build: describeRelease(ctx, service, buildRelease, built),
    urls,
  };
}

/** Finds everything that the input names, and the namespace. */
async function openScope(
  ctx: FeatureBranchContext,
  input: FeatureBranchInput,
  branch: string,
  remember: Remember,
): Promise<DeploymentScope & { channel: ChannelResource }> {
  const [projects, environments] = await Promise.all([
    api(ctx).all<ProjectResource>('/projects/all'),
    api(ctx).all<EnvironmentResource>('/environments/all'),
  ]);
  const service = findProject(projects, input.project);
  const target = findEnvironment(environments, input.environment);
  const source = findEnvironment(environments, input.sourceEnvironment);
  if (source.Id === target.Id) {
    throw new InputError(
      `${target.Name} is where feature branches are: say which other environment to copy`,
    );
  }
  const channel = await checkChannel(ctx, {
    project: service,
    channelName: input.channel,
    environment: target,
    environments,
  });
  const stack = await findStack(ctx, {
    projects,
    service,
    stackProject: input.stackProject,
  });
  const namespace = await openNamespace(ctx, {
    asked: input.namespace,
    branch,
    environments,
    target,
    refuseOwn: input.whenInUse === 'refuse',
    remember,
  });
  const { variables, user, deadline, wait, expiresAt, owner } = input;
  return {
    variables,
    user,
    deadline,
    wait,
    channel,
    service,
    stack,
    source,
    target,
    environments,
    namespace,
    comments: commentsOf('Deployed', user, {
      namespace: namespace.name,
      branch,
      expiresAt,
      owner,
    }),
  };
}
