import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { octopusSpaceEmptyPermission } from '@octopus-backstage/plugin-octopus-common';
import {
  ActionPermissions,
  OctopusService,
  openSpace,
  spaceUrl,
} from '@octopus-backstage/plugin-octopus-node';
import {
  eksReferenceArchitecture,
  planRemoval,
  removeBlueprint,
} from '@octopus-backstage/plugin-octopus-blueprint';
import { examples } from './deleteRefarch.examples';
import { countActions, describeEntry, planTable } from './describePlan';
import { nameSpace } from './nameSpace';
import { toBlueprintInput } from './refarchInput';
import { refarchOutputSchema, refarchSchema } from './refarchSchema';
import { runOfTask } from './runOfTask';

/**
 * The action `octopus:delete-refarch`: removes what `octopus:create-refarch`
 * created in a space, except for what somebody edited or uses.
 *
 * @public
 */
export function createOctopusDeleteRefarchAction(options: {
  octopus: OctopusService;
  permissions: ActionPermissions;
}) {
  return createTemplateAction({
    id: 'octopus:delete-refarch',
    description:
      'Removes the EKS reference architecture from an Octopus space, except for what was edited or is in use',
    examples,
    supportsDryRun: true,
    schema: { input: refarchSchema, output: refarchOutputSchema },
    async handler(ctx) {
      const { logger, signal } = ctx;
      const { dryRun = false } = ctx.input;
      const blueprint = eksReferenceArchitecture(toBlueprintInput(ctx.input));
      await options.permissions.require(
        ctx,
        octopusSpaceEmptyPermission,
        nameSpace(ctx.input),
      );

      const { client, space } = await openSpace({
        octopus: options.octopus,
        instance: ctx.input.instance,
        space: ctx.input.space,
        signal,
        patience: { logger },
      });
      const planOnly = dryRun || ctx.isDryRun;
      const tense = planOnly ? 'planned' : 'done';
      const engine = { client, space, signal, ...runOfTask(ctx) };

      const plan = planOnly
        ? await planRemoval(blueprint, engine)
        : (
            await removeBlueprint(blueprint, {
              ...engine,
              onProgress: ({ entry, done, total }) =>
                logger.info(
                  `[${done}/${total}] ${describeEntry(entry, 'done')}`,
                ),
            })
          ).plan;
      if (planOnly) {
        plan.entries.forEach(e => logger.info(describeEntry(e, 'planned')));
      }

      const table = planTable(plan, tense);
      const sentence = planOnly
        ? `Dry run: nothing changed in **${space.Name}**. A real run would do this:`
        : `What was made in **${space.Name}** is removed, except for what is kept.`;
      logger.info(`${sentence}\n${table}`);
      ctx.output('spaceId', space.Id);
      ctx.output('spaceUrl', spaceUrl(client, space.Id));
      ctx.output('plan', plan.entries);
      ctx.output('counts', countActions(plan));
      ctx.output('summary', `${sentence}\n\n${table}`);
    },
  });
}
