import { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { octopusRunbookRunPermission } from '@octopus-backstage/plugin-octopus-common';
import {
  ActionPermissions,
  limitedForRun,
  OctopusService,
  openSpace,
  portalUrls,
} from '@octopus-backstage/plugin-octopus-node';
import { removeEphemeral } from '../featureBranch/ephemeral/removeEphemeral';
import { Clock, systemClock } from '../featureBranch/context/clock';
import { readEntity, whollyNamed } from '../featureBranch/projects/findService';
import { createAuthorize } from '../services/createAuthorize';
import { placeOf } from '../services/findProjectEntities';
import { readDuration } from './readDuration';
import { removeFeatureBranch } from '../featureBranch/removing/removeFeatureBranch';
import { examples } from './deleteFeatureBranch.examples';
import { featureBranchSchema } from './featureBranchSchema';

/**
 * The action `octopus:delete-feature-branch`: removes the namespace of a
 * feature branch by the runbook `Delete Feature Branch` of the blueprint.
 *
 * @param options - `clock`: for tests
 *
 * @public
 */
export function createOctopusDeleteFeatureBranchAction(options: {
  octopus: OctopusService;
  catalog: CatalogService;
  permissions: ActionPermissions;
  clock?: Clock;
}) {
  const { octopus, permissions, clock = systemClock } = options;

  return createTemplateAction({
    id: 'octopus:delete-feature-branch',
    description:
      'Removes the namespace of a feature branch, with everything in it',
    examples,
    schema: {
      input: {
        ...featureBranchSchema,
        namespace: z =>
          z.string().describe('The Kubernetes namespace of the branch'),
        entityRef: z =>
          z
            .string()
            .describe(
              'A service of the branch; its annotations name the space and the instance',
            )
            .optional(),
        project: z =>
          z
            .string()
            .describe(
              'Id, slug or name of the project with the runbook; needed when several have one',
            )
            .optional(),
      },
      output: {
        namespace: z => z.string().describe('The namespace'),
        runbookRunId: z => z.string().describe('The run that removes it'),
        taskId: z => z.string().describe('Its task'),
        taskUrl: z => z.string().describe('Its task in Octopus'),
        summary: z => z.string().describe('The result as Markdown'),
      },
    },
    async handler(ctx) {
      const { input, logger, signal } = ctx;
      const catalog = limitedForRun('The catalog', options.catalog, signal);
      const {
        environment = 'Feature Branch',
        mode = 'namespace',
        wait = true,
        timeout = '60 minutes',
      } = input;
      const deadline = clock.now() + readDuration('timeout', timeout);
      const namespace = input.namespace.trim();
      const owner = ctx.user?.ref;
      const entity = input.entityRef
        ? await readEntity(input.entityRef, {
            catalog,
            credentials: await ctx.getInitiatorCredentials(),
            instance: input.instance,
          })
        : undefined;
      const permission = octopusRunbookRunPermission;
      await permissions.requireSomewhere(
        ctx,
        permission,
        `the feature branch '${namespace}'`,
      );
      const { client, space } = await openSpace({
        octopus,
        instance: entity?.instance ?? input.instance,
        space: entity?.spaceId ?? input.space,
        signal,
        patience: { logger, deadline, now: clock.now },
      });
      const context = { client, space, logger, signal, ...clock };
      const named = entity && whollyNamed(entity, input);

      const remove =
        mode === 'ephemeral' ? removeEphemeral : removeFeatureBranch;
      const removal = await remove(context, {
        namespace,
        environment,
        project: input.project,
        service: named?.project,
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
          entity: named,
        }),
      });

      const { runbookRunId, taskId, isNew } = removal;
      const done = isNew ? 'was removed' : 'had been removed before';
      const what = `The ${
        mode === 'ephemeral' ? 'ephemeral environment' : 'namespace'
      } **${namespace}** ${wait ? done : 'is being removed'}`;
      ctx.output('namespace', namespace);
      if (runbookRunId && taskId) {
        const taskUrl = portalUrls(client.instance.baseUrl, space.Id).task(
          taskId,
        );
        ctx.output('runbookRunId', runbookRunId);
        ctx.output('taskId', taskId);
        ctx.output('taskUrl', taskUrl);
        ctx.output('summary', `${what} ([log](${taskUrl})).`);
      } else {
        ctx.output('summary', `${what}.`);
      }
    },
  });
}
