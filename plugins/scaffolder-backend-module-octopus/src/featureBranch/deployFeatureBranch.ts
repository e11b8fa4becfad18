import { InputError } from '@backstage/errors';
import { NAMESPACE_VARIABLE } from '@octopus-backstage/plugin-octopus-node';
import { readBranch, WantedBuild } from './branches/readBranch';
import { checkChannel } from './build/checkChannel';
import { chooseBuildRelease } from './build/chooseBuildRelease';
import {
  Checkpoint,
  FeatureBranchContext,
} from './context/FeatureBranchContext';
import { NamespaceDeployInput } from './context/inputs';
import { FeatureBranchResult } from './context/results';
import { spaceApi } from './context/spaceApi';
import { formatComments } from './deploying/comments';
import { deployBuild } from './deploying/deployBuild';
import { deployCopy, planCopy, prepareCopy } from './deploying/deployCopy';
import { DeploymentScope } from './deploying/DeploymentScope';
import { describeRelease } from './deploying/describeRelease';
import { previewRelease } from './deploying/readPreview';
import { openNamespace } from './namespaces/openNamespace';
import { chooseTenant } from './projects/chooseTenant';
import { findEnvironment, findProject } from './projects/findByName';
import { findStack } from './projects/findStack';
import {
  ChannelResource,
  EnvironmentResource,
  ProjectResource,
} from './resources/projects';

/** The same, also where nothing else is deployed around the build. */
type BranchScope = Omit<DeploymentScope, 'stack' | 'source'> & {
  around?: Pick<DeploymentScope, 'stack' | 'source'>;
};

/**
 * Deploys a copy of an environment to a namespace of its own, and then the build
 * of a branch of one service over it; the build alone, where no project deploys
 * the service together with others. Everything is checked before anything is
 * deployed. What an earlier run did for the same branch is found in Octopus and
 * not repeated.
 */
export async function deployFeatureBranch(
  ctx: FeatureBranchContext,
  input: NamespaceDeployInput,
  checkpoint: Checkpoint,
): Promise<FeatureBranchResult> {
  const wanted = readBranch(input);
  const { branch } = wanted;
  const { channel, around, ...scope } = await openScope(
    ctx,
    input,
    wanted,
    checkpoint,
  );
  const { service, target, namespace, tenant, variables } = scope;
  const copied = around && { ...scope, ...around };
  if (!copied) {
    ctx.logger.warn(
      `No project that the portal can see has an enabled 'Deploy a release' step for '${service.Name}', so there is nothing to copy: its build is deployed alone`,
    );
  }

  const plan = copied && (await planCopy(ctx, copied));
  const build = await chooseBuildRelease(
    ctx,
    { ...wanted, project: service, channel },
    checkpoint,
  );
  const release = await build.getOrCreate();
  const { formValues } = await previewRelease(ctx, {
    projectName: service.Name,
    release,
    environment: target,
    tenantId: tenant?.idFor(service),
    answers: { ...variables, [NAMESPACE_VARIABLE]: namespace.name },
  });
  const prepared = plan && (await prepareCopy(ctx, copied, plan));

  const copy = prepared && (await deployCopy(ctx, copied, prepared));
  const { urls, ...deployed } = await deployBuild(
    ctx,
    { ...scope, copyId: copy?.id },
    { release, formValues },
  );
  return {
    namespace: namespace.name,
    branch,
    projectSlug: service.Slug ?? service.Id,
    ...(copy && {
      copy: describeRelease(
        ctx,
        around.stack.project,
        { Id: copy.releaseId, Version: copy.version },
        copy,
      ),
    }),
    build: describeRelease(ctx, service, release, deployed),
    urls,
  };
}

function findSource(
  environments: EnvironmentResource[],
  wanted: string,
  target: EnvironmentResource,
): EnvironmentResource {
  const source = findEnvironment(environments, wanted);
  if (source.Id === target.Id) {
    throw new InputError(
      `${target.Name} is where feature branches are: say which other environment to copy`,
    );
  }
  return source;
}

/** Finds everything that the input names, and the namespace. */
async function openScope(
  ctx: FeatureBranchContext,
  input: NamespaceDeployInput,
  wanted: WantedBuild,
  checkpoint: Checkpoint,
): Promise<BranchScope & { channel: ChannelResource }> {
  const [projects, environments] = await Promise.all([
    spaceApi(ctx).all<ProjectResource>('/projects/all'),
    spaceApi(ctx).all<EnvironmentResource>('/environments/all'),
  ]);
  const service = findProject(projects, input.project);
  const target = findEnvironment(environments, input.environment);
  await input.authorize(`'${service.Name}' in ${target.Name}`, async () => ({
    environment: target.Name,
    projects: [service],
  }));
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
  const around = stack && {
    stack,
    source: findSource(environments, input.sourceEnvironment, target),
  };
  const tenant = await chooseTenant(ctx, {
    service,
    stack,
    target,
    tenant: input.tenant,
    untenanted: input.untenanted,
  });
  const namespace = await openNamespace(ctx, {
    requested: input.namespace,
    wanted,
    tenant,
    environments,
    target,
    refuseOwn: input.whenInUse === 'refuse',
    checkpoint,
  });
  const { variables, user, deadline, wait, expiresAt, owner, authorize } =
    input;
  return {
    authorize,
    variables,
    user,
    deadline,
    wait,
    channel,
    service,
    around,
    target,
    environments,
    namespace,
    tenant,
    comments: formatComments('Deployed', user, {
      namespace: namespace.name,
      branch: wanted.branch,
      expiresAt,
      owner,
    }),
  };
}
