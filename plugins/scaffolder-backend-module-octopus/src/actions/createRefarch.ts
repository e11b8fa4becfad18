import { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { octopusSpaceFillPermission } from '@octopus-backstage/plugin-octopus-common';
import {
  ActionPermissions,
  limitedForRun,
  OctopusService,
  openSpace,
  projectUrl,
  spaceUrl,
} from '@octopus-backstage/plugin-octopus-node';
import {
  applyBlueprint,
  eksReferenceArchitecture,
  planBlueprint,
  resolveInput,
} from '@octopus-backstage/plugin-octopus-blueprint';
import { findProjectEntities, placeOf } from '../services/findProjectEntities';
import { examples } from './createRefarch.examples';
import { createRefarchInput, createRefarchOutput } from './createRefarchSchema';
import { openCredentials } from './describeCredentials';
import {
  countActions,
  describeEntry,
  planTable,
  projectList,
} from './describePlan';
import { nameSpace } from './nameSpace';
import { toBlueprintInput } from './refarchInput';
import { runOfTask } from './runOfTask';

/**
 * The action `octopus:create-refarch`: reconciles a space with the EKS reference
 * architecture, or shows what that would change.
 *
 * It can be run again at any time: objects that are up to date are left alone,
 * changes of a newer blueprint are applied, and edits by people are kept unless
 * `edited` is `overwrite`.
 *
 * @public
 */
export function createOctopusRefarchAction(options: {
  octopus: OctopusService;
  catalog: CatalogService;
  permissions: ActionPermissions;
}) {
  const { octopus, permissions } = options;

  return createTemplateAction({
    id: 'octopus:create-refarch',
    description:
      'Fills an Octopus space with the EKS reference architecture, or brings one up to date',
    examples,
    supportsDryRun: true,
    schema: { input: createRefarchInput, output: createRefarchOutput },
    async handler(ctx) {
      const { logger, signal } = ctx;
      const { existing = 'reuse', edited = 'keep', dryRun = false } = ctx.input;
      const input = toBlueprintInput(ctx.input);
      const blueprint = eksReferenceArchitecture(input);
      const { projectNames } = resolveInput(input);
      await permissions.require(
        ctx,
        octopusSpaceFillPermission,
        nameSpace(ctx.input),
      );

      const { client, space } = await openSpace({
        octopus,
        instance: ctx.input.instance,
        space: ctx.input.space,
        signal,
        patience: { logger },
      });
      ctx.output('spaceId', space.Id);
      ctx.output('spaceUrl', spaceUrl(client, space.Id));
      logger.info(
        `${blueprint.title}: space '${space.Name}' (${space.Id}) on ${client.instance.baseUrl}`,
      );

      const engine = {
        client,
        space,
        signal,
        existing,
        edited,
        ...runOfTask(ctx),
      };

      if (dryRun || ctx.isDryRun) {
        const plan = await planBlueprint(blueprint, engine);
        plan.entries.forEach(e => logger.info(describeEntry(e, 'planned')));
        const table = planTable(plan, 'planned');
        const open = openCredentials(plan, 'planned');
        logger.info(
          `Dry run: nothing changed. The plan:${open.text}\n${table}`,
        );
        ctx.output('plan', plan.entries);
        ctx.output('counts', countActions(plan));
        ctx.output('projects', []);
        ctx.output('stillToFillIn', open.stillToFillIn);
        ctx.output('entityRefs', []);
        ctx.output(
          'summary',
          `Dry run: nothing changed in **${
            space.Name
          }**. A real run would do this:${
            open.text
          }\n\nProjects:\n\n${projectList(plan, 'planned')}\n\n${table}`,
        );
        return;
      }

      const { plan, projects, placeholders } = await applyBlueprint(blueprint, {
        ...engine,
        onProgress: ({ entry, done, total }) =>
          logger.info(`[${done}/${total}] ${describeEntry(entry, 'done')}`),
      });

      const table = planTable(plan, 'done');
      const open = openCredentials(plan, 'done', placeholders);
      logger.info(`Space '${space.Name}' is up to date.${open.text}\n${table}`);

      const withUrls = projects.map(project => ({
        ...project,
        url: projectUrl(client, space.Id, project.slug),
      }));
      const urls = new Map(withUrls.map(({ name, url }) => [name, url]));
      const urlOf = (name: string) => urls.get(name) ?? '';
      ctx.output('plan', plan.entries);
      ctx.output('counts', countActions(plan));
      ctx.output('projects', withUrls);
      ctx.output('stackUrl', urlOf(projectNames.stack));
      ctx.output('infrastructureUrl', urlOf(projectNames.infrastructure));
      ctx.output('stillToFillIn', open.stillToFillIn);
      ctx.output(
        'entityRefs',
        await findProjectEntities({
          catalog: limitedForRun('The catalog', options.catalog, signal),
          credentials: await ctx.getInitiatorCredentials(),
          ...placeOf(octopus, client, space),
          projects,
        }),
      );
      ctx.output(
        'summary',
        `The reference architecture is ready in **${space.Name}**.${
          open.text
        }\n\nProjects:\n\n${projectList(plan, 'done', urls)}\n\n${table}`,
      );
    },
  });
}
