import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { octopusDeploymentCreatePermission } from '@octopus-backstage/plugin-octopus-common';
import {
  ActionPermissions,
  checkpointKey,
  limitedForRun,
  OctopusService,
  openSpace,
  projectUrl,
} from '@octopus-backstage/plugin-octopus-node';
import { deployFeatureBranch } from '../featureBranch/deployFeatureBranch';
import { deployEphemeral } from '../featureBranch/ephemeral/deployEphemeral';
import { Clock, systemClock } from '../featureBranch/context/clock';
import { findService } from '../featureBranch/projects/findService';
import { createAuthorize } from '../services/createAuthorize';
import { placeOf } from '../services/findProjectEntities';
import { readDuration } from './readDuration';
import { describeFeatureBranch } from './describeFeatureBranch';
import { examples } from './featureBranch.examples';
import {
  deployFeatureBranchOutputSchema,
  deployFeatureBranchSchema,
} from './featureBranchSchema';

/**
 * The action `octopus:feature-branch`: deploys a copy of an environment to a
 * namespace of its own, and the build of a branch of one service over it; the build
 * alone, where no project deploys the service together with others.
 *
 * It can be run again at any time: the branch is updated, and what was done
 * before is not repeated. Cancelling it also cancels its tasks in Octopus, and
 * those that they started.
 *
 * @param options - `clock`: for tests
 *
 * @public
 */
export function createOctopusFeatureBranchAction(options: {
  octopus: OctopusService;
  catalog: CatalogService;
  permissions: ActionPermissions;
  clock?: Clock;
}) {
  const { octopus, permissions, clock = systemClock } = options;

  return createTemplateAction({
    id: 'octopus:feature-branch',
    description:
      'Deploys a branch of a service into a namespace of its own, with a copy of an environment around it if a project deploys its services together',
    examples,
    schema: {
      input: deployFeatureBranchSchema,
      output: deployFeatureBranchOutputSchema,
    },
    async handler(ctx) {
      const { input, logger, signal } = ctx;
      const catalog = limitedForRun('The catalog', options.catalog, signal);
      const {
        sourceEnvironment = 'Development',
        environment = 'Feature Branch',
        mode = 'namespace',
        whenInUse = 'update',
        findBuildsBy = 'label',
        untenanted = false,
        variables = {},
        wait = true,
        timeout = '60 minutes',
      } = input;
      if (mode === 'ephemeral' && input.expiresIn) {
        throw new InputError(
          "'expiresIn' is for namespaces: Octopus itself removes an ephemeral environment that has not been used for some days, as its parent environment says",
        );
      }
      if (mode === 'ephemeral' && input.tenant) {
        throw new InputError(
          "'tenant' is for namespaces: Octopus deploys to ephemeral environments for no tenant",
        );
      }
      const deadline = clock.now() + readDuration('timeout', timeout);
      const lifetime =
        input.expiresIn && readDuration('expiresIn', input.expiresIn);
      const { entity, ...ref } = await findService(input, {
        catalog,
        credentials: await ctx.getInitiatorCredentials(),
      });
      const permission = octopusDeploymentCreatePermission;
      await permissions.requireSomewhere(
        ctx,
        permission,
        `'${input.entityRef ?? ref.project}'`,
      );
      const { client, space } = await openSpace({
        octopus,
        ...ref,
        signal,
        patience: { logger, deadline, now: clock.now },
      });
      const checkpoint = <T extends string>(
        what: string,
        decide: () => Promise<T>,
      ) =>
        ctx.checkpoint({
          key: checkpointKey(
            `octopus.feature-branch.${what}`,
            client.instance.name,
            space.Id,
            ref.project,
            mode,
            input.branch,
            input.version,
            input.namespace,
          ),
          fn: decide,
        });
      const expiresAt = lifetime
        ? await checkpoint('expires-at', async () =>
            new Date(clock.now() + lifetime).toISOString(),
          )
        : undefined;
      const owner = ctx.user?.ref;

      const context = { client, space, logger, signal, ...clock };
      const common = {
        ...input,
        project: ref.project,
        whenInUse,
        findBuildsBy,
        untenanted,
        variables,
        wait,
        deadline,
        user: owner ?? 'a template',
        owner,
        authorize: createAuthorize({
          run: ctx,
          permissions,
          permission,
          catalog,
          ...placeOf(octopus, client, space),
          entity,
        }),
      };
      const result =
        mode === 'ephemeral'
          ? await deployEphemeral(context, common, checkpoint)
          : await deployFeatureBranch(
              context,
              {
                ...common,
                sourceEnvironment,
                environment,
                channel: input.channel ?? 'Feature Branch',
                expiresAt,
              },
              checkpoint,
            );

      const project = projectUrl(client, space.Id, result.projectSlug);
      ctx.output('namespace', result.namespace);
      ctx.output('branch', result.branch);
      ctx.output('version', result.build.version);
      if (result.copy) {
        ctx.output('copy', result.copy);
      }
      ctx.output('build', result.build);
      ctx.output('urls', result.urls);
      ctx.output('url', result.urls[0] ?? project);
      ctx.output('projectUrl', project);
      if (expiresAt) {
        ctx.output('expiresAt', expiresAt);
      }
      ctx.output(
        'summary',
        describeFeatureBranch(result, {
          mode,
          sourceEnvironment,
          wait,
          expiresAt,
        }),
      );
    },
  });
}
