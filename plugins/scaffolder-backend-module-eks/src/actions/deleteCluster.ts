import { ConflictError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { octopusClusterDeletePermission } from '@octopus-backstage/plugin-octopus-common';
import {
  ActionPermissions,
  OctopusService,
  openSpace,
} from '@octopus-backstage/plugin-octopus-node';
import { AwsAccess } from '../aws/createAwsAccess';
import { ActionContext } from '../context/ActionContext';
import { Clock, systemClock } from '../context/Clock';
import { describeRemoval } from '../output/describeRemoval';
import { planRemoval } from '../removal/planRemoval';
import { findRegisteredObjects } from '../removal/tearDownRegistration';
import { deprovisionCluster } from '../run/deprovisionCluster';
import { clusterSchema } from './clusterSchema';
import { examples } from './deleteCluster.examples';

/**
 * The action `eks:delete-cluster`: deletes what `eks:create-cluster` created, the
 * targets in Octopus included. It works when parts are missing, and can be run
 * again; it refuses a cluster that somebody else created.
 *
 * @public
 */
export function createEksDeleteClusterAction(options: {
  aws: AwsAccess;
  octopus: OctopusService;
  permissions: ActionPermissions;
  clock?: Clock;
}) {
  const { aws, octopus, permissions, clock = systemClock } = options;

  return createTemplateAction({
    id: 'eks:delete-cluster',
    description:
      'Deletes an EKS cluster that eks:create-cluster created, with its network and its Octopus targets',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        ...clusterSchema,
        removeTargets: z =>
          z
            .boolean()
            .default(true)
            .describe('Remove the targets and the certificate from Octopus')
            .optional(),
        disableDeletionProtection: z =>
          z
            .boolean()
            .default(false)
            .describe('Delete the cluster even if deletion protection is on')
            .optional(),
      },
      output: {
        plan: z => z.string().describe('What there was to delete, Markdown'),
        leftovers: z =>
          z
            .array(z.object({ what: z.string(), why: z.string() }))
            .describe('What could not be deleted, and why'),
        summary: z => z.string().describe('What the run did, Markdown'),
      },
    },
    async handler(ctx) {
      const { input, logger, signal } = ctx;
      const { clusterName: name, region, removeTargets = true } = input;
      await permissions.require(
        ctx,
        octopusClusterDeletePermission,
        `the cluster '${name}' in ${region}`,
      );
      const context: ActionContext = {
        aws: await aws.clients({ account: input.awsAccount, region, signal }),
        clock,
        logger,
        signal,
      };
      const removal = await planRemoval(context, name);
      const registered = removeTargets
        ? await findRegisteredObjects(
            context,
            await openSpace({
              octopus,
              instance: input.instance,
              space: input.space,
              signal,
              patience: { logger },
            }),
            { name, region, endpoint: removal.cluster?.endpoint },
          )
        : undefined;
      const plan = describeRemoval(removal, registered);
      logger.info(
        `To be deleted with the cluster ${name} in ${region}:\n${plan}`,
      );
      ctx.output('plan', plan);

      if (input.dryRun || ctx.isDryRun) {
        ctx.output('leftovers', []);
        ctx.output(
          'summary',
          `Dry run: nothing changed. A real run would delete:\n\n${plan}`,
        );
        return;
      }

      const { all } = await deprovisionCluster(context, {
        name,
        removal,
        registered,
        unprotect: input.disableDeletionProtection ?? false,
      });
      ctx.output('leftovers', all);
      if (all.length) {
        throw new ConflictError(
          `The cluster ${name} was deleted, but some of its resources remain: ${all
            .map(({ what, why }) => `${what} (${why})`)
            .join(', ')}. Fix this, and run this again.`,
        );
      }
      const summary = `Nothing is left of the cluster **${name}** in ${region}. Deleted:\n\n${plan}`;
      logger.info(
        `Deleted the cluster ${name} in ${region} and all of its resources`,
      );
      ctx.output('summary', summary);
    },
  });
}
